/** Starts processes with one engine each and has them play rounds in turn, so that what disturbs one round disturbs its pair. */
import { type ChildProcess, fork } from 'node:child_process';
import type { Asked, Job, Measured } from './job.ts';

/** A process that waits for rounds. */
export interface Engine {
  round(asked: Asked): Promise<Measured>;
  leave(): void;
}

const entry = new URL('./engine-process.ts', import.meta.url).pathname;

/** The next message of a process. @throws Error when it ends without one */
function answer(child: ChildProcess, job: Job): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const died = (code: number | null): void => reject(new Error(`${JSON.stringify(job)} ended with code ${code}`));
  child.once('message', resolve).once('exit', died);
  return promise.finally(() => child.off('message', resolve).off('exit', died));
}

/** Starts the process of a job; it is back when it is ready. */
export async function engage(job: Job): Promise<Engine> {
  const child = fork(entry, [JSON.stringify(job)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--expose-gc'],
  });
  await answer(child, job);
  return {
    round: (asked) => {
      const round = answer(child, job);
      child.send(asked);
      return round as Promise<Measured>;
    },
    leave: () => child.kill(),
  };
}

/** Starts an engine for the time of some work. */
export async function withEngines<Made>(
  jobs: readonly Job[],
  work: (engines: readonly Engine[]) => Promise<Made>,
): Promise<Made> {
  const engines: Engine[] = [];
  try {
    for (const job of jobs) engines.push(await engage(job));
    return await work(engines);
  } finally {
    for (const engine of engines) engine.leave();
  }
}

/** Runs that a warm compiled program plays of a scenario in so many seconds. */
export const runsIn = (seconds: number, scenario: string): Promise<number> =>
  withEngines([{ kind: 'runs', scenario, runtime: 'compiled' }], async ([engine]) =>
    engine === undefined ? 0 : await warm(engine, seconds, 1),
  );

/** One round of a process that is started for it alone. */
export const freshRound = (job: Job, asked: Asked): Promise<Measured> =>
  withEngines([job], async ([engine]) => {
    if (engine === undefined) throw new Error('No process was started');
    return engine.round(asked);
  });

/** Rounds without a better pace after which an engine counts as warm. */
const flatRounds = 3;

/**
 * Lets an engine play until its pace stops rising, for `warmFor` seconds at least and three times that at most, and says
 * how many runs take `seconds` then. Warming plays replicates that no round plays again.
 */
export async function warm(engine: Engine, seconds: number, warmFor: number): Promise<number> {
  let runs = 50;
  let spent = 0;
  let best = 0;
  let flat = 0;
  for (let from = 1e9; ; from += runs) {
    const round = await engine.round({ from, runs });
    const pace = runs / Math.max(round.seconds, 1e-6);
    spent += round.seconds;
    flat = pace > 1.03 * best ? 0 : flat + 1;
    best = Math.max(best, pace);
    if (spent >= 3 * warmFor || (spent >= warmFor && flat >= flatRounds))
      return Math.max(50, Math.round(best * seconds));
    runs = Math.min(runs * 4, Math.max(50, Math.round(pace * Math.min(seconds, warmFor / 4))));
  }
}
