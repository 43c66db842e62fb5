/** How much is measured: rounds and their lengths, by how long one is willing to wait; and the sizes of the grown scenarios. */
import type { Growth } from './job.ts';

/** Moments of a grown scenario. */
export const grownTurns = 10;
/** Most that is added to one: the chart knows so many moves more. */
export const mostAdded = 48;

/** How many of a thing a run meets for each that is added: nothing drifts after the last moment. */
export const metInRun = (growth: Growth): number => (growth === 'indicatorTurn' ? grownTurns - 1 : grownTurns);

/** How much is measured. */
export interface Sizes {
  readonly rounds: number;
  /** Rounds of what takes long: whole batches, cold processes. */
  readonly fewRounds: number;
  /** Seconds of a round of runs, and of playing before the first. */
  readonly seconds: number;
  readonly warmFor: number;
  /** Seconds that a whole batch takes on one core, where one is played. */
  readonly batch: number;
  /** How many of a thing are added to a grown scenario. */
  readonly additions: readonly number[];
  /** Numbers of futures an adviser plays. */
  readonly futures: readonly number[];
  /** Runs aggregated, the first to compare the others with. */
  readonly aggregated: readonly number[];
}

/** The usual measure, and the quick one; `full` adds the largest aggregate. */
export const sizesOf = (quick: boolean, full: boolean): Sizes => ({
  rounds: quick ? 3 : 11,
  fewRounds: quick ? 1 : 3,
  seconds: quick ? 0.15 : 0.3,
  warmFor: quick ? 1 : 3,
  batch: quick ? 2 : 10,
  additions: quick ? [0, mostAdded] : [0, 16, 32, mostAdded],
  futures: quick ? [1000] : [100, 1000, 10_000],
  aggregated: [1000, quick ? 20_000 : 1_000_000, ...(full ? [10_000_000] : [])],
});
