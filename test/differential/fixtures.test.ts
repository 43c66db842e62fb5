/** Divergences once found: none of them comes back. And the comparison itself sees a difference when there is one. */
import { describe, expect, test } from 'vitest';
import { tinyCharts, tinyGame } from '../fixtures/tiny.ts';
import { prepareBoth } from './course.ts';
import { differenceOf } from './step.ts';
import { differs, storedFixtures } from './stored.ts';

test.each(storedFixtures())('%s agrees', (_name, { course, ...generated }) => {
  expect(differs(generated, course)).toBeUndefined();
});

describe('a program that is wrong', () => {
  const course = { key: [1, 2], seats: ['press', 'bargain'], urges: [], resumeAt: 0, traced: false } as const;
  const game = tinyGame();

  test('is found out in the turn, with the fact', () => {
    const both = prepareBoth(game, tinyCharts);
    const heat = game.facts.get('heat')?.slot.index as number;
    const wrong = {
      ...both.plain,
      drift: () => {
        both.plain.drift();
        both.plain.world.values[heat] = (both.plain.world.values[heat] as number) + 1e-9;
      },
    };
    expect(differenceOf({ ...both, plain: wrong }, course)).toMatchObject({ turn: 1, phase: 'drift', what: 'heat' });
  });

  test('is found out by its digest when its world is right', () => {
    const both = prepareBoth(game, tinyCharts);
    expect(differenceOf({ ...both, plain: { ...both.plain, digest: () => undefined } }, course)).toMatchObject({
      turn: 1,
      phase: 'drift',
      what: 'digest',
    });
  });

  test('is found out where it goes on from what was sealed', () => {
    const both = prepareBoth(game, tinyCharts);
    const wrong = { ...both.plain, playOn: () => undefined };
    expect(differenceOf({ ...both, plain: wrong }, { ...course, urges: [3, 5, 8], handsAt: 2 })).toMatchObject({
      phase: 'playOn',
      what: 'digest',
    });
  });

  test('is found out by what it orders', () => {
    const both = prepareBoth(game, tinyCharts);
    const wrong = { ...both.plain, decide: () => both.plain.orders.fill(0) };
    expect(differenceOf({ ...both, plain: wrong }, course)).toMatchObject({
      turn: 1,
      phase: 'decide',
      what: 'orders of high',
    });
  });
});
