/** A session's screen as plain lines, in the order in which they are to be heard: no columns, no frames, items by number. */
import { budgetOf, orderCost } from '../../engine/legal.ts';
import type { Language } from '../../model/text.ts';
import { composeRows, draftLines } from '../present/compose.ts';
import { facilitatorHead, type White, whiteItems, whiteNews } from '../present/facilitator.ts';
import { headerRows } from '../present/header.ts';
import { itemsOf, type MenuGroup, type MenuItem, menuOf } from '../present/menu.ts';
import { isChosen } from '../present/menu-rows.ts';
import type { Position } from '../present/position.ts';
import { orderLabel } from '../present/reasons.ts';
import { plain, type Row } from '../present/rows.ts';
import { adviceWords, glossaryWords, linearWords, pageWords, peopleWords, tableWords } from '../text/words.ts';
import { adviceText } from './linear-advice.ts';
import { helpText } from './linear-help.ts';
import type { Model, TableScreen } from './model.ts';
import { pageOf, panelRows, unreadRows } from './page.ts';

/** Wide enough that no reason is cut. */
const wide = 400;

/** Longest line. */
export const linearWidth = 78;

/** How many things can be chosen by number; 0 where numbers mean nothing. */
export function countOf(model: Model): number {
  const { screen, position, overlay, white } = model;
  if (overlay === undefined && screen.kind === 'facilitator' && white !== undefined) return whiteItems(white).length;
  if (overlay !== undefined || position === undefined) return 0;
  if (screen.kind === 'advice') return screen.advice?.orders.length ?? 0;
  if (screen.kind === 'table') return openItems(menuOf(position, 'decide', screen.own)).length;
  if (screen.kind === 'reveal') return itemsOf(menuOf(position, 'react')).length + 1;
  return screen.kind === 'compose' ? draftLines(position, screen.pair).length : 0;
}

/** The whole screen. */
export function linearText(model: Model): string {
  const { screen, position, lang } = model;
  const words = linearWords[lang];
  const page = pageOf(model);
  if (page !== undefined) {
    if (screen.kind === 'estimate' && model.overlay === undefined)
      return lines(page.title, '', clean(page.rows, lang), '', adviceWords[lang].linearEstimate);
    if (model.overlay === undefined && (screen.kind === 'start' || screen.kind === 'options'))
      return lines(page.title, '', unspaced(byNumber(clean(page.rows, lang)), screen.kind), '', words[screen.kind]);
    if (model.overlay?.kind === 'help')
      return lines(page.title, '', helpText(model), '', glossaryWords[lang].linearHint, words.page);
    const hint = model.overlay !== undefined || !('at' in screen || screen.kind === 'undo') ? words.page : words.cursor;
    // What a key of the screen would do is not for plain lines.
    const rows = page.rows.filter((row) => plain([row]) !== pageWords[lang].reviewBack);
    return lines(page.title, '', clean(rows, lang), '', hint);
  }
  if (screen.kind === 'facilitator' && model.white !== undefined) return facilitatorText(model.white, screen.says);
  if (position === undefined) return '';
  if (screen.kind === 'table')
    return lines(
      clean(headerRows(position, linearWidth), lang),
      '',
      clean(panelRows(position, 0, linearWidth), lang),
      '',
      menuText(position, screen),
      '',
      standingText(position, screen),
      words.table,
      words.keys,
    );
  if (screen.kind === 'advice') return adviceText(position, screen, linearWidth);
  if (screen.kind === 'compose') return lines(composeText(model), screen.says ?? '', words.compose);
  if (screen.kind !== 'reveal') return '';
  const acts = itemsOf(menuOf(position, 'react'));
  const choices = [...acts.map((item) => itemText(position, item)), pageWords[lang].reactNothing];
  return lines(
    clean(unreadRows(position, screen.from, linearWidth), lang),
    '',
    pageWords[lang].react,
    numbered(choices),
    screen.says ?? '',
    words.reveal,
  );
}

function facilitatorText(white: White, says = ''): string {
  const { lang } = white;
  const words = peopleWords[lang];
  const items = whiteItems(white).map(({ act, state }) => (state === '' ? act.label : `${act.label} (${state})`));
  return lines(
    facilitatorHead(white),
    '',
    clean(whiteNews(white, linearWidth), lang),
    '',
    white.stop === 'before' ? words.bringOn : words.impose,
    items.length === 0 ? words.nothingRolled : numbered(items),
    says,
    linearWords[lang].facilitator,
  );
}

/** What a key at the same screen changed, in a line or two. */
export function changeText(model: Model): string {
  const { screen, position } = model;
  if (position === undefined) return linearText(model);
  if (screen.kind === 'table') return lines(screen.says ?? '', standingText(position, screen));
  return linearText(model);
}

/** How all stands, beyond what the table says first. */
export const standsText = (of: Position): string =>
  lines(
    linearWords[of.lang].stands,
    '',
    clean(panelRows(of, 2, linearWidth), of.lang),
    '',
    clean(panelRows(of, 3, linearWidth), of.lang),
  );

/** Why what is closed is closed. */
export const closedText = (of: Position, { own }: TableScreen): string =>
  itemsOf(menuOf(of, 'decide', own))
    .filter(({ closed }) => closed !== undefined)
    .map(({ label, closed }) => `${label}: ${closed}.`)
    .join('\n');

/** The items that are open: they stand first. */
const openItems = (groups: readonly MenuGroup[]): readonly MenuItem[] =>
  itemsOf(groups).filter(({ closed }) => closed === undefined);

function menuText(of: Position, { own, orders }: TableScreen): string {
  const words = tableWords[of.lang];
  let number = 0;
  const groups = menuOf(of, 'decide', own).map(({ heading, items }) => {
    const open = items.filter(({ closed }) => closed === undefined);
    const rows = open.map((item) => {
      number += 1;
      return `${number}. ${isChosen(item, orders) ? '[x] ' : ''}${itemText(of, item)}`;
    });
    return open.length === 0 ? '' : lines(`${heading}:`, ...rows);
  });
  const closed = itemsOf(menuOf(of, 'decide', own)).length - number;
  return lines(words.yourMove, ...groups, closed === 0 ? '' : linearWords[of.lang].closed(closed));
}

function standingText(of: Position, { orders }: TableScreen): string {
  const words = tableWords[of.lang];
  const cost = orders.reduce((sum, order) => sum + orderCost(of.stage, order), 0);
  const chosen = orders.map((order) => orderLabel(of, order)).join('; ');
  const said = orders.length === 0 ? linearWords[of.lang].nothing : linearWords[of.lang].chosen(chosen);
  const { most } = of.game.actors[of.seat]?.budget ?? { most: 0 };
  const left = words.left(budgetOf(of.stage, of.seat) - cost, most);
  return `${said} ${left.charAt(0).toUpperCase()}${left.slice(1)}.`;
}

function itemText({ lang }: Position, { label, cost, odds }: MenuItem): string {
  return [label, tableWords[lang].cost(cost), odds].filter((it) => it !== '').join(', ');
}

/** The composer: its terms by number under their headings, then what an offer costs. */
function composeText({ screen, position, lang }: Model): string {
  if (screen.kind !== 'compose' || position === undefined) return '';
  let number = 0;
  const { rows } = composeRows(position, screen, -1, wide);
  return clean(rows, lang)
    .split('\n')
    .map((row) => {
      if (!row.startsWith('  ')) return row;
      number += 1;
      return `${number}. ${row
        .trim()
        .replace(/^– +/, '')
        .replace(/\s{2,}/g, ', ')}`;
    })
    .join('\n');
}

const numbered = (items: readonly string[]): string => items.map((item, i) => `${i + 1}. ${item}`).join('\n');

/** What stands in a list with a cursor, by number instead. */
function byNumber(text: string): string {
  let number = 0;
  return text.replaceAll(/^(?:› | {2})(?=\S)|[‹›] ?/gm, (mark) => {
    if (mark.startsWith('‹') || mark === '›') return '';
    number += 1;
    return `${number}. `;
  });
}

/** Columns put into words: a field and what it is set to, or a run and how far it is. */
const unspaced = (text: string, kind: 'start' | 'options'): string =>
  text.replaceAll(/(?<=^\d+\. .*\S) {2,}(?=\S)/gm, kind === 'options' ? ': ' : ', ').replaceAll(/ +$/gm, '');

/** Rows as text to be heard: bars and rules left out, signs put into words. */
export function clean(rows: readonly Row[], lang: Language): string {
  const words = linearWords[lang];
  return plain(rows)
    .replaceAll(/[█░─▁▂▃▄▅▆▇]{2,}/g, '')
    .replaceAll(/^(\s*)[◆○▸■~] /gm, '$1')
    .replaceAll(/^(\s*)● (?=You |Usted )/gm, '$1')
    .replaceAll(/^(\s*)● /gm, `$1${words.you} `)
    .replaceAll(/●+/g, (dots) => words.points(dots.length))
    .replaceAll(/[◆○▸■] ?/g, '')
    .replaceAll(' ▲', ` ${words.up}`)
    .replaceAll(' ▼', ` ${words.down}`)
    .replaceAll(/[ \t]+$/gm, '');
}

/** Texts one below the other, without those that are empty at the end. */
const lines = (...texts: readonly string[]): string =>
  texts.filter((it, i) => it !== '' || i < texts.length - 1).join('\n');
