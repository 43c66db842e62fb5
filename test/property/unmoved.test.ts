/** A scenario that gains an unused move, an actor or an inject, or is written in another order, keeps all its old rolls (DECISIONS 12). */
import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Game } from '../../src/model/game.ts';
import { shuffled, withActor, withInject, withMove } from '../fixtures/more-written.ts';
import { play, seatsOf, tinyActors } from '../fixtures/play.ts';
import { type Notes, writingDice } from '../fixtures/tape.ts';
import { wideGame } from '../fixtures/wide.ts';
import { type Script, scriptedSeats, urges, wilfulSeats, writtenSeats } from '../fixtures/wilful.ts';
import { counting, keyed, type MakeDice, positional } from '../fixtures/wrong-dice.ts';

const old = wideGame();
const oldActors = tinyActors(old);
const sample = { seed: 3, numRuns: 60 };

/** Old rolls that a run of the changed game lacks or makes otherwise; old indicators that it ends otherwise. */
function moved(makeDice: MakeDice, game: Game, seed: string, bytes: readonly number[] | undefined): string[] {
  const [before, after]: [Notes, Notes] = [new Map(), new Map()];
  const script: Script = new Map();
  // Without bytes the usual doctrines decide in both games; else a script of random orders does.
  const oldSeats = bytes === undefined ? seatsOf(old) : writtenSeats(wilfulSeats(old, bytes), script);
  const first = play(old, oldActors, writingDice(makeDice(seed, old), before), oldSeats);
  const second = play(
    game,
    tinyActors(game),
    writingDice(makeDice(seed, game), after),
    bytes === undefined ? seatsOf(game) : scriptedSeats(game, script),
  );
  const rolls = [...before].flatMap(([turn, all]) =>
    [...all].flatMap(([name, roll]) => {
      const now = after.get(turn)?.get(name);
      return now?.bits === roll.bits && now.thousandths === roll.thousandths ? [] : [`${turn} ${name}`];
    }),
  );
  const indicators = old.indicators.filter(({ id, index }) => {
    const slot = game.facts.get(id)?.slot.index ?? -1;
    return first.world.values[index] !== second.world.values[slot];
  });
  return [...rolls, ...indicators.map(({ id }) => id), ...(first.ending === second.ending ? [] : ['ending'])];
}

const cases = fc.tuple(fc.string(), fc.option(urges, { nil: undefined }));

describe.each<[string, typeof withMove, MakeDice]>([
  ['an unused move', withMove, positional],
  ['an actor', withActor, counting],
  ['an inject', withInject, counting],
])('%s more', (_, change, wrong) => {
  const game = wideGame(change);

  test.prop([cases], sample)('leaves every old roll', ([seed, bytes]) => {
    expect(moved(keyed, game, seed, bytes)).toEqual([]);
  });

  test('would not with dice that are keyed otherwise', () => {
    const property = fc.property(cases, ([seed, bytes]) => moved(wrong, game, seed, bytes).length === 0);
    expect(fc.check(property, sample).failed).toBe(true);
  });
});

describe('keys in another order', () => {
  test.prop([cases, urges], { ...sample, numRuns: 40 })(
    'leave every old roll, and the digests',
    ([seed, bytes], order) => {
      const game = wideGame(shuffled(order));
      expect(moved(keyed, game, seed, bytes)).toEqual([]);
      const digests = [old, game].map((it) => play(it, tinyActors(it), keyed(seed, it), seatsOf(it)).digests);
      expect(digests[1]).toEqual(digests[0]);
    },
  );

  test('would not with dice keyed by place', () => {
    const property = fc.property(
      cases,
      urges,
      ([seed, bytes], order) => moved(positional, wideGame(shuffled(order)), seed, bytes).length === 0,
    );
    expect(fc.check(property, sample).failed).toBe(true);
  });
});
