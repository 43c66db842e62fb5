/** What a stretch of a plan leaves run by run: one row for each place, in columns, in the order of the plan. */
import { addRun, type Ensemble } from './ensemble.ts';
import { type Plan, positionOf } from './plan.ts';
import type { Outcome, Quantity } from './runner.ts';

/** Columns of equal length. Row `i` is the run at place `from + i`. */
export interface Rows {
  readonly from: number;
  readonly runs: number;
  /** `Ending.index`. */
  readonly endings: Int32Array;
  readonly turns: Int32Array;
  /** Two words a run: `digestB`, then `digestA`, which is the upper half of the 64 bits. */
  readonly digests: Int32Array;
  /** By quantity, in the order of `quantitiesOf`. */
  readonly values: readonly Float64Array[];
}

/** Rows of zeros for the places `from` up to, not including, `to`. */
export function blankRows(quantities: readonly Quantity[], from: number, to: number): Rows {
  const runs = to - from;
  return {
    from,
    runs,
    endings: new Int32Array(runs),
    turns: new Int32Array(runs),
    digests: new Int32Array(2 * runs),
    values: quantities.map(() => new Float64Array(runs)),
  };
}

/** Writes the row of the run at a place. */
export function setRow(rows: Rows, place: number, { ending, turns, digestA, digestB, values }: Outcome): void {
  const i = place - rows.from;
  rows.endings[i] = ending;
  rows.turns[i] = turns;
  rows.digests[2 * i] = digestB;
  rows.digests[2 * i + 1] = digestA;
  for (let q = 0; q < rows.values.length; q += 1) (rows.values[q] as Float64Array)[i] = values[q] as number;
}

/** Adds the runs of the rows to the ensembles of their courses, as if they had just been played. */
export function addRows(to: readonly Ensemble[], quantities: readonly Quantity[], plan: Plan, rows: Rows): void {
  const values = new Float64Array(quantities.length);
  for (let i = 0; i < rows.runs; i += 1) {
    for (let q = 0; q < values.length; q += 1) values[q] = rows.values[q]?.[i] as number;
    const place = rows.from + i;
    addRun(to[positionOf(plan, place).course] as Ensemble, quantities, place, {
      ending: rows.endings[i] as number,
      turns: rows.turns[i] as number,
      digestA: rows.digests[2 * i + 1] as number,
      digestB: rows.digests[2 * i] as number,
      values,
    });
  }
}
