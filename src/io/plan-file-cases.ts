/** The `cases` of a plan file: points that are given, or numbers to vary and how to draw them. */
import type { Path } from '../model/problem.ts';
import { type Data, type DataMap, isList, isMap } from './origins.ts';
import { type Note, unknownKeys, wholeFrom } from './plan-notes.ts';
import { type CasesRequest, type GivenCase, mostCases, type Vary } from './plan-request.ts';

const shape = 'Expected { sample: lhs, count: 50, vary: all } or { given: [ {}, { indicators.tension.start: 40 } ] }.';

/** Reads the cases. What is wrong is noted; the result then is of no use. */
export function readCases(data: Data, path: Path, note: Note): CasesRequest {
  if (!isMap(data)) {
    note(path, 'wrong-type', shape);
    return { kind: 'written' };
  }
  if (data['given'] !== undefined) {
    unknownKeys(data, path, ['given'], 'A block of given cases', note);
    return { kind: 'given', given: readGiven(data['given'], [...path, 'given'], note) };
  }
  unknownKeys(data, path, ['sample', 'count', 'vary', 'given'], 'A block of cases', note);
  return readSample(data, path, note);
}

function readSample(data: DataMap, path: Path, note: Note): CasesRequest {
  const { sample, count, vary = 'all' } = data;
  if (sample === undefined || count === undefined) note(path, 'missing-key', shape);
  if (sample !== undefined && sample !== 'lhs' && sample !== 'sobol')
    note([...path, 'sample'], 'bad-value', 'Expected lhs (a Latin hypercube) or sobol (a Sobol sequence).');
  const wanted = count === undefined ? undefined : wholeFrom(count, 1, mostCases, [...path, 'count'], note);
  return {
    kind: sample === 'sobol' ? 'sobol' : 'lhs',
    count: wanted ?? 1,
    vary: readVary(vary, [...path, 'vary'], note),
  };
}

function readVary(data: Data, path: Path, note: Note): Vary[] {
  const refuse = (at: Path): Vary[] => {
    const message =
      'Expected all, a list of paths (a number, or a block of numbers), or paths with a range each: { indicators.tension.start: [30, 60] }.';
    note(at, 'wrong-type', message);
    return [];
  };
  if (typeof data === 'string') return [{ name: data, at: path }];
  if (isList(data)) {
    if (data.length === 0) return refuse(path);
    return data.flatMap((name, i) => (typeof name === 'string' ? [{ name, at: [...path, i] }] : refuse([...path, i])));
  }
  if (!isMap(data) || Object.keys(data).length === 0) return refuse(path);
  return Object.entries(data).flatMap(([name, range]): Vary[] => {
    const at = [...path, name];
    if (range === null) return [{ name, at }];
    const [low, high, ...more] = isList(range) ? range : [];
    if (typeof low !== 'number' || typeof high !== 'number' || more.length > 0) return refuse(at);
    return [{ name, low, high, at }];
  });
}

function readGiven(data: Data, path: Path, note: Note): GivenCase[] {
  if (!isList(data) || data.length === 0 || data.length > mostCases) {
    note(
      path,
      'wrong-type',
      `Expected a list of 1 to ${mostCases} cases, each with numbers by path; {} is the scenario as written.`,
    );
    return [];
  }
  return data.map((item, i): GivenCase => {
    const at = [...path, i];
    const numbers: Record<string, number> = {};
    if (!isMap(item)) note(at, 'wrong-type', 'Expected numbers by path: { indicators.tension.start: 40 }.');
    for (const [name, value] of Object.entries(isMap(item) ? item : {})) {
      if (typeof value === 'number') numbers[name] = value;
      else note([...at, name], 'wrong-type', 'Expected a number.');
    }
    return { numbers, at };
  });
}
