/** Going back: the choice of a moment to play anew. */
import { turnNow } from '../../engine/stage.ts';
import type { Action } from '../keys.ts';
import { turningPoint } from '../present/hindsight.ts';
import { isShared, seen } from '../present/position.ts';
import type { UndoScope } from '../present/undo.ts';
import { peopleWords } from '../text/words.ts';
import type { Step } from './message.ts';
import type { Model, Screen } from './model.ts';

type Undo = Screen & { readonly kind: 'undo' };

/** The last moment that may be played anew: that under way once its orders are out, else the one before. */
export function lastUndo({ position, white }: Model): number {
  if (white !== undefined) return white.round === 'orders' ? white.turn - 1 : white.turn;
  if (position === undefined) return 0;
  const turn = turnNow(position.stage);
  return position.waitsFor === 'orders' ? turn - 1 : Math.min(turn, position.game.calendar.length);
}

/** Whose orders the choice recalls. */
export function undoScope({ position, white, lang }: Model): UndoScope | undefined {
  if (white !== undefined)
    return { game: white.game, lang, seat: undefined, told: white.told, shared: white.people.length > 0 };
  if (position === undefined) return undefined;
  return { game: position.game, lang, seat: position.seat, told: seen(position), shared: isShared(position) };
}

/** Opens the choice, or says that there is nothing to go back to. */
export function openUndo(model: Model): Step {
  const { screen, lang } = model;
  const last = lastUndo(model);
  if (last > 0) return { model: { ...model, screen: { kind: 'undo', under: screen, turn: turned(model) ?? last } } };
  const says = peopleWords[lang].undoFirst;
  return screen.kind === 'table' || screen.kind === 'facilitator'
    ? { model: { ...model, screen: { ...screen, says } } }
    : { model };
}

/** The moment a finished run turned on, once that is known: the one to try again first. */
function turned({ screen, position, hindsight }: Model): number | undefined {
  if (screen.kind !== 'ending' || position === undefined || hindsight?.done !== true) return undefined;
  return turningPoint(hindsight, position.from);
}

/** One key at the choice. */
export function updateUndo(model: Model, screen: Undo, action: Action): Step {
  if (action === 'back' || action === 'undo') return { model: { ...model, screen: screen.under } };
  if (action === 'go') return { model, command: { kind: 'undo', turn: screen.turn } };
  const step = { up: -1, down: 1, pageUp: -8, pageDown: 8, first: -Infinity, last: Infinity }[action as string];
  if (step === undefined) return { model };
  const turn = Math.max(1, Math.min(lastUndo(model), screen.turn + step));
  return { model: { ...model, screen: { ...screen, turn } } };
}
