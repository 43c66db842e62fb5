/** How one run of a differential test is played: its key, who decides for each seat, and where it is taken up anew. */
import { prepareReference, type StartActors } from '../../src/actors/reference.ts';
import { type Dice, keyedDice } from '../../src/chance/dice.ts';
import { rollWord } from '../../src/chance/keys.ts';
import type { Lanes } from '../../src/chance/threefry.ts';
import { compileProgram, type Program } from '../../src/compiled/program.ts';
import type { Game } from '../../src/model/game.ts';
import type { Happening } from '../../src/model/run.ts';
import type { Chart } from '../../src/rules/chart.ts';
import { type Decide, followDoctrine } from '../../src/seats/doctrine.ts';
import { wilfulSeats } from '../fixtures/wilful.ts';

/** One run, as plain data. */
export interface Course {
  readonly key: Lanes;
  /** Doctrine of each seat by actor number; `hand` where orders are given by `urges`. */
  readonly seats: readonly string[];
  /** Bytes that decide what hands order. */
  readonly urges: readonly number[];
  /** The turn in which the program plays another run and is then given this one's world, from the reference; 0: never. */
  readonly resumeAt: number;
  /** What the run waits for at that point; orders unless given. */
  readonly resumeBefore?: 'orders' | 'reactions';
  /** A turn in which hands order for all seats, doctrines before it and after: from there the run is played on in one go, too. */
  readonly handsAt?: number;
  /** Whether the program tells its happenings. */
  readonly traced: boolean;
  /** What every roll falls on, its name whatever: an edge that dice find once in 2^32. The game is prepared for it. */
  readonly bits?: number;
}

/** A game ready for both interpreters. */
export interface Both {
  readonly game: Game;
  readonly actors: StartActors;
  readonly plain: Program;
  readonly traced: Program;
  /** What the traced program has told since it was last emptied. */
  readonly told: Happening[];
}

/** `bits`: what every roll of the program falls on; else they are keyed. */
export function prepareBoth(game: Game, charts: readonly Chart[], bits?: number): Both {
  const told: Happening[] = [];
  const word = bits === undefined ? rollWord : (): number => bits | 0;
  return {
    game,
    actors: prepareReference(game, charts),
    plain: compileProgram(game, charts, undefined, word),
    traced: compileProgram(game, charts, (it) => told.push(it), word),
    told,
  };
}

/** The reference's dice of a course. */
export const diceOf = ({ key, bits }: Course): Dice =>
  bits === undefined ? keyedDice(key) : { turn: () => undefined, roll: () => bits };

/** Number of a doctrine as the program counts them; -1 for a hand. */
export const doctrineNumber = (game: Game, actor: number, doctrine: string): number =>
  [...(game.doctrines[actor]?.keys() ?? [])].indexOf(doctrine);

const followed = new WeakMap<object, Decide>();

/** The reference's seats of a course. */
export function seatsOf(game: Game, { seats, urges }: Course): Decide[] {
  const hands = wilfulSeats(game, urges);
  return game.actors.map(({ id, index }) => {
    const doctrine = game.doctrines[index]?.get(seats[index] ?? '');
    if (doctrine === undefined) return hands[index] as Decide;
    const decide = followed.get(doctrine) ?? followDoctrine(doctrine, id);
    followed.set(doctrine, decide);
    return decide;
  });
}
