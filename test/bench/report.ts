/** What the benchmark prints: one row a figure, with its spread, the goal in the project's words, and whether it is met. */
import type { Spread } from './statistics.ts';

/** What a figure should come to. */
export interface Goal {
  /** As PERFORMANCE.md says it. */
  readonly words: string;
  readonly least?: number;
  readonly most?: number;
}

/** One figure. */
export interface Row extends Spread {
  readonly name: string;
  readonly unit: string;
  readonly rounds: number;
  readonly goal?: Goal;
}

/** A row from its spread over rounds. */
export const row = (name: string, unit: string, spread: Spread, rounds: number, goal?: Goal): Row => ({
  name,
  unit,
  ...spread,
  rounds,
  ...(goal === undefined ? {} : { goal }),
});

/** Whether the median meets the goal; undefined without one. */
export function isMet({ goal, median }: Row): boolean | undefined {
  if (goal === undefined || (goal.least === undefined && goal.most === undefined)) return undefined;
  return median >= (goal.least ?? Number.NEGATIVE_INFINITY) && median <= (goal.most ?? Number.POSITIVE_INFINITY);
}

/** Three digits that count, thousands set apart. */
export function shown(figure: number): string {
  if (figure === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(figure))));
  const rounded = Math.abs(figure) >= 1000 ? Number(figure.toPrecision(3)) : figure;
  return rounded.toFixed(Math.min(digits, 2)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** One line: figure, unit, quartiles, goal, verdict. */
export function line(it: Row): string {
  const spread = it.low === it.high ? '' : `${shown(it.low)} to ${shown(it.high)}`;
  const met = isMet(it);
  const verdict =
    it.goal === undefined ? '' : `${it.goal.words}${met === undefined ? '' : met ? ': met' : ': NOT MET'}`;
  return `  ${it.name.padEnd(46)} ${shown(it.median).padStart(9)} ${it.unit.padEnd(9)} ${spread.padEnd(20)} ${verdict}`.trimEnd();
}
