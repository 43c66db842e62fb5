/** Scenarios over the whole rule book, made by fast-check: both interpreters agree on each, turn by turn. */
import { describe, expect, test } from 'vitest';
import { scenarioSchema } from '../../src/io/schema.ts';
import { accept } from '../fixtures/generated.ts';
import { prepareBoth } from './course.ts';
import { coursesOf } from './courses.ts';
import { type Coverage, count, countGame, countHappening, countWritten } from './coverage.ts';
import { expected } from './expected.ts';
import { slice } from './slice.ts';
import { differenceOf } from './step.ts';

const scenarios = slice();

describe('generated scenarios', () => {
  const coverage: Coverage = new Map();

  test.each([0, 1, 2, 3])('agree in every run and turn (part %i of 4)', (part) => {
    scenarios.forEach((scenario, number) => {
      if (number % 4 !== part) return;
      const accepted = accept(scenario);
      if (!('game' in accepted)) return;
      count(coverage, 'accepted');
      countWritten(coverage, scenario);
      countGame(coverage, accepted.game);
      const both = prepareBoth(accepted.game, accepted.charts);
      for (const course of coursesOf(accepted.game, number)) {
        const difference = differenceOf(both, course, (it) => countHappening(coverage, accepted.game, it));
        expect(difference, JSON.stringify({ number, course })).toBeUndefined();
      }
    });
  });

  test('are nearly all accepted, and such as an author could write', () => {
    expect(coverage.get('accepted')).toBeGreaterThan(0.9 * scenarios.length);
    for (const { written } of scenarios.slice(0, 40)) {
      expect(scenarioSchema.safeParse({ ...written, text: {} }).error?.issues).toBeUndefined();
    }
  });

  test('meet every rule there is', () => {
    expect(expected.filter((feature) => !coverage.has(feature))).toEqual([]);
  });
});
