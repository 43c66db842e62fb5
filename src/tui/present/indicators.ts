/** Indicators with their trend: value, sparkline, change since the last moment, and because of what. */
import { turnNow } from '../../engine/stage.ts';
import type { Indicator } from '../../model/game.ts';
import type { Cause } from '../../model/run.ts';
import { tableWords } from '../text/words.ts';
import { mainCause, seriesOf, sparkline } from './history.ts';
import { candidateLabel, textOf } from './labels.ts';
import { amount, arrows, number, shownDifference, wayOf } from './numbers.ts';
import { type Position, seen } from './position.ts';
import { columnsOf, cut, fill, line, type Row, span, type Tone } from './rows.ts';
import { sees } from './wire.ts';

/** Indicators a seat may know, in the file's order: of the world, its own, or another actor's. */
export function indicatorsOf(of: Position, owner: number | undefined): readonly Indicator[] {
  const known = of.game.indicators.filter(
    (it) => it.owner === owner && (it.seenBy === undefined || it.seenBy.includes(of.seat)),
  );
  const place = (it: Indicator): number => of.game.shown.indicators.indexOf(it.id);
  return [...known].sort((a, b) => place(a) - place(b));
}

/** One row for each indicator: what changed stands first. */
export function indicatorRows(of: Position, indicators: readonly Indicator[], width: number): Row[] {
  const longest = Math.max(0, ...indicators.map(({ id }) => columnsOf(textOf(of, `indicators.${id}`))));
  const rows = indicators.map((indicator) => indicatorRow(of, indicator, width, longest));
  return [...rows.filter((it) => it.moved), ...rows.filter((it) => !it.moved)].map((it) => it.row);
}

const valueWidth = 8;
const trendWidth = 8;
const deltaWidth = 8;
/** Columns from which there is room for what moved an indicator. */
const roomy = 75;

function indicatorRow(
  of: Position,
  indicator: Indicator,
  width: number,
  longest: number,
): { readonly row: Row; readonly moved: boolean } {
  const turn = Math.min(turnNow(of.stage), of.game.calendar.length);
  const series = seriesOf(indicator, seen(of), turn);
  const now = series.at(-1) ?? indicator.start;
  const before = series.at(-2) ?? now;
  const way = wayOf(indicator, before, now);
  const free = width - valueWidth - trendWidth - deltaWidth - 2;
  const labelWidth = width < roomy ? free : Math.min(Math.max(longest, 24), free - 14);
  const trend = series.length < 2 ? '' : sparkline(series, 8, (indicator.high - indicator.low) * 0.04);
  const delta =
    way === 'same'
      ? ''
      : `${arrows[way]} ${number(of.lang, shownDifference(indicator, before, now), indicator.digits)}`;
  const cause = way === 'same' || width < roomy ? undefined : mainCause(indicator, seen(of), turn);
  const why = cause === undefined ? '' : causeText(of, cause);
  const row = [
    span(fill(textOf(of, `indicators.${indicator.id}`), labelWidth)),
    span(fill(amount(of.lang, indicator, now), valueWidth, 'right'), 'strong'),
    span(` ${fill(trend, trendWidth)}`, 'dim'),
    span(` ${fill(delta, deltaWidth)}`, toneOf(indicator, way)),
    span(why === '' ? '' : cut(` ← ${why}`, free - labelWidth), 'dim'),
  ];
  return { row, moved: way !== 'same' };
}

function toneOf(indicator: Indicator, way: 'up' | 'down' | 'same'): Tone {
  if (way === 'same' || indicator.good === 'neither') return 'plain';
  return indicator.good === way ? 'good' : 'bad';
}

/** What changed something, by name; nothing where the seat saw no act behind it. */
export function causeText(of: Position, cause: Cause): string {
  const known = of.told.some(({ happening: it }) => sees(of.seat, it) && matches(it, cause));
  if (!known) return '';
  switch (cause.kind) {
    case 'order':
    case 'term': {
      const candidate = of.game.candidates[cause.candidate];
      return candidate === undefined ? '' : candidateLabel(of, candidate);
    }
    case 'inject':
      return textOf(of, `injects.${of.game.injects[cause.inject]?.id}`);
    case 'threat':
      return textOf(of, `threats.${of.game.threats[cause.threat]?.id}`);
    case 'promise':
      return textOf(of, `promises.${of.game.promises[cause.promise]?.id}`);
    case 'drift':
      return '';
  }
}

function matches(it: Position['told'][number]['happening'], cause: Cause): boolean {
  switch (cause.kind) {
    case 'order':
    case 'term':
      return it.kind === 'order' && it.candidate === cause.candidate;
    case 'inject':
      return it.kind === 'inject' && it.inject === cause.inject;
    case 'threat':
      return it.kind === 'threat' && it.threat === cause.threat;
    case 'promise':
      return it.kind === 'promise' && it.promise === cause.promise;
    case 'drift':
      return false;
  }
}

/** The panel: the world's indicators, then those the seat answers to. */
export function standingRows(of: Position, width: number): Row[] {
  const words = tableWords[of.lang];
  return [
    ...indicatorRows(of, indicatorsOf(of, undefined), width),
    line(words.home, 'strong'),
    ...indicatorRows(of, indicatorsOf(of, of.seat), width),
  ];
}
