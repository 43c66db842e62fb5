/** The orders before they are sealed: each with its cost, its chance, and what it means. */
import { budgetOf, orderCost } from '../../engine/legal.ts';
import type { Order } from '../../model/game.ts';
import { pageWords, tableWords } from '../text/words.ts';
import { itemsOf, type MenuGroup } from './menu.ts';
import { isChosen } from './menu-rows.ts';
import type { Position } from './position.ts';
import { apart, blank, type Row, span, wrapped } from './rows.ts';

/** Rows of the review. `groups` is the menu that the orders were chosen from. */
export function reviewRows(of: Position, groups: readonly MenuGroup[], orders: readonly Order[], width: number): Row[] {
  const words = pageWords[of.lang];
  if (orders.length === 0) return [...wrapped(words.reviewNone, width), blank, ...wrapped(words.reviewAll, width, 'dim')];
  const items = itemsOf(groups).filter((item) => isChosen(item, orders));
  const cost = orders.reduce((sum, order) => sum + orderCost(of.stage, order), 0);
  return [
    ...items.flatMap((item) => [
      apart([span('● ', 'accent'), span(item.label, 'strong')], [span(tableWords[of.lang].cost(item.cost))], width),
      ...(item.odds === '' ? [] : wrapped(`  ${words.chance(item.odds)}`, width, 'plain', 4)),
      ...wrapped(`  ${item.note}`, width, 'dim', 2),
      blank,
    ]),
    ...wrapped(words.reviewTotal(cost, budgetOf(of.stage, of.seat) - cost), width),
    ...wrapped(words.reviewAll, width, 'dim'),
  ];
}
