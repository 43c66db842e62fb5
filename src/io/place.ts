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
  return problems
    .filter((it) => {
      const said = JSON.stringify([it.file, it.line, it.column, it.code, it.message]);
      return !seen.has(said) && seen.add(said);
    })
    .sort((a, b) => rank(a.file) - rank(b.file) || a.line - b.line || a.column - b.column);
}
