/** What the readers of a plan file share: how they say what is wrong. */
import { hint } from '../content/nearest.ts';
import type { Path } from '../model/problem.ts';
import type { Data, DataMap } from './origins.ts';

/** Notes what is wrong with a value, or with its key. */
export type Note = (path: Path, code: string, message: string, atKey?: boolean) => void;

/** Notes the keys that a block has not. */
export function unknownKeys(data: DataMap, path: Path, known: readonly string[], what: string, note: Note): void {
  for (const key of Object.keys(data))
    if (!known.includes(key)) note([...path, key], 'unknown-key', `${what} has no "${key}".${hint(key, known)}`, true);
}

/** A whole number between bounds (both included), or undefined and a problem. */
export function wholeFrom(data: Data, least: number, most: number, path: Path, note: Note): number | undefined {
  if (typeof data === 'number' && Number.isInteger(data) && data >= least && data <= most) return data;
  note(path, 'out-of-bounds', `Expected a whole number from ${least} to ${most}.`);
  return undefined;
}
