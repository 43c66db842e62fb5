/** What a signal does to a belief, by Bayes' rule worked out by hand. */
import { expect, test } from 'vitest';
import { signalLikelihood, update } from '../../src/rules/evidence.ts';

test('a signal is right as often as its accuracy says, and else points at each other type alike', () => {
  expect(signalLikelihood(2, 0, 750)).toEqual([3 / 4, 1 / 4]);
  expect(signalLikelihood(3, 1, 500)).toEqual([1 / 4, 1 / 2, 1 / 4]);
  expect(signalLikelihood(5, 4, 0)).toEqual([1 / 4, 1 / 4, 1 / 4, 1 / 4, 0]);
});

test('each belief is multiplied by its likelihood, their sum is 1 again, and what stands beside them stays', () => {
  const values = Float64Array.of(7, 1 / 2, 1 / 4, 1 / 4, 9);
  // 1/2 x 1/4, 1/4 x 1, 1/4 x 1/2: 1/8, 2/8, 1/8, of 4/8.
  update(values, 1, [1 / 4, 1, 1 / 2]);
  expect([...values]).toEqual([7, 1 / 4, 1 / 2, 1 / 4, 9]);
});

test('what was believed impossible stays so, however well the signal fits it', () => {
  const values = Float64Array.of(0, 1);
  update(values, 0, [1, 1 / 8]);
  expect([...values]).toEqual([0, 1]);
});

test('a signal that no type could have given leaves the beliefs', () => {
  const values = Float64Array.of(0, 1 / 2, 1 / 2);
  update(values, 0, [1, 0, 0]);
  expect([...values]).toEqual([0, 1 / 2, 1 / 2]);
});
