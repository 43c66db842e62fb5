/** The digest of a turn sees every word of the world and everything before it. */
import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect } from 'vitest';
import { copyWorld, type World } from '../../src/model/layout.ts';
import { digestLanes, digestText } from '../../src/rules/digest.ts';
import { play, seatsOf, seedDice, tinyActors } from '../fixtures/play.ts';
import { wideGame } from '../fixtures/wide.ts';

const game = wideGame();
const { layout } = game;
const { world } = play(game, tinyActors(game), seedDice('digest'), seatsOf(game));
const zeros = [0, 0] as const;
const digest = (of: World, before: readonly [number, number] = zeros): string =>
  digestText(digestLanes(layout, of, before));

/** The least step up from a number, in either of its two words: its last bit, or its exponent. */
function nudge(value: number, word: number): number {
  const bits = new Int32Array(new Float64Array([value]).buffer);
  bits[word] = (bits[word] as number) ^ (word === 0 ? 1 : 0x100000);
  return new Float64Array(bits.buffer)[0] as number;
}

test('one bit of one value, or one more of one count, is another digest, and no two of them are the same', () => {
  const digests = [digest(world)];
  for (let i = 0; i < layout.values; i += 1) {
    for (const word of [0, 1]) {
      const other = copyWorld(world);
      other.values[i] = nudge(other.values[i] as number, word);
      digests.push(digest(other));
    }
  }
  for (let i = 0; i < layout.counts; i += 1) {
    const other = copyWorld(world);
    other.counts[i] = (other.counts[i] as number) + 1;
    digests.push(digest(other));
  }
  expect(new Set(digests).size).toBe(1 + 2 * layout.values + layout.counts);
});

test('two counts that change places are another digest', () => {
  const swapped = copyWorld(world);
  const { turn, ended } = layout;
  [swapped.counts[turn], swapped.counts[ended]] = [world.counts[ended] as number, world.counts[turn] as number];
  expect(swapped.counts[turn]).not.toBe(world.counts[turn]);
  expect(digest(swapped)).not.toBe(digest(world));
});

test.prop([fc.integer(), fc.integer()], { seed: 6, numRuns: 200 })(
  'what came before is in it, lane by lane',
  (a, b) => {
    fc.pre(a !== 0 || b !== 0);
    expect(digest(world, [a, b])).not.toBe(digest(world));
  },
);

test('-0 is 0, and what is not a number is refused', () => {
  const [plain, negative, wrong] = [copyWorld(world), copyWorld(world), copyWorld(world)];
  plain.values[0] = 0;
  negative.values[0] = -0;
  expect(digest(negative)).toBe(digest(plain));
  for (const value of [Number.NaN, Infinity]) {
    wrong.values[0] = value;
    expect(() => digest(wrong)).toThrow(`Value 0 of the world is ${value}`);
  }
});
