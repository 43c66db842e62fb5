/** `escalera compare`: two lines of one game side by side, moment by moment. */
import { charts } from '../../../state-machines/index.ts';
import type { Problem } from '../../model/problem.ts';
import type { Language } from '../../model/text.ts';
import { compared, parentOf, readLine, type SavedLine } from '../../tui/compared.ts';
import type { Comparison } from '../../tui/present/compare.ts';
import { scoresOf } from '../../tui/present/compare.ts';
import { compareRows } from '../../tui/present/compare-rows.ts';
import { plain } from '../../tui/present/rows.ts';
import { CallError, done } from '../exit.ts';
import { languageOf } from '../language.ts';
import { refuse } from '../report-problems.ts';
import type { Surroundings } from '../surroundings.ts';

export interface CompareOptions {
  readonly lang?: Language;
  readonly json?: boolean;
}

/** Compares them; a branch alone, with the line that it left. @throws CallError for one run that is no branch */
export function compare(
  paths: readonly string[],
  { lang: asked, json = false }: CompareOptions,
  at: Surroundings,
): number {
  const [first = '', second] = paths;
  const one = readLine(first, charts);
  if (!one.ok) return refuse(at, one, json);
  const other = readLine(second ?? parentFor(one.value), charts);
  if (!other.ok) return refuse(at, other, json);
  // The line that was left stands first.
  const [left, right] = second === undefined ? [other.value, one.value] : [one.value, other.value];
  const lang = asked ?? left.played.file.header.lang ?? languageOf(undefined, at.env);
  const found = compared(left, right, lang);
  if (found === undefined) return refuse(at, { problems: [otherGame(left, right)] }, json);
  at.out(
    json ? `${JSON.stringify(documentOf(found))}\n` : `${plain(compareRows(found, Math.min(at.columns - 1, 110)))}\n`,
  );
  return done;
}

function parentFor(line: SavedLine): string {
  const parent = parentOf(line.path, line.played.file.header);
  if (parent === undefined) throw new CallError(`${line.path} is no branch: name the run to compare it with, too.`);
  return parent;
}

const otherGame = (one: SavedLine, other: SavedLine): Problem => ({
  file: other.path,
  line: 1,
  column: 1,
  code: 'other-game',
  path: 'content',
  message: `This run was not played with the same scenario as ${one.path}, word for word: moments of one have no counterpart in the other.`,
});

/** The document of `--json`: what the table shows, in the same words. `from` is the first moment that differs. */
const documentOf = (of: Comparison): object => ({
  ok: true,
  runs: of.lines.map((line) => ({
    file: line.file,
    branch: line.branch ?? null,
    turns: line.turns,
    ending: line.ending?.ending ?? null,
    scores: Object.fromEntries(scoresOf(of, line)),
  })),
  from: of.from ?? null,
  moments: of.moments.map(({ turn, date, same, played, news, orders, stood }) => ({
    turn,
    date,
    same,
    played,
    news,
    orders,
    stood: Object.fromEntries(stood.map(({ id, values }) => [id, values])),
  })),
});
