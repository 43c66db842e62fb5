/** Keys of the adviser's page and of the question before it, and what the adviser says, step by step. */
import type { Order } from '../../model/candidate.ts';
import { type Action, digitOf } from '../keys.ts';
import { nameOfShown, shownNow, shownOf } from '../present/advice.ts';
import { estimateNow, mayAsk } from '../present/asking.ts';
import { itemsOf, menuOf } from '../present/menu.ts';
import type { Position } from '../present/position.ts';
import { adviceWords } from '../text/words.ts';
import type { Message, Step } from './message.ts';
import type { AdviceScreen, EstimateScreen, Model, TableScreen } from './model.ts';

/** What is asked about: passing, what was chosen so far where that is several orders, and each order that is open alone. */
export function adviceSets(position: Position, table: TableScreen): readonly (readonly Order[])[] {
  const open = itemsOf(menuOf(position, 'decide', table.own)).flatMap(({ does, closed }): Order[][] =>
    does === 'compose' || closed !== undefined ? [] : [[does]],
  );
  return [[], ...(table.orders.length > 1 ? [table.orders] : []), ...open];
}

/** Opens the adviser's page over the table, the question first where it is asked, or says why not. */
export function openAdvice(model: Model, position: Position, table: TableScreen): Step {
  const words = adviceWords[position.lang];
  const may = mayAsk(position);
  if (may !== 'yes')
    return { model: { ...model, screen: { ...table, says: may === 'off' ? words.locked : words.spent } } };
  if (position.asking?.blind === true && estimateNow(position) === undefined)
    return { model: { ...model, screen: { kind: 'estimate', table, ending: 0, percent: 50, typing: false } } };
  return askNow(model, position, table);
}

function askNow(model: Model, position: Position, table: TableScreen): Step {
  const screen: AdviceScreen = { kind: 'advice', table, at: 0, shown: -1, byLine: false };
  return { model: { ...model, screen }, command: { kind: 'advise', sets: adviceSets(position, table) } };
}

/** One key on the adviser's page. */
export function updateAdvice(model: Model, position: Position, screen: AdviceScreen, action: Action): Step {
  const { advice } = screen;
  const show = (change: Partial<AdviceScreen>): Step => ({ model: { ...model, screen: { ...screen, ...change } } });
  if (action === 'back' || action === 'advise' || action === 'go') return { model: { ...model, screen: screen.table } };
  if (advice === undefined) return { model };
  if (action === 'panels' && advice.lines !== undefined) return show({ byLine: !screen.byLine });
  if (action === 'left' || action === 'right') {
    const names = shownOf(position, advice).map(nameOfShown);
    const now = shownNow(position, { ...screen, advice });
    const next = (now === undefined ? 0 : names.indexOf(nameOfShown(now))) + (action === 'left' ? names.length - 1 : 1);
    return show({ shown: names[next % names.length] ?? -1 });
  }
  const step = { up: -1, down: 1, pageUp: -7, pageDown: 7, first: -Infinity, last: Infinity }[action as string];
  return step === undefined
    ? { model }
    : show({ at: Math.max(0, Math.min(advice.orders.length - 1, screen.at + step)) });
}

/** One key on the question before the figures. */
export function updateEstimate(model: Model, position: Position, screen: EstimateScreen, action: Action): Step {
  const endings = position.game.shown.endings;
  const show = (change: Partial<EstimateScreen>): Step => ({ model: { ...model, screen: { ...screen, ...change } } });
  const to = (percent: number): Step => show({ percent: Math.max(0, Math.min(100, percent)), typing: false });
  const digit = digitOf(action);
  if (digit !== undefined) {
    const typed = screen.typing ? screen.percent * 10 + digit : digit;
    return typed > 100 ? { model } : show({ percent: typed, typing: true });
  }
  const steps: Partial<Record<Action, () => Step>> = {
    back: () => ({ model: { ...model, screen: screen.table } }),
    left: () => show({ ending: (screen.ending + endings.length - 1) % endings.length }),
    right: () => show({ ending: (screen.ending + 1) % endings.length }),
    up: () => to(screen.percent + 5),
    down: () => to(screen.percent - 5),
    erase: () => show({ percent: Math.floor(screen.percent / 10), typing: true }),
    go: () => {
      const { percent, table } = screen;
      const event = endings[screen.ending] ?? '';
      return { model, command: { kind: 'estimate', event, percent, orders: table.orders } };
    },
  };
  return steps[action]?.() ?? { model };
}

/** What the adviser's desk sends: figures, or that an estimate is kept. */
export function hearAdvice(model: Model, message: Message & { kind: 'advised' | 'noted' }): Step {
  const { position, screen } = model;
  if (position === undefined) return { model };
  const asking = { ...position, asking: message.asking };
  if (message.kind === 'noted')
    return screen.kind === 'estimate' ? askNow({ ...model, position: asking }, asking, screen.table) : { model };
  if (screen.kind !== 'advice') return { model };
  return { model: { ...model, position: asking, screen: { ...screen, advice: message.advice } } };
}
