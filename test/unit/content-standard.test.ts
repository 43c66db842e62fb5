/** The content standard, as far as a program can hold it: each breach gives its code at its place, and what is right gives none. */
import { describe, expect, test } from 'vitest';
import { standardFindings } from '../../src/content/content-standard.ts';
import type { Provenance } from '../../src/model/game.ts';
import type { WrittenMove } from '../../src/model/written-move.ts';
import { type Mistakes, mistaken } from '../fixtures/mistakes.ts';

const kind: WrittenMove = { cameo: '063', escalation: 'deEscalation' };
const harsh: WrittenMove = { cameo: '163', escalation: 'nonViolent' };
const home: WrittenMove = { toward: 'home', escalation: 'statusQuo' };

/** A scenario up to the standard: two governments that can do all three, a voice, deaths by a series. */
const sound: Mistakes = {
  'actors.kin': { chart: 'yielder', role: 'civil', budget: { start: 0, perTurn: 0, most: 0 } },
  'moves.kin': { protest: { cameo: '141', escalation: 'posturing' } },
  'moves.high': { warn: harsh, pledge: kind, spy: home },
  'moves.low': { give: kind, protest: harsh, shrug: home },
  'indicators.killings': { start: 80, low: 0, high: 200 },
  'sources.series': { publisher: 'An office', title: 'Victims a day', date: '2025-01' },
};

const killings: Provenance = {
  path: 'indicators.killings.start',
  value: 80,
  low: 70,
  high: 90,
  unit: 'people killed a day',
  source: 'series',
  grade: 'B',
  file: 'x.yaml',
  line: 1,
};

const without = <K extends keyof Provenance>(...keys: readonly K[]): Provenance =>
  Object.fromEntries(Object.entries(killings).filter(([key]) => !keys.includes(key as K))) as unknown as Provenance;

/** Each value by itself: none is shared. */
const copied = (it: Mistakes): Mistakes =>
  Object.fromEntries(Object.entries(it).map(([path, value]) => [path, structuredClone(value)]));

const told = (mistakes: Mistakes, numbers: readonly Provenance[] = [killings]): string[] =>
  standardFindings(mistaken(copied({ ...sound, ...mistakes })), numbers).map(
    ({ code, path }) => `${code} ${path.join('.')}`,
  );

test('a scenario up to the standard has no finding', () => {
  expect(told({})).toEqual([]);
});

describe('moves', () => {
  test.each<[string, Mistakes, ...string[]]>([
    ['without a code', { 'moves.kin.protest': { escalation: 'posturing' } }, 'no-event-code moves.kin.protest'],
    ['at home without a code', { 'moves.kin.protest': home }],
    [
      'with a code of no known value',
      { 'moves.kin.protest.cameo': '102' },
      'unknown-event-code moves.kin.protest.cameo',
    ],
    ['without a class', { 'moves.kin.protest': { cameo: '141' } }, 'no-escalation-class moves.kin.protest'],
    ['of a government that cannot cooperate', { 'moves.low.give': harsh }, 'no-cooperative-move moves.low'],
    ['of a government that cannot coerce', { 'moves.low.protest': kind }, 'no-coercive-move moves.low'],
    ['of a government that can do nothing at home', { 'moves.low.shrug': kind }, 'no-domestic-move moves.low'],
    [
      'of a government that cooperates at home alone',
      { 'moves.low.give': { ...kind, toward: 'home' } },
      'no-cooperative-move moves.low',
    ],
    [
      'of a government that only appeals and demands',
      { 'moves.low.give.cameo': '022', 'moves.low.protest.cameo': '1042' },
      'no-cooperative-move moves.low',
      'no-coercive-move moves.low',
    ],
    ['of no government', { 'actors.low.role': 'court', 'moves.low': { give: kind } }],
    [
      'that a government has none of',
      { 'moves.low': undefined },
      'no-cooperative-move actors.low',
      'no-coercive-move actors.low',
      'no-domestic-move actors.low',
    ],
  ])('%s', (_, mistakes, ...findings) => {
    expect(told(mistakes)).toEqual(findings);
  });
});

describe('a voice beyond governments', () => {
  test.each<[string, Mistakes, ...string[]]>([
    ['is missed when nobody has one', { 'actors.kin.role': 'court' }, 'no-voice actors'],
    ['is none without a move', { 'moves.kin': {} }, 'no-voice actors'],
  ])('%s', (_, mistakes, ...findings) => {
    expect(told(mistakes)).toEqual(findings);
  });
});

describe('deaths', () => {
  const at = 'indicators.killings.start';
  test.each<[string, Mistakes, Provenance, ...string[]]>([
    ['by judgement alone', {}, without('source'), `deaths-without-series ${at}`],
    ['without a date', { 'sources.series.date': undefined }, killings, `deaths-without-date ${at}`],
    ['with the year in the title', { 'sources.series': { publisher: 'x', title: 'Victims, 2024' } }, killings],
    ['known on a day', { 'sources.series.date': undefined }, { ...killings, knownOn: '2025-01-20' }],
    ['without a range', {}, without('low'), `deaths-without-range ${at}`],
    ['that begin with the run', {}, { ...without('source', 'low'), value: 0 }],
    ['of an actor', {}, { ...without('source'), path: 'actors.low.own.homes', unit: 'houses' }],
    [
      'of an audience',
      {},
      { ...without('source'), path: 'actors.low.own.losses.start' },
      'deaths-without-series actors.low.own.losses.start',
    ],
    ['that are no deaths', {}, { ...without('source', 'low'), unit: 'deadlines missed' }],
    [
      'that are spoken of alone',
      {},
      { ...without('source', 'low'), unit: 'index of how far families of those killed are heard' },
    ],
    ['of a named kind', {}, { ...without('source'), unit: 'overdose deaths a day' }, `deaths-without-series ${at}`],
    ['at a bound', {}, { ...without('source', 'low'), path: 'indicators.killings.high' }],
  ])('%s', (_, mistakes, number, ...findings) => {
    expect(told(mistakes, [number])).toEqual(findings);
  });
});

describe('a note on violence', () => {
  const missed = 'missing-text text.note.violence';
  const effects = (by: unknown) => ({ 'injects.news.effects': [{ change: 'killings', by }] });
  test.each<[string, Mistakes, ...string[]]>([
    ['is missed with a violent move', { 'moves.kin.protest.escalation': 'violent' }, missed],
    ['is missed with a violent event', { 'moves.kin.protest.cameo': '193' }, missed],
    ['is missed with an inject that kills', effects(3), missed],
    ['is missed with an inject that may kill', effects({ plus: [{ per: 'heat' }] }), missed],
    [
      'is missed with a reactor that kills',
      { 'reactors.strife': { when: {}, effects: [{ change: 'killings', by: 1 }] } },
      missed,
    ],
    ['is not missed with an inject that saves', effects(-3)],
    [
      'is not missed where it is',
      { 'moves.kin.protest.escalation': 'violent', text: { 'note.violence': { en: 'x', es: 'x' } } },
    ],
  ])('%s', (_, mistakes, ...findings) => {
    expect(told(mistakes)).toEqual(findings);
  });
});
