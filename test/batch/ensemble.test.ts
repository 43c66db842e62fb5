/** Ensembles: exact sums, whatever the order; means, quantiles and deviations that can be worked out by hand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addRun,
  blankEnsemble,
  deviationOf,
  type Ensemble,
  ensembleDigest,
  meanOf,
  merge,
  quantileOf,
} from '../../src/batch/ensemble.ts';
import { type Outcome, type Quantity, quantitiesOf } from '../../src/batch/runner.ts';
import { tinyGame } from '../fixtures/tiny.ts';

const quantities: readonly Quantity[] = [
  { kind: 'indicator', id: 'heat', low: 0, high: 100, steps: 1000 },
  { kind: 'score', id: 'low', low: -5, high: 5, steps: 1000 },
];

const outcomes = fc.array(
  fc.record({
    ending: fc.nat({ max: 2 }),
    turns: fc.constant(1),
    digestA: fc.integer(),
    digestB: fc.integer(),
    values: fc
      .tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }))
      .map((pair) => Float64Array.from(pair)),
  }),
  { minLength: 3, maxLength: 40 },
);

function gather(runs: readonly Outcome[], places: readonly number[]): Ensemble {
  const made = blankEnsemble(3, quantities);
  for (const place of places) addRun(made, quantities, place, runs[place] as Outcome);
  return made;
}

const merged = (...parts: readonly Ensemble[]): Ensemble => {
  const sum = blankEnsemble(3, quantities);
  for (const part of parts) merge(sum, part);
  return sum;
};

test('merging is associative and commutative, and equals no merging at all', () => {
  fc.assert(
    fc.property(outcomes, fc.nat(), fc.nat(), (runs, one, other) => {
      const places = runs.map((_, place) => place);
      const [first, second] = [one % runs.length, other % runs.length].sort((a, b) => a - b) as [number, number];
      const parts = [places.slice(0, first), places.slice(first, second), places.slice(second)];
      const [a, b, c] = parts.map((part) => gather(runs, part)) as [Ensemble, Ensemble, Ensemble];
      const whole = gather(runs, places);
      expect(merged(merged(a, b), c)).toEqual(whole);
      expect(merged(a, merged(b, c))).toEqual(whole);
      expect(merged(c, a, b)).toEqual(whole);
      expect(gather(runs, [...places].reverse())).toEqual(whole);
    }),
  );
});

test('mean and median are those of the values, to the grain of the sums and of the grid', () => {
  fc.assert(
    fc.property(outcomes, (runs) => {
      const ensemble = gather(
        runs,
        runs.map((_, place) => place),
      );
      quantities.forEach((quantity, i) => {
        const values = runs.map((run) => run.values[i] as number).sort((a, b) => a - b);
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const spread = ensemble.spreads[i] as Ensemble['spreads'][number];
        expect(Math.abs(meanOf(spread, runs.length) - mean)).toBeLessThan(2 ** -20);
        const median = values[Math.ceil(values.length / 2) - 1] as number;
        const grain = (quantity.high - quantity.low) / quantity.steps;
        expect(Math.abs(quantileOf(spread, quantity, runs.length, 50) - median)).toBeLessThanOrEqual(grain / 2 + 1e-9);
      });
    }),
  );
});

test('quantiles and deviation of 0 to 100 by ones', () => {
  const runs = Array.from(
    { length: 101 },
    (_, value): Outcome => ({ ending: 0, turns: 1, digestA: 0, digestB: 0, values: Float64Array.of(value, 2) }),
  );
  const ensemble = gather(
    runs,
    runs.map((_, place) => place),
  );
  const [heat, score] = ensemble.spreads as [Ensemble['spreads'][number], Ensemble['spreads'][number]];
  const [heats, scores] = quantities as [Quantity, Quantity];
  expect([5, 50, 95, 100].map((percent) => quantileOf(heat, heats, 101, percent))).toEqual([5, 50, 95, 100]);
  expect(meanOf(heat, 101)).toBe(50);
  // Variance of n evenly spaced whole numbers with divisor n - 1: n (n + 1) / 12.
  expect(deviationOf(heat, heats, 101)).toBeCloseTo(Math.sqrt((101 * 102) / 12), 9);
  expect([meanOf(score, 101), deviationOf(score, scores, 101)]).toEqual([2, 0]);
});

test('the digest tells which run had which outcome, and carries past 2^64', () => {
  const run = (digestA: number): Outcome => ({
    ending: 0,
    turns: 1,
    digestA,
    digestB: 7,
    values: Float64Array.of(0, 0),
  });
  const digest = (...runs: readonly Outcome[]): string =>
    ensembleDigest(
      gather(
        runs,
        runs.map((_, place) => place),
      ),
    );
  expect(digest(run(1), run(2))).not.toBe(digest(run(2), run(1)));
  expect(digest(run(1), run(1))).not.toBe(digest(run(1)));
  expect(digest()).toBe('0000000000000000');
  const full = { ...blankEnsemble(3, quantities), digestHigh: 0xffffffff, digestLow: 0xffffffff };
  const one = { ...blankEnsemble(3, quantities), digestLow: 2 };
  merge(full, one);
  expect(ensembleDigest(full)).toBe('0000000000000001');
});

test('a table of many runs is as large as a table of none', () => {
  const size = (of: Ensemble): number =>
    of.endings.length + of.spreads.reduce((sum, spread) => sum + spread.cells.length, 0);
  const runs = Array.from(
    { length: 5000 },
    (_, i): Outcome => ({ ending: i % 3, turns: 1, digestA: i, digestB: 0, values: Float64Array.of(i % 101, 0) }),
  );
  expect(
    size(
      gather(
        runs,
        runs.map((_, place) => place),
      ),
    ),
  ).toBe(size(blankEnsemble(3, quantities)));
});

test('a grid has the digits an indicator is shown with, and a thousand steps or more', () => {
  const game = tinyGame((written) => ({
    ...written,
    indicators: {
      ...written.indicators,
      heat: { start: 50, low: 0, high: 2000, digits: 1, noise: { step: 1, faces: 3 }, driftPerDay: 0.5 },
    },
  }));
  const steps = Object.fromEntries(quantitiesOf(game).map((it) => [`${it.kind} ${it.id}`, it.steps]));
  expect(steps).toEqual({
    'indicator heat': 20_000,
    'indicator high.crowd': 1000,
    'indicator low.crowd': 1000,
    'indicator trade': 1000,
    'score low': 1000,
    // Three moments of six acts, each of a point more or less: 36 points, cut 28 times finer.
    'escalation all': 1008,
  });
});
