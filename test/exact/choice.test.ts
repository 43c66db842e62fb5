/** How a doctrine chooses, against closed forms: softmax of its weights with passing at 0, for one region and for two. */
import { expect, test } from 'vitest';
import { startRun } from '../../src/engine/game.ts';
import type { Candidate } from '../../src/model/candidate.ts';
import type { WrittenRule } from '../../src/model/written-doctrine.ts';
import { retext, seatsOf, seedDice, tinyActors } from '../fixtures/play.ts';
import { tinyGame } from '../fixtures/tiny.ts';

const samples = 40_000;

/** How often a seat that follows these rules orders each set, in the first moment, over seeds. */
function sharesOf(rules: readonly WrittenRule[], limit: number): Map<string, number> {
  const game = tinyGame((tiny) =>
    retext({
      ...tiny,
      actors: {
        ...tiny.actors,
        high: { ...(tiny.actors['high'] as (typeof tiny.actors)[string]), parameters: { limit } },
      },
      doctrines: { ...tiny.doctrines, high: { plan: { rules } } },
      usual: { ...tiny.usual, high: 'plan' },
    }),
  );
  const [high] = seatsOf(game);
  const run = startRun({ game, actors: tinyActors(game), dice: seedDice('choice') });
  const counts = new Map<string, number>();
  for (let i = 0; i < samples; i += 1) {
    const dice = seedDice('choice', i);
    dice.turn(1);
    const orders = high?.({ ...run.stage, dice }, 'decide') ?? [];
    const set = orders
      .map((order) => (order.kind === 'candidate' ? (game.candidates[order.candidate] as Candidate).id : '?'))
      .sort();
    counts.set(set.join('+') || 'pass', (counts.get(set.join('+') || 'pass') ?? 0) + 1);
  }
  return new Map([...counts].map(([set, count]) => [set, count / samples]));
}

/** Whatever falls more than four standard errors from its odds, or was not to fall at all. */
function strays(found: ReadonlyMap<string, number>, wanted: Readonly<Record<string, number>>): string[] {
  const unwanted = [...found.keys()].filter((set) => !Object.hasOwn(wanted, set));
  const off = Object.entries(wanted).flatMap(([set, odds]) => {
    const error = Math.sqrt((odds * (1 - odds)) / samples);
    const share = found.get(set) ?? 0;
    return Math.abs(share - odds) <= 4 * error ? [] : [`${set}: ${share} against ${odds} +- ${error}`];
  });
  return [...unwanted, ...off];
}

const e = Math.exp;
const rule = (event: string, weight: number): WrittenRule => ({ do: event, weight });

test('one candidate against passing: e^w / (1 + e^w)', () => {
  const found = sharesOf([rule('warn', -1)], 90);
  expect(strays(found, { warn: e(-1) / (1 + e(-1)), pass: 1 / (1 + e(-1)) })).toEqual([]);
});

test('two candidates of one region: softmax of both and passing', () => {
  const sum = e(1) + e(0.25) + 1;
  const found = sharesOf([rule('pledge', 1), rule('spy', 0.25)], 90);
  expect(strays(found, { pledge: e(1) / sum, spy: e(0.25) / sum, pass: 1 / sum })).toEqual([]);
});

test('weights of several rules add up, and a candidate that is closed takes nothing from the others', () => {
  const found = sharesOf([rule('pledge', 0.75), rule('pledge', 0.25), rule('strike', 5)], 90);
  expect(strays(found, { pledge: e(1) / (e(1) + 1), pass: 1 / (e(1) + 1) })).toEqual([]);
});

test('candidates of two regions: each is ordered when it beats the same draw for passing', () => {
  // P(both beat passing) = 1 - 1/(1 + a) - 1/(1 + b) + 1/(1 + a + b), by counting who comes last.
  const [a, b] = [e(0.5), e(-0.5)];
  const neither = 1 / (1 + a + b);
  const both = 1 - 1 / (1 + a) - 1 / (1 + b) + neither;
  const found = sharesOf([rule('warn', 0.5), rule('pledge', -0.5)], 90);
  const wanted = { 'pledge+warn': both, warn: a / (1 + a) - both, pledge: b / (1 + b) - both, pass: neither };
  expect(strays(found, wanted)).toEqual([]);
});

test('three candidates in two regions: of rivals in a region the stronger draw is taken', () => {
  // Strike (cost 3) and warn (cost 1) are rivals; pledge stands apart and is free. Each is ordered with softmax over its
  // own region and passing, whatever the other region does.
  const [warn, strike, pledge] = [e(0.3), e(0.6), e(0.1)];
  const found = sharesOf([rule('warn', 0.3), rule('strike', 0.6), rule('pledge', 0.1)], 0);
  const share = (id: string): number =>
    [...found].reduce((sum, [set, part]) => (set.split('+').includes(id) ? sum + part : sum), 0);
  const shares = new Map(['warn', 'strike', 'pledge', 'pass'].map((id) => [id, share(id)]));
  const region = 1 + warn + strike;
  const wanted = {
    warn: warn / region,
    strike: strike / region,
    pledge: pledge / (1 + pledge),
    pass: 1 / (region + pledge),
  };
  expect(strays(shares, wanted)).toEqual([]);
});
