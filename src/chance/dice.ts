/** Every roll by name: keyed dice, dice that write down what they roll, and dice imposed from a tape. */
import type { RollKey } from '../model/key.ts';
import type { RollRecord } from '../model/run.ts';
import { rollBits, turnKey } from './keys.ts';
import type { Lanes } from './threefry.ts';

/** What a roll is about, beyond its name: the terms of an offer. */
export interface About {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** One run's dice. */
export interface Dice {
  /** Moves on to a turn (0 is the setting-up). */
  turn(turn: number): void;
  /** 32 bits for this name, repeat `n` of it in this turn; `thousandths` is the chance it decides, for the record. */
  roll(key: RollKey, n: number, thousandths?: number, about?: About): number;
}

/** Dice keyed by (run, turn, name). */
export function keyedDice(run: Lanes): Dice {
  let key: Lanes = [0, 0];
  return {
    turn: (turn) => {
      key = turnKey(run, turn);
    },
    roll: (name, n, _thousandths, about) =>
      rollBits(key[0], key[1], name.low + (about?.low ?? 0), name.high + (about?.high ?? 0), n),
  };
}

/** A roll's full name within its turn. */
export const rollName = (key: RollKey, n: number, about?: About): string =>
  `${key.name}${about === undefined ? '' : `[${about.name}]`}${n === 0 ? '' : `#${n}`}`;

/** Dice that also hand every roll, with its name, to `note`. Choices among candidates are not noted: orders are. */
export function notingDice(dice: Dice, note: (name: string, roll: RollRecord) => void): Dice {
  return {
    turn: (turn) => dice.turn(turn),
    roll: (key, n, thousandths, about) => {
      const bits = dice.roll(key, n, thousandths, about);
      if (!key.name.startsWith('choice/')) {
        note(rollName(key, n, about), thousandths === undefined ? { bits } : { bits, thousandths });
      }
      return bits;
    },
  };
}

/** Rolls imposed by a facilitator: 32 bits by turn and name; all others fall as they do. It may grow while a run is played. */
export type Imposed = Map<number, Map<string, number>>;

/** Dice that take the rolls that were imposed, and all others as they fall. Choices among candidates are nobody's to impose. */
export function imposedDice(dice: Dice, imposed: Imposed): Dice {
  let now = 0;
  return {
    turn: (turn) => {
      now = turn;
      dice.turn(turn);
    },
    roll: (key, n, thousandths, about) => {
      const bits = key.name.startsWith('choice/') ? undefined : imposed.get(now)?.get(rollName(key, n, about));
      return bits ?? dice.roll(key, n, thousandths, about);
    },
  };
}

/** A tape of imposed rolls: by turn, then by name, each 32 bits. */
export type Tape = ReadonlyMap<number, ReadonlyMap<string, number>>;

/**
 * Dice that take every roll from a tape, and choices from `choices`. A roll the tape lacks throws; `unused` lists the
 * rolls nobody asked for: a tape must be used up, or it was not the tape of this run.
 */
export function tapeDice(tape: Tape, choices: Dice): Dice & { unused(): readonly string[] } {
  let now = 0;
  const used = new Set<string>();
  return {
    turn: (turn) => {
      now = turn;
      choices.turn(turn);
    },
    roll: (key, n, thousandths, about) => {
      if (key.name.startsWith('choice/')) return choices.roll(key, n, thousandths, about);
      const name = rollName(key, n, about);
      const bits = tape.get(now)?.get(name);
      if (bits === undefined) throw new Error(`The tape has no roll ${name} in turn ${now}`);
      used.add(`${now} ${name}`);
      return bits;
    },
    unused: () =>
      [...tape]
        .flatMap(([turn, rolls]) => [...rolls.keys()].map((name) => `${turn} ${name}`))
        .filter((name) => !used.has(name)),
  };
}

/** True when a roll comes up within `thousandths` (0 to 1000) of its range. */
export const within = (bits: number, thousandths: number): boolean => thousandthOf(bits) < thousandths;

/** Where a roll fell, in thousandths of its range. */
export const thousandthOf = (bits: number): number => Math.floor((bits / 2 ** 32) * 1000);

/** An even pick among `sides` (1 or more): 0 to sides - 1. */
export const face = (bits: number, sides: number): number => Math.floor((bits / 2 ** 32) * sides);
