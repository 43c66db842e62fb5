/** Intervals of a batch that decides itself when to stop: published values, and coverage over thousands of simulated batches. */
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { shareInterval } from '../../src/analysis/intervals.ts';
import { isNarrow, sequentialInterval, sequentialMethod } from '../../src/analysis/sequential.ts';
import { checkpointsOf } from '../../src/batch/chunks.ts';
import { blankEnsemble } from '../../src/batch/ensemble.ts';
import { simplePlan } from '../../src/batch/plan.ts';

test.each([
  // Exact limits as tables give them: of 10 none, one, all; and 8 of 17.
  [0, 10, 0, 0.3085],
  [1, 10, 0.0025, 0.445],
  [10, 10, 0.6915, 1],
  [8, 17, 0.2298, 0.7219],
])('with one look, %i of %i is the interval of Clopper and Pearson', (count, runs, low, high) => {
  const interval = sequentialInterval(count, runs, 1);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('more looks, wider intervals; the method names their number and its source', () => {
  const width = (looks: number): number => {
    const { low, high } = sequentialInterval(300, 1000, looks);
    return high - low;
  };
  expect(width(20)).toBeGreaterThan(width(5));
  expect(width(5)).toBeGreaterThan(width(1));
  expect(sequentialMethod(19)).toMatch(/19.*union bound.*19|union bound.*19/);
  expect(sequentialMethod(19)).toContain('10.1093/biomet/26.4.404');
});

test('narrow enough is narrow in every course, for every ending', () => {
  const quantities = [{ kind: 'score', id: 'x', low: 0, high: 1, steps: 1000 }] as const;
  const ensemble = (...endings: number[]): ReturnType<typeof blankEnsemble> => ({
    ...blankEnsemble(endings.length, quantities),
    runs: endings.reduce((sum, count) => sum + count, 0),
    endings: Float64Array.from(endings),
  });
  const sure = ensemble(10_000, 0);
  const split = ensemble(5000, 5000);
  expect(isNarrow([sure], 10, 0.01)).toBe(true);
  expect(isNarrow([sure, split], 10, 0.01)).toBe(false);
  expect(isNarrow([sure, split], 10, 0.05)).toBe(true);
});

describe('coverage, simulated', () => {
  const width = 0.06;
  const checkpoints = checkpointsOf(simplePlan('1', 10_000, []));
  const batches = 800;
  /** How many of the batches have a checkpoint, up to the one they stop at, whose interval misses the share. */
  const missesOf = (
    share: number,
    interval: (count: number, runs: number) => { low: number; high: number },
  ): number => {
    const random = seedrandom(`coverage ${share}`);
    let misses = 0;
    for (let batch = 0; batch < batches; batch += 1) {
      let runs = 0;
      let count = 0;
      let missed = false;
      for (const checkpoint of checkpoints) {
        for (; runs < checkpoint; runs += 1) if (random() < share) count += 1;
        const { low, high } = interval(count, runs);
        missed ||= share < low || share > high;
        if (high - low < width) break;
      }
      if (missed) misses += 1;
    }
    return misses;
  };

  test.each([0.002, 0.05, 0.3, 0.5])('a share of %d is missed at no checkpoint in 95 %% of batches', (share) => {
    const looks = checkpoints.length;
    const misses = missesOf(share, (count, runs) => sequentialInterval(count, runs, looks));
    // Five per cent of 800 is 40; the intervals are exact, so there is no margin to give.
    expect(misses).toBeLessThanOrEqual(40);
  });

  test('where an interval made for one look would be missed far more often', () => {
    expect(missesOf(0.5, shareInterval)).toBeGreaterThan(60);
  });
});
