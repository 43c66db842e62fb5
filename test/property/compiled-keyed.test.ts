/** The compiled program, too, keys its rolls by what they decide: the tests of keyed.test.ts and unmoved.test.ts (DECISIONS 12). */
import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Game } from '../../src/model/game.ts';
import {
  type Choose,
  countingWord,
  keyedWord,
  type MakeWord,
  positionalWord,
  rolledRun,
} from '../fixtures/compiled-rolls.ts';
import { shuffled, withActor, withInject, withMove } from '../fixtures/more-written.ts';
import { wideGame } from '../fixtures/wide.ts';
import { reader, urges } from '../fixtures/wilful.ts';

const game = wideGame();
const sample = { seed: 2, numRuns: 150 };
const change = fc.record({ turn: fc.integer({ min: 1, max: 6 }), actor: fc.constantFrom('high', 'low'), urges });

/** Orders by bytes, written down, so that they can be given again. */
function written(bytes: readonly number[], script: Map<string, string | undefined>): Choose {
  const next = reader(bytes);
  return (turn, actor, round, open) => {
    const byte = next();
    const order = byte % 4 === 0 ? undefined : open[byte % Math.max(1, open.length)];
    script.set(`${turn} ${actor} ${round}`, order);
    return order;
  };
}

const given =
  (script: ReadonlyMap<string, string | undefined>): Choose =>
  (turn, actor, round) =>
    script.get(`${turn} ${actor} ${round}`);

/** A run of random orders, and the same run but for what one seat orders in one turn. */
function twoRuns(
  makeWord: MakeWord,
  seed: string,
  bytes: readonly number[],
  other: { turn: number; actor: string; urges: readonly number[] },
) {
  const script = new Map<string, string | undefined>();
  const before = rolledRun(game, seed, makeWord, written(bytes, script));
  const [same, wilful] = [given(script), written(other.urges, new Map())];
  const after = rolledRun(game, seed, makeWord, (turn, actor, round, open) =>
    turn === other.turn && actor === other.actor && round === 0
      ? wilful(turn, actor, round, open)
      : same(turn, actor, round, open),
  );
  return { before: before.rolls, after: after.rolls };
}

const differing = (...asked: Parameters<typeof twoRuns>): string[] => {
  const { before, after } = twoRuns(...asked);
  return [...before].flatMap(([name, bits]) => (after.has(name) && after.get(name) !== bits ? [name] : []));
};

describe('one order more or less', () => {
  test.prop([fc.string(), urges, change], sample)('leaves every shared roll', (seed, bytes, other) => {
    expect(differing(keyedWord, seed, bytes, other)).toEqual([]);
  });

  test('and there are some of every purpose', () => {
    const purposes = new Set<string>();
    for (const [seed, bytes, other] of fc.sample(fc.tuple(fc.string(), urges, change), sample)) {
      const { before, after } = twoRuns(keyedWord, seed, bytes, other);
      const differs = JSON.stringify([...before]) !== JSON.stringify([...after]);
      if (differs) for (const name of before.keys()) if (after.has(name)) purposes.add(/ (\w+)/.exec(name)?.[1] ?? '');
    }
    const all = ['exposure', 'inject', 'leak', 'need', 'noise', 'odds', 'promise', 'signal', 'type'];
    expect([...purposes].sort()).toEqual(all);
  });

  test('moves them where draws are counted', () => {
    const property = fc.property(
      fc.string(),
      urges,
      change,
      (seed, bytes, other) => differing(countingWord, seed, bytes, other).length === 0,
    );
    expect(fc.check(property, sample).failed).toBe(true);
  });
});

/** Old rolls that a run of the changed game lacks or makes otherwise; old indicators that it ends otherwise. */
function moved(makeWord: MakeWord, changed: Game, seed: string, bytes: readonly number[]): string[] {
  const script = new Map<string, string | undefined>();
  const first = rolledRun(game, seed, makeWord, written(bytes, script));
  const second = rolledRun(changed, seed, makeWord, given(script));
  return [
    ...[...first.rolls].flatMap(([name, bits]) => (second.rolls.get(name) === bits ? [] : [name])),
    ...[...first.values].flatMap(([id, value]) => (second.values.get(id) === value ? [] : [id])),
    ...(first.ending === second.ending ? [] : ['ending']),
  ];
}

describe.each([
  ['an unused move', withMove, positionalWord],
  ['an actor', withActor, countingWord],
  ['an inject', withInject, countingWord],
] as const)('%s more', (_, more, wrong) => {
  const changed = wideGame(more);

  test.prop([fc.string(), urges], { ...sample, numRuns: 60 })('leaves every old roll', (seed, bytes) => {
    expect(moved(keyedWord, changed, seed, bytes)).toEqual([]);
  });

  test('would not where rolls are keyed otherwise', () => {
    const property = fc.property(fc.string(), urges, (seed, bytes) => moved(wrong, changed, seed, bytes).length === 0);
    expect(fc.check(property, sample).failed).toBe(true);
  });
});

describe('keys in another order', () => {
  test.prop([fc.string(), urges, urges], { seed: 3, numRuns: 15 })('leave all', (seed, bytes, order) => {
    const changed = wideGame(shuffled(order));
    expect(moved(keyedWord, changed, seed, bytes)).toEqual([]);
    const digests = [game, changed].map((it) => rolledRun(it, seed, keyedWord, written(bytes, new Map())).digest);
    expect(digests[1]).toEqual(digests[0]);
  });

  test('would not where rolls are keyed by place', () => {
    const changed = wideGame(shuffled([9, 3, 200, 41, 77]));
    const property = fc.property(
      fc.string(),
      urges,
      (seed, bytes) => moved(positionalWord, changed, seed, bytes).length === 0,
    );
    expect(fc.check(property, sample).failed).toBe(true);
  });
});
