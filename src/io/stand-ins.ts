/** A scenario of a wrong shape given the right one, with stand-ins for what is wrong, so that the rest can be checked. */
import type { Finding, Path } from '../model/problem.ts';
import { type Data, type DataMap, dataAt, emptyMap, isList, isMap, pathKey, type Tree } from './origins.ts';
import { provenanceKeys } from './provenance.ts';
import { shapeFindings } from './schema-findings.ts';

/** The tree in the right shape, and where it holds a stand-in. */
export interface StoodIn {
  readonly tree: Tree;
  readonly paths: readonly Path[];
}

/** Tried in this order until the shape takes one. */
const standIns: readonly (() => Data)[] = [
  () => 0,
  () => 1,
  () => 2,
  () => 'x',
  () => '2025-01-01',
  emptyMap,
  () => [],
  () => ['x'],
  () => true,
];

const provenanceWords: ReadonlySet<string> = new Set(provenanceKeys);

/** A block in a block in a block, each found by trying all. */
const mostRounds = 60;

/** Beyond so many mistakes in the shape, what else is wrong is told later. */
const mostMistakes = 500;

/** The tree with stand-ins for what `findings` of its shape refuse; undefined when it cannot be helped. */
export function withStandIns(tree: Tree, findings: readonly Finding[]): StoodIn | undefined {
  const data = copy(tree.data) as DataMap;
  const origins = new Map(tree.origins);
  const tried = new Map<string, { readonly path: Path; next: number }>();
  const dropped: Path[] = [];
  let open = findings;
  for (let round = 0; open.length > 0; round += 1) {
    if (round === mostRounds || open.length > mostMistakes) return undefined;
    for (const finding of open) {
      if (finding.code === 'unknown-key' || finding.code === 'bad-name') {
        if (rename(data, finding, origins) === 'dropped') dropped.push(finding.path);
      } else if (!standIn(data, finding, tried)) return undefined;
    }
    open = shapeFindings(data);
  }
  return { tree: { data, origins }, paths: [...dropped, ...[...tried.values()].map(({ path }) => path)] };
}

/** Puts the next stand-in at the place of a finding; false when none is left, or the place is not there any more. */
function standIn(data: DataMap, { path }: Finding, tried: Map<string, { readonly path: Path; next: number }>): boolean {
  const at = tried.get(pathKey(path)) ?? { path, next: 0 };
  tried.set(pathKey(path), at);
  const value = standIns[at.next]?.();
  at.next += 1;
  return value !== undefined && put(data, path, value);
}

/** A key that means nothing takes the place of the one it was meant to be; a block whose key could be any is dropped. */
function rename(data: DataMap, { path, meant }: Finding, origins: Tree['origins']): 'dropped' | 'kept' {
  const around = dataAt(data, path.slice(0, -1)) as Record<string, Data> | undefined;
  const key = String(path.at(-1));
  const value = around?.[key];
  if (!isMap(around) || value === undefined) return 'kept';
  delete around[key];
  if (meant === undefined || provenanceWords.has(meant)) return isMap(value) ? 'dropped' : 'kept';
  around[meant] = joined(around[meant], value);
  const [from, into] = [pathKey(path), pathKey([...path.slice(0, -1), meant])];
  for (const [at, origin] of origins) {
    const moved = into + at.slice(from.length);
    if ((at === from || at.startsWith(`${from}\u0000`)) && !origins.has(moved)) origins.set(moved, origin);
  }
  return 'kept';
}

/** Two blocks in one, where a theatre has the one and the scenario misspelled its key; else what is there already. */
function joined(there: Data | undefined, more: Data): Data {
  if (there === undefined) return more;
  if (!isMap(there) || !isMap(more)) return there;
  const made = Object.assign(emptyMap(), there);
  for (const [key, value] of Object.entries(more)) made[key] = joined(there[key], value);
  return made;
}

function put(data: DataMap, path: Path, value: Data): boolean {
  const around = dataAt(data, path.slice(0, -1));
  const step = path.at(-1);
  if (step === undefined || !(isMap(around) || isList(around))) return false;
  (around as Record<string | number, Data>)[step] = value;
  return true;
}

function copy(data: Data): Data {
  if (isList(data)) return data.map(copy);
  if (!isMap(data)) return data;
  const made = emptyMap();
  for (const [key, value] of Object.entries(data)) made[key] = copy(value);
  return made;
}
