/** Two saved runs made ready to be compared: read, played again, and held to be two lines of one game. */
import { dirname, join } from 'node:path';
import type { Refusal } from '../io/load-game.ts';
import type { RecordedRun } from '../io/recorded-run.ts';
import { differenceProblem, type ReplayedFile, replayFile } from '../io/replay-file.ts';
import type { RunFile, RunHeader } from '../io/run-file.ts';
import { readRunFile } from '../io/run-file-read.ts';
import type { Game } from '../model/game.ts';
import type { Language } from '../model/text.ts';
import type { Chart } from '../rules/chart.ts';
import { type Comparison, compareLines, narrower, type PlayLine } from './present/compare.ts';
import { eyesFor } from './present/eyes.ts';

/** A saved run as it is compared. */
export interface SavedLine {
  readonly path: string;
  readonly played: ReplayedFile;
}

/** Reads a run and plays it again; one that does not play as it was recorded is a problem. */
export function readLine(
  path: string,
  roster: readonly Chart[],
): { readonly ok: true; readonly value: SavedLine } | Refusal {
  const file = readRunFile(path);
  if (!file.ok) return { ok: false, problems: file.problems, texts: {} };
  const played = replayFile(path, file.value, roster);
  if (!played.ok) return played;
  const { firstDifference } = played.value.replay;
  if (firstDifference !== null) return { ...differenceProblem(path, firstDifference), texts: {} };
  return { ok: true, value: { path, played: played.value } };
}

/** The file of the line that a branch left, which lay beside it; undefined for a run that is no branch, or has none. */
export function parentOf(path: string, { branch }: Pick<RunHeader, 'branch'>): string | undefined {
  const of = branch?.of;
  // Only a name: a file that somebody else wrote must not lead elsewhere.
  return of === undefined || of === '' || /[/\\]/.test(of) ? undefined : join(dirname(path), of);
}

/** Compares two lines of one game, in the narrower of their views; undefined when they are of two games. */
export function compared(one: SavedLine, other: SavedLine, lang: Language): Comparison | undefined {
  const { file, loaded } = other.played;
  return beside(one, { ...lineOf(other), header: file.header, game: loaded.game }, lang);
}

/** A line as it stands beside one that was saved. */
type OwnLine = PlayLine & Pick<RunFile, 'header'> & { readonly game: Game };

function beside(one: SavedLine, { game, header, ...own }: OwnLine, lang: Language): Comparison | undefined {
  if (game.content !== one.played.loaded.game.content) return undefined;
  const eyes = narrower(eyesFor(game, one.played.file), eyesFor(game, { header, ending: own.ending }));
  return compareLines(game, lang, [lineOf(one), own], eyes);
}

const lineOf = ({ path, played: { file, recording } }: SavedLine): PlayLine => ({
  file: path,
  branch: file.header.branch,
  told: recording.told,
  turns: file.turns.length - 1,
  ending: file.ending,
});

/** A branch beside the line that it left; undefined for a run that is none, or whose other line is not there any more. */
export function comparedWithParent(
  { game, header, recording, file, result }: Pick<RecordedRun, 'game' | 'header' | 'recording' | 'file' | 'result'>,
  lang: Language,
  roster: readonly Chart[],
): Comparison | undefined {
  const parent = file === undefined ? undefined : parentOf(file, header);
  const other = parent === undefined ? undefined : readLine(parent, roster);
  if (file === undefined || other?.ok !== true) return undefined;
  const turns = recording.turns.length - 1;
  return beside(
    other.value,
    { game, header, file, branch: header.branch, told: recording.told, turns, ending: result },
    lang,
  );
}
