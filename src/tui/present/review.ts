/** The orders before they are sealed: each with its cost, its chance, and what it means. */
import { budgetOf, orderCost } from '../../engine/legal.ts';
import { turnNow } from '../../engine/stage.ts';
import { dueTurn, stands } from '../../engine/word.ts';
import type { Candidate, Order } from '../../model/candidate.ts';
import { pageWords, tableWords } from '../text/words.ts';
import { orderRows } from './details.ts';
import { textOf } from './labels.ts';
import { itemsOf, type MenuGroup } from './menu.ts';
import { isChosen } from './menu-rows.ts';
import type { Position } from './position.ts';
import { candidateOf } from './reasons.ts';
import { apart, blank, type Row, span, wrapped } from './rows.ts';

/** Rows of the review. `groups` is the menu that the orders were chosen from. */
export function reviewRows(of: Position, groups: readonly MenuGroup[], orders: readonly Order[], width: number): Row[] {
  const words = pageWords[of.lang];
  const due = dueRows(of, orders, width);
  if (orders.length === 0)
    return [...due, ...wrapped(words.reviewNone, width), ...wrapped(words.reviewBack, width, 'dim')];
  const items = itemsOf(groups).filter((item) => isChosen(item, orders));
  const cost = orders.reduce((sum, order) => sum + orderCost(of.stage, order), 0);
  return [
    ...due,
    ...items.flatMap((item) => [
      apart([span('● ', 'accent'), span(item.label, 'strong')], [span(tableWords[of.lang].cost(item.cost))], width),
      ...wrapped(`  ${item.note}`, width, 'dim', 2),
      ...(item.does === 'compose'
        ? []
        : orderRows(of, item.does, item, width - 2).map((row): Row => [span('  '), ...row])),
      blank,
    ]),
    ...wrapped(words.reviewTotal(cost, budgetOf(of.stage, of.seat) - cost), width),
    ...wrapped(words.reviewAll, width, 'dim'),
  ];
}

/** A warning for each threat of one's own that falls due now and that no order acts on. */
function dueRows(of: Position, orders: readonly Order[], width: number): Row[] {
  return of.game.threats.flatMap(({ id, by }, threat) => {
    if (by !== of.seat || !stands(of.stage, threat) || dueTurn(of.stage, threat) > turnNow(of.stage)) return [];
    if (orders.some((order) => actsOn(candidateOf(of, order), threat))) return [];
    return [...wrapped(pageWords[of.lang].dueToday(textOf(of, `threats.${id}`)), width, 'bad'), blank];
  });
}

const actsOn = (candidate: Candidate | undefined, threat: number): boolean =>
  candidate?.kind === 'move' &&
  [...candidate.effects, ...candidate.worked].some((effect) => 'threat' in effect && effect.threat === threat);
