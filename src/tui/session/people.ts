/** A keyboard that goes round: the curtain between two people, and what each has been shown. */
import { turnNow } from '../../engine/stage.ts';
import { playableSeats } from '../present/eyes.ts';
import type { White } from '../present/facilitator.ts';
import { isShared, type Position } from '../present/position.ts';
import type { Model, SharedTable } from './model.ts';

const nobody: SharedTable = { readBy: {}, start: 0, briefed: [] };

/** A table at which nobody sits yet, where so much of what was told has been read by all. */
export const tableFrom = (model: Model, read: number): Model => {
  const { position: _, white: __, hindsight: ___, ...without } = model;
  return { ...without, read, shared: { ...nobody, start: read } };
};

/** The curtain before a seat that is not at the keyboard yet; undefined when it may be shown what it may know. */
export function curtainBefore(model: Model, position: Position): Model | undefined {
  const { shared = nobody } = model;
  if (!isShared(position) || position.waitsFor === 'nothing' || shared.keyboard === position.seat) return undefined;
  return curtain(model, position);
}

/** The curtain before a facilitator, where people play too. */
export function curtainBeforeFacilitator(model: Model, white: White): Model | undefined {
  return white.people.length === 0 || model.shared?.keyboard === 'facilitator' ? undefined : curtain(model, white);
}

/** Nothing of the run stays in the state but behind the curtain: no page laid over it can show what is not for all. */
function curtain(model: Model, to: Position | White): Model {
  const { position: _, white: __, overlay: ___, ...without } = model;
  return { ...without, shared: remembered(model), screen: { kind: 'curtain', to } };
}

/** What the seat at the keyboard has read is kept for when it comes back. */
function remembered({ shared = nobody, position, read }: Model): SharedTable {
  const { keyboard: _, ...rest } = shared;
  return position === undefined ? rest : { ...rest, readBy: { ...rest.readBy, [position.seat]: read } };
}

/** The curtain has risen before a seat. */
export function seated(model: Model, position: Position): Model {
  const { shared = nobody } = model;
  const read = shared.readBy[position.seat] ?? shared.start;
  return { ...model, read, position, shared: { ...shared, keyboard: position.seat } };
}

/** The facilitator is at the keyboard. */
export function facilitating(model: Model, white: White): Model {
  const { position: _, ...without } = model;
  return {
    ...without,
    white,
    shared: { ...remembered(model), keyboard: 'facilitator' },
    screen: { kind: 'facilitator', at: 0, top: 0 },
  };
}

/** Whether a seat is at the table for the first time, and reads its briefing before anything else. */
export const needsBriefing = ({ shared = nobody }: Model, position: Position): boolean =>
  isShared(position) &&
  position.waitsFor === 'orders' &&
  turnNow(position.stage) === position.from &&
  position.branch === undefined &&
  !shared.briefed.includes(position.seat);

/** The briefing of the seat at the keyboard. */
export const briefed = (model: Model, { seat }: Position): Model => {
  const { shared = nobody } = model;
  return {
    ...model,
    shared: { ...shared, briefed: [...shared.briefed, seat] },
    screen: { kind: 'seatBriefing', top: 0 },
  };
};

/** The ending as the next of those at the table sees it; of all seats that may be played, where only a facilitator sat there. */
export function otherEnding(model: Model, position: Position): Model {
  const seats = position.people.length > 0 ? position.people : playableSeats(position.game);
  const seat = seats[(seats.indexOf(position.seat) + 1) % seats.length] ?? position.seat;
  const { hindsight: _, ...without } = model;
  return { ...without, position: { ...position, seat }, screen: { kind: 'ending', top: 0 } };
}
