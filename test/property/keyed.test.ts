/** Change one order and every roll that both runs make falls alike (DECISIONS 12); with dice that count draws it would not. */
import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect } from 'vitest';
import { play, seatsOf, tinyActors } from '../fixtures/play.ts';
import { type Notes, writingDice } from '../fixtures/tape.ts';
import { wideGame } from '../fixtures/wide.ts';
import { type Script, scriptedSeats, urges, wilfulSeats, writtenSeats } from '../fixtures/wilful.ts';
import { counting, keyed, type MakeDice } from '../fixtures/wrong-dice.ts';

const game = wideGame();
const actors = tinyActors(game);
const sample = { seed: 2, numRuns: 150 };
const change = fc.record({ turn: fc.integer({ min: 1, max: 6 }), actor: fc.nat(1), urges });

/** A run of random orders, and the same run but for what one seat orders in one turn: all rolls of both. */
function twoRuns(
  makeDice: MakeDice,
  seed: string,
  bytes: readonly number[],
  other: { turn: number; actor: number; urges: readonly number[] },
) {
  const script: Script = new Map();
  const [before, after]: [Notes, Notes] = [new Map(), new Map()];
  play(game, actors, writingDice(makeDice(seed, game), before), writtenSeats(wilfulSeats(game, bytes), script));
  const scripted = scriptedSeats(game, script);
  const wilful = wilfulSeats(game, other.urges);
  const seats = scripted.map(
    (decide, actor): typeof decide =>
      (stage, round) =>
        actor === other.actor && round === 'decide' && stage.world.counts[game.layout.turn] === other.turn
          ? (wilful[actor]?.(stage, round) ?? [])
          : decide(stage, round),
  );
  play(game, actors, writingDice(makeDice(seed, game), after), seats);
  return { before, after };
}

/** Rolls that both runs make: their turn and name, and whether they fell alike. */
function* shared({ before, after }: { before: Notes; after: Notes }) {
  for (const [turn, rolls] of before) {
    for (const [name, { bits }] of rolls) {
      const other = after.get(turn)?.get(name);
      if (other !== undefined) yield { turn, name, alike: other.bits === bits };
    }
  }
}

const differing = (
  makeDice: MakeDice,
  seed: string,
  bytes: readonly number[],
  other: Parameters<typeof twoRuns>[3],
): string[] =>
  [...shared(twoRuns(makeDice, seed, bytes, other))].flatMap(({ turn, name, alike }) =>
    alike ? [] : [`${turn} ${name}`],
  );

test.prop([fc.string(), urges, change], sample)('every shared roll falls alike', (seed, bytes, other) => {
  expect(differing(keyed, seed, bytes, other)).toEqual([]);
});

test('runs that differ share rolls of every purpose', () => {
  const purposes = new Set<string>();
  for (const [seed, bytes, other] of fc.sample(fc.tuple(fc.string(), urges, change), sample)) {
    const runs = twoRuns(keyed, seed, bytes, other);
    const differs =
      JSON.stringify([...runs.before].map(([, rolls]) => [...rolls])) !==
      JSON.stringify([...runs.after].map(([, rolls]) => [...rolls]));
    if (differs) for (const { name } of shared(runs)) purposes.add(name.split('/')[0] ?? '');
  }
  expect([...purposes].sort()).toEqual([
    'exposure',
    'inject',
    'leak',
    'need',
    'noise',
    'odds',
    'promise',
    'signal',
    'type',
  ]);
});

test('with dice that count draws instead, the first of these tests fails', () => {
  const property = fc.property(
    fc.string(),
    urges,
    change,
    (seed, bytes, other) => differing(counting, seed, bytes, other).length === 0,
  );
  expect(fc.check(property, sample).failed).toBe(true);
});

test('the choices of a doctrine seat stay as they were when the other seat changes an order it cannot see', () => {
  // High spies, hidden: what low then orders by its doctrine is what it orders when high does nothing.
  const low = seatsOf(game)[1];
  let compared = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const orders = ['spy', undefined].map((move) => {
      const script: Script = new Map(move === undefined ? [] : [['1 high decide', [move]]]);
      const given: Script = new Map();
      const [high] = scriptedSeats(game, script);
      if (high === undefined || low === undefined) throw new Error('Two seats were expected');
      play(game, actors, keyed(String(seed), game), writtenSeats([high, low], given));
      return given.get('1 low decide');
    });
    expect(orders[0]).toEqual(orders[1]);
    compared += orders[0]?.length ?? 0;
  }
  expect(compared).toBeGreaterThan(50);
});
