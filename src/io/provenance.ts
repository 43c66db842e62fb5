/** Where numbers come from, read off one file: provenance keys are set aside and the tree is left with bare numbers. */

import { hint } from '../content/nearest.ts';
import type { Finding, Path } from '../model/problem.ts';
import { isIsoDate } from './iso-date.ts';
import {
  type Data,
  type DataMap,
  emptyMap,
  isList,
  isMap,
  type Origin,
  type Origins,
  pathKey,
  type Tree,
} from './origins.ts';
import { isStructural, isThreshold } from './units.ts';

/** What a block says about the numbers in it. A scope is that of one file: a scenario's number never borrows its theatre's source. */
interface Scope {
  readonly source?: readonly string[];
  readonly judgement?: string;
  readonly grade?: string;
  readonly knownOn?: string;
}

/** A number, or a comparison that holds one, with what its own file says of it. */
export interface Measured extends Scope {
  readonly path: Path;
  readonly value: number | string;
  readonly low?: number;
  readonly high?: number;
  /** Written on the number itself. */
  readonly unit?: string;
  readonly origin: Origin;
}

/** A file without its provenance. */
export interface Stripped {
  readonly tree: Tree;
  readonly measured: readonly Measured[];
  /** Units written on blocks, by path. */
  readonly units: ReadonlyMap<string, string>;
  /** Source ids as they are used, to be looked up when the sources of all files are known. */
  readonly cited: readonly { readonly path: Path; readonly ids: readonly string[] }[];
  readonly findings: readonly Finding[];
}

/** Keys that say where a number comes from: any block may have them, and the shape knows none of them. */
export const provenanceKeys = ['unit', 'source', 'judgement', 'grade', 'knownOn'] as const;
const rangeKeys: readonly string[] = ['value', 'low', 'high', ...provenanceKeys];
const grades = ['A', 'B', 'C', 'D'];

/** Blocks at the top that hold no numbers of the model, and whose keys may well be called `source`. */
export const exempt: ReadonlySet<string> = new Set([
  'format',
  'id',
  'theatre',
  'playable',
  'defaultSeat',
  'calendar',
  'sources',
  'usual',
  'covers',
  'text',
]);

interface Stripping {
  readonly origins: Origins;
  readonly measured: Measured[];
  readonly units: Map<string, string>;
  readonly cited: { path: Path; ids: readonly string[] }[];
  readonly findings: Finding[];
}

/** Sets the provenance of one file's tree aside. */
export function stripProvenance(tree: Tree): Stripped {
  const to: Stripping = { origins: new Map(tree.origins), measured: [], units: new Map(), cited: [], findings: [] };
  const scope = openScope(to, tree.data, [], {});
  const data = emptyMap();
  for (const [key, value] of Object.entries(tree.data)) {
    if (isProvenanceKey(key)) continue;
    data[key] = exempt.has(key) ? value : strip(to, value, [key], scope);
  }
  return { ...to, tree: { data, origins: to.origins } };
}

const isProvenanceKey = (key: string): boolean => (provenanceKeys as readonly string[]).includes(key);

function strip(to: Stripping, data: Data, path: Path, scope: Scope): Data {
  if (isList(data)) return data.map((item, i) => strip(to, item, [...path, i], scope));
  if (!isMap(data)) {
    measure(to, data, path, scope);
    return data;
  }
  if (isRange(data)) return stripRange(to, data, path, scope);
  const inner = openScope(to, data, path, scope);
  const map = emptyMap();
  for (const [key, value] of Object.entries(data)) {
    if (!isProvenanceKey(key)) map[key] = strip(to, value, [...path, key], inner);
  }
  return map;
}

type Range = DataMap & { readonly value: null | boolean | number | string };

/** `{ value, low, high, ... }`; an aim also has a `value`, beside its `weight`. */
const isRange = (map: DataMap): map is Range =>
  map['value'] !== undefined && map['weight'] === undefined && !isMap(map['value']) && !isList(map['value']);

function stripRange(to: Stripping, map: Range, path: Path, scope: Scope): Data {
  for (const key of Object.keys(map)) {
    if (rangeKeys.includes(key)) continue;
    const message = `A number with a range has no "${key}".${hint(key, rangeKeys)}`;
    to.findings.push({ path: [...path, key], code: 'unknown-key', message, atKey: true });
  }
  const { value, low, high, unit } = map;
  const inner = openScope(to, map, path, scope);
  // The number now stands where its block stood, and problems with it point at the number.
  const [block, number] = [to.origins.get(pathKey(path)), to.origins.get(pathKey([...path, 'value']))];
  if (block !== undefined && number !== undefined) to.origins.set(pathKey(path), { ...block, value: number.value });
  for (const [key, bound] of [
    ['low', low],
    ['high', high],
  ] as const) {
    if (bound === undefined) continue;
    // A value that is no number is refused as such.
    const fits = typeof bound === 'number' && (key === 'low' ? bound <= Number(value) : Number(value) <= bound);
    if (fits || typeof value !== 'number') continue;
    const message = `The ${key} end of a range is a number ${key === 'low' ? 'no larger' : 'no smaller'} than its value, ${value}.`;
    to.findings.push({ path: [...path, key], code: 'bad-range', message });
  }
  measure(to, value, path, inner, {
    ...(typeof low === 'number' ? { low } : {}),
    ...(typeof high === 'number' ? { high } : {}),
    ...(typeof unit === 'string' ? { unit } : {}),
  });
  return value;
}

/** Notes a number, or a comparison with one, unless it is structure. */
function measure(
  to: Stripping,
  data: Data,
  path: Path,
  scope: Scope,
  own: Pick<Measured, 'low' | 'high' | 'unit'> = {},
): void {
  const counts =
    typeof data === 'number'
      ? !isStructural(path)
      : typeof data === 'string' && isThreshold(path) && isCompared(data, path);
  const origin = to.origins.get(pathKey(path));
  if (counts && origin !== undefined)
    to.measured.push({ ...scope, ...own, path, value: data as number | string, origin });
}

/** Turns and dates are read off the calendar: a comparison with them measures nothing. */
function isCompared(text: string, path: Path): boolean {
  const fact = path.findLast((step) => typeof step === 'string');
  return fact !== 'turn' && fact !== 'date' && /^\s*(<=|>=|<|>|=)?\s*-?\.?\d/.test(text);
}

/** The scope inside a block: what it says over what stands around it; a source puts a judgement aside and the reverse. */
function openScope(to: Stripping, map: DataMap, path: Path, around: Scope): Scope {
  const { source, judgement, grade, knownOn, unit } = map;
  const wrong = (key: string, code: string, message: string): void => {
    to.findings.push({ path: [...path, key], code, message });
  };
  const ids =
    typeof source === 'string' ? [source] : isList(source) ? source.filter((id) => typeof id === 'string') : [];
  if (source !== undefined && (ids.length === 0 || (isList(source) && ids.length < source.length))) {
    wrong('source', 'bad-source', 'Expected the id of one of the "sources", or a list of ids.');
  }
  if (ids.length > 0) to.cited.push({ path: [...path, 'source'], ids });
  if (judgement !== undefined && !isFilled(judgement))
    wrong('judgement', 'bad-judgement', 'Expected the reason for this judgement, in words.');
  if (unit !== undefined && !isFilled(unit))
    wrong('unit', 'bad-unit', 'Expected the name of a unit, for instance "percent of adults".');
  else if (typeof unit === 'string') to.units.set(pathKey(path), unit);
  const named = typeof grade === 'string' && grades.includes(grade);
  if (grade === 'X')
    wrong(
      'grade',
      'contradicted',
      'Grade X means contradicted by other evidence: such a number is not used. Choose one that stands.',
    );
  else if (grade !== undefined && !named) wrong('grade', 'bad-grade', 'Expected a grade: A, B, C or D.');
  const dated = typeof knownOn === 'string' && isIsoDate(knownOn);
  if (knownOn !== undefined && !dated)
    wrong('knownOn', 'bad-date', 'Expected the day this became known, for instance 2025-01-20.');
  const basis =
    source === undefined && judgement === undefined
      ? {
          ...(around.source === undefined ? {} : { source: around.source }),
          ...(around.judgement === undefined ? {} : { judgement: around.judgement }),
        }
      : {
          ...(source === undefined ? {} : { source: ids }),
          ...(judgement === undefined ? {} : { judgement: isFilled(judgement) ? judgement : '' }),
        };
  // A grade that was refused still counts as given: one mistake, one problem.
  return {
    ...basis,
    ...(grade === undefined
      ? around.grade === undefined
        ? {}
        : { grade: around.grade }
      : { grade: typeof grade === 'string' ? grade : '' }),
    ...(dated ? { knownOn } : around.knownOn === undefined ? {} : { knownOn: around.knownOn }),
  };
}

const isFilled = (data: Data): data is string => typeof data === 'string' && data.trim() !== '';
