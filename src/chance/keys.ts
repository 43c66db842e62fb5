/** From one master seed to the key of a run, of a turn, and of one named roll. */
import seedrandom from 'seedrandom';
import type { RollKey } from '../model/key.ts';
import { type Lanes, threefry } from './threefry.ts';

/**
 * The master seed's 64 bits. Any text is a seed, '0' and '' included; the same text gives the same bits everywhere.
 * seedrandom repeats a short seed until it is long enough, and keeps eight bits of a letter: left to itself it takes '1',
 * '11' and '111' for one seed. So the seed is spelled out first: its length, then four digits for each letter.
 */
export function masterKey(seed: string): Lanes {
  const letters = Array.from({ length: seed.length }, (_, i) => seed.charCodeAt(i).toString(16).padStart(4, '0'));
  const generator = seedrandom(`${seed.length}:${letters.join('')}`);
  return [generator.int32(), generator.int32()];
}

/** The key of one replicate of one case (both whole, 0 or more): no doctrine, worker or plan position is in it. */
export const runKey = (master: Lanes, caseNumber: number, replicate: number): Lanes =>
  threefry(master, [caseNumber | 0, replicate | 0]);

/** The key of one turn of a run; turn 0 is the setting-up. */
export const turnKey = (run: Lanes, turn: number): Lanes => threefry(run, [turn | 0, 0x7475726e]);

/** Murmur3's 32-bit finaliser: every input bit reaches every output bit. */
function finish(bits: number): number {
  let h = bits ^ (bits >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hashName(name: string, start: number): number {
  let h = start;
  for (let i = 0; i < name.length; i += 1) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return finish(h ^ name.length);
}

/** The key of a name such as `odds/mexico/transferPrisoners`. Two names with equal keys are refused at load. */
export const rollKey = (name: string): RollKey => ({
  name,
  low: hashName(name, 0x811c9dc5),
  high: hashName(name, 0x2f3c6b97),
});

/**
 * The 32 bits of a roll, as a signed integer: a two-round mix of the turn's key with the name's. `n` numbers repeats of
 * the same name within a turn, so that no roll depends on how many others were drawn.
 */
export function rollWord(turnA: number, turnB: number, low: number, high: number, n: number): number {
  let h = (turnA ^ low) + Math.imul(n, 0x9e3779b9);
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  h = ((h ^ (h >>> 15)) + (turnB ^ high)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return h ^ (h >>> 15);
}

/** The same 32 bits as a number from 0 to 2^32 - 1. */
export const rollBits = (turnA: number, turnB: number, low: number, high: number, n: number): number =>
  rollWord(turnA, turnB, low, high, n) >>> 0;
