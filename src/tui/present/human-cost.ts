/** Whom a game cost: what counts people, where the person sat down and where it ended, on every side of a border. */
import { turnNow } from '../../engine/stage.ts';
import type { Indicator } from '../../model/game.ts';
import { pageWords } from '../text/words.ts';
import { seriesOf } from './history.ts';
import { textOf } from './labels.ts';
import { amount, arrows, wayOf } from './numbers.ts';
import type { Position } from './position.ts';
import { blank, columnsOf, fill, line, type Row, span, wrapped } from './rows.ts';

/** "people killed a day", "thousand people laid off": who is counted stands among the first words of a unit. */
const countsPeople =
  /^(?!percent|index)(?:[\w-]+ ){0,3}(?:people|persons|soldiers|deaths?|dead|killed|killings|homicides?)\b/i;

/** What counts people whom it would have been better not to count, in the file's order; at the end nothing of it is hidden. */
export function countsOfPeople({ game }: Pick<Position, 'game'>): readonly Indicator[] {
  const place = (it: Indicator): number => game.shown.indicators.indexOf(it.id);
  return game.indicators
    .filter(({ inner, good, unit }) => inner !== true && good === 'down' && countsPeople.test(unit))
    .sort((a, b) => place(a) - place(b));
}

/** Rows for the end of a run; none where a scenario counts nobody. */
export function humanCostRows(of: Position, width: number): Row[] {
  const counts = countsOfPeople(of);
  if (counts.length === 0) return [];
  const words = pageWords[of.lang];
  const last = Math.min(turnNow(of.stage), of.game.calendar.length) + 1;
  const names = counts.map(({ id }) => textOf(of, `indicators.${id}`));
  const column = Math.min(Math.max(...names.map(columnsOf)), width - 26);
  const rows = counts.map((indicator, i): Row => {
    const series = seriesOf(indicator, of.told, last);
    const before = series[of.from - 1] ?? indicator.start;
    const after = series.at(-1) ?? before;
    const way = wayOf(indicator, before, after);
    const tone = { up: 'bad', down: 'good', same: 'plain' } as const;
    return [
      span(`  ${fill(names[i] ?? '', column)}  `),
      span(`${amount(of.lang, indicator, before)} → ${amount(of.lang, indicator, after)} `, 'strong'),
      span(way === 'same' ? '' : arrows[way], tone[way]),
    ];
  });
  return [line(words.cost, 'strong'), ...rows, ...wrapped(words.costNote, width, 'dim'), blank];
}
