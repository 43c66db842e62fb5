/** Every rule on small worlds, against numbers worked out by hand: what both interpreters share, they cannot check in each other. */
import { describe, expect, test } from 'vitest';
import { always, type Condition, constant, type Formula, type Operator, type Term } from '../../src/model/formula.ts';
import type { Indicator } from '../../src/model/game.ts';
import { evaluate, noInputs } from '../../src/rules/evaluate.ts';
import * as rules from '../../src/rules/rules.ts';

const heat = { store: 'values', index: 0 } as const;
const posture = { store: 'counts', index: 0 } as const;
const worldOf = (value: number, standing = 0) => ({ values: Float64Array.of(value), counts: Int32Array.of(standing) });

const holds = (of: Condition, value: number, standing = 0): boolean =>
  rules.condition(evaluate, of)(worldOf(value, standing), noInputs);
const compare = (op: Operator, to: number): Condition => ({ kind: 'compare', slot: heat, op, to });

describe('conditions', () => {
  const above = compare('>=', 70);
  const below = compare('<', 80);

  test.each([
    ['<', [true, false, false]],
    ['<=', [true, true, false]],
    ['=', [false, true, false]],
    ['>=', [false, true, true]],
    ['>', [false, false, true]],
  ] satisfies [Operator, boolean[]][])('%s 70 at 69, 70 and 71', (op, expected) => {
    expect([69, 70, 71].map((value) => holds(compare(op, 70), value))).toEqual(expected);
  });

  test.each<[string, Condition, boolean[]]>([
    ['always', always, [true, true, true]],
    ['all', { kind: 'all', of: [above, below] }, [false, true, false]],
    ['any', { kind: 'any', of: [compare('<', 70), compare('>', 80)] }, [true, false, true]],
    ['none of none', { kind: 'any', of: [] }, [false, false, false]],
    ['all of none', { kind: 'all', of: [] }, [true, true, true]],
    ['not', { kind: 'not', of: above }, [true, false, false]],
  ])('%s at 60, 75 and 90', (_name, of, expected) => {
    expect([60, 75, 90].map((value) => holds(of, value))).toEqual(expected);
  });

  test('standings: one of one, of two, of none', () => {
    const among = (values: readonly number[]) =>
      [0, 1, 2].map((standing) => holds({ kind: 'oneOf', slot: posture, values }, 0, standing));
    expect(among([1])).toEqual([false, true, false]);
    expect(among([0, 2])).toEqual([true, false, true]);
    expect(among([])).toEqual([false, false, false]);
  });
});

const plain: Term = { when: always, add: 0, times: 0, above: 0 };
const sum = (base: number, terms: readonly Term[], atLeast = -Infinity, atMost = Infinity): Formula => ({
  base,
  terms,
  atLeast,
  atMost,
});

describe('formulas', () => {
  const value = (of: Formula, at: number): number => rules.formula(evaluate, of)(worldOf(at), noInputs);

  test('a base, constants, and so much per unit above a mark', () => {
    expect(
      value(
        sum(3, [
          { ...plain, add: 4 },
          { ...plain, slot: heat, times: 2, above: 10 },
        ]),
        25,
      ),
    ).toBe(37);
  });

  test('a term counts while its condition holds, and else adds nothing', () => {
    const of = sum(1, [
      { ...plain, when: compare('>=', 50), add: 5 },
      { ...plain, when: compare('<', 50), slot: heat, times: 0.5, above: 0 },
    ]);
    expect([40, 50, 60].map((at) => value(of, at))).toEqual([21, 6, 6]);
  });

  test('limits, both included, each without the other', () => {
    const per: Term = { ...plain, slot: heat, times: 1, above: 0 };
    expect([-5, 3, 20].map((at) => value(sum(0, [per], 0, 10), at))).toEqual([0, 3, 10]);
    expect([-5, 3, 20].map((at) => value(sum(0, [per], 0), at))).toEqual([0, 3, 20]);
    expect([-5, 3, 20].map((at) => value(sum(0, [per], -Infinity, 10), at))).toEqual([-5, 3, 10]);
  });
});

test('odds are whole thousandths, halves upward, from 0 to 1000', () => {
  const odds = (chance: number): number => rules.odds(evaluate, constant(chance))(worldOf(0), noInputs);
  expect([-0.3, 0, 0.0004, 0.0005, 0.25, 0.9995, 1, 1.7].map(odds)).toEqual([0, 0, 0, 1, 250, 1000, 1000, 1000]);
});

test('an aim is worth from 0 to 100', () => {
  const worth = (points: number): number => rules.worth(evaluate, constant(points))(worldOf(0), noInputs);
  expect([-1, 0, 0.5, 62.5, 100, 100.5].map(worth)).toEqual([0, 0, 0.5, 62.5, 100, 100]);
});

describe('an indicator at the next moment', () => {
  const still: Indicator = { id: 'heat', index: 0, start: 50, low: 10, high: 90, unit: '', digits: 0, good: 'neither' };
  const key = { name: '', low: 0, high: 0 };
  const next = (it: Partial<Indicator>, at: number, days: number, face = 0): number =>
    rules.drifted(evaluate, { ...still, ...it })(worldOf(at), { days, face });

  test('stays as it is when nothing moves it', () => {
    expect(next({}, 42, 30)).toBe(42);
  });

  test('drifts by the day, by a formula of the world, within its bounds', () => {
    const driftPerDay = sum(0.5, [{ ...plain, when: compare('>', 60), add: 1 }]);
    expect([50, 64, 80].map((at) => next({ driftPerDay }, at, 10))).toEqual([55, 79, 90]);
    expect(next({ driftPerDay: constant(-3) }, 20, 4)).toBe(10);
  });

  test('is pulled so much of its distance a day, at most all the way, and not away', () => {
    const pull = { to: constant(80), ratePerDay: 0.125 };
    expect([0, 2, 4, 8, 20].map((days) => next({ pull }, 40, days))).toEqual([40, 50, 60, 80, 80]);
    expect(next({ pull: { to: constant(20), ratePerDay: 0.125 } }, 40, 2)).toBe(35);
  });

  test('takes a step for each face of its noise', () => {
    const noise = { step: 3, faces: 5, key };
    expect([-2, 0, 1].map((face) => next({ noise }, 50, 10, face))).toEqual([44, 50, 53]);
  });

  test('adds all three from where it stood', () => {
    const all = {
      driftPerDay: constant(1),
      pull: { to: constant(90), ratePerDay: 0.25 },
      noise: { step: 1, faces: 3, key },
    };
    expect(next(all, 50, 2, -1)).toBe(50 + 2 + 20 - 1);
  });
});
