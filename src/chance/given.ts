/** Dice of which some rolls are given: what each shall come to is known by its name, the rest fall as they fall. */
import { type Dice, rollName } from './dice.ts';

/** The bits that a given roll falls as; undefined leaves it to the dice. */
export type Given = (turn: number, name: string, thousandths: number | undefined) => number | undefined;

/** Dice that ask `given` first. Choices among candidates are never given: orders are. */
export function givenDice(dice: Dice, given: Given): Dice {
  let now = 0;
  return {
    turn: (turn) => {
      now = turn;
      dice.turn(turn);
    },
    roll: (key, n, thousandths, about) => {
      const bits = key.name.startsWith('choice/') ? undefined : given(now, rollName(key, n, about), thousandths);
      return bits ?? dice.roll(key, n, thousandths, about);
    },
  };
}

/** Bits in the middle of the share that lies `below` up to `below + share` of `whole`. */
export const bitsWithin = (below: number, share: number, whole: number): number =>
  Math.floor(((below + share / 2) / whole) * 2 ** 32);
