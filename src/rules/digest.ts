/** The digest of a world: 64 bits over everything in it, equal in both interpreters after every turn. */
import type { Layout, World } from '../model/layout.ts';

const real = new Float64Array(1);
const words = new Int32Array(real.buffer);

/** The odd multiplier of word `index` in one of the two lanes (lane 0 or 1). */
export function digestFactor(index: number, lane: number): number {
  let h = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(lane + 1, 0x85ebca77);
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return (h ^ (h >>> 15)) | 1;
}

/** Closes a lane over the sum of its words and the same lane of the turn before. */
export function closeLane(sum: number, before: number): number {
  let h = (sum ^ Math.imul(before, 0x9e3779b1)) + 0x7f4a7c15;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * Two 32-bit lanes over all values (as IEEE words, low first; -0 counts as 0) and counts, each word times a factor of
 * its own, so that a word that is 0 adds nothing; chained on `before` (the last turn's lanes, or zeros).
 * @throws Error when a value is NaN or infinite: no rule may make one.
 */
export function digestLanes(layout: Layout, world: World, before: readonly [number, number]): [number, number] {
  let a = 0;
  let b = 0;
  const { first, second } = factorsOf(layout);
  const { values, counts } = world;
  for (let i = 0; i < layout.values; i += 1) {
    const value = (values[i] as number) + 0;
    if (!Number.isFinite(value)) throw new Error(`Value ${i} of the world is ${value}`);
    if (value === 0) continue;
    real[0] = value;
    for (let half = 0; half < 2; half += 1) {
      a = (a + Math.imul(words[half] as number, first[2 * i + half] as number)) | 0;
      b = (b + Math.imul(words[half] as number, second[2 * i + half] as number)) | 0;
    }
  }
  const start = 2 * layout.values;
  for (let i = 0; i < layout.counts; i += 1) {
    const word = counts[i] as number;
    if (word === 0) continue;
    a = (a + Math.imul(word, first[start + i] as number)) | 0;
    b = (b + Math.imul(word, second[start + i] as number)) | 0;
  }
  return [closeLane(a, before[0]), closeLane(b, before[1])];
}

interface Factors {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

const known = new WeakMap<Layout, Factors>();

function factorsOf(layout: Layout): Factors {
  const made = known.get(layout);
  if (made !== undefined) return made;
  const lane = (number: number): Int32Array =>
    Int32Array.from({ length: 2 * layout.values + layout.counts }, (_, index) => digestFactor(index, number));
  const factors = { first: lane(0), second: lane(1) };
  known.set(layout, factors);
  return factors;
}

/** 16 hexadecimal digits. */
export const digestText = (lanes: readonly [number, number]): string =>
  (lanes[0] >>> 0).toString(16).padStart(8, '0') + (lanes[1] >>> 0).toString(16).padStart(8, '0');
