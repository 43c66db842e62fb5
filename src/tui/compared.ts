/** Two saved runs made ready to be compared: read, played again, and held to be two lines of one game. */
import { dirname, join } from 'node:path';
import { charts } from '../../state-machines/index.ts';
import type { Refusal } from '../io/load-game.ts';
import { differenceProblem, type ReplayedFile, replayFile } from '../io/replay-file.ts';
import { readRunFile } from '../io/run-file-read.ts';
import type { Language } from '../model/text.ts';
import { type Comparison, compareLines, narrower, type PlayLine } from '../tui/present/compare.ts';
import { eyesFor } from '../tui/present/eyes.ts';

/** A saved run as it is compared. */
export interface SavedLine {
  readonly path: string;
  readonly played: ReplayedFile;
}

/** Reads a run and plays it again; one that does not play as it was recorded is a problem. */
export function readLine(path: string): { readonly ok: true; readonly value: SavedLine } | Refusal {
  const file = readRunFile(path);
  if (!file.ok) return { ok: false, problems: file.problems, texts: {} };
  const played = replayFile(path, file.value, charts);
  if (!played.ok) return played;
  const { firstDifference } = played.value.replay;
  if (firstDifference !== null) return { ...differenceProblem(path, firstDifference), texts: {} };
  return { ok: true, value: { path, played: played.value } };
}

/** The file of the line that a branch left, which lay beside it; undefined for a run that is no branch, or has none. */
export function parentOf({ path, played }: SavedLine): string | undefined {
  const of = played.file.header.branch?.of;
  // Only a name: a file that somebody else wrote must not lead elsewhere.
  return of === undefined || of === '' || /[/\\]/.test(of) ? undefined : join(dirname(path), of);
}

/** Compares two lines of one game, in the narrower of their views; undefined when they are of two games. */
export function compared(one: SavedLine, other: SavedLine, lang: Language): Comparison | undefined {
  const { game } = one.played.loaded;
  if (game.content !== other.played.loaded.game.content) return undefined;
  const eyes = narrower(eyesFor(game, one.played.file), eyesFor(game, other.played.file));
  return compareLines(game, lang, [lineOf(one), lineOf(other)], eyes);
}

const lineOf = ({ path, played: { file, recording } }: SavedLine): PlayLine => ({
  file: path,
  branch: file.header.branch,
  told: recording.told,
  turns: file.turns.length - 1,
  ending: file.ending,
});

/** A branch beside the line that it left; undefined for a run that is none, or whose other line is not there any more. */
export function comparedWithParent(path: string, played: ReplayedFile, lang: Language): Comparison | undefined {
  const own = { path, played };
  const parent = parentOf(own);
  const other = parent === undefined ? undefined : readLine(parent);
  return other?.ok === true ? compared(other.value, own, lang) : undefined;
}
