/** Rounds of whole batches with one worker or more, as `escalera batch` plays them, threads started and sent away each time. */
import { digestOfAll } from '../../../src/batch/ensemble.ts';
import { runBatch } from '../../../src/io/worker-pool.ts';
import type { Work } from '../job.ts';
import { benchPlan, home, shippedGame } from './shipped.ts';

/** Each round is a batch of its own, from the plan's first run on. */
export function crewWork(scenario: string, workers: number): Work {
  const game = shippedGame(scenario);
  const roster = new URL('state-machines/index.ts', `file://${home}`).href;
  return async ({ runs }) => {
    const began = performance.now();
    const { ensembles } = await runBatch(
      { game, roster, plan: benchPlan(game, runs), runtime: 'compiled' },
      { workers },
    );
    return { seconds: (performance.now() - began) / 1000, digest: digestOfAll(ensembles) };
  };
}
