/** From the flags of `escalera batch` to the batch they ask for. */
import { charts } from '../../state-machines/index.ts';
import type { Shard } from '../batch/chunks.ts';
import { courseOf } from '../batch/plan.ts';
import type { BatchJob } from '../io/batch-job.ts';
import type { Runtime } from '../io/batch-task.ts';
import { type LoadedGame, loadGame, type Refusal } from '../io/load-game.ts';
import { CallError } from './exit.ts';
import { freshSeed } from './headless.ts';
import { doctrinesOf } from './seats.ts';

/** What says what is played. */
export interface JobOptions {
  readonly runs?: number;
  readonly seed?: string;
  readonly doctrine: readonly string[];
  readonly set: readonly string[];
  readonly runtime?: Runtime;
  readonly shard?: Shard;
  readonly out?: string;
}

/** The job, or all that is wrong with the files it is to be made from. @throws CallError for what is wrong with the flags */
export function jobFrom(
  scenario: string,
  options: JobOptions,
  home: string,
): { readonly ok: true; readonly value: BatchJob } | Refusal {
  const { runtime = 'compiled', shard, out, seed } = options;
  if (shard !== undefined && out === undefined)
    throw new CallError('--shard needs --out DIR: the parts are joined from their folders by "escalera merge".');
  const loaded = loadGame(scenario, { roster: charts, home, overrides: options.set });
  if (!loaded.ok) return loaded;
  if (shard !== undefined && seed === undefined)
    throw new CallError('--shard needs --seed: all parts are of one plan.');
  const { plan, names } = flagPlan(loaded.value, options);
  return {
    ok: true,
    value: {
      loaded: loaded.value,
      runtime,
      plan,
      names,
      sampling: 'written',
      inputs: [],
      points: [[]],
      ...(shard === undefined ? {} : { shard }),
    },
  };
}

function flagPlan({ game }: LoadedGame, { runs = 1000, seed = freshSeed(), doctrine }: JobOptions): Pick<BatchJob, 'plan' | 'names'> {
  const course = courseOf(game, doctrinesOf(game, doctrine));
  return { plan: { seed, cases: 1, courses: [course], replicates: runs }, names: ['usual'] };
}
