/** The moments before the first that people decide, in a run that begins later. */
import type { Round } from '../engine/adjudicate.ts';
import type { Recording } from '../engine/recording.ts';
import type { Game } from '../model/game.ts';
import type { Decide } from '../seats/doctrine.ts';
import type { OrdersBySeat } from './round.ts';
import { livingSeats } from './run-seats.ts';

/** A run that has just begun. */
interface Begun {
  readonly game: Game;
  readonly humans: readonly number[];
  readonly recording: Recording;
  seal(orders: OrdersBySeat): void;
  answer(reactions: OrdersBySeat): unknown;
}

/** Plays the turns before `from`: people's seats follow their usual lines, and the orders are theirs on record. */
export function playAhead(run: Begun, from: number): void {
  const { game, humans, recording } = run;
  const lines = livingSeats(game, {});
  const given = (round: Round): OrdersBySeat =>
    new Map(humans.map((seat) => [seat, (lines[seat] as Decide)(recording.run.stage, round)]));
  while (!recording.run.ended && recording.run.turn < from) {
    run.seal(given('decide'));
    run.answer(given('react'));
  }
}
