/** The range of a belief about a hidden type, by hand: the numbers it rests on at their ends, through Bayes' rule. */
import { expect, test } from 'vitest';
import { beliefRange } from '../../src/analysis/belief-range.ts';
import type { TypeDraw } from '../../src/model/bargain.ts';
import type { Actor, Game, Provenance } from '../../src/model/game.ts';
import type { Happening } from '../../src/model/run.ts';
import { tinyGame } from '../fixtures/tiny.ts';

type Ends = readonly [low: number, high: number];

/** The tiny crisis in which `high` hides one of these types, and the ranges are those written. */
function game(shares: Readonly<Record<string, number>>, ranges: Readonly<Record<string, Ends>>): Game {
  const tiny = tinyGame((it) => it);
  const [high, low] = tiny.actors as [Actor, Actor];
  const types: TypeDraw = {
    ...(high.types as TypeDraw),
    names: Object.keys(shares),
    prior: Object.values(shares).map((share) => Math.round(share * 1000)),
  };
  const likelihood = types.names.map((_, i) => (i === 0 ? 0.8 : 0.2));
  const numbers = Object.entries(ranges).map(
    ([path, [least, most]]): Provenance => ({
      path,
      value: 0,
      low: least,
      high: most,
      unit: '',
      grade: 'D',
      file: '',
      line: 1,
    }),
  );
  return {
    ...tiny,
    actors: [{ ...high, types }, low],
    signals: [
      { id: 'tone', about: 0, accuracy: 600 },
      { id: 'act', about: 0, likelihood },
    ],
    numbers,
  };
}

/** Signals by name and by what they say: a type's number, in the order of the names. */
const seen = (of: Game, ...list: readonly (readonly [id: string, says: number])[]): Happening[] =>
  list.map(([id, says]) => ({ kind: 'signal', signal: of.signals.findIndex((it) => it.id === id), says, seenBy: 3 }));

const rangeOf = (of: Game, ...list: readonly (readonly [id: string, says: number])[]) =>
  beliefRange(of, 0, seen(of, ...list))?.map(({ low, high }) => [low, high].map((it) => Math.round(it * 1e6) / 1e6));

const two = { bluffs: 0.6, means: 0.4 };

test('what has no range has none', () => {
  expect(beliefRange(game(two, {}), 0, [])).toBeUndefined();
  expect(beliefRange(game(two, { 'types.high.means': [0.2, 0.5] }), 1, [])).toBeUndefined();
});

test('before any sign it is the first shares’ own, and what one leaves is the other’s', () => {
  const both = game(two, { 'types.high.means': [0.2, 0.5], 'types.high.bluffs': [0.5, 0.8] });
  expect(rangeOf(both)).toEqual([
    [0.5, 0.8],
    [0.2, 0.5],
  ]);
  expect(rangeOf(game(two, { 'types.high.means': [0.2, 0.5] }))).toEqual(rangeOf(both));
});

test('a sign goes from its worst to its best', () => {
  // 0.4 · a / (0.4 · a + 0.6 · (1 - a)) at 0.5 and at 0.75.
  const of = game(two, { 'signals.tone.accuracy': [0.5, 0.75] });
  expect(rangeOf(of, ['tone', 1])).toEqual([
    [0.333333, 0.6],
    [0.4, 0.666667],
  ]);
});

test('signs of one kind are as good as each other: one for and one against cancel out', () => {
  const of = game(two, { 'signals.tone.accuracy': [0.5, 0.75] });
  expect(rangeOf(of, ['tone', 1], ['tone', 0])).toBeUndefined();
  // Twice for: 9 times the odds at 0.75.
  expect(rangeOf(of, ['tone', 1], ['tone', 1])?.[1]).toEqual([0.4, 0.857143]);
});

test('an act moves it by its likelihoods, also where only the first shares have a range', () => {
  const of = game(two, { 'types.high.bluffs': [0.5, 0.8] });
  // Odds of 1 and of 4, times 0.8 / 0.2.
  expect(rangeOf(of, ['act', -1])?.[0]).toEqual([0.8, 0.941176]);
  const likely = game(two, { 'signals.act.likelihood.bluffs': [0.6, 0.9] });
  // 1.5 times 3, and times 4.5.
  expect(rangeOf(likely, ['act', -1])?.[0]).toEqual([0.818182, 0.870968]);
});

test('a first share of anything from none to all stays so', () => {
  const of = game(two, { 'types.high.bluffs': [0, 1], 'types.high.means': [0, 1] });
  expect(rangeOf(of, ['tone', 1], ['act', -1])).toEqual([
    [0, 1],
    [0, 1],
  ]);
});

test('of three types it holds every point of the ranges', () => {
  const types = { a: 0.5, b: 0.3, c: 0.2 };
  const of = game(types, { 'signals.tone.accuracy': [0.4, 0.8] });
  const [found] = beliefRange(of, 0, seen(of, ['tone', 0], ['tone', 1])) ?? [];
  for (let accuracy = 0.4; accuracy < 0.8; accuracy += 0.01) {
    const other = (1 - accuracy) / 2;
    const [a, b, c] = [0.5 * accuracy * other, 0.3 * other * accuracy, 0.2 * other * other];
    expect(a / (a + b + c)).toBeGreaterThanOrEqual((found?.low ?? 1) - 1e-9);
    expect(a / (a + b + c)).toBeLessThanOrEqual((found?.high ?? 0) + 1e-9);
  }
});

test('a number set beside its range widens it: the figure lies within', () => {
  const of = game({ bluffs: 0.1, means: 0.9 }, { 'types.high.bluffs': [0.4, 0.8], 'types.high.means': [0.2, 0.6] });
  expect(rangeOf(of)?.[1]).toEqual([0.2, 0.9]);
});
