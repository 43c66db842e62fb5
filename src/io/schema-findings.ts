/** From what the schema refuses to findings in plain sentences. */
import type { z } from 'zod';
import { hint, nearest } from '../content/nearest.ts';
import type { Finding, Path } from '../model/problem.ts';
import { type Data, type DataMap, dataAt, isList, isMap, pathKey } from './origins.ts';
import { provenanceKeys } from './provenance.ts';
import { scenarioSchema } from './schema.ts';
import { keySeparator } from './schema-parts.ts';

type Issue = z.core.$ZodIssue;

/** Everything in which a tree differs from a shape: that of a scenario, unless another is given. */
export function shapeFindings(data: DataMap, schema: z.ZodType = scenarioSchema): Finding[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  const found = result.error.issues.flatMap((issue) => explain(issue, [], data));
  // A key that is missing because it is misspelled is told where it stands.
  const misspelled = new Set(found.map(({ path, meant }) => pathKey([...path.slice(0, -1), meant ?? ''])));
  return found.filter(({ code, path }) => code !== 'missing-key' || !misspelled.has(pathKey(path)));
}

function explain(issue: Issue, around: Path, data: DataMap): Finding[] {
  const path = [...around, ...issue.path] as Path;
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(keySeparator);
    return issue.keys.map((key): Finding => {
      const meant = nearest(key, [...known, ...provenanceKeys]);
      const message = `There is no key "${key}" here.${hint(key, meant === undefined ? known : [meant])}`;
      return { path: [...path, key], code: 'unknown-key', message, atKey: true, ...meaning(meant) };
    });
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    const message = `Expected ${issue.issues[0]?.message ?? 'another name'}, but this key is ${shown(key)}.`;
    return [{ path, code: 'bad-name', message, atKey: true, ...meaning(asName(key)) }];
  }
  if (issue.code === 'invalid_union') {
    const branch = nearestBranch(issue.errors);
    if (branch !== undefined) return branch.flatMap((inner) => explain(inner, path, data));
  }
  return [refused(issue, path, data)];
}

const meaning = (meant: string | undefined): Pick<Finding, 'meant'> => (meant === undefined ? {} : { meant });

/** What is left of a key when it is written as a name; undefined for nothing. */
function asName(key: string): string | undefined {
  const bare = key.replaceAll(/[^A-Za-z0-9]/g, '').replace(/^[0-9]+/, '');
  return bare === '' ? undefined : `${bare[0]?.toLowerCase()}${bare.slice(1)}`;
}

/** Of the shapes a value could have, the one its kind fits; of several, the one with the fewest mistakes. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = branches.filter(
    (issues) =>
      !issues.some(({ code, path }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value')),
  );
  return fitting.toSorted((a, b) => a.length - b.length)[0];
}

const codes: Readonly<Record<string, string>> = {
  invalid_type: 'wrong-type',
  invalid_union: 'wrong-type',
  too_small: 'out-of-bounds',
  too_big: 'out-of-bounds',
};

function refused(issue: Issue, path: Path, data: DataMap): Finding {
  const value = dataAt(data, path);
  if (value === undefined) {
    return {
      path,
      code: 'missing-key',
      message: `"${path.at(-1)}" is missing: expected ${issue.message}.`,
      atKey: true,
    };
  }
  const words = issue.code === 'invalid_value' ? issue.values.filter((word) => typeof word === 'string') : [];
  // The words themselves stand in the sentence: only a near miss is worth a second one.
  const near = typeof value === 'string' ? hint(value, words) : '';
  const guess = near.includes('Did you mean') ? near : '';
  return {
    path,
    code: codes[issue.code] ?? 'bad-value',
    message: `Expected ${issue.message}, but this is ${shown(value)}.${guess}`,
  };
}

/** A value as a sentence names it. */
function shown(value: Data): string {
  if (value === null) return 'empty';
  if (isList(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (isMap(value)) return 'a block of keys';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value);
}
