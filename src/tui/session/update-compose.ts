/** Keys in the composer: terms in and out, the channel, and back to the table with or without the offer. */
import { faultsOf } from '../../engine/legal.ts';
import type { Order } from '../../model/candidate.ts';
import type { Action } from '../keys.ts';
import { draftLines, termClosed, termsOfDraft } from '../present/compose.ts';
import { moveLabel } from '../present/labels.ts';
import { itemsOf, menuOf } from '../present/menu.ts';
import { sameOrder } from '../present/menu-rows.ts';
import type { Position } from '../present/position.ts';
import { faultText } from '../present/reasons.ts';
import { pageWords } from '../text/words.ts';
import type { Step } from './message.ts';
import type { ComposeScreen, Model, TableScreen } from './model.ts';

/** One key in the composer. */
export function updateCompose(model: Model, position: Position, screen: ComposeScreen, action: Action): Step {
  const { says: _, ...quiet } = screen;
  const show = (next: ComposeScreen | TableScreen): Step => ({ model: { ...model, screen: next } });
  const last = draftLines(position, screen.pair).length - 1;
  const to = (at: number): Step => show({ ...quiet, at: Math.max(0, Math.min(last, at)) });
  const steps: Partial<Record<Action, () => Step>> = {
    up: () => to(screen.at - 1),
    down: () => to(screen.at + 1),
    first: () => to(0),
    last: () => to(last),
    channel: () => show(otherChannel(quiet)),
    panels: () => otherPartner(model, position, quiet),
    choose: () => show(toggledTerm(position, quiet)),
    back: () => show(screen.table),
    go: () => show(placed(position, quiet)),
  };
  return steps[action]?.() ?? { model };
}

const otherChannel = (screen: ComposeScreen): ComposeScreen => ({
  ...screen,
  channel: screen.channel === 'private' ? 'public' : 'private',
});

/** The next seat that offers can be made to, where there are several. */
function otherPartner(model: Model, position: Position, screen: ComposeScreen): Step {
  const pairs = position.game.pairs.filter((pair) => pair.from === position.seat);
  const next = pairs[(pairs.findIndex((pair) => pair.index === screen.pair) + 1) % pairs.length];
  if (next === undefined || next.index === screen.pair) return { model };
  return { model: { ...model, screen: { ...screen, pair: next.index, at: 0, give: 0, get: 0 } } };
}

function toggledTerm(position: Position, screen: ComposeScreen): ComposeScreen {
  const it = draftLines(position, screen.pair)[screen.at];
  if (it === undefined) return screen;
  if (it.side === 'channel') return otherChannel(screen);
  const closed = termClosed(position, it);
  if (closed !== undefined) return { ...screen, says: `${moveLabel(position, it.move)}: ${closed}.` };
  return it.side === 'give'
    ? { ...screen, give: screen.give ^ (1 << it.bit) }
    : { ...screen, get: screen.get ^ (1 << it.bit) };
}

/** The table with the offer among its orders, or the composer with the reason why it cannot be. */
function placed(position: Position, screen: ComposeScreen): ComposeScreen | TableScreen {
  if (screen.give === 0 && screen.get === 0) return { ...screen, says: pageWords[position.lang].composeEmpty };
  const own = termsOfDraft(position, screen);
  const order: Order = { kind: 'composed', terms: own };
  const orders = [...screen.table.orders.filter((it) => !sameOrder(it, order) && it.kind !== 'composed'), order];
  const [fault] = faultsOf(position.stage, position.seat, orders, 'decide');
  if (fault !== undefined) return { ...screen, says: faultText(position, orders, fault) };
  const at = itemsOf(menuOf(position, 'decide', own)).findIndex(
    ({ does }) => does !== 'compose' && sameOrder(does, order),
  );
  return { ...screen.table, own, orders, at: Math.max(0, at) };
}
