/** The digest of a world: 64 bits over everything in it, equal in both interpreters after every turn. */
import type { Layout, World } from '../model/layout.ts';

const real = new Float64Array(1);
const words = new Int32Array(real.buffer);

/**
 * Two 32-bit lanes over all values (as IEEE bits; -0 counts as 0) and counts, in layout order, chained on `before` (the
 * last turn's lanes, or zeros).
 * @throws Error when a value is NaN or infinite: no rule may make one.
 */
export function digestLanes(layout: Layout, world: World, before: readonly [number, number]): [number, number] {
  let a = before[0] ^ 0x243f6a88;
  let b = before[1] ^ 0x13198a2e;
  for (let i = 0; i < layout.values; i += 1) {
    const value = (world.values[i] as number) + 0;
    if (!Number.isFinite(value)) throw new Error(`Value ${i} of the world is ${value}`);
    real[0] = value;
    a = Math.imul(a ^ (words[0] as number), 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul(b ^ (words[1] as number) ^ a, 0x85ebca77);
    b ^= b >>> 13;
  }
  for (let i = 0; i < layout.counts; i += 1) {
    a = Math.imul(a ^ (world.counts[i] as number), 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul(b + a, 0xc2b2ae3d);
    b ^= b >>> 16;
  }
  return [a, b];
}

/** 16 hexadecimal digits. */
export const digestText = (lanes: readonly [number, number]): string =>
  (lanes[0] >>> 0).toString(16).padStart(8, '0') + (lanes[1] >>> 0).toString(16).padStart(8, '0');
