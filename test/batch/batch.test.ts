/** Batches of the tiny game by the reference: the same table however the plan is cut; estimates in the shape scripts read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimate } from '../../src/analysis/estimates.ts';
import { blankEnsembles, mergeAll, runRange } from '../../src/batch/batch.ts';
import { type Ensemble, ensembleDigest } from '../../src/batch/ensemble.ts';
import { courseOf, type Plan, simplePlan } from '../../src/batch/plan.ts';
import { referenceRunner } from '../../src/batch/reference-runner.ts';
import { tinyCharts, tinyGame } from '../fixtures/tiny.ts';

const game = tinyGame();
const course = courseOf(game);
const runs = 40;
const plan = simplePlan('1', runs, course);
const runner = referenceRunner(game, tinyCharts, plan);
const whole = runRange(game, runner, plan, 0, runs);

test('any chunking, in either order, gives the same table', () => {
  const someCuts = fc.uniqueArray(fc.integer({ min: 1, max: runs - 1 }), { maxLength: 6 });
  fc.assert(
    fc.property(someCuts, fc.boolean(), (cuts, backward) => {
      const edges = [0, ...cuts.sort((a, b) => a - b), runs];
      const chunks = edges.slice(1).map((to, i) => runRange(game, runner, plan, edges[i] as number, to));
      const sum = blankEnsembles(game, plan);
      for (const chunk of backward ? chunks.reverse() : chunks) mergeAll(sum, chunk);
      expect(sum).toEqual(whole);
    }),
    { numRuns: 10 },
  );
});

test('a second runner gives the same table; another seed another', () => {
  const again = (seed: string): string => {
    const other = simplePlan(seed, runs, course);
    return ensembleDigest(runRange(game, referenceRunner(game, tinyCharts, other), other, 0, runs)[0] as Ensemble);
  };
  expect(again('1')).toBe(ensembleDigest(whole[0] as Ensemble));
  expect(again('2')).not.toBe(again('1'));
});

test('courses meet the same luck: a course beside another has the table it has alone, but for the digest', () => {
  const still = courseOf(game, { high: 'still', low: 'still' });
  const both: Plan = { seed: '1', cases: 1, courses: [still, course], replicates: runs };
  const [, beside] = runRange(game, referenceRunner(game, tinyCharts, both), both, 0, 2 * runs) as [Ensemble, Ensemble];
  expect({ ...beside, digestHigh: 0, digestLow: 0 }).toEqual({
    ...(whole[0] as Ensemble),
    digestHigh: 0,
    digestLow: 0,
  });
});

test('estimates list every ending in the order of the file, those that never came too', () => {
  const estimates = estimate(game, plan, course, whole[0] as Ensemble);
  expect(estimates.endings.map((ending) => ending.id)).toEqual(['struck', 'given', 'pressed', 'nothing']);
  expect(estimates.endings.reduce((sum, ending) => sum + ending.count, 0)).toBe(runs);
  for (const { count, share, low, high } of estimates.endings) {
    expect(share).toBeCloseTo(count / runs, 6);
    expect(low).toBeLessThanOrEqual(share);
    expect(high).toBeGreaterThanOrEqual(share);
    expect(high).toBeGreaterThan(0);
  }
  expect(Object.keys(estimates.indicators)).toEqual(game.shown.indicators);
  expect(Object.keys(estimates.scores)).toEqual(['low']);
  expect(estimates).toMatchObject({
    scenario: 'tiny',
    runs,
    seed: '1',
    digest: ensembleDigest(whole[0] as Ensemble),
    doctrines: { high: 'press', low: 'bargain' },
  });
  for (const spread of [...Object.values(estimates.indicators), ...Object.values(estimates.scores)]) {
    expect(spread.p05).toBeLessThanOrEqual(spread.p50);
    expect(spread.p50).toBeLessThanOrEqual(spread.p95);
  }
});

test('a run that fails is named, so that it can be played alone', () => {
  const broken = {
    run: () => {
      throw new Error('no luck');
    },
  };
  expect(() => runRange(game, broken, plan, 7, 8)).toThrow(
    'Run 7 of tiny failed (seed "1", case 0, course 0, replicate 7)',
  );
});
