/** From what a run's header says to its dice and to who decides for each actor. */
import { prepareReference } from '../actors/reference.ts';
import { type Dice, keyedDice } from '../chance/dice.ts';
import { masterKey, runKey } from '../chance/keys.ts';
import { type Recording, startRecording } from '../engine/recording.ts';
import type { ReplaySeat } from '../engine/replay.ts';
import type { Game } from '../model/game.ts';
import type { Chart } from '../rules/chart.ts';
import { type Decide, followDoctrine } from '../seats/doctrine.ts';
import type { RunHeader } from './run-file.ts';

/** The dice of a seed: the one place that says which a saved run is played with. */
export const diceOf = (seed: string): Dice => keyedDice(runKey(masterKey(seed), 0, 0));

/** A fresh recording of a game. */
export const recordingOf = (game: Game, roster: readonly Chart[], seed: string): Recording =>
  startRecording(game, prepareReference(game, roster), diceOf(seed));

/** For each actor, how its orders come back in a replay: from the record, or from its doctrine. */
export const replaySeats = (game: Game, seats: RunHeader['seats']): ReplaySeat[] =>
  game.actors.map(({ id, index }) => {
    const seat = seatNamed(seats, id);
    const doctrine =
      seat === undefined || seat === 'human' || seat === 'script' ? undefined : game.doctrines[index]?.get(seat);
    return doctrine === undefined ? 'recorded' : followDoctrine(doctrine, id);
  });

/**
 * For each actor, who decides for it from here on. A script that is not at hand gives way to the usual doctrine.
 * @throws Error when a seat names no doctrine of its actor
 */
export const livingSeats = (
  game: Game,
  seats: RunHeader['seats'],
  scripts?: ReadonlyMap<number, Decide>,
): ('human' | Decide)[] =>
  game.actors.map(({ id, index, usual }) => {
    const seat = seatNamed(seats, id) ?? usual;
    if (seat === 'human') return 'human';
    const script = seat === 'script' ? scripts?.get(index) : undefined;
    if (script !== undefined) return script;
    const name = seat === 'script' ? usual : seat;
    const doctrine = game.doctrines[index]?.get(name);
    if (doctrine === undefined) throw new Error(`${id} has no doctrine "${name}"`);
    return followDoctrine(doctrine, id);
  });

/** Seats of a header that the game cannot fill: `actor=name`. */
export const strangeSeats = (game: Game, seats: RunHeader['seats']): string[] =>
  Object.entries(seats).flatMap(([id, seat]) => {
    const actor = game.actors.find((it) => it.id === id);
    const known =
      actor !== undefined && (seat === 'human' || seat === 'script' || game.doctrines[actor.index]?.has(seat) === true);
    return known ? [] : [`${id}=${seat}`];
  });

const seatNamed = (seats: RunHeader['seats'], id: string): string | undefined =>
  Object.hasOwn(seats, id) ? seats[id] : undefined;
