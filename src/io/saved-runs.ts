/** The runs saved in a folder, the one played last first: for a menu of what to go on with, or to see again. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RunFile } from './run-file.ts';
import { readRunFile } from './run-file-read.ts';

/** A saved run, as a menu shows it. */
export interface SavedRun {
  /** Its path, as `play` and `replay` take it. */
  readonly file: string;
  /** Id of its scenario, which need not be among those that come with the program. */
  readonly scenario: string;
  readonly seed: string;
  /** Ids of the actors that people play, in the order of the scenario; none when doctrines played all. */
  readonly people: readonly string[];
  /** Whether a facilitator sits at the table, and whether it is a branch of another run. */
  readonly facilitator: boolean;
  readonly branch: boolean;
  /** The last moment that is over, and its date; 0 and an empty text before that. */
  readonly turn: number;
  readonly date: string;
  /** Id of its ending; undefined for a run to go on with. */
  readonly ending: string | undefined;
}

/**
 * The runs in a folder by when they were last written to, the newest first, and by name where that is the same. Files
 * that are no run, or that were changed by hand, are left out; so is everything when there is no such folder. Each is read
 * when it is asked for, and at most `look` files are looked into: opening a menu must not take long.
 */
export function* savedRuns(folder = 'runs', look = 60): Generator<SavedRun> {
  for (const file of newestFirst(folder).slice(0, look)) {
    const read = readRunFile(file);
    if (read.ok) yield savedRun(file, read.value);
  }
}

function savedRun(file: string, { header, turns, ending }: RunFile): SavedRun {
  const last = turns.at(-1);
  return {
    file,
    scenario: header.scenario,
    seed: header.seed,
    people: Object.entries(header.seats).flatMap(([id, seat]) => (seat === 'human' ? [id] : [])),
    facilitator: header.facilitator === true,
    branch: header.branch !== undefined,
    turn: last?.turn ?? 0,
    date: last?.date ?? '',
    ending: ending?.ending,
  };
}

function newestFirst(folder: string): string[] {
  const files = namesIn(folder).flatMap((name) => {
    const file = join(folder, name);
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() === true ? [{ file, written: found.mtimeMs }] : [];
  });
  return files.sort((a, b) => b.written - a.written || (a.file < b.file ? -1 : 1)).map(({ file }) => file);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.jsonl') && !name.startsWith('.'));
  } catch {
    return [];
  }
}
