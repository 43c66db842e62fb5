/** Chunks, parts and checkpoints: every run once, edges where the plan puts them, whatever plays them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkpointsOf, chunksOf, isInShard } from '../../src/batch/chunks.ts';
import { planLength } from '../../src/batch/plan.ts';

const plans = fc.record({
  seed: fc.constant('1'),
  cases: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 500, max: 700 })),
  courses: fc.array(fc.constant([]), { minLength: 1, maxLength: 4 }),
  replicates: fc.integer({ min: 1, max: 2000 }),
});

test('chunks follow one another from the first run to the last, and end at every edge', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3_000_000 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 5000 })),
      (total, some) => {
        const edges = some.sort((a, b) => a - b);
        const chunks = chunksOf(total, edges);
        expect(chunks.map(({ number }) => number)).toEqual(chunks.map((_, i) => i));
        expect([0, ...chunks.map(({ to }) => to)]).toEqual([...chunks.map(({ from }) => from), total]);
        for (const { from, to } of chunks) expect(to - from > 0 && to - from <= 10_000).toBe(true);
        for (const edge of edges.filter((it) => it < total)) expect(chunks.some(({ to }) => to === edge)).toBe(true);
      },
    ),
    { numRuns: 50 },
  );
});

test('each chunk is in one part, and parts differ by one chunk at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 9 }), (total, of) => {
      const chunks = chunksOf(total);
      const parts = Array.from({ length: of }, (_, i) =>
        chunks.filter((chunk) => isInShard(chunk, { part: i + 1, of })),
      );
      expect(parts.flat().sort((a, b) => a.number - b.number)).toEqual(chunks);
      const sizes = parts.map((part) => part.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 50 },
  );
});

test('checkpoints rise to the end of the plan, at each every course has met every case equally often', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const places = checkpointsOf(plan);
      expect(places.at(-1)).toBe(planLength(plan));
      places.forEach((place, i) => {
        expect(place).toBeGreaterThan(places[i - 1] ?? 0);
        expect(place % (plan.cases * plan.courses.length)).toBe(0);
      });
    }),
    { numRuns: 50 },
  );
});
