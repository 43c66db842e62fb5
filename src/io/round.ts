/** One round of a run, orders or reactions: what people have given of it, in the file and back from it, and what would come out. */
import type { Round } from '../engine/adjudicate.ts';
import type { JointOrders } from '../engine/cycle.ts';
import type { Run } from '../engine/game.ts';
import { faultsOf } from '../engine/legal.ts';
import { writeOrders } from '../engine/record.ts';
import type { Recording, Told } from '../engine/recording.ts';
import { type Difference, interveneAgain, ordersAgain, replayTurns } from '../engine/replay.ts';
import type { Order } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import type { RollRecord } from '../model/run.ts';
import type { Chart } from '../rules/chart.ts';
import type { Decide } from '../seats/doctrine.ts';
import type { LineBody, RunFile, RunHeader } from './run-file.ts';
import { livingSeats, recordingOf, replaySeats } from './run-seats.ts';

/** Orders by actor number; a seat that is left out orders nothing. */
export type OrdersBySeat = ReadonlyMap<number, readonly Order[]>;

/** Who decides for an actor from here on. */
export type LivingSeat = 'human' | Decide;

/** The round that a run which has not ended waits for. */
export const roundOf = ({ waitsFor }: Run): Round => (waitsFor === 'reactions' ? 'react' : 'decide');

/** The people's orders as given, the others' as they decide. */
export const allOrders = (seats: readonly LivingSeat[], { run }: Recording, given: OrdersBySeat): JointOrders =>
  seats.map((seat, actor) => (seat === 'human' ? (given.get(actor) ?? []) : seat(run.stage, roundOf(run))));

/** Nothing illegal may reach the file: it could not be played again. @throws Error with the fault */
export function holdLegal(run: Run, seat: number, orders: readonly Order[]): void {
  const [fault] = faultsOf(run.stage, seat, orders, roundOf(run));
  if (fault !== undefined)
    throw new Error(`Order ${fault.order} of ${run.stage.game.actors[seat]?.id} is not legal: ${fault.why}`);
}

/**
 * The line of what one person gives. At a `shared` table each is named, and a reaction waits for others on the disk too;
 * a person alone needs no line for a reaction, for that of the turn follows at once.
 */
export function givenLine(
  game: Game,
  run: Run,
  seat: number,
  orders: readonly Order[],
  shared: boolean,
): LineBody | undefined {
  const written = writeOrders(
    game,
    game.actors.map(({ index }) => (index === seat ? orders : [])),
  );
  const by = game.actors[seat]?.id ?? '';
  if (run.waitsFor === 'reactions') return shared ? { answered: run.turn, by, orders: written } : undefined;
  return shared ? { sealed: run.turn, by, orders: written } : { sealed: run.turn, orders: written };
}

/**
 * What a file has of the round under way, back in the run: orders that all have sealed are adjudicated, unless a
 * facilitator has yet to let them pass; the rest is still to be revealed.
 */
export function takeGiven(
  recording: Recording,
  seats: readonly LivingSeat[],
  { header, sealed, answered }: RunFile,
): { readonly given: OrdersBySeat } | Omit<Difference, 'turn'> {
  const orders = given(recording, seats, sealed, 'decide');
  if ('what' in orders) return orders;
  const all = seats.every((seat, actor) => seat !== 'human' || orders.given.has(actor));
  const passed = header.facilitator !== true || answered.length > 0;
  if (sealed.length === 0 || !all || !passed) return orders;
  recording.seal(allOrders(seats, recording, orders.given));
  return given(recording, seats, answered, 'react');
}

function given(
  recording: Recording,
  seats: readonly LivingSeat[],
  lines: readonly { readonly by?: string; readonly orders: Parameters<typeof ordersAgain>[3] }[],
  round: Round,
): { readonly given: OrdersBySeat } | Omit<Difference, 'turn'> {
  const people = seats.map((seat) => (seat === 'human' ? 'recorded' : () => []));
  const written = Object.fromEntries(lines.flatMap((line) => Object.entries(line.orders)));
  const again = ordersAgain(recording, people, round, written);
  if ('what' in again) return again;
  const { actors } = recording.run.stage.game;
  const gave = actors.filter(
    ({ id, index }) => seats[index] === 'human' && lines.some(({ by }) => by === undefined || by === id),
  );
  return { given: new Map(gave.map(({ index }) => [index, again.joint[index] ?? []])) };
}

/** A roll as it would fall. */
export interface ComingRoll extends RollRecord {
  readonly name: string;
  /** The turn it is of: that under way, or the next. */
  readonly turn: number;
}

/** What would come out when a round were revealed now. */
export interface Preview {
  readonly rolls: readonly ComingRoll[];
  readonly told: readonly Told[];
  readonly orders: JointOrders;
}

/** Plays the run again in memory and reveals the round there. What comes out is what `reveal` would bring, roll for roll. */
export function previewRound(
  { run, turns, interventions, sealed, told: before }: Recording,
  header: RunHeader,
  roster: readonly Chart[],
  gave: OrdersBySeat,
): Preview {
  const { game } = run.stage;
  const again = recordingOf(game, roster, header.seed);
  replayTurns(again, turns, replaySeats(game, header.seats), { interventions });
  interveneAgain(again, interventions);
  if (run.waitsFor === 'reactions') again.seal(sealed);
  const fallen = new Set(again.rollsOf(run.turn).keys());
  const orders = allOrders(livingSeats(game, header.seats), again, gave);
  if (run.waitsFor === 'orders') again.seal(orders);
  else again.answer(orders);
  const rolls = [run.turn, run.turn + 1].flatMap((turn) =>
    [...again.rollsOf(turn)].flatMap(([name, roll]) =>
      turn === run.turn && fallen.has(name) ? [] : [{ name, turn, ...roll }],
    ),
  );
  const told = again.told.slice(before.length);
  again.run.stop();
  return { rolls, told, orders };
}
