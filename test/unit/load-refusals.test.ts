/** What would never end, share a roll or be silently dropped in a run is refused when the scenario is loaded. */
import { describe, expect, test } from 'vitest';
import { problemsOf, unmarked, withPassage } from '../diagnostics/small-scenario.ts';
import { firstMessage, found, type Mistakes } from '../fixtures/mistakes.ts';

const second = { by: 'high', to: 'low', due: ['2025-01-20'], backDown: [] };

describe('threats that follow from themselves', () => {
  test.each<[string, Mistakes, ...string[]]>([
    [
      'taken back, made and taken back',
      { 'threats.pressure.backDown': [{ threaten: 'pressure' }, { withdraw: 'pressure' }] },
      'endless-words threats.pressure.backDown',
    ],
    [
      'put off, carried out, made and put off',
      { 'threats.pressure.extended': [{ carryOut: 'pressure' }, { threaten: 'pressure' }, { extend: 'pressure' }] },
      'endless-words threats.pressure.extended',
    ],
    [
      'two by turns: told once',
      {
        'threats.pressure.backDown': [{ threaten: 'second' }, { withdraw: 'second' }],
        'threats.second': { ...second, backDown: [{ threaten: 'pressure' }, { extend: 'pressure' }] },
        'threats.pressure.extended': [{ withdraw: 'pressure' }],
      },
      'endless-words threats.pressure.backDown',
    ],
    ['made again, but not taken back', { 'threats.pressure.backDown': [{ threaten: 'pressure' }] }],
    ['put off again: its dates run out', { 'threats.pressure.extended': [{ extend: 'pressure' }] }],
    [
      'both taken back, neither made again',
      {
        'threats.pressure.backDown': [{ withdraw: 'second' }],
        'threats.second': { ...second, backDown: [{ withdraw: 'pressure' }] },
      },
    ],
  ])('%s', (_what, mistakes, ...findings) => {
    expect(found(mistakes)).toEqual(findings);
  });

  test('the members of the circle are named', () => {
    const backDown = [{ threaten: 'pressure' }, { withdraw: 'pressure' }];
    expect(firstMessage({ 'threats.pressure.backDown': backDown })).toContain('threats.pressure.backDown.');
  });
});

test('a move called "pass" would share the roll of giving no order', () => {
  expect(found({ 'moves.high.pass': { cost: 0 } })).toContain('taken-name moves.high.pass');
});

test('a date that a doctrine has twice is told at the second', () => {
  const dated = [
    { on: '2025-01-11', do: ['warn'] },
    { on: '2025-01-11', do: ['press'] },
  ];
  expect(found({ 'doctrines.high.still.dated': dated })).toEqual(['duplicate-moment doctrines.high.still.dated.1.on']);
});

describe('what comes in whole numbers', () => {
  test.each([
    ['cost: 2', 'cost: «1.5'],
    ['budget: { start: 3', 'budget: { start: «2.5'],
    ['perTurn: 1', 'perTurn: «0.5'],
    ['most: 5', 'most: «5.5'],
    ['offerCost: 1', 'offerCost: «0.5'],
    ['lapsesTurns: 1', 'lapsesTurns: «1.5'],
    ['cost: 2', 'uses: «1.5'],
    ['by: -5', 'by: -5, delayTurns: «1.5'],
    ['by: -5', 'by: -5, lastsTurns: «2.5'],
    [
      'bargaining:',
      'asks: { guard: { by: mexico, of: mexico, counts: { deployGuard: «1.5 }, need: { least: 1, most: 2 } } }\nbargaining:',
    ],
    [
      'bargaining:',
      'offers: { one: { by: mexico, to: mexico, give: [], get: [], channel: public, cost: «0.5 } }\nbargaining:',
    ],
  ])('%j as %j', (from, to) => {
    const { text, place } = unmarked(withPassage(from, to));
    const problem = problemsOf({ 'small.yaml': text }).find((it) => it.message.startsWith('Expected a whole number'));
    expect(problem).toMatchObject({ code: 'wrong-type', ...place });
  });
});
