/** Wrong names in a scenario: each gives exactly its code at its path, and names the nearest right one. */

import { describe, expect, test } from 'vitest';
import { rollKey } from '../../src/chance/keys.ts';
import { type Building, keyOf } from '../../src/content/building.ts';
import { firstMessage, found, type Mistakes } from '../fixtures/mistakes.ts';

test('the scenario these mistakes are made in is itself in order', () => {
  expect(found({})).toEqual([]);
});

describe('names', () => {
  test.each<[string, Mistakes, ...string[]]>([
    [
      'indicator in a condition',
      { 'endings.struck.when': { heet: '>= 70' } },
      'unknown-indicator endings.struck.when.heet',
    ],
    [
      'indicator in a formula',
      { 'moves.high.press.odds': { base: 0.5, plus: [{ per: 'heet' }] } },
      'unknown-indicator moves.high.press.odds.plus.0.per',
    ],
    [
      'indicator of an effect',
      { 'injects.news.effects': [{ change: 'heet', by: 1 }] },
      'unknown-indicator injects.news.effects.0.change',
    ],
    [
      'indicator in a weight',
      { 'doctrines.high.press.rules.0.weight': { plus: [{ per: 'heet' }] } },
      'unknown-indicator doctrines.high.press.rules.0.weight.plus.0.per',
    ],
    ['ending of history', { observed: { ending: 'strukc' } }, 'unknown-ending observed.ending'],
    [
      'region of history',
      { observed: { ending: 'struck', postures: [{ on: '2025-01-20', fact: 'low.stnd', is: 'given' }] } },
      'unknown-fact observed.postures.0.fact',
    ],
    [
      'posture of history, on a day of another year',
      { observed: { ending: 'struck', postures: [{ on: '2026-01-20', fact: 'low.stand', is: 'givn' }] } },
      'unknown-posture observed.postures.0.is',
      'out-of-bounds observed.postures.0.on',
    ],
    [
      'history that is in order',
      { observed: { ending: 'given', postures: [{ on: '2025-01-21', fact: 'low.stand', is: 'given' }] } },
    ],
    ['fact', { 'endings.struck.when': { 'low.stnd': ['given'] } }, 'unknown-fact endings.struck.when.low.stnd'],
    [
      'fact inside any and not',
      { 'endings.struck.when': { any: [{ heat: '> 1' }, { not: { 'did.low.gove': '> 0' } }] } },
      'unknown-fact endings.struck.when.any.1.not.did.low.gove',
    ],
    [
      'chart',
      {
        'actors.late': { chart: 'yeilder', role: 'civil', budget: { start: 0, perTurn: 0, most: 0 } },
        'doctrines.late': { still: { rules: [] } },
        'usual.late': 'still',
      },
      'unknown-chart actors.late.chart',
    ],
    ['posture to start in', { 'actors.low.postures': { stand: 'firme' } }, 'unknown-posture actors.low.postures.stand'],
    ['region to start in', { 'actors.low.postures': { stnd: 'firm' } }, 'unknown-region actors.low.postures.stnd'],
    [
      'posture in a condition',
      { 'endings.given.when': { 'low.stand': ['giving', 'given'] } },
      'unknown-posture endings.given.when.low.stand',
    ],
    [
      'standing of a threat',
      { 'endings.given.when': { 'threat.pressure': ['laps'] } },
      'unknown-posture endings.given.when.threat.pressure',
    ],
    ['move the chart lacks', { 'moves.low.shout': { cost: 1 } }, 'unknown-move moves.low.shout'],
    [
      'move of a doctrine',
      { 'doctrines.high.press.rules.0.do': 'wurn' },
      'unknown-move doctrines.high.press.rules.0.do',
    ],
    [
      'move of another seat in a doctrine',
      { 'doctrines.high.press.rules.0.do': 'give' },
      'unknown-move doctrines.high.press.rules.0.do',
    ],
    [
      'move of a dated order',
      { 'doctrines.high.still.dated': [{ on: '2025-01-11', do: ['warn', 'prss'] }] },
      'unknown-move doctrines.high.still.dated.0.do.1',
    ],
    ['move answered', { 'moves.low.protest.answers': ['high.pres'] }, 'unknown-move moves.low.protest.answers.0'],
    [
      'move exposed',
      { 'injects.news.effects': [{ expose: 'high.spi' }] },
      'unknown-move injects.news.effects.0.expose',
    ],
    ['move that counts for an ask', { 'asks.results.counts.giv': 1 }, 'unknown-move asks.results.counts.giv'],
    ['move that keeps a promise', { 'promises.help.keptBy': 'relnt' }, 'unknown-move promises.help.keptBy'],
    ['term of an offer', { 'offers.swap.get': ['relnt'] }, 'unknown-move offers.swap.get.0'],
    [
      'term in a worth',
      { 'doctrines.high.press.rules.4.worth': { giv: 1 } },
      'unknown-term doctrines.high.press.rules.4.worth.giv',
    ],
    [
      'offer of a doctrine',
      { 'doctrines.low.bargain.rules.0.offer': 'swop' },
      'unknown-offer doctrines.low.bargain.rules.0.offer',
    ],
    [
      'seat to answer',
      { 'doctrines.high.press.rules.4.accept': 'mid' },
      'unknown-actor-to-bargain-with doctrines.high.press.rules.4.accept',
    ],
    [
      'moment of a dated order',
      { 'doctrines.high.still.dated': [{ on: '2025-01-12' }] },
      'unknown-moment doctrines.high.still.dated.0.on',
    ],
    ['moment of an inject', { 'injects.news.at': '2026-01-11' }, 'unknown-moment injects.news.at'],
    ['seat to play', { playable: ['low', 'lo'], text: {} }, 'unknown-actor playable.1'],
    ['seat to begin with', { defaultSeat: 'high' }, 'unknown-seat defaultSeat'],
    ['seat of moves', { 'moves.hihg': {} }, 'unknown-actor moves.hihg'],
    ['seat of types', { 'types.hihg': { a: 0.5, b: 0.5 } }, 'unknown-actor types.hihg'],
    [
      'seat of a record',
      {
        'records.hihg': { threatsMade: 0, threatsCarriedOut: 0, promisesMade: 0, promisesKept: 0, asOf: '2025-01-01' },
      },
      'unknown-actor records.hihg',
    ],
    [
      'seat an ask is of',
      { 'asks.results.of': 'lowe', 'asks.results.counts': {}, 'threats.pressure.unless': undefined },
      'unknown-actor asks.results.of',
    ],
    ['seat a threat is to', { 'threats.pressure.to': 'lowe' }, 'unknown-actor threats.pressure.to'],
    [
      'seat that may see',
      { 'indicators.heat.seenBy': ['low', 'high', 'mid'] },
      'unknown-actor indicators.heat.seenBy.2',
    ],
    ['target of a move', { 'moves.low.protest.target': ['high', 'hihg'] }, 'unknown-actor moves.low.protest.target.1'],
    ['reader of a promise', { 'promises.help.readings.lo': 'binding' }, 'unknown-actor promises.help.readings.lo'],
    [
      'threat',
      { 'moves.high.warn.effects': [{ threaten: 'presure' }] },
      'unknown-threat moves.high.warn.effects.0.threaten',
    ],
    [
      'promise',
      { 'moves.high.pledge.effects': [{ promise: 'hlp' }] },
      'unknown-promise moves.high.pledge.effects.0.promise',
    ],
    ['signal', { 'injects.news.effects': [{ signal: 'nrve' }] }, 'unknown-signal injects.news.effects.0.signal'],
    [
      'type of a signal',
      { 'signals.nerve': { about: 'high', likelihood: { hard: 0.5, sft: 0.1 } } },
      'unknown-type signals.nerve.likelihood.sft',
    ],
    [
      'parameter in a comparison',
      { 'endings.struck.when': { heat: '>= boiling' } },
      'unknown-parameter endings.struck.when.heat',
    ],
    ['parameter of a chart', { 'actors.high.parameters.limt': 3 }, 'unknown-parameter actors.high.parameters.limt'],
    [
      'take of an audience',
      { 'actors.low.audiences.crowd.takes.giift': -1 },
      'unknown-take actors.low.audiences.crowd.takes.giift',
    ],
    ['usual doctrine', { 'usual.low': 'bargin' }, 'unknown-doctrine usual.low'],
    ['usual doctrine left out', { 'usual.low': undefined }, 'missing-key usual'],
  ])('unknown %s', (_, mistakes, ...findings) => {
    expect(found(mistakes)).toEqual(findings);
  });

  test('every mistake of a file is told at once', () => {
    expect(
      found({
        'usual.low': 'bargin',
        'threats.pressure.to': 'lowe',
        'moves.low.shout': {},
        'injects.news.at': '2026-01-11',
      }),
    ).toHaveLength(4);
  });

  test('a slip names what was meant, another word what there is, a long list nothing', () => {
    expect(firstMessage({ 'usual.low': 'bargin' })).toBe('There is no doctrine "bargin". Did you mean "bargain"?');
    expect(firstMessage({ 'usual.low': 'whatever' })).toBe(
      'There is no doctrine "whatever". There is: bargain, still.',
    );
    expect(firstMessage({ 'endings.struck.when': { 'zz.zzzzzzzz': '1' } })).toBe('There is no fact "zz.zzzzzzzz".');
  });
});

test('two rolls whose names hash alike are refused, whichever comes first', () => {
  const { low, high } = rollKey('odds/high/press');
  const other = { name: 'odds/low/give', low, high };
  const to = { findings: [], keys: new Map([[`${low}/${high}`, other]]) } as Partial<Building> as Building;
  keyOf(to, 'odds/high/press');
  expect(to.findings).toEqual([
    {
      path: [],
      code: 'equal-keys',
      message: 'The rolls "odds/high/press" and "odds/low/give" would always fall alike: rename one of the two.',
    },
  ]);
  // The same name asked for again is the same roll, rightly so.
  keyOf(to, 'odds/high/press');
  expect(to.findings).toHaveLength(1);
});
