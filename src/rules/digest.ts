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
  const add = (word: number, index: number): void => {
    if (word === 0) return;
    const { first, second } = factors(index);
    a = (a + Math.imul(word, first)) | 0;
    b = (b + Math.imul(word, second)) | 0;
  };
  for (let i = 0; i < layout.values; i += 1) {
    const value = (world.values[i] as number) + 0;
    if (!Number.isFinite(value)) throw new Error(`Value ${i} of the world is ${value}`);
    if (value === 0) continue;
    real[0] = value;
    add(words[0] as number, 2 * i);
    add(words[1] as number, 2 * i + 1);
  }
  for (let i = 0; i < layout.counts; i += 1) add(world.counts[i] as number, 2 * layout.values + i);
  return [closeLane(a, before[0]), closeLane(b, before[1])];
}

const known: { first: number; second: number }[] = [];

function factors(index: number): { readonly first: number; readonly second: number } {
  for (let i = known.length; i <= index; i += 1) known.push({ first: digestFactor(i, 0), second: digestFactor(i, 1) });
  return known[index] as { first: number; second: number };
}

/** 16 hexadecimal digits. */
export const digestText = (lanes: readonly [number, number]): string =>
  (lanes[0] >>> 0).toString(16).padStart(8, '0') + (lanes[1] >>> 0).toString(16).padStart(8, '0');
