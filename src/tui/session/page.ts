/** The screens that are one page of text: their title, rows and keys, for drawing and for knowing how far they scroll. */
import { turnNow } from '../../engine/stage.ts';
import { type Hint, hints } from '../keys.ts';
import { theyAskRows, youAskRows } from '../present/asks.ts';
import { dayAndMonth } from '../present/dates.ts';
import { endingRows } from '../present/ending.ts';
import { beliefNow } from '../present/history.ts';
import { standingRows } from '../present/indicators.ts';
import { actorName, textOf } from '../present/labels.ts';
import { pageHeight, textWidth } from '../present/layout.ts';
import { menuOf } from '../present/menu.ts';
import { newsRows } from '../present/news.ts';
import { allReadings, othersRows, readingText } from '../present/others.ts';
import { briefingRows, helpRows, leaveRows, sourcesRows, titleOf } from '../present/pages.ts';
import { type Position, seen } from '../present/position.ts';
import { reviewRows } from '../present/review.ts';
import { blank, line, type Row, wrapped } from '../present/rows.ts';
import { onTableRows, recordRows } from '../present/table.ts';
import { pageWords, tableWords } from '../text/words.ts';
import { screenKeys } from './keys-of.ts';
import { gameOf, type Model, type Overlay, playableSeats, type TableScreen } from './model.ts';

/** A page: what is drawn from `top` on, as far as there is room. */
export interface Page {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly hints: readonly Hint[];
  readonly top: number;
}

/** The page in view; undefined for a screen that is no page (the table, the composer, the reveal). */
export function pageOf(model: Model): Page | undefined {
  if (model.overlay !== undefined) return overlayPage(model, model.overlay);
  const { screen, lang, position } = model;
  const words = pageWords[lang];
  const width = textWidth(model.size);
  switch (screen.kind) {
    case 'pick':
      return { title: words.pick, rows: pickRows(model, screen.at, screen.problems, width), hints: hints.pick, top: 0 };
    case 'seat':
      return { title: words.seat, rows: seatRows(model, screen.at, width), hints: hints.seat, top: 0 };
    case 'briefing': {
      const of = { game: screen.loaded.game, lang };
      const rows = briefingRows(of, screen.seat, screen.long, width);
      return {
        title: `${titleOf(of.game, lang)} · ${words.briefing}`,
        rows,
        hints: screen.long ? hints.briefingLong : hints.briefing,
        top: screen.top,
      };
    }
    case 'review':
      return (
        position && {
          title: words.review,
          rows: reviewOf(position, screen.table, width),
          hints: hints.review,
          top: screen.top,
        }
      );
    case 'news':
      return (
        position && {
          title: newsTitle(position),
          rows: unreadRows(position, screen.from, width),
          hints: hints.news,
          top: screen.top,
        }
      );
    case 'ending':
      return (
        position && { title: words.ending, rows: endingRows(position, width), hints: hints.ending, top: screen.top }
      );
    case 'table':
    case 'compose':
    case 'reveal':
      return undefined;
  }
}

/** The furthest that a page scrolls. */
export const mostTop = (model: Model, page: Page): number => Math.max(0, page.rows.length - pageHeight(model.size));

const reviewOf = (of: Position, table: TableScreen, width: number): Row[] =>
  reviewRows(of, menuOf(of, 'decide', table.own), table.orders, width);

function newsTitle(of: Position): string {
  const date = of.game.calendar[Math.min(turnNow(of.stage), of.game.calendar.length) - 1]?.date ?? '';
  const words = pageWords[of.lang];
  return (of.waitsFor === 'nothing' ? words.reveal : words.meanwhile)(dayAndMonth(of.lang, date));
}

/** What was told from a place on, as far as the seat may know. */
export function unreadRows(of: Position, from: number, width: number): Row[] {
  const rows = newsRows(of, of.told.slice(from), width);
  if (rows.length === 0) return wrapped(pageWords[of.lang].nothingSeen, width, 'dim');
  return [...rows, ...changedReadings(of, from, width)];
}

/** How the seat's reading of others moved since a place of what was told. */
function changedReadings(of: Position, from: number, width: number): Row[] {
  return of.game.actors.flatMap(({ index, types }) => {
    if (types === undefined || index === of.seat) return [];
    const before = beliefNow(of.game, index, of.told.slice(0, from));
    const now = beliefNow(of.game, index, of.told);
    if (now.every((share, i) => share === before[i])) return [];
    return [
      blank,
      ...wrapped(`${tableWords[of.lang].reading}: ${readingText(of, index, now, before)}`, width, 'accent', 2),
    ];
  });
}

function pickRows({ scenarios, lang }: Model, at: number, problems: readonly string[], width: number): Row[] {
  const words = pageWords[lang];
  const choices = scenarios.flatMap(({ title, dilemma, turns }, i): Row[] => [
    line(`${i === at ? '› ' : '  '}${title} · ${words.turns(turns)}`, i === at ? 'chosen' : 'strong'),
    ...wrapped(`    ${dilemma}`, width, i === at ? 'plain' : 'dim', 4),
    blank,
  ]);
  const broken =
    problems.length === 0
      ? []
      : [
          ...wrapped(words.broken(problems.length), width, 'bad'),
          ...problems.slice(0, 5).flatMap((it) => wrapped(it, width, 'plain', 2)),
        ];
  return [...wrapped(words.motto, width, 'dim'), blank, ...choices, ...broken];
}

function seatRows(model: Model, at: number, width: number): Row[] {
  const game = gameOf(model);
  if (game === undefined) return [];
  const words = pageWords[model.lang];
  const of = { game, lang: model.lang };
  return [
    ...wrapped(textOf(of, 'dilemma'), width, 'accent'),
    blank,
    ...playableSeats(game).flatMap((seat, i): Row[] => {
      const usual = seat === game.defaultSeat ? ` · ${words.seatUsual}` : '';
      const first = textOf(of, `briefing.${game.actors[seat]?.id}`).split('\n')[0] ?? '';
      return [
        line(`${i === at ? '› ' : '  '}${actorName(of, seat)}${usual}`, i === at ? 'chosen' : 'strong'),
        ...wrapped(`    ${first}`, width, i === at ? 'plain' : 'dim', 4),
        blank,
      ];
    }),
    ...wrapped(words.othersPlay, width, 'dim'),
  ];
}

function overlayPage(model: Model, overlay: Overlay): Page {
  const { lang, position, screen } = model;
  const words = pageWords[lang];
  const width = textWidth(model.size);
  const game = gameOf(model);
  const page = (title: string, rows: readonly Row[]): Page => ({ title, rows, hints: hints.page, top: overlay.top });
  switch (overlay.kind) {
    case 'help':
      return page(words.help, helpRows(lang, screenKeys(model), width));
    case 'sources':
      return page(words.sources, game === undefined ? [] : sourcesRows({ game, lang }, width));
    case 'wire':
      return page(words.wire, position === undefined ? [] : newsOrNone(position, width));
    case 'leave': {
      const chosen = screen.kind === 'table' && screen.orders.length > 0;
      return {
        ...page(words.leave, leaveRows(lang, { begun: position !== undefined, file: position?.file, chosen }, width)),
        hints: [],
      };
    }
    case 'panel':
      return page(
        words.tabs[overlay.panel] ?? '',
        position === undefined ? [] : panelRows(position, overlay.panel, width),
      );
  }
}

/** All the news a seat has seen. */
function newsOrNone(of: Position, width: number): Row[] {
  const rows = newsRows(of, seen(of), width);
  return rows.length > 0 ? rows : [line(tableWords[of.lang].noNews, 'dim')];
}

/** The newest moment first, for a panel that shows only its beginning. */
function latestNews(of: Position, width: number): Row[] {
  const told = seen(of);
  const turns = [...new Set(told.map((it) => it.turn))].reverse();
  const rows = turns.flatMap((turn) =>
    newsRows(
      of,
      told.filter((it) => it.turn === turn),
      width,
    ),
  );
  return rows.length > 0 ? rows : [line(tableWords[of.lang].noNews, 'dim')];
}

/** The rows of one of the table's panels: the table, the news, how things stand, the others. */
export function panelRows(of: Position, panel: number, width: number): Row[] {
  const words = tableWords[of.lang];
  switch (panel) {
    case 0:
      return [
        ...theyAskRows(of, width),
        ...allReadings(of, width),
        ...onTableRows(of, width),
        ...youAskRows(of, width),
        line(words.theirWord, 'strong'),
        ...recordRows(of, width),
      ];
    case 1:
      return latestNews(of, width);
    case 2:
      return standingRows(of, width);
    default:
      return othersRows(of, width);
  }
}
