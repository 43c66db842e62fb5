/** Shows what is wrong with an input: for people in code frames, for scripts as JSON. */
import { renderProblems } from '../io/code-frame.ts';
import { overrideFile } from '../io/override.ts';
import type { Problem } from '../model/problem.ts';
import { wrongCall, wrongInput } from './exit.ts';
import type { Surroundings } from './surroundings.ts';

/** An input refused: its problems and the texts they stand in. */
export interface Refused {
  readonly problems: readonly Problem[];
  readonly texts?: Readonly<Record<string, string>>;
}

/**
 * Shows the problems on standard error, and with `json` as one document on standard output, too; returns the exit code.
 * Problems that are all of `--set` are problems of the call. `more` are the keys that the command's document always has.
 */
export function refuse(at: Surroundings, { problems, texts = {} }: Refused, json: boolean, more: object = {}): number {
  at.err(`${renderProblems(problems, texts, { color: at.color })}\n`);
  if (json) at.out(`${JSON.stringify({ ok: false, ...more, problems })}\n`);
  return problems.length > 0 && problems.every((it) => it.file === overrideFile) ? wrongCall : wrongInput;
}
