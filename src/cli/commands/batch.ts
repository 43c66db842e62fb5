/** `escalera batch`: many runs, and how often each ending came. */
import { charts } from '../../../state-machines/index.ts';
import { type Estimates, estimate } from '../../analysis/estimates.ts';
import { courseOf, simplePlan } from '../../batch/plan.ts';
import { loadGame } from '../../io/load-game.ts';
import { runBatch } from '../../io/worker-pool.ts';
import type { Language } from '../../model/text.ts';
import { batchTable } from '../batch-table.ts';
import { done, interrupted } from '../exit.ts';
import { freshSeed } from '../headless.ts';
import { languageOf } from '../language.ts';
import { progressBar } from '../progress.ts';
import { refuse } from '../report-problems.ts';
import { doctrinesOf } from '../seats.ts';
import type { Surroundings } from '../surroundings.ts';

export interface BatchOptions {
  readonly runs: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly doctrine: readonly string[];
  readonly set: readonly string[];
  readonly lang?: Language;
  readonly json?: boolean;
}

/** Where a worker finds the charts, which cannot be copied to it. */
const rosterUrl = new URL(
  `../../../state-machines/index.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
).href;

/** Plays the batch; the same seed gives the same document with any number of workers. */
export async function batch(scenario: string, options: BatchOptions, at: Surroundings): Promise<number> {
  const { json = false, runs, seed = freshSeed(), workers } = options;
  const loaded = loadGame(scenario, { roster: charts, home: at.home, overrides: options.set });
  if (!loaded.ok) return refuse(at, loaded, json);
  const { game } = loaded.value;
  const course = courseOf(game, doctrinesOf(game, options.doctrine));
  const plan = simplePlan(seed, runs, course);
  const bar = progressBar(at);
  let estimates: Estimates;
  try {
    const [ensemble] = await runBatch(
      { game, roster: rosterUrl, plan },
      { ...(workers === undefined ? {} : { workers }), onProgress: bar.show, signal: at.interrupted },
    );
    if (ensemble === undefined) throw new Error('The batch came back empty');
    estimates = estimate(game, plan, course, ensemble);
  } catch (error) {
    if (at.interrupted.aborted) return interrupted;
    throw error;
  } finally {
    bar.clear();
  }
  at.out(json ? `${JSON.stringify(estimates)}\n` : batchTable(game, estimates, languageOf(options.lang, at.env)));
  return done;
}
