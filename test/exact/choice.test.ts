/** How a doctrine chooses, against closed forms: softmax of its weights with passing at 0, for one region and for two. */
import { expect, test } from 'vitest';
import { startRun } from '../../src/engine/game.ts';
import type { Candidate } from '../../src/model/game.ts';
import type { WrittenRule } from '../../src/model/written.ts';
import { retext, seatsOf, seedDice, tinyActors } from '../fixtures/play.ts';
import { tinyGame } from '../fixtures/tiny.ts';

const samples = 60_000;

/** How often a seat that follows these rules orders each set, in the first moment, over seeds. */
function sharesOf(rules: readonly WrittenRule[], limit: number): Map<string, number> {
  const game = tinyGame((tiny) =>
    retext({
      ...tiny,
      actors: { ...tiny.actors, high: { ...(tiny.actors['high'] as (typeof tiny.actors)[string]), parameters: { limit } } },
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
    const set = orders.map((order) => (order.kind === 'candidate' ? (game.candidates[order.candidate] as Candidate).id : '?')).sort();
    counts.set(set.join('+') || 'pass', (counts.get(set.join('+') || 'pass') ?? 0) + 1);
  }
  return new Map([...counts].map(([set, count]) => [set, count / samples]));
}

function expectShares(found: ReadonlyMap<string, number>, wanted: Readonly<Record<string, number>>): void {
  expect([...found.keys()].sort()).toEqual(Object.keys(wanted).sort());
  for (const [set, odds] of Object.entries(wanted)) {
    const error = Math.sqrt((odds * (1 - odds)) / samples);
    expect(Math.abs((found.get(set) ?? 0) - odds), `${set}: ${found.get(set)} against ${odds} +- ${error}`).toBeLessThan(4 * error);
  }
}

const e = Math.exp;

test('one candidate against passing: e^w / (1 + e^w)', () => {
  expectShares(sharesOf([{ do: 'warn', weight: -1 }], 90), { warn: e(-1) / (1 + e(-1)), pass: 1 / (1 + e(-1)) });
});

test('two candidates of one region: softmax of both and passing', () => {
  const sum = e(1) + e(0.25) + 1;
  const found = sharesOf([{ do: 'pledge', weight: 1 }, { do: 'spy', weight: 0.25 }], 90);
  expectShares(found, { pledge: e(1) / sum, spy: e(0.25) / sum, pass: 1 / sum });
});

test('weights of several rules add up, and a candidate that is closed takes nothing from the others', () => {
  const sum = e(1) + 1;
  const found = sharesOf([{ do: 'pledge', weight: 0.75 }, { do: 'pledge', weight: 0.25 }, { do: 'strike', weight: 5 }], 90);
  expectShares(found, { pledge: e(1) / sum, pass: 1 / sum });
});

test('candidates of two regions: each is ordered when it beats the same draw for passing', () => {
  // P(both beat passing) = 1 - 1/(1 + a) - 1/(1 + b) + 1/(1 + a + b), by counting who comes last.
  const [a, b] = [e(0.5), e(-0.5)];
  const found = sharesOf([{ do: 'warn', weight: 0.5 }, { do: 'pledge', weight: -0.5 }], 90);
  const neither = 1 / (1 + a + b);
  const both = 1 - 1 / (1 + a) - 1 / (1 + b) + neither;
  expectShares(found, { 'pledge+warn': both, warn: a / (1 + a) - both, pledge: b / (1 + b) - both, pass: neither });
});

test('three candidates in two regions: of rivals in a region the stronger draw is taken', () => {
  // Strike (cost 3) and warn (cost 1) are rivals; pledge stands apart and is free. P(warn) = softmax over its region and
  // passing, whatever pledge does; likewise for the others.
  const [warn, strike, pledge] = [e(0.3), e(0.6), e(0.1)];
  const found = sharesOf([{ do: 'warn', weight: 0.3 }, { do: 'strike', weight: 0.6 }, { do: 'pledge', weight: 0.1 }], 0);
  const share = (id: string): number => [...found].reduce((sum, [set, part]) => (set.split('+').includes(id) ? sum + part : sum), 0);
  const near = (part: number, odds: number) => expect(Math.abs(part - odds)).toBeLessThan(4 * Math.sqrt((odds * (1 - odds)) / samples));
  near(share('warn'), warn / (1 + warn + strike));
  near(share('strike'), strike / (1 + warn + strike));
  near(share('pledge'), pledge / (1 + pledge));
  near(found.get('pass') ?? 0, 1 / (1 + warn + strike + pledge));
});
