/**
 * What the start shows of the scenario to meet first, kept from one start to the next: reading a whole scenario takes
 * longer than all the rest of the first frame. It is taken only while the files it was made from are the same, byte for byte.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FirstCard } from '../tui/play.tsx';

/** The kept card, by the names of its files below `scenarios/` with their hashes. */
interface Kept {
  readonly files: Readonly<Record<string, string>>;
  readonly card: FirstCard;
}

const place = (home: string): string => join(home, 'dist', '.cache', 'first-card.json');

const hashOf = (text: Buffer | string): string => createHash('sha256').update(text).digest('hex');

/** The card, where one is kept and still right. */
export function keptCard(home: string): FirstCard | undefined {
  try {
    const { files, card } = JSON.parse(readFileSync(place(home), 'utf8')) as Kept;
    const same = Object.entries(files).every(
      ([name, hash]) => hashOf(readFileSync(join(home, 'scenarios', name))) === hash,
    );
    return same ? card : undefined;
  } catch {
    // None kept, not readable, or not ours: it is made anew.
    return undefined;
  }
}

/** Keeps a card for the next start, where that can be written. */
export function keepCard(home: string, texts: Readonly<Record<string, string>>, card: FirstCard): void {
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, hashOf(text)]));
  const to = place(home);
  try {
    mkdirSync(dirname(to), { recursive: true });
    // Whole or not at all: two starts may write at once.
    writeFileSync(`${to}.${process.pid}`, JSON.stringify({ files, card } satisfies Kept));
    renameSync(`${to}.${process.pid}`, to);
  } catch {
    // A folder that cannot be written to costs the next start some time, and nothing else.
  }
}
