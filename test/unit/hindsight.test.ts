/** Hindsight: a number may rest on nothing that came out after the first day, unless it is history's own. */
import { expect, test } from 'vitest';
import { hindsightFindings } from '../../src/content/hindsight.ts';
import type { Provenance } from '../../src/model/game.ts';
import { type Mistakes, mistaken } from '../fixtures/mistakes.ts';

const number: Provenance = {
  path: 'indicators.support.start',
  value: 40,
  unit: 'percent of adults',
  source: 'early, poll',
  grade: 'B',
  file: 'x.yaml',
  line: 1,
};

const told = (date: string | undefined, ...numbers: readonly Partial<Provenance>[]): string[] => {
  const sources: Mistakes = {
    'sources.early': { publisher: 'An office', title: 'Of old', date: '1999' },
    'sources.poll': { publisher: 'An office', title: 'A poll', ...(date === undefined ? {} : { date }) },
  };
  const given = numbers.map((it) => ({ ...number, ...it }));
  return hindsightFindings(mistaken(sources), given).map(({ code, path }) => `${code} ${path.join('.')}`);
};

const first = mistaken({}).calendar[0]?.date ?? '';
const late = 'known-later indicators.support.start';

test.each<[string, string | undefined, Partial<Provenance>, ...string[]]>([
  ['a source of the first day', first, {}],
  ['a source of the month of the first day', first.slice(0, 7), {}],
  ['a source of its year', first.slice(0, 4), {}],
  ['a source without a date', undefined, {}],
  ['a source of later', '2999-01-01', {}, late],
  ['a source of a later year', '2999', {}, late],
  ['a later source of the orders of history', '2999', { path: 'doctrines.low.asItHappened.rules.0.weight' }],
  [
    'a later source of another doctrine',
    '2999',
    { path: 'doctrines.low.calm.rules' },
    'known-later doctrines.low.calm.rules',
  ],
  ['a number known on the first day', undefined, { knownOn: first }],
  ['a number known later', undefined, { knownOn: '2999-01-01' }, late],
])('%s', (_, date, given, ...findings) => {
  expect(told(date, given)).toEqual(findings);
});

test('a source that came too late is told once, at the first number that cites it', () => {
  expect(told('2999', {}, { path: 'indicators.support.low' })).toEqual([late]);
});
