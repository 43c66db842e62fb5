/** Holds every number of a merged scenario to its provenance: a unit, a source or a judgement, and a grade. */
import { hint } from '../content/nearest.ts';
import { isItemId } from '../model/checklist.ts';
import type { Provenance } from '../model/game.ts';
import type { Finding, Path } from '../model/problem.ts';
import { isMap, type Origins, pathKey, type Tree } from './origins.ts';
import { type Measured, provenanceKeys, type Stripped } from './provenance.ts';
import { namedQuantities } from './quantities.ts';
import { unitOf } from './units.ts';

/** The provenance of the numbers that stand in the merged tree, in its order, and the numbers that lack some. */
export interface Accounted {
  readonly provenance: readonly Provenance[];
  readonly findings: readonly Finding[];
}

/** `files`: the theatre's numbers, where there is one, then the scenario's. */
export function accountFor(merged: Tree, files: readonly Stripped[]): Accounted {
  const units = new Map(files.flatMap((file) => [...file.units]));
  const quantities = namedQuantities(merged.data, (path) => unitAround(units, path));
  const provenance: Provenance[] = [];
  const naked = new Map<string, { lacks: string[]; paths: Path[] }>();
  for (const number of files.flatMap((file) => file.measured)) {
    // A number that the other file replaced is gone, and what it said of itself with it.
    if (merged.origins.get(pathKey(number.path)) !== number.origin) continue;
    const unit = number.unit ?? unitOf(number.path, unitAround(units, number.path), quantities);
    const lacks = lackOf(number, unit);
    if (lacks.length > 0) {
      const key = pathKey([number.origin.file, lacks.join(), ...number.path.slice(0, -1)]);
      const group = naked.get(key) ?? { lacks, paths: [] };
      group.paths.push(number.path);
      naked.set(key, group);
    }
    provenance.push(account(number, unit ?? ''));
  }
  return { provenance, findings: [...naked.values()].map(({ lacks, paths }) => nakedNumbers(lacks, paths)) };
}

/** Naked numbers that no mistake in the shape explains: one that does not belong there, or a misspelled word of theirs. */
export function nakedOtherwise(naked: readonly Finding[], shape: readonly Finding[]): Finding[] {
  const explain = shape.flatMap(({ code, path, meant }): Path[] => {
    if (code === 'wrong-type') return [path];
    if (code !== 'unknown-key') return [];
    return provenanceKeys.some((key) => key === meant) ? [path.slice(0, -1)] : [path];
  });
  const explained = new Set(explain.map(pathKey));
  return naked.filter(
    ({ path }) => !path.some((_, i) => explained.has(pathKey(path.slice(0, i + 1)))) && !explained.has(''),
  );
}

function lackOf(number: Measured, unit: string | undefined): string[] {
  return [
    ...(unit === undefined ? ['unit'] : []),
    ...(number.source === undefined && number.judgement === undefined ? ['source'] : []),
    ...(number.grade === undefined ? ['grade'] : []),
  ];
}

const remedies: Readonly<Record<string, string>> = {
  unit: 'a unit ("unit: ...")',
  source: 'a source ("source: <id>") or the reason for a judgement ("judgement: ...")',
  grade: 'a grade ("grade: A", B, C or D)',
};

/** One finding for the numbers of a block that lack the same. */
function nakedNumbers(lacks: readonly string[], paths: readonly Path[]): Finding {
  const names = [...new Set(paths.map((path) => `"${path.at(-1)}"`))];
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
  const who = shown.length === 1 ? `${shown[0]} has` : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)} have`;
  const what = lacks.map((lack) => remedies[lack]).join(', and ');
  const message = `${who} no ${lacks.join(', no ')}. Add ${what}, here or in a block around, in this file.`;
  return { path: paths[0] ?? [], code: 'naked-number', message };
}

/** The unit written nearest around a path, in either file. */
function unitAround(units: ReadonlyMap<string, string>, path: Path): string | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const unit = units.get(pathKey(path.slice(0, length)));
    if (unit !== undefined) return unit;
  }
  return undefined;
}

function account(number: Measured, unit: string): Provenance {
  const { path, value, low, high, source, judgement, grade = '', knownOn, origin } = number;
  return {
    path: path.join('.'),
    value,
    unit,
    grade,
    file: origin.file,
    line: origin.value.line,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(source === undefined ? {} : { source: source.join(', ') }),
    ...(judgement === undefined ? {} : { judgement }),
    ...(knownOn === undefined ? {} : { knownOn }),
  };
}

/**
 * Source ids of one file that are not among the merged sources, nor items of the articles' checklist: any id of that form
 * passes where the checklist is not given.
 */
export function uncited(file: Stripped, merged: Tree, checklist?: readonly string[]): Finding[] {
  const { sources } = merged.data;
  const own = isMap(sources) ? Object.keys(sources) : [];
  return file.cited.flatMap(({ path, ids }) =>
    ids.flatMap((id, i): Finding[] => {
      if (own.includes(id) || (isItemId(id) && checklist?.includes(id) !== false)) return [];
      const known = isItemId(id) ? (checklist ?? []) : own;
      const at = ids.length > 1 || hasItem(file.tree.origins, path) ? [...path, i] : path;
      return [
        {
          path: at,
          code: 'unknown-source',
          message: isItemId(id)
            ? `There is no item "${id}" on the checklist of the articles.${hint(id, known)}`
            : `There is no source "${id}" among the "sources".${hint(id, known)}`,
        },
      ];
    }),
  );
}

const hasItem = (origins: Origins, path: Path): boolean => origins.has(pathKey([...path, 0]));
