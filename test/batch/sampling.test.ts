/** Points of cases: one in each part of each side, published Sobol points, and names that keep their draws. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latinHypercube, sobolPoints } from '../../src/batch/sampling.ts';
import { followers, settled } from '../../src/io/plan-shares.ts';

const inputs = ['a.b', 'c', 'd.e.f', 'g'];

test('a Latin hypercube has one point in each part of each side', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 60 }), (seed, count) => {
      const points = latinHypercube(seed, inputs, count);
      inputs.forEach((_, i) => {
        const parts = points.map((point) => Math.floor((point[i] as number) * count));
        expect(parts.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_unused, part) => part));
      });
    }),
    { numRuns: 30 },
  );
});

test('one more input, wherever it stands, leaves the draws of the others; another seed does not', () => {
  const points = latinHypercube('1', inputs, 16);
  const more = latinHypercube('1', ['new', ...inputs], 16);
  expect(more.map(([, ...rest]) => rest)).toEqual(points);
  expect(latinHypercube('2', inputs, 16)).not.toEqual(points);
});

test('a Sobol sequence in base 2: of the first 2^k points, one in each part of each side, whatever the shift', async () => {
  for (const seed of ['1', '2', 'x']) {
    const points = await sobolPoints(seed, inputs, 32);
    inputs.forEach((_, i) => {
      const parts = points.map((point) => Math.floor((point[i] as number) * 32));
      expect(parts.sort((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_unused, part) => part));
    });
  }
  expect(await sobolPoints('1', inputs, 8)).toEqual((await sobolPoints('1', inputs, 32)).slice(0, 8));
  expect(await sobolPoints('1', [], 2)).toEqual([[], []]);
});

test('but for the shift, the points of Joe and Kuo', async () => {
  // The first eight points in three dimensions, as the authors' own program prints them, in eighths.
  const published = [
    [0, 0, 0],
    [4, 4, 4],
    [6, 2, 2],
    [2, 6, 6],
    [3, 3, 5],
    [7, 7, 1],
    [5, 1, 7],
    [1, 5, 3],
  ];
  const points = await sobolPoints('1', ['x', 'y', 'z'], 8);
  const bits = points.map((point) => point.map((side) => Math.floor(side * 2 ** 32)));
  const [first = []] = bits;
  const unshifted = bits.map((point) => point.map((side, i) => ((side ^ (first[i] as number)) >>> 0) / 2 ** 29));
  expect(unshifted).toEqual(published);
});

test('probabilities of types sum to 1: the others follow those that are drawn', () => {
  const numbers = new Map(['types.a.x', 'types.a.y', 'types.a.z', 'types.b.x', 'heat'].map((name) => [name, 0]));
  expect(followers(['heat', 'types.a.y'], numbers)).toEqual(['types.a.x', 'types.a.z']);
  expect(followers(['heat'], numbers)).toEqual([]);
  const names = ['heat', 'types.a.y', 'types.a.x', 'types.a.z'];
  expect(settled(names, [7, 0.4, 0.3, 0.1], 2)).toEqual([7, 0.4, 0.45, 0.15]);
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), (drawn) => {
      const own = ['types.a.x', 'types.a.y', 'types.a.z'];
      const made = settled(own, drawn, 3);
      expect(made.reduce((sum, value) => sum + Math.round(value * 1000), 0)).toBe(1000);
      const sum = drawn.reduce((a, b) => a + b, 0);
      made.forEach((value, i) => expect(Math.abs(value - (drawn[i] as number) / sum)).toBeLessThan(0.0011));
    }),
  );
});
