/** Plays a run to its end with a seat for every actor. */

import type { JointOrders } from '../engine/cycle.ts';
import type { Run } from '../engine/game.ts';
import type { Decide } from './doctrine.ts';

/** What all seats decided in one turn. */
export type Decided = (turn: number, orders: JointOrders, reactions: JointOrders) => void;

/** Plays one turn of a run that waits for orders; the run must not have ended. */
export function playTurn(run: Run, seats: readonly Decide[], decided?: Decided): void {
  const { turn } = run;
  const orders = seats.map((decide) => decide(run.stage, 'decide'));
  run.seal(orders);
  const reactions = seats.map((decide) => decide(run.stage, 'react'));
  run.answer(reactions);
  decided?.(turn, orders, reactions);
}

/** Plays turn after turn until the run has ended. */
export function playOut(run: Run, seats: readonly Decide[], decided?: Decided): void {
  while (!run.ended) playTurn(run, seats, decided);
}
