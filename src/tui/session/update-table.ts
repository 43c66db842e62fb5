/** Keys at the table and at the reveal: choosing orders that can stand together, and one act to answer. */
import { faultsOf } from '../../engine/legal.ts';
import { turnNow } from '../../engine/stage.ts';
import type { Order } from '../../model/candidate.ts';
import { type Action, digitOf } from '../keys.ts';
import type { Draft } from '../present/draft.ts';
import { isSimple, tableLayout } from '../present/layout.ts';
import { itemsOf, type MenuItem, menuOf } from '../present/menu.ts';
import { isChosen, sameOrder } from '../present/menu-rows.ts';
import type { Position } from '../present/position.ts';
import { faultText } from '../present/reasons.ts';
import { draftOf } from './draft.ts';
import type { Step } from './message.ts';
import type { Model, RevealScreen, Screen, TableScreen } from './model.ts';
import { unreadRows } from './page.ts';
import { openAdvice } from './update-advice.ts';

/** The table of a new moment: nothing chosen, the cursor at the first thing. */
export const freshTable = (_position: Position): TableScreen => ({ kind: 'table', at: 0, panel: 0, orders: [] });

/** Puts the cursor back inside the menu. */
export function clampTable(position: Position, table: TableScreen): TableScreen {
  const count = itemsOf(menuOf(position, 'decide', table.own)).length;
  return { ...table, at: Math.max(0, Math.min(count - 1, table.at)) };
}

const panels = 4;

/** One key at the table. */
export function updateTable(model: Model, position: Position, table: TableScreen, action: Action): Step {
  const { says: _, ...quiet } = table;
  const items = itemsOf(menuOf(position, 'decide', table.own));
  const at = moved(table.at, action, items.length);
  const show = (screen: Screen): Step => ({ model: { ...model, screen } });
  if (at !== undefined) return show({ ...quiet, at });
  const item = items[table.at];
  if (action === 'choose')
    return item?.does === 'compose'
      ? compose(model, position, quiet, item.draft)
      : show(toggled(position, quiet, item));
  if (action === 'advise') return openAdvice(model, position, quiet);
  if (action === 'compose') return compose(model, position, quiet);
  if (action === 'go') return show({ kind: 'review', table: quiet, top: 0 });
  const digit = digitOf(action);
  if (isSimple(turnNow(position.stage), position.from) && (digit !== undefined || action === 'panels'))
    return { model };
  const { wide } = tableLayout(model.size, false, 0);
  if (action === 'panels' || action === 'left' || action === 'right') {
    const step = action === 'left' ? panels - 1 : 1;
    return wide ? { model } : show({ ...quiet, panel: (table.panel + step) % panels });
  }
  if (digit === undefined || digit > panels) return show(quiet);
  // A panel that is in view already opens in full.
  if (wide || table.panel === digit - 1)
    return { model: { ...model, overlay: { kind: 'panel', panel: digit - 1, top: 0 } } };
  return show({ ...quiet, panel: digit - 1 });
}

function moved(at: number, action: Action, count: number): number | undefined {
  const step = { up: -1, down: 1, pageUp: -7, pageDown: 7, first: -Infinity, last: Infinity }[action as string];
  return step === undefined ? undefined : Math.max(0, Math.min(count - 1, at + step));
}

/** Puts an order in or takes it out; where the set could not stand, it stays as it was and says why. */
export function toggled(position: Position, table: TableScreen, item: MenuItem | undefined): TableScreen {
  if (item === undefined || item.does === 'compose') return table;
  const { does } = item;
  if (isChosen(item, table.orders))
    return { ...table, orders: table.orders.filter((order) => !sameOrder(order, does)) };
  if (item.closed !== undefined) return { ...table, says: `${item.label}: ${item.closed}.` };
  const orders: readonly Order[] = [...table.orders, does];
  const [fault] = faultsOf(position.stage, position.seat, orders, 'decide');
  return fault === undefined ? { ...table, orders } : { ...table, says: faultText(position, orders, fault) };
}

function compose(model: Model, position: Position, table: TableScreen, given?: Draft): Step {
  const draft = given ?? draftOf(position, table);
  return { model: draft === undefined ? model : { ...model, screen: { kind: 'compose', table, at: 0, ...draft } } };
}

/** One key at the reveal: the last choice is to let things stand. */
export function updateReveal(model: Model, position: Position, screen: RevealScreen, action: Action): Step {
  const items = itemsOf(menuOf(position, 'react'));
  const { says: _, ...quiet } = screen;
  const show = (change: Partial<RevealScreen>): Step => ({ model: { ...model, screen: { ...quiet, ...change } } });
  // With nothing to answer there is nothing to compare.
  if (action === 'advise') return items.length === 0 ? { model } : openAdvice(model, position, quiet);
  if (action === 'pageUp' || action === 'pageDown') {
    const most = Math.max(0, unreadRows(position, screen.from, model.size.columns - 2).length - 1);
    return show({ top: Math.max(0, Math.min(most, screen.top + (action === 'pageUp' ? -4 : 4))) });
  }
  const at = moved(screen.at, action, items.length + 1);
  if (at !== undefined) return show({ at });
  const digit = digitOf(action);
  if (digit !== undefined && digit <= items.length + 1) return show({ at: digit - 1 });
  if (action !== 'go') return { model };
  const does = items[screen.at]?.does;
  return { model, command: { kind: 'answer', orders: does === undefined || does === 'compose' ? [] : [does] } };
}
