/** Plans: every run once, balanced wherever they are cut. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseOf, planLength, positionOf, roundOf, simplePlan } from '../../src/batch/plan.ts';
import { tinyGame } from '../fixtures/tiny.ts';

const sizes = {
  cases: fc.integer({ min: 1, max: 5 }),
  courses: fc.integer({ min: 1, max: 4 }),
  replicates: fc.integer({ min: 1, max: 6 }),
};

test('every position comes once, and any beginning of the plan is balanced', () => {
  fc.assert(
    fc.property(fc.record(sizes), fc.nat(), (size, cut) => {
      const plan = { seed: '1', ...size, courses: Array.from({ length: size.courses }, () => []) };
      const total = planLength(plan);
      const positions = Array.from({ length: total }, (_, index) => positionOf(plan, index));
      expect(new Set(positions.map((it) => `${it.caseNumber} ${it.course} ${it.replicate}`)).size).toBe(total);
      const played = new Map<string, number>();
      for (const { caseNumber, course } of positions.slice(0, cut % (total + 1))) {
        played.set(`${caseNumber} ${course}`, (played.get(`${caseNumber} ${course}`) ?? 0) + 1);
      }
      const counts = Array.from(
        { length: size.cases * size.courses },
        (_, i) => played.get(`${Math.floor(i / size.courses)} ${i % size.courses}`) ?? 0,
      );
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

test('with more cases than can be kept ready, every position comes once, and the plan is balanced after each quarter', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 501, max: 520 }),
      fc.integer({ min: 1, max: 3 }),
      sizes.replicates,
      (cases, n, replicates) => {
        const plan = { seed: '1', cases, courses: Array.from({ length: n }, () => []), replicates };
        const positions = Array.from({ length: planLength(plan) }, (_, index) => positionOf(plan, index));
        expect(new Set(positions.map((it) => `${it.caseNumber} ${it.course} ${it.replicate}`)).size).toBe(
          planLength(plan),
        );
        for (const it of positions) expect(it.caseNumber < cases && it.replicate < replicates).toBe(true);
        for (let end = roundOf(plan); end <= positions.length; end += roundOf(plan)) {
          const counts = new Uint32Array(cases);
          for (const { caseNumber } of positions.slice(0, end)) counts[caseNumber] = (counts[caseNumber] ?? 0) + 1;
          expect(new Set(counts).size).toBe(1);
        }
        const turns = positions.filter(({ caseNumber }, i) => caseNumber !== positions[i - 1]?.caseNumber).length;
        expect(turns).toBeLessThanOrEqual(4 * cases);
      },
    ),
    { numRuns: 10 },
  );
});

test('a plain batch is one case under one course', () => {
  const plan = simplePlan('seed', 3, ['press', 'bargain']);
  expect(planLength(plan)).toBe(3);
  expect([0, 1, 2].map((index) => positionOf(plan, index))).toEqual(
    [0, 1, 2].map((replicate) => ({ caseNumber: 0, course: 0, replicate })),
  );
});

test('a course is the usual doctrines but for those chosen; a name that does not exist throws', () => {
  const game = tinyGame();
  expect(courseOf(game)).toEqual(['press', 'bargain']);
  expect(courseOf(game, { low: 'still' })).toEqual(['press', 'still']);
  expect(() => courseOf(game, { low: 'stil' })).toThrow('No doctrine "stil" for low');
  expect(() => courseOf(game, { middle: 'still' })).toThrow('No seat "middle" in tiny');
});
