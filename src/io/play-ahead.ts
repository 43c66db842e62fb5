/** The moments before the first that people decide, in a run that begins later. */
import type { Round } from '../engine/adjudicate.ts';
import type { Decide } from '../seats/doctrine.ts';
import type { RecordedRun } from './recorded-run.ts';
import type { OrdersBySeat } from './round.ts';
import { livingSeats } from './run-seats.ts';

/** Plays the turns before `from`: people's seats follow their usual lines, and the orders are theirs on record. */
export function playAhead(run: RecordedRun, from: number): void {
  const { game, humans, recording } = run;
  const lines = livingSeats(game, {});
  const given = (round: Round): OrdersBySeat =>
    new Map(humans.map((seat) => [seat, (lines[seat] as Decide)(recording.run.stage, round)]));
  while (run.result === undefined && recording.run.turn < from) {
    run.seal(given('decide'));
    run.answer(given('react'));
  }
}
