/** How a scenario overrides its theatre: maps merge key by key, lists and scalars replace, `null` removes a key. */
import type { Finding, Path } from '../model/problem.ts';
import { type Data, type DataMap, emptyMap, isList, isMap, type Origins, pathKey, type Tree } from './origins.ts';

/** The merged tree, and keys that are empty without anything to remove. */
export interface Merged {
  readonly tree: Tree;
  readonly findings: readonly Finding[];
}

interface Merging {
  readonly base: Origins;
  readonly over: Origins;
  readonly origins: Origins;
  readonly findings: Finding[];
}

/**
 * Puts `over` on `base`. Keys keep the order of the base, new ones follow. The origin of every value is that of the
 * file that wrote it; a map that both wrote is placed where `over` wrote it.
 */
export function merge(base: Tree | undefined, over: Tree): Merged {
  const to: Merging = { base: base?.origins ?? new Map(), over: over.origins, origins: new Map(), findings: [] };
  const data = mergeMaps(to, base?.data ?? emptyMap(), over.data, []);
  return { tree: { data, origins: to.origins }, findings: to.findings };
}

function mergeMaps(to: Merging, base: DataMap, over: DataMap, path: Path): DataMap {
  claim(to.origins, to.over, path);
  const map = emptyMap();
  for (const key of new Set([...Object.keys(base), ...Object.keys(over)])) {
    const at = [...path, key];
    const below = base[key];
    const above = over[key];
    if (above === undefined) put(to, map, key, below, at, to.base);
    else if (above === null && below !== undefined) continue;
    else if (isMap(above) && isMap(below)) map[key] = mergeMaps(to, below, above, at);
    else put(to, map, key, above, at, to.over);
  }
  return map;
}

/** Takes one side's value whole. */
function put(
  to: Merging,
  map: Record<string, Data>,
  key: string,
  data: Data | undefined,
  path: Path,
  from: Origins,
): void {
  if (data === undefined) return;
  const taken = take(to, data, path, from);
  if (taken !== undefined) map[key] = taken;
}

/** Copies a value with its origins; undefined for one that is empty, which is noted. */
function take(to: Merging, data: Data, path: Path, from: Origins): Data | undefined {
  claim(to.origins, from, path);
  if (data === null) {
    const message = `"${path.at(-1)}" is empty: give it a value, or leave it out. (An empty value removes what a theatre says, and here it says nothing.)`;
    to.findings.push({ path, code: 'empty-value', message, atKey: true });
    return undefined;
  }
  if (isList(data)) return data.flatMap((item, i) => takeItem(to, item, [...path, i], from));
  if (!isMap(data)) return data;
  const map = emptyMap();
  for (const [key, value] of Object.entries(data)) put(to, map, key, value, [...path, key], from);
  return map;
}

/** An empty item stays where it is, so that the items after it keep their place; the shape check refuses it. */
function takeItem(to: Merging, item: Data, path: Path, from: Origins): Data[] {
  if (item !== null) return [take(to, item, path, from) ?? null];
  claim(to.origins, from, path);
  return [null];
}

function claim(origins: Origins, from: Origins, path: Path): void {
  const origin = from.get(pathKey(path));
  if (origin !== undefined) origins.set(pathKey(path), origin);
}
