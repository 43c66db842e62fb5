/** Plain data read from a file, and where each value of it was written. */
import type { Path } from '../model/problem.ts';

/** What YAML gives us: maps have no prototype, so that no key can mean more than itself. */
export type Data = null | boolean | number | string | readonly Data[] | DataMap;

export interface DataMap {
  readonly [key: string]: Data;
}

/** A place in a text. Both count from 1; a column is counted in UTF-16 units. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Where a value was written; `key` is absent for a list's item and for the whole file. */
export interface Origin {
  readonly file: string;
  readonly key?: Spot;
  readonly value: Spot;
}

/** Origins by path, as `pathKey` writes it. */
export type Origins = Map<string, Origin>;

/** Data and where it comes from. */
export interface Tree {
  readonly data: DataMap;
  readonly origins: Origins;
}

/** A path as one string. No key may hold the separator: control characters are refused in keys. */
export const pathKey = (path: Path): string => path.join('\u0000');

/** A map without prototype. */
export const emptyMap = (): Record<string, Data> => Object.create(null) as Record<string, Data>;

/** True for a map: neither a list nor a scalar. */
export const isMap = (data: Data | undefined): data is DataMap =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** True for a list. */
export const isList = (data: Data | undefined): data is readonly Data[] => Array.isArray(data);

/** The value at a path, or undefined where there is none. */
export function dataAt(data: Data | undefined, path: Path): Data | undefined {
  let at: Data | undefined = data;
  for (const step of path) {
    if (isList(at)) at = at[Number(step)];
    else if (isMap(at)) at = at[step];
    else return undefined;
  }
  return at;
}
