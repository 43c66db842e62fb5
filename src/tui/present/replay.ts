/** One moment of a recorded run: its news, and how things stood when it began. */
import type { Told } from '../../engine/recording.ts';
import type { Game, Indicator } from '../../model/game.ts';
import type { Language } from '../../model/text.ts';
import { pageWords } from '../text/words.ts';
import { seesIndicator } from './eyes.ts';
import { seriesOf, sparkline } from './history.ts';
import { textOf } from './labels.ts';
import { newsRows } from './news.ts';
import { amount, arrows, wayOf } from './numbers.ts';
import { blank, fill, line, type Row, span } from './rows.ts';

/** What a moment is read from. Without a seat everything that was told is seen. */
export interface ReplayScope {
  readonly game: Game;
  readonly lang: Language;
  readonly told: readonly Told[];
  readonly seat: number | undefined;
  /** Whether only what everyone knows is shown. */
  readonly publicly?: boolean;
}

/** Rows of a moment: the news, then every indicator that may be seen. */
export function replayRows(of: ReplayScope, turn: number, width: number): Row[] {
  const news = newsRows(
    of,
    of.told.filter((it) => it.turn === turn),
    width,
  );
  return [
    ...(news.length === 0 ? [line(pageWords[of.lang].nothingSeen, 'dim')] : news),
    blank,
    line(pageWords[of.lang].tabs[2] ?? '', 'strong'),
    ...indicatorColumns(of, turn, width),
  ];
}

function indicatorColumns(of: ReplayScope, turn: number, width: number): Row[] {
  const place = (it: Indicator): number => of.game.shown.indicators.indexOf(it.id);
  const shown = of.game.indicators
    .filter((it) => seesIndicator(it, of.publicly === true ? 'public' : of.seat))
    .sort((a, b) => place(a) - place(b));
  const columns = width >= 100 ? 2 : 1;
  const each = Math.floor((width - (columns - 1) * 3) / columns);
  const cells = shown.map((indicator) => indicatorCell(of, indicator, turn, each));
  const height = Math.ceil(cells.length / columns);
  return Array.from({ length: height }, (_, i) => [
    ...(cells[i] ?? blank),
    ...(columns === 1 ? [] : [span('   '), ...(cells[i + height] ?? blank)]),
  ]);
}

function indicatorCell(of: ReplayScope, indicator: Indicator, turn: number, width: number): Row {
  const series = seriesOf(indicator, of.told, turn);
  const now = series.at(-1) ?? indicator.start;
  const way = wayOf(indicator, series.at(-2) ?? now, now);
  return [
    span(fill(textOf(of, `indicators.${indicator.id}`), width - 21)),
    span(fill(amount(of.lang, indicator, now), 9, 'right'), 'strong'),
    span(` ${fill(sparkline(series, 8, (indicator.high - indicator.low) * 0.04), 9)}`, 'dim'),
    span(
      `${way === 'same' ? ' ' : arrows[way]} `,
      way === 'same' ? 'plain' : way === indicator.good ? 'good' : indicator.good === 'neither' ? 'plain' : 'bad',
    ),
  ];
}
