/** The menu as rows: headings, items with their cost and odds or the reason why not, and where the cursor stands. */
import type { Order } from '../../model/candidate.ts';
import { tableWords } from '../text/words.ts';
import type { MenuGroup, MenuItem } from './menu.ts';
import { apart, cut, fill, line, plain, type Row, span, wrapped } from './rows.ts';
import type { Seated } from './sides.ts';

/** The menu's rows and the row of the cursor. */
export interface MenuRows {
  readonly rows: readonly Row[];
  readonly cursor: number;
}

/** Draws the menu with the item number `at` under the cursor. */
export function menuRows(
  of: Seated,
  groups: readonly MenuGroup[],
  at: number,
  orders: readonly Order[],
  width: number,
): MenuRows {
  const rows: Row[] = [];
  let number = 0;
  let cursor = 0;
  for (const group of groups) {
    rows.push(line(fill(group.heading, width), 'dim'));
    for (const item of group.items) {
      if (number === at) cursor = rows.length;
      rows.push(itemRow(of, item, number === at, isChosen(item, orders), width));
      number += 1;
    }
  }
  return { rows, cursor };
}

/** Whether an item stands among the orders. */
export const isChosen = ({ does }: MenuItem, orders: readonly Order[]): boolean =>
  does !== 'compose' && orders.some((order) => sameOrder(order, does));

/** Whether two orders are one: any composed offer to the same side is the same choice. */
export function sameOrder(a: Order, b: Order): boolean {
  if (a.kind === 'candidate') return b.kind === 'candidate' && a.candidate === b.candidate;
  return b.kind === 'composed' && a.terms.pair === b.terms.pair;
}

function itemRow(of: Seated, item: MenuItem, under: boolean, chosen: boolean, width: number): Row {
  const words = tableWords[of.lang];
  const mark = item.does === 'compose' ? ' + ' : item.closed !== undefined ? ' – ' : chosen ? '[x]' : '[ ]';
  const tone = item.closed !== undefined ? 'dim' : under || chosen ? 'strong' : 'plain';
  const left = [span(`${under ? '›' : ' '} ${mark} `, under ? 'accent' : tone), span(item.label, tone)];
  const facts = item.closed ?? [words.cost(item.cost), item.odds].filter((it) => it !== '').join(' · ');
  const room = Math.max(10, width - 8 - item.label.length);
  return apart(left, [span(fill(facts, Math.min(facts.length, room)), 'dim')], width);
}

/** What the item under the cursor means, in at most `height` rows; the reason first where it is closed. */
export function noteRows(item: MenuItem | undefined, width: number, height: number): Row[] {
  if (item === undefined) return [];
  const why = item.closed === undefined ? [] : wrapped(`${item.label}: ${item.closed}.`, width, 'plain');
  const odds = item.odds === '' || item.closed !== undefined ? '' : `${item.odds}. `;
  const rows = [...why, ...wrapped(`${odds}${item.note}`, width, 'dim')];
  if (rows.length <= height) return rows;
  // What is left out stands under `d`.
  return [...rows.slice(0, height - 1), line(cut(`${plain(rows.slice(height - 1, height))} …`, width), 'dim')];
}
