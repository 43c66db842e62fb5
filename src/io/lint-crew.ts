/** Those who do the jobs of a lint: worker threads, or this thread alone. Results come back in the order of the jobs. */
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type LintJob, type LintResult, type LintResults, type LintTask, weightOf } from '../batch/lint/task.ts';
import { type LintAnswer, lintDesk } from './lint-desk.ts';

export interface LintCrew {
  /**
   * Does jobs of one kind or several; `told` hears how much of their weight is done.
   * @throws the signal's reason when it aborts, and what a job threw
   */
  play<Jobs extends readonly LintJob[]>(
    jobs: Jobs,
    told: (done: number) => void,
  ): Promise<{ [I in keyof Jobs]: LintResults[Jobs[I]['kind']] }>;
  /** Sends all threads away. */
  leave(): Promise<void>;
}

type Do = (job: LintJob, tell: (runs: number) => unknown) => Promise<LintResult>;

/** A crew of so many; with one, all is done in this thread. */
export function lintCrew(task: LintTask, workers: number, signal: AbortSignal): LintCrew {
  const hands = workers === 1 ? [here(task, signal)] : Array.from({ length: workers }, () => away(task, signal));
  return {
    play: async (jobs, told) => {
      const results: LintResult[] = [];
      const queue = jobs.entries();
      let done = 0;
      const shift = async (hand: Hand): Promise<void> => {
        for (let next = queue.next(); !next.done; next = queue.next()) {
          const [number, job] = next.value;
          const weight = weightOf(task, job);
          let own = 0;
          const tell = (runs: number): void => {
            const more = Math.min(runs, weight - own);
            own += more;
            done += more;
            told(done);
          };
          results[number] = await hand.work(job, tell);
          tell(weight);
        }
      };
      await Promise.all(hands.map(shift));
      return results as never;
    },
    leave: async () => {
      await Promise.all(hands.map((hand) => hand.leave()));
    },
  };
}

interface Hand {
  readonly work: Do;
  readonly leave: () => Promise<unknown>;
}

function here(task: LintTask, signal: AbortSignal): Hand {
  let desk: Promise<Do> | undefined;
  return {
    work: async (job, tell) => {
      signal.throwIfAborted();
      desk ??= lintDesk(task);
      const work = await desk;
      return work(job, async (runs) => {
        tell(runs);
        // Keys and signals have their turn.
        await letOthersRun();
        signal.throwIfAborted();
      });
    },
    leave: async () => {},
  };
}

function away(task: LintTask, signal: AbortSignal): Hand {
  const entry = new URL(import.meta.url.endsWith('.ts') ? './lint-worker.ts' : './lint-worker.js', import.meta.url);
  let worker: Worker | undefined;
  return {
    work: async (job, tell) => {
      signal.throwIfAborted();
      worker ??= new Worker(entry, { workerData: task, execArgv: [] }).on('error', () => {});
      return ask(worker, job, tell, signal);
    },
    leave: async () => worker?.terminate(),
  };
}

/** Sends a job and waits for what it leaves. Rejects when the worker dies first, or the signal aborts. */
function ask(worker: Worker, job: LintJob, tell: (runs: number) => void, signal: AbortSignal): Promise<LintResult> {
  const { promise, resolve, reject } = Promise.withResolvers<LintResult>();
  const onMessage = (answer: LintAnswer): void => {
    if ('runs' in answer) tell(answer.runs);
    else if ('result' in answer) resolve(answer.result);
    else reject(answer.fault instanceof Error ? answer.fault : new Error(String(answer.fault)));
  };
  const onError = (cause: Error): void => reject(new Error(`A worker died: ${cause.message}`, { cause }));
  const onExit = (code: number): void => reject(new Error(`A worker ended with code ${code}`));
  const onStop = (): void => reject(signal.reason as Error);
  worker.on('message', onMessage).once('error', onError).once('exit', onExit);
  signal.addEventListener('abort', onStop);
  worker.postMessage(job);
  return promise.finally(() => {
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    signal.removeEventListener('abort', onStop);
  });
}
