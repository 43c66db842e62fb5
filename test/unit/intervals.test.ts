/** Intervals of shares, against published tables. */
import { expect, test } from 'vitest';
import { shareInterval } from '../../src/analysis/intervals.ts';

/** Newcombe 1998 (Statistics in Medicine 17, 857-872), table I, method 3: the score interval without correction. */
const published = [
  { count: 81, runs: 263, low: 0.2553, high: 0.3662 },
  { count: 15, runs: 148, low: 0.0624, high: 0.1605 },
  { count: 0, runs: 20, low: 0, high: 0.1611 },
  { count: 1, runs: 29, low: 0.0061, high: 0.1718 },
];

test.each(published)('$count of $runs', ({ count, runs, low, high }) => {
  const interval = shareInterval(count, runs);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('is its own mirror image, keeps within 0 and 1, and ends there exactly', () => {
  for (const [count, runs] of [
    [0, 1],
    [1, 1],
    [3, 7],
    [999, 1000],
    [0, 1000],
  ] as const) {
    const one = shareInterval(count, runs);
    const other = shareInterval(runs - count, runs);
    expect(other.low).toBeCloseTo(1 - one.high, 12);
    expect(other.high).toBeCloseTo(1 - one.low, 12);
    expect(one.low).toBeGreaterThanOrEqual(0);
    expect(one.high).toBeLessThanOrEqual(1);
  }
  expect(shareInterval(0, 1000).low).toBe(0);
  expect(shareInterval(1000, 1000).high).toBe(1);
});
