/** From a finding to its place in a file. */
import type { Finding, Problem } from '../model/problem.ts';
import { type Origin, type Origins, pathKey } from './origins.ts';

/**
 * The problem at the place of a finding: its value, or its key when `atKey`; for a path that no file wrote, the key of
 * the nearest block around it. `file` is named when not even the top was written.
 */
export function place(finding: Finding, origins: Origins, file: string): Problem {
  const { path, code, message } = finding;
  const exact = origins.get(pathKey(path));
  const origin = exact ?? nearestAround(finding, origins) ?? { file, value: { line: 1, column: 1 } };
  const spot = (exact === undefined || finding.atKey === true ? origin.key : undefined) ?? origin.value;
  return { file: origin.file, ...spot, code, path: path.join('.'), message };
}

function nearestAround({ path }: Finding, origins: Origins): Origin | undefined {
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const origin = origins.get(pathKey(path.slice(0, length)));
    if (origin !== undefined) return origin;
  }
  return undefined;
}

/** Problems in reading order: by file as listed, then by line and column, each said once. */
export function inOrder(problems: readonly Problem[], files: readonly string[]): Problem[] {
  const rank = (file: string): number => (files.includes(file) ? files.indexOf(file) : files.length);
  const seen = new Set<string>();
  return withoutEchoes(problems)
    .filter((it) => {
      const said = JSON.stringify([it.file, it.line, it.column, it.code, it.message]);
      return !seen.has(said) && seen.add(said);
    })
    .sort((a, b) => rank(a.file) - rank(b.file) || a.line - b.line || a.column - b.column);
}

/** What is no number is one problem: not also a wrong kind of number, or a range that does not hold it. */
function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const none = problems.filter(({ code }) => code === 'not-finite');
  const around = (path: string): string => path.slice(0, path.lastIndexOf('.') + 1);
  const echoes = (it: Problem, { file, line, column, path }: Problem): boolean =>
    it.file === file &&
    ((it.line === line && it.column === column) ||
      (/\b(?:NaN|Infinity)\b/.test(it.message) && around(it.path) === around(path)));
  return none.length === 0
    ? problems
    : problems.filter((it) => none.includes(it) || !none.some((bad) => echoes(it, bad)));
}

/** A wrong name is one problem however often it stands there: told at its first place, which names the others. */
export function oncePerName(problems: readonly Problem[]): Problem[] {
  const places = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { file, line, column, code, message } = problem;
    const said = JSON.stringify(code.startsWith('unknown-') ? [code, message] : [code, message, file, line, column]);
    places.set(said, [...(places.get(said) ?? []), problem]);
  }
  return [...places.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, message: `${first.message}${alsoAt(first.file, others)}` }],
  );
}

function alsoAt(file: string, others: readonly Problem[]): string {
  const places = others.map((it) => (it.file === file ? `line ${it.line}` : `line ${it.line} of ${it.file}`));
  const shown = places.length > 4 ? [...places.slice(0, 3), `${places.length - 3} more places`] : places;
  if (shown.length === 0) return '';
  const list = shown.length === 1 ? shown[0] : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
  return ` It stands on ${list}, too.`;
}
