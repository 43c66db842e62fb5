/** Keys of the adviser's page and of the question before it, and what the adviser says, step by step. */
import type { Order } from '../../model/candidate.ts';
import { type Action, digitOf } from '../keys.ts';
import { nameOfShown, shownNow, shownOf } from '../present/advice.ts';
import { estimateNow, mayAsk } from '../present/asking.ts';
import { itemsOf, menuOf } from '../present/menu.ts';
import type { Position } from '../present/position.ts';
import { adviceWords } from '../text/words.ts';
import type { Message, Step } from './message.ts';
import type { AdviceScreen, EstimateScreen, Model, RevealScreen, TableScreen } from './model.ts';

/** Where the adviser may be asked: at the table, or as one act may be answered. */
type Under = TableScreen | RevealScreen;

/**
 * What is asked about: passing, what was chosen so far where that is several orders, and each order that is open alone;
 * of a reveal, letting things stand and each answer that is open.
 */
export function adviceSets(position: Position, under: Under): readonly (readonly Order[])[] {
  const menu = under.kind === 'table' ? menuOf(position, 'decide', under.own) : menuOf(position, 'react');
  const open = itemsOf(menu).flatMap(({ does, closed }): Order[][] =>
    does === 'compose' || closed !== undefined ? [] : [[does]],
  );
  return [[], ...(under.kind === 'table' && under.orders.length > 1 ? [under.orders] : []), ...open];
}

/** What was chosen as the adviser was asked: the orders so far, or the answer under the cursor. */
export function chosenUnder(position: Position, under: Under): readonly Order[] {
  if (under.kind === 'table') return under.orders;
  const does = itemsOf(menuOf(position, 'react'))[under.at]?.does;
  return does === undefined || does === 'compose' ? [] : [does];
}

/** Opens the adviser's page over the screen, the question first where it is asked, or says why not. */
export function openAdvice(model: Model, position: Position, under: Under): Step {
  const words = adviceWords[position.lang];
  const may = mayAsk(position);
  if (may !== 'yes')
    return { model: { ...model, screen: { ...under, says: may === 'off' ? words.locked : words.spent } } };
  if (position.asking?.blind === true && estimateNow(position) === undefined)
    return { model: { ...model, screen: { kind: 'estimate', under, ending: 0, percent: 50, typing: false } } };
  return askNow(model, position, under);
}

function askNow(model: Model, position: Position, under: Under): Step {
  const screen: AdviceScreen = { kind: 'advice', under, at: 0, shown: -1, byLine: false };
  return { model: { ...model, screen }, command: { kind: 'advise', sets: adviceSets(position, under) } };
}

/** One key on the adviser's page. */
export function updateAdvice(model: Model, position: Position, screen: AdviceScreen, action: Action): Step {
  const { advice } = screen;
  const show = (change: Partial<AdviceScreen>): Step => ({ model: { ...model, screen: { ...screen, ...change } } });
  if (action === 'back' || action === 'advise' || action === 'go') return { model: { ...model, screen: screen.under } };
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
    back: () => ({ model: { ...model, screen: screen.under } }),
    left: () => show({ ending: (screen.ending + endings.length - 1) % endings.length }),
    right: () => show({ ending: (screen.ending + 1) % endings.length }),
    up: () => to(screen.percent + 5),
    down: () => to(screen.percent - 5),
    erase: () => show({ percent: Math.floor(screen.percent / 10), typing: true }),
    go: () => {
      const { percent, under } = screen;
      const event = endings[screen.ending] ?? '';
      return { model, command: { kind: 'estimate', event, percent, orders: chosenUnder(position, under) } };
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
    return screen.kind === 'estimate' ? askNow({ ...model, position: asking }, asking, screen.under) : { model };
  if (screen.kind !== 'advice') return { model };
  return { model: { ...model, position: asking, screen: { ...screen, advice: message.advice } } };
}
