/** How indicators and readings of rivals came to be what they are, told from the happenings alone. */

import type { Told } from '../../engine/recording.ts';
import type { TypeDraw } from '../../model/bargain.ts';
import type { Game, Indicator } from '../../model/game.ts';
import type { Cause, Happening } from '../../model/run.ts';
import { signalLikelihood, update } from '../../rules/evidence.ts';

/** Values at each moment as its orders were asked for, from moment 1 to `turn`. */
export function seriesOf(indicator: Indicator, told: readonly Told[], turn: number): number[] {
  const series: number[] = [];
  let value = indicator.start;
  let next = 0;
  for (let moment = 1; moment <= turn; moment += 1) {
    for (; next < told.length && isBefore(told[next] as Told, moment); next += 1) {
      const { happening } = told[next] as Told;
      if (happening.kind === 'change' && happening.indicator === indicator.index) value = happening.to;
    }
    series.push(value);
  }
  return series;
}

/** Whether something was told before the orders of a moment. */
export const isBefore = (it: Told, moment: number): boolean =>
  it.turn < moment || (it.turn === moment && it.part === 'before');

/**
 * What moved an indicator most between the last two moments, the way that it went in all. Nothing where that was time,
 * or what the reader does not know of: an unknown cause must not be told from drift.
 */
export function mainCause(
  indicator: Indicator,
  told: readonly Told[],
  turn: number,
  knows: (cause: Cause) => boolean,
): Cause | undefined {
  const sums = new Map<string, { readonly cause: Cause | undefined; sum: number }>();
  let net = 0;
  for (const it of told) {
    if (it.happening.kind !== 'change' || it.happening.indicator !== indicator.index) continue;
    if (isBefore(it, turn - 1) || !isBefore(it, turn)) continue;
    const { from, to } = it.happening;
    const cause = knows(it.happening.cause) ? it.happening.cause : undefined;
    const key = cause === undefined ? '' : JSON.stringify(cause);
    const entry = sums.get(key) ?? { cause, sum: 0 };
    entry.sum += to - from;
    net += to - from;
    sums.set(key, entry);
  }
  const same = [...sums.values()].filter(({ sum }) => sum * net > 0);
  return same.sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum))[0]?.cause;
}

/** What the others believe of an actor's types at each moment, in the order of its types. */
export function beliefsOf(game: Game, actor: number, told: readonly Told[], turn: number): number[][] {
  const types = game.actors[actor]?.types;
  if (types === undefined) return [];
  const belief = Float64Array.from(types.prior, (thousandths) => thousandths / 1000);
  const series: number[][] = [];
  let next = 0;
  for (let moment = 1; moment <= turn; moment += 1) {
    for (; next < told.length && isBefore(told[next] as Told, moment); next += 1) {
      const { happening } = told[next] as Told;
      if (happening.kind === 'signal') weigh(game, types, actor, happening, belief);
    }
    series.push([...belief]);
  }
  return series;
}

/** What the others believe of an actor's types after everything told so far. */
export const beliefNow = (game: Game, actor: number, told: readonly Told[]): readonly number[] =>
  beliefsOf(game, actor, told, (told.at(-1)?.turn ?? 0) + 1).at(-1) ?? [];

function weigh(
  game: Game,
  types: TypeDraw,
  actor: number,
  it: Happening & { kind: 'signal' },
  belief: Float64Array,
): void {
  const signal = game.signals[it.signal];
  if (signal === undefined || signal.about !== actor) return;
  update(
    belief,
    0,
    signal.accuracy === undefined
      ? (signal.likelihood ?? [])
      : signalLikelihood(types.names.length, it.says, signal.accuracy),
  );
}

const bars = '▁▂▃▄▅▆▇█';

/** A sparkline of the last values; their range fills it, unless that is smaller than `least`, so that noise stays small. */
export function sparkline(values: readonly number[], most: number, least: number): string {
  const shown = values.slice(-most);
  const low = Math.min(...shown);
  const range = Math.max(Math.max(...shown) - low, least, Number.MIN_VALUE);
  return shown.map((value) => bars[Math.round(((value - low) / range) * (bars.length - 1))]).join('');
}
