/** What holds in every world of every run, whatever the seats order: bounds, ledgers, tallies. */
import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect } from 'vitest';
import { notingDice } from '../../src/chance/dice.ts';
import type { Run } from '../../src/engine/game.ts';
import { exposures, recordStride } from '../../src/model/layout.ts';
import { play, seedDice, tinyActors } from '../fixtures/play.ts';
import { wideGame } from '../fixtures/wide.ts';
import { urges, wilfulSeats } from '../fixtures/wilful.ts';

const game = wideGame();
const actors = tinyActors(game);
const { layout } = game;
const sample = { seed: 1, numRuns: 150 };

const at = (list: ArrayLike<number>, index: number): number => list[index] as number;

/** Everything that is out of bounds in a run's world, in words. */
function strays({ stage: { world } }: Run): string[] {
  const { values, counts } = world;
  const found: string[] = [];
  const hold = (holds: boolean, what: string): unknown => holds || found.push(what);
  for (const { id, index, low, high } of game.indicators)
    hold(at(values, index) >= low && at(values, index) <= high, `${id} is ${values[index]}`);
  for (const { id, index, budget, regions, types } of game.actors) {
    const left = at(counts, layout.budgets + index);
    hold(left >= 0 && left <= budget.most, `the budget of ${id} is ${left}`);
    for (const { name, slot, postures } of regions)
      hold(at(counts, slot) in postures, `${id}.${name} is ${counts[slot]}`);
    const beliefs = [...values.subarray(types?.beliefs ?? 0, (types?.beliefs ?? 0) + (types?.names.length ?? 0))];
    hold(
      beliefs.every((it) => it >= 0 && it <= 1),
      `beliefs about ${id} are ${beliefs.join(', ')}`,
    );
    hold(
      beliefs.length === 0 || Math.abs(beliefs.reduce((a, b) => a + b, 0) - 1) < 1e-9,
      `beliefs about ${id} are ${beliefs.join(', ')}`,
    );
    const record = layout.records + index * recordStride;
    hold(at(counts, record + 1) <= at(counts, record), `${id} carried out more threats than it made`);
    hold(at(counts, record + 3) <= at(counts, record + 2), `${id} kept more promises than it made`);
  }
  for (const move of game.moves) {
    const [did, exposure] = [at(counts, layout.did + move.move), at(counts, layout.exposure + move.move)];
    hold(move.uses === 0 || did <= move.uses, `${move.id} was done ${did} times`);
    hold(
      (did > 0 && move.channel !== 'public') === (exposure !== exposures.indexOf('none')),
      `${move.id}, done ${did} times, is ${exposures[exposure]}`,
    );
  }
  const past = values.subarray(layout.pending, layout.pending + at(counts, layout.turn) * layout.delayed.length);
  hold(
    past.every((it) => it === 0),
    'something is still pending for a past turn',
  );
  return found;
}

test.prop([fc.string(), urges], sample)('nothing leaves its bounds, in any turn', (seed, bytes) => {
  play(game, actors, seedDice(seed), wilfulSeats(game, bytes), (run) => {
    expect(strays(run)).toEqual([]);
  });
});

test.prop([fc.string(), urges], sample)(
  'what is told accounts for every change of every indicator, to the bit',
  (seed, bytes) => {
    const { world, told } = play(game, actors, seedDice(seed), wilfulSeats(game, bytes));
    const ledger = game.indicators.map((indicator) => indicator.start);
    for (const it of told) {
      if (it.kind !== 'change') continue;
      expect(it.from).toBe(ledger[it.indicator]);
      ledger[it.indicator] = it.to;
    }
    expect(ledger).toEqual([...world.values.subarray(0, game.indicators.length)]);
  },
);

test.prop([fc.string(), urges], sample)(
  'an ask falls short by its need less what was given, and an order told is an order counted',
  (seed, bytes) => {
    const { world, told } = play(
      game,
      actors,
      seedDice(seed),
      wilfulSeats(game, bytes),
      ({
        stage: {
          world: { counts },
        },
      }) => {
        game.asks.forEach((_, i) =>
          expect(at(counts, layout.short + i) + at(counts, layout.given + i)).toBe(at(counts, layout.needs + i)),
        );
      },
    );
    for (const move of game.moves) {
      const done = told.filter(
        (it) => it.kind === 'order' && it.candidate === move.index && it.result !== 'lapsed',
      ).length;
      expect(at(world.counts, layout.did + move.move), move.id).toBe(done);
    }
  },
);

test.prop([fc.string(), urges], sample)(
  'the same seed and the same orders are the same run, turn by turn',
  (seed, bytes) => {
    const once = play(game, actors, seedDice(seed), wilfulSeats(game, bytes));
    const again = play(game, tinyActors(game), seedDice(seed), wilfulSeats(game, bytes));
    expect(again).toEqual(once);
  },
);

test('another seed is other rolls, all of them', () => {
  const rollsOf = (seed: string): string[] => {
    const rolls: string[] = [];
    const dice = notingDice(seedDice(seed), (name, { bits }) => rolls.push(`${name} ${bits}`));
    play(game, actors, dice, wilfulSeats(game, [1]));
    return rolls;
  };
  const rolls = Array.from({ length: 40 }, (_, seed) => rollsOf(String(seed)));
  expect(Math.min(...rolls.map((of) => of.length))).toBeGreaterThan(5);
  // Two runs may come to the same world by other luck, but by no roll alike.
  for (const [seed, of] of rolls.entries())
    for (const other of rolls.slice(seed + 1)) expect(of.some((roll, i) => roll === other[i])).toBe(false);
});
