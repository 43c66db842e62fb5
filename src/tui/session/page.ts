/** The screens that are one page of text: their title, rows and keys, for drawing and for knowing how far they scroll. */
import { turnNow } from '../../engine/stage.ts';
import { type Hint, hints } from '../keys.ts';
import { theyAskRows, youAskRows } from '../present/asks.ts';
import { dayAndMonth } from '../present/dates.ts';
import { detailRows } from '../present/details.ts';
import { endingRows } from '../present/ending.ts';
import { estimateRows } from '../present/estimate.ts';
import { standingRows } from '../present/indicators.ts';
import { actorName } from '../present/labels.ts';
import { pageHeight, textWidth } from '../present/layout.ts';
import { itemsOf, menuOf } from '../present/menu.ts';
import { newsRows } from '../present/news.ts';
import { othersRows } from '../present/others.ts';
import { briefingRows, helpRows, leaveRows, paragraphs, sourcesRows, titleOf } from '../present/pages.ts';
import { isShared, type Position, seen } from '../present/position.ts';
import { allReadings, changedReadings } from '../present/reading.ts';
import { reviewRows } from '../present/review.ts';
import { blank, line, type Row, wrapped } from '../present/rows.ts';
import { onTableRows, recordRows } from '../present/table.ts';
import { adviceWords, detailWords, guideWords, pageWords, tableWords } from '../text/words.ts';
import { screenKeys } from './keys-of.ts';
import { fileOf, gameOf, hasBegun, type Model, type Overlay, type TableScreen } from './model.ts';
import { peoplePage } from './people-page.ts';
import { replayPage, replayTitle } from './replay.ts';
import { optionRows, problemRows, startRows } from './start-page.ts';
import { chosenUnder } from './update-advice.ts';
import { startItems } from './update-start.ts';
import { tabsRow, wordRows } from './words-page.ts';

/** A page: what is drawn from `top` on, as far as there is room. */
export interface Page {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly hints: readonly Hint[];
  readonly top: number;
  /** Where it is one of several: their names. */
  readonly tabs?: Row;
}

/** The page in view; undefined for a screen that is no page (the table, the composer, the reveal). */
export function pageOf(model: Model): Page | undefined {
  if (model.overlay !== undefined) return overlayPage(model, model.overlay);
  const { screen, lang, position } = model;
  const words = pageWords[lang];
  const width = textWidth(model.size);
  switch (screen.kind) {
    case 'start': {
      const { rows, cursor } = startRows(model, startItems(model), screen.at, width);
      const problems = problemRows(lang, screen.problems, width);
      // What cannot be opened is said in view, whatever is under the cursor; a last row may be taken by a count.
      const last = problems.length > 0 ? rows.length + problems.length : cursor + 1;
      const height = pageHeight(model.size);
      const top = last >= height ? last + 1 - height : 0;
      return { title: words.start, rows: [...rows, ...problems], hints: hints.start, top };
    }
    case 'options': {
      const rows = [...optionRows(model, screen.setup, screen.at, width), ...problemRows(lang, screen.problems, width)];
      return { title: words.options, rows, hints: hints.options, top: 0 };
    }
    case 'briefing': {
      const { setup } = screen;
      const of = { game: setup.loaded.game, lang };
      return {
        title: `${titleOf(of.game, lang)} · ${words.briefing}`,
        rows: briefingRows(of, setup.seat, screen.long, width, setup.from, model.spares),
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
      // Several at the table see it one after another: whose aims these are is said.
      return (
        position && {
          title: isShared(position) ? `${words.ending} · ${actorName(position, position.seat)}` : words.ending,
          rows: endingRows(position, width, model.hindsight),
          hints: hints[screenKeys(model)],
          top: screen.top,
        }
      );
    case 'curtain':
    case 'seatBriefing':
    case 'undo':
    case 'branched':
    case 'form':
      return peoplePage(model, screen);
    case 'estimate':
      return (
        position && {
          title: adviceWords[lang].estimateTitle,
          rows: estimateRows(position, chosenUnder(position, screen.under), screen.ending, screen.percent, width),
          hints: hints.estimate,
          top: 0,
        }
      );
    case 'replay':
      return {
        title: replayTitle(screen.replay),
        rows: replayPage(screen.replay, model.size),
        hints: screen.replay.overlay === undefined ? hints[screenKeys(model)] : hints.page,
        top: screen.replay.top,
      };
    case 'table':
    case 'advice':
    case 'compose':
    case 'reveal':
    case 'facilitator':
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
  if (of.waitsFor !== 'nothing' && turnNow(of.stage) === of.from)
    return (of.from === 1 ? words.newsOf : words.before)(dayAndMonth(of.lang, date));
  return (of.waitsFor === 'nothing' ? words.reveal : words.meanwhile)(dayAndMonth(of.lang, date));
}

/** What was told from a place on, as far as the seat may know. */
export function unreadRows(of: Position, from: number, width: number): Row[] {
  const told = of.told.slice(from);
  // The weeks before the person sat down are told in a paragraph.
  const brief = told.every(({ turn }) => turn < of.from);
  const rows = newsRows(of, told, width, brief);
  if (rows.length === 0) return wrapped(pageWords[of.lang].nothingSeen, width, 'dim');
  return [...rows, ...changedReadings(of, from, width)];
}

function overlayPage(model: Model, overlay: Overlay): Page {
  const { lang, position, screen } = model;
  const words = pageWords[lang];
  const width = textWidth(model.size);
  const game = gameOf(model);
  const page = (title: string, rows: readonly Row[]): Page => ({ title, rows, hints: hints.page, top: overlay.top });
  const tabbed = { hints: hints.helpPage, tabs: tabsRow(lang, overlay.kind) };
  switch (overlay.kind) {
    case 'help':
      return { ...page(words.help, helpRows(lang, screenKeys(model), width)), ...tabbed };
    case 'words':
      // Drawn by a screen of its own; as one page it is what is said of the word under the cursor.
      return { ...page(words.help, wordRows(model, overlay, width)), hints: hints.words, tabs: tabsRow(lang, 'words') };
    case 'sources':
      return { ...page(words.sources, game === undefined ? [] : sourcesRows({ game, lang }, width)), ...tabbed };
    case 'wire':
      return page(words.wire, position === undefined ? [] : newsOrNone(position, width));
    case 'leave': {
      const chosen = screen.kind === 'table' && screen.orders.length > 0;
      return {
        ...page(words.leave, leaveRows(lang, { begun: hasBegun(model), file: fileOf(model), chosen }, width)),
        hints: [],
      };
    }
    case 'details':
      return page(detailWords[lang].title, underCursor(model, width));
    case 'guide':
      return page(guideWords[lang].title, guideRows(model, width));
    case 'panel':
      return page(
        words.tabs[overlay.panel] ?? '',
        position === undefined ? [] : panelRows(position, overlay.panel, width),
      );
  }
}

/** The menu's item under the cursor, in full. */
function underCursor({ position, screen }: Model, width: number): Row[] {
  if (position === undefined || (screen.kind !== 'table' && screen.kind !== 'reveal')) return [];
  const menu = screen.kind === 'table' ? menuOf(position, 'decide', screen.own) : menuOf(position, 'react');
  const item = itemsOf(menu)[screen.at];
  return item === undefined ? [] : detailRows(position, item, width);
}

/** What the guide says of the screen below. */
function guideRows({ lang, guide = [] }: Model, width: number): Row[] {
  const words = guideWords[lang];
  const step = guide.at(-1);
  return step === undefined
    ? []
    : [...paragraphs(words.steps[step], width), blank, ...wrapped(words.goOn, width, 'dim')];
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
