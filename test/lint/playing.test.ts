/** How a lint plays: step by step it is the run that a batch plays, a kept world goes on as it would have, and climbs reach the top. */
import { expect, test } from 'vitest';
import { type Climbed, climb } from '../../src/batch/lint/climb.ts';
import { emptyPlan, type FixedPlan, followPlan, habitOf } from '../../src/batch/lint/fixed-plan.ts';
import { mixesOf, mixesPossible } from '../../src/batch/lint/mixes.ts';
import { addSurvey, blankSurvey, survey } from '../../src/batch/lint/survey.ts';
import {
  begin,
  endTurn,
  hasEnded,
  keysOf,
  playOn,
  setTable,
  shelf,
  step,
  turnNow,
} from '../../src/batch/lint/table.ts';
import { masterKey, runKey } from '../../src/chance/keys.ts';
import { loadGame } from '../../src/io/load-game.ts';
import type { Game } from '../../src/model/game.ts';
import { charts } from '../../state-machines/index.ts';
import { projectFolder } from '../fixtures/command.ts';
import { harbourGame } from './games.ts';

const shipped = (id: string): Game => {
  const loaded = loadGame(id, { roster: charts, home: projectFolder });
  if (!loaded.ok) throw new Error(`${id} does not load`);
  return loaded.value.game;
};

/** Lets a generator run to its end. */
function finish<T>(doing: Generator<number, T>): T {
  for (;;) {
    const next = doing.next();
    if (next.done === true) return next.value;
  }
}

test('played a moment at a time, a run has the digest that it has when played whole', () => {
  const game = shipped('tariff-deadline');
  const table = setTable(game, charts);
  const master = masterKey('steps');
  const endings = new Set<number>();
  for (const [run, mix] of mixesOf(game, 'steps', 40).entries()) {
    begin(table, runKey(master, 0, run));
    playOn(table, mix);
    const whole = [...table.program.lanes];
    begin(table, runKey(master, 0, run));
    while (!hasEnded(table)) step(table, mix);
    expect([...table.program.lanes]).toEqual(whole);
    endings.add(table.program.world.counts[game.layout.ended] as number);
  }
  expect(endings.size).toBeGreaterThan(3);
});

test('a kept world goes on as it would have, and under another key otherwise', () => {
  const game = shipped('twenty-nine-transferred');
  const table = setTable(game, charts);
  const keyOf = keysOf('kept', 'test');
  const kept = shelf(table, 2);
  const worldNow = (): number[] => [...table.program.world.values, ...table.program.world.counts];
  let others = 0;
  for (let run = 0; run < 20; run += 1) {
    begin(table, keyOf(0, run));
    for (let turn = 0; turn < 3 && !hasEnded(table); turn += 1) step(table, table.usual);
    kept.keep(run % 2);
    playOn(table, table.usual);
    const end = worldNow();
    begin(table, keyOf(1, run));
    playOn(table, table.usual);
    kept.restore(run % 2, keyOf(0, run));
    playOn(table, table.usual);
    expect(worldNow()).toEqual(end);
    kept.restore(run % 2, keyOf(2, run));
    playOn(table, table.usual);
    if (JSON.stringify(worldNow()) !== JSON.stringify(end)) others += 1;
  }
  expect(others).toBeGreaterThan(10);
});

test('all mixes where they are few; of many, as many as wanted, with every doctrine equally often', () => {
  const small = harbourGame();
  expect(mixesPossible(small)).toBe(2);
  expect(mixesOf(small, '1', 10).map((mix) => [...mix])).toEqual([
    [0, 0],
    [0, 1],
  ]);
  const game = shipped('tariff-deadline');
  const mixes = mixesOf(game, '1', 300);
  expect(mixes.length).toBe(300);
  for (const { index } of game.actors) {
    const size = game.doctrines[index]?.size ?? 1;
    const counts = Array.from({ length: size }, (_, doctrine) => mixes.filter((mix) => mix[index] === doctrine).length);
    expect(counts.every((count) => Math.abs(count - 300 / size) <= 1)).toBe(true);
  }
  expect(mixesOf(game, '1', 300)).toEqual(mixes);
  expect(mixesOf(game, '2', 300)).not.toEqual(mixes);
});

test('a survey adds up the same however it is cut', () => {
  const game = harbourGame();
  const table = setTable(game, charts);
  const mixes = mixesOf(game, 'cut', 10);
  const part = (from: number, to: number) => finish(survey(table, { seed: 'cut', mixes, from, to }));
  const whole = part(0, 200);
  const sum = blankSurvey(game, mixes.length);
  for (const [from, to] of [
    [130, 200],
    [0, 130],
  ] as const)
    addSurvey(sum, part(from, to));
  expect(sum).toEqual(whole);
  expect([...whole.totals]).toEqual([200, expect.any(Number)]);
  expect(whole.endings.reduce((total, count) => total + count, 0)).toBe(200);
});

/** Every plan of the assembly with at most one order a moment. */
function allPlans(game: Game, seat: number): FixedPlan[] {
  const own = [[], ...game.candidates.filter((it) => it.actor === seat).map((it) => [it.index])];
  return game.calendar.reduce<FixedPlan[]>(
    (plans) => plans.flatMap((plan) => own.map((orders) => [...plan, { orders, reactions: [] }])),
    [[]],
  );
}

test('a climb finds a plan as good as the best of all plans with one order a moment', () => {
  const game = harbourGame();
  const table = setTable(game, charts);
  const seat = game.actors.findIndex((actor) => actor.id === 'assembly');
  const worlds = 120;
  const keyOf = keysOf('top', 'fitted');
  const meanOf = (plan: FixedPlan): number => {
    let total = 0;
    for (let run = 0; run < worlds; run += 1) {
      begin(table, keyOf(0, run));
      playOn(table, table.usual, seat, followPlan(table, seat, plan));
      total += table.program.score(seat);
    }
    return total / worlds;
  };
  const best = Math.max(...allPlans(game, seat).map(meanOf));
  const climbed: Climbed = finish(climb(table, seat, emptyPlan(game), { worlds, sweeps: 4, plays: 1e6 }, 'top'));
  expect(climbed.mean).toBeGreaterThanOrEqual(best - 1e-9);
  // What it says of its plan is what the plan does, played from the start.
  expect(climbed.mean).toBeCloseTo(meanOf(climbed.plan), 9);
  expect(meanOf(emptyPlan(game))).toBeLessThan(best - 1);
  // What changes nothing is left out of the plan, whatever it began with.
  const hearing = game.candidates.findIndex((it) => it.id === 'holdHearing');
  const idle = emptyPlan(game).map((it, turn) => (turn === 2 ? { orders: [hearing], reactions: [] } : it));
  const bare = finish(climb(table, seat, idle, { worlds, sweeps: 4, plays: 1e6 }, 'top'));
  expect(bare.plan[2]?.orders).toEqual([]);
  expect(bare.mean).toBe(climbed.mean);
  const short = finish(climb(table, seat, emptyPlan(game), { worlds, sweeps: 4, plays: worlds }, 'top'));
  expect(short.mean).toBeLessThan(climbed.mean);
});

test("a doctrine's habits are what it does in more than half of the runs", () => {
  const game = harbourGame();
  const table = setTable(game, charts);
  const seat = game.actors.findIndex((actor) => actor.id === 'dockers');
  const habits = habitOf(table, seat, 'loud', 200, 'habits');
  const ids = habits.map((it) => it.orders.map((order) => game.candidates[order]?.id));
  expect(ids[0]).toEqual(['organise']);
  expect(habits.length).toBe(3);
});

test('an order that comes in most runs, now here and now there, is a habit at its most frequent moment', () => {
  const game = shipped('joint-operations');
  const table = setTable(game, charts);
  const seat = game.actors.findIndex((actor) => actor.id === 'taskForce');
  const launch = game.candidates.findIndex((it) => it.actor === seat && it.id === 'launch');
  const given = habitOf(table, seat, 'waitForCalm', 100, 'habits').map((it) => it.orders.includes(launch));
  // No moment has it in more than half of the runs.
  expect(given.filter(Boolean).length).toBe(1);
});

test('the end of a moment that is played by hand is the end of a moment', () => {
  const game = harbourGame();
  const table = setTable(game, charts);
  begin(table, keysOf('end', 'test')(0, 0));
  expect(turnNow(table)).toBe(1);
  for (const round of [0, 1] as const) table.program.adjudicate(round);
  endTurn(table);
  expect(turnNow(table)).toBe(2);
});
