/** Takes up a run where its file ends, with all that was sealed of the turn under way. */
import { interveneAgain, replayTurns } from '../engine/replay.ts';
import type { Checked } from '../model/problem.ts';
import type { TurnRecord } from '../model/run.ts';
import type { Chart } from '../rules/chart.ts';
import type { LoadedGame } from './load-game.ts';
import { type RecordedRun, recordedRun } from './recorded-run.ts';
import { differenceProblem } from './replay-file.ts';
import { takeGiven } from './round.ts';
import { endingLine, type RunFile, turnLine } from './run-file.ts';
import { closedRunFile, reopenRunFile } from './run-file-write.ts';
import { livingSeats, recordingOf, replaySeats } from './run-seats.ts';

/**
 * Goes on with an unfinished run: plays the file's whole lines again, then what is already sealed of the turn under way,
 * and appends from there. A run that no longer plays as it was recorded (the engine or a chart has changed) is a problem,
 * and its file stays as it is. So does that of a run that has ended, which is only to be seen again, or branched.
 */
export function resumeRecordedRun(
  path: string,
  file: RunFile,
  loaded: LoadedGame,
  roster: readonly Chart[],
): Checked<RecordedRun> {
  const { game } = loaded;
  const { header, turns, ending } = file;
  const recording = recordingOf(game, roster, header.seed);
  const { firstDifference } = replayTurns(recording, turns, replaySeats(game, header.seats), file);
  const difference = firstDifference ?? interveneAgain(recording, file.interventions);
  if (difference !== undefined) return differenceProblem(path, difference);
  const seats = livingSeats(game, header.seats);
  const taken = recording.run.ended ? { given: new Map() } : takeGiven(recording, seats, file);
  if ('what' in taken) return differenceProblem(path, { turn: recording.run.turn, ...taken });
  // Of a run that has ended nothing but the last newline can be missing, where a crash cut it off.
  const writer = ending === undefined || file.endsOpen ? reopenRunFile(path, file) : closedRunFile(path);
  if (turns.length === 0) writer.append(turnLine(recording.turns[0] as TurnRecord));
  if (recording.run.ended && ending === undefined) writer.append(endingLine(recording.run.result()));
  const run = recordedRun({
    game,
    roster,
    header,
    recording,
    seats,
    writer,
    given: taken.given,
    notes: [...file.notes],
  });
  // All had answered, and only the turn's own line was still to be written.
  if (taken.given.size > 0 && run.waiting.length === 0 && header.facilitator !== true) run.reveal();
  return { ok: true, value: run };
}
