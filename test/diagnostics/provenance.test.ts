/** What is known of each number after reading. */
import { describe, expect, test } from 'vitest';
import { readWritten } from '../../src/io/scenario-reader.ts';
import type { Provenance } from '../../src/model/game.ts';
import { smallScenario } from './small-scenario.ts';

function accountsOf(text: string, overrides: readonly string[] = []): Map<string, Provenance> {
  const read = readWritten('small.yaml', { files: { 'small.yaml': text }, overrides });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return new Map(read.value.provenance.map((account) => [account.path, account]));
}

const accounts = accountsOf(smallScenario);

test.each([
  ['indicators.tension.start', 40, 'index'],
  ['indicators.tension.noise.step', 1, 'index'],
  ['actors.mexico.budget.perTurn', 1, 'standing per turn'],
  ['moves.mexico.deployGuard.cost', 2, 'standing'],
  ['moves.mexico.deployGuard.odds.base', 0.5, 'probability'],
  ['moves.mexico.deployGuard.odds.plus.0.times', 0.001, 'probability per unit of tension'],
  ['moves.mexico.deployGuard.when.tension', '>= 20', 'index'],
  ['moves.mexico.deployGuard.worked.0.by', -5, 'index'],
  ['bargaining.lapsesTurns', 1, 'turns'],
  ['objectives.mexico.peace.weight', 1, 'share of the score'],
  ['objectives.mexico.peace.value.base', 100, 'score points, 0 to 100'],
])('%s is %s in %s', (path, value, unit) => {
  expect(accounts.get(path)).toMatchObject({ value, unit, judgement: 'Made up for the tests.', grade: 'D' });
});

test('what a contest and a measure cost and lag have units of their own, and the rest that of their block', () => {
  const mechanics = `
measures:
  rumour: { unit: index as published, of: { plus: [{ per: tension, times: 0.9 }] }, lagTurns: 2, spread: 3, start: 40, low: 0, high: 100 }
reactors:
  markets: { when: { tension: ">= 60" }, lagTurns: 1, chance: 0.5, effects: [{ change: tension, by: 2 }] }
contests:
  plan: { by: mexico, over: other.plan, rungs: [deployGuard], drop: letBe, dropCost: [4], audience: public }
`;
  const found = accountsOf(smallScenario + mechanics);
  const units = ['measures.rumour.of.plus.0.times', 'measures.rumour.lagTurns', 'measures.rumour.spread'];
  const others = ['reactors.markets.when.tension', 'reactors.markets.chance', 'reactors.markets.effects.0.by'];
  expect([...units, ...others, 'contests.plan.dropCost.0'].map((path) => found.get(path)?.unit)).toEqual([
    'index as published per unit of tension',
    'turns',
    'index as published',
    'index',
    'probability',
    'index',
    'points of the audience',
  ]);
});

test('a range collapses to its number and keeps its ends', () => {
  expect(accounts.get('parameters.ultimatum')).toMatchObject({ value: 70, low: 60, high: 80, unit: 'index', line: 20 });
});

test('a source puts an inherited judgement aside', () => {
  const weight = accounts.get('doctrines.mexico.steady.rules.0.weight');
  expect(weight).toMatchObject({ source: 'poll', grade: 'B', unit: 'log-weight' });
  expect(weight).not.toHaveProperty('judgement');
});

test('structure is not measured', () => {
  const named = ['format', 'endings.calm.rank', 'indicators.tension.noise.faces'];
  expect(named.filter((path) => accounts.has(path))).toEqual([]);
});

test('a comparison with a turn, a date or a parameter measures nothing', () => {
  const text = smallScenario.replace(
    '{ tension: ">= 20" }',
    '{ turn: ">= 1", date: ">= 2025-02-01", tension: "<= ultimatum" }',
  );
  expect([...accountsOf(text).keys()].filter((path) => path.includes('.when.'))).toEqual([]);
});

describe('overrides', () => {
  const read = (...overrides: string[]) =>
    readWritten('small.yaml', { files: { 'small.yaml': smallScenario }, overrides });

  test('replace a number in a map, in a list, and in a range', () => {
    const made = read(
      'indicators.tension.start=55',
      'moves.mexico.deployGuard.worked.0.by=-1e1',
      'parameters.ultimatum=75',
    );
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const { written, provenance } = made.value;
    expect(written.indicators['tension']?.start).toBe(55);
    expect(written.moves['mexico']?.['deployGuard']?.worked?.[0]?.by).toBe(-10);
    expect(written.parameters?.['ultimatum']).toBe(75);
    const account = provenance.find((it) => it.path === 'parameters.ultimatum');
    expect(account).toEqual({
      path: 'parameters.ultimatum',
      value: 75,
      unit: 'index',
      judgement: 'Set for this run, in place of 70.',
      grade: 'D',
      file: '--set',
      line: 1,
    });
  });

  test.each([
    ['indicators.tension.strat=55', 'unknown-path', 1, 'Did you mean "indicators.tension.start"?'],
    ['indicators.tension=55', 'unknown-path', 1, 'for instance "indicators.tension.start"'],
    ['id=55', 'unknown-path', 1, 'no number "id"'],
    ['__proto__.polluted=1', 'unknown-path', 1, 'no number'],
    ['indicators.tension.start=high', 'bad-value', 26, 'this is "high"'],
    ['indicators.tension.start=', 'bad-value', 26, 'Expected a number'],
    ['indicators.tension.start=Infinity', 'bad-value', 26, 'Expected a number'],
    ['indicators.tension.start', 'bad-override', 1, 'PATH=NUMBER'],
    ['bargaining.leakChance=2', 'out-of-bounds', 1, 'from 0 to 1, but this is 2'],
  ])('%s is refused as %s', (override, code, column, says) => {
    const made = read(override);
    expect(made).toMatchObject({
      ok: false,
      problems: [{ file: '--set', line: 1, column, code, message: expect.stringContaining(says) }],
    });
  });
});
