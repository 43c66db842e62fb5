/** Replays a run file with the scenario it carries, and says in words how it differs. */
import type { Recording } from '../engine/recording.ts';
import { type Difference, type Replay, replayTurns } from '../engine/replay.ts';
import type { Problem } from '../model/problem.ts';
import type { Chart } from '../rules/chart.ts';
import { type LoadedGame, type LoadResult, loadFromTexts, type Refusal } from './load-game.ts';
import type { RunFile } from './run-file.ts';
import { recordingOf, replaySeats, strangeSeats } from './run-seats.ts';

/** A run file played again. */
export interface ReplayedFile {
  readonly file: RunFile;
  readonly loaded: LoadedGame;
  /** The run as simulated, up to the end of the record or to the first difference. */
  readonly recording: Recording;
  readonly replay: Replay;
  /** True when the charts, or the way scenarios are read, have changed since the run was played. */
  readonly changed: boolean;
}

/** The game that a run file carries; the disk is not looked at. */
export function loadRecorded(path: string, { header }: RunFile, roster: readonly Chart[]): LoadResult {
  const loaded = loadFromTexts(header.files, roster, header.set);
  if (!loaded.ok) {
    const message =
      'The scenario inside this run is not one that this version of Escalera accepts; its problems follow.';
    return {
      ok: false,
      problems: [{ file: path, line: 1, column: 1, code: 'bad-content', path: 'files', message }, ...loaded.problems],
      texts: loaded.texts,
    };
  }
  const strange = strangeSeats(loaded.value.game, header.seats);
  if (strange.length === 0) return loaded;
  const message = `The run's scenario has no such seat or doctrine: ${strange.join(', ')}.`;
  return {
    ok: false,
    problems: [{ file: path, line: 1, column: 1, code: 'unknown-doctrine', path: 'seats', message }],
    texts: {},
  };
}

/** Plays a run file again, turn by turn, as far as it agrees. */
export function replayFile(
  path: string,
  file: RunFile,
  roster: readonly Chart[],
): { readonly ok: true; readonly value: ReplayedFile } | Refusal {
  const loaded = loadRecorded(path, file, roster);
  if (!loaded.ok) return loaded;
  const { game } = loaded.value;
  const recording = recordingOf(game, roster, file.header.seed);
  const replay = replayTurns(recording, file.turns, replaySeats(game, file.header.seats), file);
  return {
    ok: true,
    value: { file, loaded: loaded.value, recording, replay, changed: game.content !== file.header.content },
  };
}

/** One sentence on a difference. */
export function differenceText({ turn, what, about, recorded, simulated }: Difference): string {
  const where = about === undefined ? what : `${what} (${about})`;
  return `Turn ${turn} differs in ${where}: the file has ${JSON.stringify(recorded)}, playing it again gives ${JSON.stringify(simulated)}.`;
}

/** A difference as a problem of the file, at its header. */
export function differenceProblem(
  path: string,
  difference: Difference,
): { readonly ok: false; readonly problems: readonly Problem[] } {
  const message = `${differenceText(difference)} The engine or a chart has changed since the run was played.`;
  return { ok: false, problems: [{ file: path, line: 1, column: 1, code: 'differs', path: '', message }] };
}
