/** Rolls of a program that may be made to fall as they were seen to fall: what is not named falls by its key. */
import type { About } from '../chance/dice.ts';
import { rollWord } from '../chance/keys.ts';
import type { RollKey } from '../model/key.ts';

/** One roll that falls as it is told to. */
export interface ForcedRoll {
  readonly low: number;
  readonly high: number;
  readonly n: number;
  /** A signed integer, as programs read it. */
  readonly bits: number;
}

/** Bits that fall within any chance above none, and within none but a certain one. */
export const surely = 0;
export const hardly = -1;

/** A roll that falls so, by its key. */
export const forced = ({ low, high }: RollKey, n: number, bits: number, about?: About): ForcedRoll => ({
  low: (low + (about?.low ?? 0)) | 0,
  high: (high + (about?.high ?? 0)) | 0,
  n,
  bits,
});

/** The bits in the middle of the share `from` up to `to` of the range. */
export const between = (from: number, to: number): number => Math.floor(((from + to) / 2) * 2 ** 32) | 0;

/** Forced rolls as they are looked up: by the low half of their key. */
export type Forced = ReadonlyMap<number, readonly ForcedRoll[]>;

/** A list of forced rolls, ready to be taken by many runs. */
export const forcing = (rolls: readonly ForcedRoll[]): Forced => Map.groupBy(rolls, (it) => it.low);

/** The rolls of one program. */
export interface Steering {
  readonly word: typeof rollWord;
  /** From now on these fall as they are told to; without any, all fall by their keys. */
  take(rolls: Forced | undefined): void;
  /** Another draw of all that is not forced: 0 is the one that the keys give. */
  redraw(number: number): void;
}

/** More than a name is ever repeated within a turn. */
const repeats = 16;

/** Steering of one program, for `compileProgram`. */
export function steering(): Steering {
  let by: Forced | undefined;
  let shift = 0;
  return {
    word: (turnA, turnB, low, high, n) => {
      if (by === undefined) return rollWord(turnA, turnB, low, high, n);
      const own = by.get(low | 0);
      if (own !== undefined) {
        for (const it of own) if (it.high === (high | 0) && it.n === n) return it.bits;
      }
      return rollWord(turnA, turnB, low, high, n + shift);
    },
    take: (rolls) => {
      shift = 0;
      by = rolls;
    },
    redraw: (number) => {
      shift = number * repeats;
    },
  };
}
