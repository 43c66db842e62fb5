/** What the shape of single values cannot say: an effect has one verb, a term one form, a calendar one direction. */
import type { Finding, Path } from '../model/problem.ts';
import { isIsoDate } from './iso-date.ts';
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
  const findings = calendar.flatMap((moment, i): Finding[] => {
    const id = isMap(moment) ? moment['id'] : undefined;
    const isTaken = typeof id === 'string' && ids.has(id);
    if (id !== undefined) ids.add(id);
    const message = `Another moment is called "${String(isTaken ? id : '')}": give this one its own name.`;
    return isTaken ? [{ path: ['calendar', i, 'id'], code: 'taken-name', message }] : [];
  });
  // What is no date was refused as such, and says nothing about its neighbours.
  const dates = calendar.flatMap((moment, i) => {
    const date = isMap(moment) ? moment['date'] : undefined;
    return typeof date === 'string' && isIsoDate(date) ? [{ i, date }] : [];
  });
  const kept = longestRise(dates.map((it) => it.date)).map((at) => dates[at]?.i);
  return [...findings, ...dates.filter(({ i }) => !kept.includes(i)).map(({ i }) => notInOrder(i, dates, kept))];
}

function notInOrder(
  i: number,
  dates: readonly { readonly i: number; readonly date: string }[],
  kept: readonly (number | undefined)[],
): Finding {
  const inOrder = dates.filter((it) => kept.includes(it.i));
  const before = inOrder.findLast((it) => it.i < i)?.date;
  const after = inOrder.find((it) => it.i > i)?.date;
  const bounds = [
    ...(before === undefined ? [] : [`after ${before}`]),
    ...(after === undefined ? [] : [`before ${after}`]),
  ].join(' and ');
  const message = `Each moment is later than the one before it: expected a date ${bounds}.`;
  return { path: ['calendar', i, 'date'], code: 'not-in-order', message };
}

/** Positions of the longest rising part of a list, the earliest of several: what is left out are the fewest culprits. */
function longestRise(values: readonly string[]): number[] {
  const best: number[][] = [];
  values.forEach((value, i) => {
    const before = best.filter((_, j) => (values[j] as string) < value);
    best.push([...before.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []), i]);
  });
  return best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
}
