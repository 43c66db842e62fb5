/** Where runs are saved, and saving one that has ended. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { RecordedRun } from './recorded-run.ts';
import { endingLine, turnLine } from './run-file.ts';
import { createRunFile } from './run-file-write.ts';
import { reasonOf } from './system-reason.ts';

/** `runs/tariff-deadline-7.jsonl`: a seed may be any text, a file name may not. */
export function runPath(scenario: string, seed: string): string {
  const plain = (text: string): string =>
    text
      .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
      .replaceAll(/^[.-]+|[.-]+$/g, '')
      .slice(0, 40);
  return join('runs', `${plain(scenario) || 'run'}-${plain(seed) || 'seed'}.jsonl`);
}

/**
 * Saves a run that has ended, all at once, and returns its path. A file of that name is left alone unless `replace`.
 * @throws the system's error when it cannot be written
 */
export function saveEndedRun({ header, recording, result }: RecordedRun, path: string, replace: boolean): string {
  if (result === undefined) throw new Error('The run has not ended');
  const writer = createRunFile(path, [header, ...recording.turns.map(turnLine), endingLine(result)], replace);
  writer.close();
  return writer.path;
}

/** Whether a path is free, holds a run (which may be replaced when asked for), or something else. */
export function whatStandsAt(path: string): 'nothing' | 'run' | 'other' {
  if (!existsSync(path)) return 'nothing';
  const start = Buffer.alloc(7);
  try {
    const file = openSync(path, 'r');
    readSync(file, start);
    closeSync(file);
  } catch {
    return 'other';
  }
  return start.toString() === '{"run":' ? 'run' : 'other';
}

/** Why a run could not be saved, as a problem; undefined for an error that is not the system's. `remedy` is a sentence. */
export function savingProblem(path: string, error: unknown, remedy: string): Problem | undefined {
  if (!(error instanceof Error) || !('syscall' in error)) return undefined;
  const message = `The run cannot be saved here: ${reasonOf(error)}. ${remedy}`;
  return { file: path, line: 1, column: 1, code: 'not-saved', path: '', message };
}
