/** `escalera test`: plays the tests that come with scenarios, and shows what was not as expected. */
import { join, relative } from 'node:path';
import { charts } from '../../../state-machines/index.ts';
import { prepareReference } from '../../actors/reference.ts';
import { renderProblems } from '../../io/code-frame.ts';
import { diceOf } from '../../io/run-seats.ts';
import { readTests, type TestFile, testFiles } from '../../io/scenario-tests.ts';
import type { Problem } from '../../model/problem.ts';
import { rehearse } from '../../seats/rehearsal.ts';
import { done, wrongInput } from '../exit.ts';
import type { Surroundings } from '../surroundings.ts';

/** One test as it went. */
interface Played {
  readonly file: string;
  readonly scenario: string;
  readonly name: string;
  readonly ok: boolean;
  readonly ending: string;
  readonly turns: number;
  readonly problems: readonly Problem[];
}

/** Plays all tests of the files and folders named, or all that come with the program. */
export function test(
  named: readonly string[],
  { json = false }: { readonly json?: boolean },
  at: Surroundings,
): number {
  const shipped = join(at.home, 'scenarios', 'tests');
  const files = (named.length > 0 ? named : [relative('', shipped)]).flatMap(testFiles);
  const read = [...new Set(files)].map((file) => readTests(file, charts, at.home));
  const played = read.flatMap(playTests);
  const problems = read.flatMap((it) => it.problems);
  const ok = problems.length === 0 && played.length > 0 && played.every((it) => it.ok);
  if (json) at.out(`${JSON.stringify({ ok, tests: played, problems })}\n`);
  else tell(read, played, problems, at);
  return ok ? done : wrongInput;
}

function playTests({ file, loaded, tests, place }: TestFile): Played[] {
  if (loaded === undefined) return [];
  const { game } = loaded;
  const actors = prepareReference(game, charts);
  return tests.map((it) => {
    const { result, misses } = rehearse(game, actors, diceOf(it.seed), it);
    const { ending, turns } = result;
    return {
      file,
      scenario: game.id,
      name: it.name,
      ok: misses.length === 0,
      ending,
      turns,
      problems: misses.map(place),
    };
  });
}

function tell(
  read: readonly TestFile[],
  played: readonly Played[],
  problems: readonly Problem[],
  at: Surroundings,
): void {
  for (const { scenario, name, ok, ending } of played)
    at.out(`${ok ? 'ok  ' : 'FAIL'}  ${scenario}: ${name} (${ending})\n`);
  const all = [...problems, ...played.flatMap((it) => it.problems)];
  const texts = Object.assign({}, ...read.map((it) => it.texts)) as Record<string, string>;
  if (all.length > 0) at.out(`\n${renderProblems(all, texts, { color: at.color && at.terminal.out })}\n`);
  const passed = played.filter((it) => it.ok).length;
  if (played.length === 0 && problems.length === 0) at.out('There are no tests here.\n');
  else at.out(`\n${passed} passed, ${played.length - passed} failed\n`);
}
