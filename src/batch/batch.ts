/** Plays a stretch of a plan and folds its runs into one ensemble for each course. */
import type { Game } from '../model/game.ts';
import type { Chunk } from './chunks.ts';
import { addRun, blankEnsemble, type Ensemble, merge } from './ensemble.ts';
import { findPosition, type Plan } from './plan.ts';
import { type Rows, setRow } from './rows.ts';
import { blankOutcome, quantitiesOf, type Runner } from './runner.ts';

/** One ensemble of no runs for each course of a plan. */
export function blankEnsembles(game: Game, plan: Plan): Ensemble[] {
  const quantities = quantitiesOf(game);
  return plan.courses.map(() => blankEnsemble(game.endings.length, quantities));
}

/** What is played, and by whom. */
export interface Playing {
  readonly game: Game;
  readonly runner: Runner;
  readonly plan: Plan;
}

/** Where runs are gathered: ensembles by course, and their rows where those are wanted, too. */
export interface Gathering {
  readonly ensembles: readonly Ensemble[];
  readonly rows?: Rows;
}

/**
 * Plays the runs of a plan from place `from` up to, not including, `to`. Leaves next to no garbage: a million runs shall hold
 * no more memory than a thousand.
 * @throws Error naming the run when one fails: that is a fault of ours, and the run can be played again alone
 */
export function runPlaces(
  { game, runner, plan }: Playing,
  { from, to }: Pick<Chunk, 'from' | 'to'>,
  into: Gathering,
): void {
  const quantities = quantitiesOf(game);
  const outcome = blankOutcome(quantities);
  const position = { course: 0, caseNumber: 0, replicate: 0 };
  for (let place = from; place < to; place += 1) {
    findPosition(plan, place, position);
    try {
      runner.run(position, outcome);
    } catch (cause) {
      const { caseNumber, course, replicate } = position;
      throw new Error(
        `Run ${place} of ${game.id} failed (seed "${plan.seed}", case ${caseNumber}, course ${course}, replicate ${replicate})`,
        { cause },
      );
    }
    addRun(into.ensembles[position.course] as Ensemble, quantities, place, outcome);
    if (into.rows !== undefined) setRow(into.rows, place, outcome);
  }
}

/**
 * Plays the runs of a plan from place `from` up to, not including, `to`. Any cutting of the plan into ranges, merged in
 * any order, gives the same ensembles.
 * @throws Error as `runPlaces`
 */
export function runRange(game: Game, runner: Runner, plan: Plan, from: number, to: number): Ensemble[] {
  const ensembles = blankEnsembles(game, plan);
  runPlaces({ game, runner, plan }, { from, to }, { ensembles });
  return ensembles;
}

/** Adds the ensembles of another range of the same plan, course by course. */
export function mergeAll(to: readonly Ensemble[], from: readonly Ensemble[]): void {
  to.forEach((ensemble, course) => merge(ensemble, from[course] as Ensemble));
}
