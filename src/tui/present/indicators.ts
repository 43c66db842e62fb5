/** Indicators with their trend: value, sparkline, change since the last moment, and because of what. */
import { turnNow } from '../../engine/stage.ts';
import type { Indicator } from '../../model/game.ts';
import { tableWords } from '../text/words.ts';
import { causeText } from './causes.ts';
import { seriesOf, sparkline } from './history.ts';
import { textOf } from './labels.ts';
import { amount, arrows, number, shownDifference, wayOf } from './numbers.ts';
import { type Position, seen } from './position.ts';
import { columnsOf, fill, line, type Row, span, type Tone, wrapped } from './rows.ts';

/** Indicators a seat may know, in the file's order: of the world, its own, or another actor's. */
export function indicatorsOf(of: Position, owner: number | undefined): readonly Indicator[] {
  const known = of.game.indicators.filter(
    (it) => it.inner !== true && it.owner === owner && (it.seenBy === undefined || it.seenBy.includes(of.seat)),
  );
  const place = (it: Indicator): number => of.game.shown.indicators.indexOf(it.id);
  return [...known].sort((a, b) => place(a) - place(b));
}

/** One row for each indicator: what changed stands first. */
export function indicatorRows(of: Position, indicators: readonly Indicator[], width: number): Row[] {
  const longest = Math.max(0, ...indicators.map(({ id }) => columnsOf(textOf(of, `indicators.${id}`))));
  const rows = indicators.map((indicator) => indicatorRow(of, indicator, width, longest));
  return [...rows.filter((it) => it.moved), ...rows.filter((it) => !it.moved)].flatMap((it) => it.rows);
}

const valueWidth = 8;
const trendWidth = 7;
const deltaWidth = 7;
/** Columns from which there is room for what moved an indicator. */
const roomy = 75;

function indicatorRow(
  of: Position,
  indicator: Indicator,
  width: number,
  longest: number,
): { readonly rows: readonly Row[]; readonly moved: boolean } {
  const turn = Math.min(turnNow(of.stage), of.game.calendar.length);
  const series = seriesOf(indicator, seen(of), turn);
  const now = series.at(-1) ?? indicator.start;
  const before = series.at(-2) ?? now;
  const way = wayOf(indicator, before, now);
  // The trend gives way where a name would be cut.
  const bare = width - valueWidth - deltaWidth - 1;
  const trended = longest <= bare - trendWidth - 1;
  const free = trended ? bare - trendWidth - 1 : bare;
  const labelWidth = width < roomy ? free : Math.max(longest, 24);
  const trend =
    !trended || series.length < 2 ? '' : sparkline(series, trendWidth, (indicator.high - indicator.low) * 0.04);
  const delta =
    way === 'same'
      ? ''
      : `${arrows[way]} ${number(of.lang, shownDifference(indicator, before, now), indicator.digits)}`;
  const why = way === 'same' || width < roomy ? '' : causeText(of, indicator, turn);
  const beside = columnsOf(why) + 3 <= free - labelWidth;
  const row = [
    span(fill(textOf(of, `indicators.${indicator.id}`), labelWidth)),
    span(fill(amount(of.lang, indicator, now), valueWidth, 'right'), 'strong'),
    ...(trended ? [span(` ${fill(trend, trendWidth)}`, 'dim')] : []),
    span(` ${fill(delta, deltaWidth)}`, toneOf(indicator, way)),
    span(why !== '' && beside ? ` ← ${why}` : '', 'dim'),
  ];
  const below = why === '' || beside ? [] : wrapped(`  ← ${why}`, width, 'dim', 4);
  return { rows: [row, ...below], moved: way !== 'same' };
}

function toneOf(indicator: Indicator, way: 'up' | 'down' | 'same'): Tone {
  if (way === 'same' || indicator.good === 'neither') return 'plain';
  return indicator.good === way ? 'good' : 'bad';
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
