/**
 * The table that runs make together. Everything in it is a whole number that only ever adds up, so that neither the
 * cutting of a plan into chunks nor the order in which chunks come back can change it.
 */
import { rollBits } from '../chance/keys.ts';
import type { Outcome, Quantity } from './runner.ts';

/** How one quantity fell over the runs. */
export interface Spread {
  /** Sum of the values in fixed point: of their whole parts, and of what is left in units of 2^-20. */
  wholes: number;
  fractions: number;
  /** Runs by the step of the quantity's grid that its value is nearest to: `steps` + 1 counts. */
  readonly cells: Float64Array;
}

/** Runs of one course. Its size depends on the scenario alone, not on how many runs it holds. */
export interface Ensemble {
  runs: number;
  /** Sum mod 2^64 of a mix of each run's place in the plan and its digest, as two unsigned 32-bit lanes. */
  digestHigh: number;
  digestLow: number;
  /** Runs by `Ending.index`. */
  readonly endings: Float64Array;
  /** In the order of the quantities. */
  readonly spreads: readonly Spread[];
}

/** An ensemble of no runs. */
export const blankEnsemble = (endings: number, quantities: readonly Quantity[]): Ensemble => ({
  runs: 0,
  digestHigh: 0,
  digestLow: 0,
  endings: new Float64Array(endings),
  spreads: quantities.map(({ steps }) => ({ wholes: 0, fractions: 0, cells: new Float64Array(steps + 1) })),
});

/** Takes all runs out of an ensemble. */
export function empty(ensemble: Ensemble): void {
  ensemble.runs = ensemble.digestHigh = ensemble.digestLow = 0;
  ensemble.endings.fill(0);
  for (const spread of ensemble.spreads) {
    spread.wholes = spread.fractions = 0;
    spread.cells.fill(0);
  }
}

const unit = 2 ** 20;
const word = 2 ** 32;

/**
 * Adds the run at a place of the plan. Sums stay exact for 2^33 runs and values within a million: then a sum's parts
 * are still below 2^53.
 */
export function addRun(to: Ensemble, quantities: readonly Quantity[], place: number, outcome: Outcome): void {
  to.runs += 1;
  to.endings[outcome.ending] = (to.endings[outcome.ending] as number) + 1;
  const { digestA, digestB } = outcome;
  const low = place | 0;
  const high = Math.floor(place / word) | 0;
  addDigest(to, rollBits(digestA, digestB, low, high, 0), rollBits(digestA, digestB, low, high, 1));
  for (let i = 0; i < quantities.length; i += 1) {
    addValue(to.spreads[i] as Spread, quantities[i] as Quantity, outcome.values[i] as number);
  }
}

function addValue(to: Spread, { low, high, steps }: Quantity, value: number): void {
  const whole = Math.floor(value);
  to.wholes += whole;
  to.fractions += Math.round((value - whole) * unit);
  // The bounds of a sum are a guess: what lies beyond counts as at the edge.
  const cell = Math.min(steps, Math.max(0, Math.round(((value - low) / (high - low)) * steps)));
  to.cells[cell] = (to.cells[cell] as number) + 1;
}

function addDigest(to: Pick<Ensemble, 'digestHigh' | 'digestLow'>, high: number, low: number): void {
  const sum = to.digestLow + low;
  to.digestLow = sum % word;
  to.digestHigh = (to.digestHigh + high + (sum >= word ? 1 : 0)) % word;
}

/** Adds all runs of `from`, an ensemble of the same game, which must share none with `to`. */
export function merge(to: Ensemble, from: Ensemble): void {
  to.runs += from.runs;
  addDigest(to, from.digestHigh, from.digestLow);
  addCounts(to.endings, from.endings);
  to.spreads.forEach((spread, i) => {
    const other = from.spreads[i] as Spread;
    spread.wholes += other.wholes;
    spread.fractions += other.fractions;
    addCounts(spread.cells, other.cells);
  });
}

function addCounts(to: Float64Array, from: Float64Array): void {
  for (let i = 0; i < to.length; i += 1) to[i] = (to[i] as number) + (from[i] as number);
}

/** The mean of a spread's values, exact but for the last rounding and the 2^-21 each value may be off. */
export const meanOf = (spread: Spread, runs: number): number => (spread.wholes + spread.fractions / unit) / runs;

/**
 * The point of the grid that `percent` (1 to 100, whole) of the runs do not exceed: the inverse of the empirical
 * distribution (type 1 of Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566).
 */
export function quantileOf(spread: Spread, quantity: Quantity, runs: number, percent: number): number {
  const wanted = Math.ceil((percent * runs) / 100);
  let seen = 0;
  const cell = spread.cells.findIndex((count) => {
    seen += count;
    return seen >= wanted;
  });
  return gridPoint(quantity, cell);
}

/** The standard deviation over the runs (divisor n - 1; 0 for one run), with every value at its point of the grid. */
export function deviationOf(spread: Spread, quantity: Quantity, runs: number): number {
  if (runs < 2) return 0;
  const mean = spread.cells.reduce((sum, count, cell) => sum + count * cell, 0) / runs;
  const squares = spread.cells.reduce((sum, count, cell) => sum + count * (cell - mean) * (cell - mean), 0);
  return (Math.sqrt(squares / (runs - 1)) * (quantity.high - quantity.low)) / quantity.steps;
}

const gridPoint = ({ low, high, steps }: Quantity, cell: number): number => low + ((high - low) * cell) / steps;

/** The digest of an ensemble: 16 hexadecimal digits. */
export const ensembleDigest = ({ digestHigh, digestLow }: Pick<Ensemble, 'digestHigh' | 'digestLow'>): string =>
  digestHigh.toString(16).padStart(8, '0') + digestLow.toString(16).padStart(8, '0');

/** The digest of all runs of several ensembles together. */
export function digestOfAll(ensembles: readonly Ensemble[]): string {
  const sum = { digestHigh: 0, digestLow: 0 };
  for (const { digestHigh, digestLow } of ensembles) addDigest(sum, digestHigh, digestLow);
  return ensembleDigest(sum);
}
