/** Rounds of plain runs of a game by one interpreter, gathered into an ensemble as a batch gathers them. */
import { runRange } from '../../../src/batch/batch.ts';
import { digestOfAll } from '../../../src/batch/ensemble.ts';
import type { Plan } from '../../../src/batch/plan.ts';
import type { Runner } from '../../../src/batch/runner.ts';
import type { Runtime } from '../../../src/io/batch-task.ts';
import type { Game } from '../../../src/model/game.ts';
import { charts } from '../../../state-machines/index.ts';
import type { Work } from '../job.ts';
import { benchPlan, shippedGame } from './shipped.ts';

/** Rounds of a shipped scenario. The other interpreter is not even loaded. */
export async function runsWork(scenario: string, runtime: Runtime): Promise<Work> {
  const game = shippedGame(scenario);
  const plan = benchPlan(game);
  const runner =
    runtime === 'compiled'
      ? (await import('../../../src/batch/compiled-runner.ts')).compiledRunner(game, charts, plan)
      : (await import('../../../src/batch/reference-runner.ts')).referenceRunner(game, charts, plan);
  return timedRuns(game, runner, plan);
}

/** Rounds by any runner. */
export const timedRuns =
  (game: Game, runner: Runner, plan: Plan): Work =>
  ({ from, runs }) => {
    const began = performance.now();
    const ensembles = runRange(game, runner, plan, from, from + runs);
    return { seconds: (performance.now() - began) / 1000, digest: digestOfAll(ensembles) };
  };
