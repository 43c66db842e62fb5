/** `--set PATH=VALUE`: another number at a place where the scenario has one. */
import { hint, nearest } from '../content/nearest.ts';
import type { Provenance } from '../model/game.ts';
import type { Path, Problem } from '../model/problem.ts';
import { type Data, emptyMap, isList, isMap, pathKey, type Tree } from './origins.ts';

/** The file that problems with an override are placed in. */
export const overrideFile = '--set';

const usage = 'Write PATH=NUMBER, for instance indicators.tension.start=40.';

/** The tree and the accounts with the overrides in them, and what is wrong with those that could not be applied. */
export interface Overridden {
  readonly tree: Tree;
  readonly provenance: readonly Provenance[];
  readonly problems: readonly Problem[];
}

/**
 * Applies overrides, each `path=value` and each path once. A path is dotted, with list positions as numbers from 0, and
 * names a number that is there; a value is a finite number.
 */
export function applyOverrides(
  tree: Tree,
  provenance: readonly Provenance[],
  overrides: readonly string[],
): Overridden {
  if (overrides.length === 0) return { tree, provenance, problems: [] };
  const numbers = new Map<string, Path>();
  gatherNumbers(tree.data, [], numbers);
  const problems: Problem[] = [];
  const before = new Map<string, string>();
  let made = tree;
  let accounts = provenance;
  for (const override of overrides) {
    const cut = override.lastIndexOf('=');
    const name = override.slice(0, Math.max(0, cut)).trim();
    const note = (column: number, code: string, message: string): void => {
      problems.push({ file: overrideFile, line: 1, column, code, path: name, message });
    };
    const value = toNumber(override.slice(cut + 1));
    const path = numbers.get(name);
    if (cut <= 0) note(1, 'bad-override', `"${override}" sets nothing. ${usage}`);
    else if (path === undefined) note(1, 'unknown-path', noSuchNumber(name, numbers));
    else if (value === undefined)
      note(cut + 2, 'bad-value', `Expected a number after "${name}=", but this is "${override.slice(cut + 1)}".`);
    else if (before.has(name))
      note(1, 'repeated-path', `"${name}" is set already, by "${before.get(name)}": say it once.`);
    else {
      before.set(name, override);
      made = withNumber(made, path, value);
      accounts = accounts.map((account) => (account.path === name ? reaccount(account, value) : account));
    }
  }
  return { tree: made, provenance: accounts, problems };
}

/** All numbers of a tree, by dotted path. */
export function gatherNumbers(data: Data, path: Path, into: Map<string, Path>): void {
  if (typeof data === 'number') into.set(path.join('.'), path);
  else if (isList(data)) data.forEach((item, i) => gatherNumbers(item, [...path, i], into));
  else if (isMap(data)) for (const [key, value] of Object.entries(data)) gatherNumbers(value, [...path, key], into);
}

/** The finite number a text is, or undefined. */
function toNumber(text: string): number | undefined {
  if (!/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : undefined;
}

/** Says that a scenario has no such number, and which one may have been meant. */
export function noSuchNumber(name: string, numbers: ReadonlyMap<string, unknown>): string {
  const below = [...numbers.keys()].filter((known) => known.startsWith(`${name}.`));
  if (below.length > 0) return `"${name}" is a block of numbers: name one of them, for instance "${below[0]}".`;
  const meant = pathOf(name, numbers);
  const guess = meant === undefined ? hint(name, numbers.keys()) : ` Did you mean "${meant}"?`;
  return `The scenario has no number "${name}".${guess}`;
}

/** The path of the number that the bare name of an indicator or a parameter stands for: where an indicator starts. */
function pathOf(name: string, numbers: ReadonlyMap<string, unknown>): string | undefined {
  const byId = new Map<string, string>();
  for (const path of numbers.keys()) {
    const [, world, actor, own, parameter] =
      /^(?:indicators\.(\w+)\.start|actors\.(\w+)\.(?:own|audiences)\.(\w+)\.start|parameters\.(\w+))$/.exec(path) ??
      [];
    const id = world ?? parameter ?? (own === undefined ? undefined : `${actor}.${own}`);
    if (id !== undefined) byId.set(id, path);
  }
  return byId.get(nearest(name, byId.keys()) ?? '');
}

function withNumber(tree: Tree, path: Path, value: number): Tree {
  const origins = new Map(tree.origins);
  origins.set(pathKey(path), { file: overrideFile, value: { line: 1, column: 1 } });
  return { data: replaced(tree.data, path, value) as Tree['data'], origins };
}

/** The data with another number at a path; what is not on the way to it is shared. */
export function replaced(data: Data, path: Path, value: number): Data {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (isList(data)) return data.map((item, i) => (i === step ? replaced(item, rest, value) : item));
  if (!isMap(data)) return data;
  return Object.assign(emptyMap(), data, { [step]: replaced(data[step] ?? null, rest, value) });
}

/** What was known of the number it replaces does not hold for this one: it rests on whoever set it. */
function reaccount({ path, unit, value: before }: Provenance, value: number): Provenance {
  return {
    path,
    unit,
    value,
    judgement: `Set for this run, in place of ${before}.`,
    grade: 'D',
    file: overrideFile,
    line: 1,
  };
}
