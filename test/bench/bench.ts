/** What one benchmark is: it is given sizes and a way to say how far it is, and hands back rows. */
import type { Row } from './report.ts';
import type { Sizes } from './sizes.ts';

/** What a benchmark works with. */
export interface Setting {
  readonly sizes: Sizes;
  /** Ids of the shipped scenarios. */
  readonly scenarios: readonly string[];
  /** Says on standard error what is being measured. */
  readonly say: (what: string) => void;
}

/** Measures. @throws Mismatch when two that must agree do not */
export type Bench = (setting: Setting) => Promise<Row[]>;

/** Two that played the same runs came to different digests: what was timed was not the same work. */
export class Mismatch extends Error {}

/** Holds two digests together. @throws Mismatch */
export function agree(what: string, a: string, b: string): void {
  if (a !== b) throw new Mismatch(`${what}: the digests differ, ${a} and ${b}`);
}

/** Calls `each` so many times, one after another. */
export async function rounds<Made>(count: number, each: (round: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (let round = 0; round < count; round += 1) made.push(await each(round));
  return made;
}
