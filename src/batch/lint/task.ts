/** The work of a lint, cut into jobs that any worker can do, and the doing of one. */
import type { Game } from '../../model/game.ts';
import { type ClimbBudget, type Climbed, climb } from './climb.ts';
import { contest, type Entrant } from './contest.ts';
import { emptyPlan, habitOf } from './fixed-plan.ts';
import { type OrderCounts, type OrderPair, playPair } from './order-pairs.ts';
import { lookAtPositions, type Positions } from './positions.ts';
import { type Survey, survey } from './survey.ts';
import type { Mix, Table } from './table.ts';

/** Plain data: it is copied to each worker. */
export interface LintTask {
  readonly game: Game;
  /** URL of the module whose export `charts` is the roster. */
  readonly roster: string;
  readonly seed: string;
  readonly mixes: readonly Mix[];
  /** Positions and futures of each moment. */
  readonly positions: number;
  readonly futures: number;
  /** Worlds of each climb, and sweeps from one opening. */
  readonly climb: Omit<ClimbBudget, 'plays'>;
  /** Runs by which a doctrine's habits are told. */
  readonly habits: number;
}

/** One piece of the work; a climb begins with a doctrine's habits, or with no orders at all, and may play on so many worlds. */
export type LintJob =
  | { readonly kind: 'survey'; readonly from: number; readonly to: number }
  | { readonly kind: 'climb'; readonly seat: number; readonly habitsOf?: string; readonly plays: number }
  | { readonly kind: 'positions'; readonly seat: number; readonly turn: number }
  | { readonly kind: 'pair'; readonly pair: OrderPair; readonly from: number; readonly to: number }
  | {
      readonly kind: 'contest';
      readonly seat: number;
      readonly entrants: readonly Entrant[];
      readonly from: number;
      readonly to: number;
    };

/** What a job leaves, by its kind. */
export interface LintResults {
  readonly survey: Survey;
  readonly climb: Climbed;
  readonly positions: Positions;
  readonly pair: OrderCounts;
  readonly contest: readonly Float64Array[];
}

export type LintResult = LintResults[keyof LintResults];

/** Runs a job plays, about: what its share of the progress is. */
export function weightOf({ game, positions, futures }: LintTask, job: LintJob): number {
  switch (job.kind) {
    case 'survey':
      return 2 * (job.to - job.from);
    case 'climb':
      return job.plays;
    case 'positions': {
      // Later moments have less left to play.
      const rest = 1 - job.turn / game.calendar.length;
      return positions * (1 + futures * 10 * rest);
    }
    case 'pair':
      return 2 * (job.to - job.from);
    case 'contest':
      return job.entrants.length * (job.to - job.from);
  }
}

/** Does a job; yields now and then how many runs it has played since. */
export function doJob(task: LintTask, table: Table, job: LintJob): Generator<number, LintResult> {
  const { game, seed, mixes, positions, futures } = task;
  switch (job.kind) {
    case 'survey':
      return survey(table, { seed, mixes, ...job });
    case 'climb': {
      const { seat, habitsOf, plays } = job;
      const opening = habitsOf === undefined ? emptyPlan(game) : habitOf(table, seat, habitsOf, task.habits, seed);
      return climb(table, seat, opening, { ...task.climb, plays }, seed);
    }
    case 'positions':
      return lookAtPositions(table, { ...job, mixes, positions, futures, seed });
    case 'pair':
      return playPair(table, job.pair, { ...job, seed });
    case 'contest':
      return contest(table, { ...job, seed });
  }
}
