/** What the shape of single values cannot say: an effect has one verb, a term one form, a calendar one direction. */
import type { Finding, Path } from '../model/problem.ts';
import { type Data, type DataMap, isList, isMap } from './origins.ts';
import { verbs } from './schema-formula.ts';

const effectLists: ReadonlySet<string> = new Set([
  'effects',
  'worked',
  'failed',
  'exposed',
  'extended',
  'backDown',
  'kept',
  'broken',
]);

/** Findings across the fields of a merged tree, whatever else is wrong with it. */
export function crossFindings(data: DataMap): Finding[] {
  const findings = calendarFindings(data['calendar']);
  for (const [key, value] of Object.entries(data)) {
    if (key !== 'text' && key !== 'sources') visit(value, [key], findings);
  }
  return findings;
}

function visit(data: Data, path: Path, findings: Finding[]): void {
  if (isList(data)) {
    const key = String(path.at(-1));
    data.forEach((item, i) => {
      const at = [...path, i];
      if (isMap(item) && effectLists.has(key)) findings.push(...effectFindings(item, at));
      if (isMap(item) && key === 'plus') findings.push(...termFindings(item, at));
      visit(item, at, findings);
    });
  } else if (isMap(data)) {
    for (const [key, value] of Object.entries(data)) visit(value, [...path, key], findings);
  }
}

/** Keys that belong to one verb only, and whether that verb needs them. */
const companions = [
  { key: 'by', verb: 'change', needed: true },
  { key: 'delayTurns', verb: 'change', needed: false },
  { key: 'lastsTurns', verb: 'change', needed: false },
  { key: 'to', verb: 'set', needed: true },
] as const;

function effectFindings(effect: DataMap, path: Path): Finding[] {
  const used = verbs.filter((verb) => effect[verb] !== undefined);
  if (used.length !== 1) {
    const has = used.length === 0 ? 'has none' : `has ${used.join(' and ')}`;
    return [
      { path, code: 'not-one-verb', message: `An effect has exactly one of ${verbs.join(', ')}; this one ${has}.` },
    ];
  }
  return companions.flatMap(({ key, verb, needed }): Finding[] => {
    const given = effect[key] !== undefined;
    if (given && effect[verb] === undefined) {
      return [
        {
          path: [...path, key],
          code: 'unused-key',
          message: `"${key}" goes with "${verb}", and this effect has "${used[0]}".`,
          atKey: true,
        },
      ];
    }
    if (given || !needed || effect[verb] === undefined) return [];
    const what = key === 'by' ? 'how much is added' : 'the new level';
    return [{ path, code: 'missing-key', message: `An effect with "${verb}" says "${key}": ${what}.` }];
  });
}

function termFindings(term: DataMap, path: Path): Finding[] {
  const { add, per, times, above } = term;
  if ((add === undefined) === (per === undefined)) {
    return [
      { path, code: 'bad-term', message: 'A term has either "add" (a constant) or "per" (a quantity, with "times").' },
    ];
  }
  if (per !== undefined || (times === undefined && above === undefined)) return [];
  const key = times === undefined ? 'above' : 'times';
  return [
    {
      path: [...path, key],
      code: 'unused-key',
      message: `"${key}" goes with "per", and this term has "add".`,
      atKey: true,
    },
  ];
}

function calendarFindings(calendar: Data | undefined): Finding[] {
  if (!isList(calendar)) return [];
  const ids = new Set<Data>();
  let last = '';
  return calendar.flatMap((moment, i): Finding[] => {
    if (!isMap(moment)) return [];
    const { id, date } = moment;
    const findings: Finding[] = [];
    if (typeof id === 'string' && ids.has(id)) {
      findings.push({
        path: ['calendar', i, 'id'],
        code: 'taken-name',
        message: `Another moment is called "${id}": give this one its own name.`,
      });
    }
    if (typeof date === 'string' && date <= last) {
      findings.push({
        path: ['calendar', i, 'date'],
        code: 'not-in-order',
        message: `Each moment is later than the one before it: expected a date after ${last}.`,
      });
    }
    if (id !== undefined) ids.add(id);
    if (typeof date === 'string' && date > last) last = date;
    return findings;
  });
}
