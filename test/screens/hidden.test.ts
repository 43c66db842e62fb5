/** What a seat may not know leaves no trace on its screens: other hidden facts, the same frames. */
import { expect, test } from 'vitest';
import type { Action } from '../../src/tui/keys.ts';
import type { Position } from '../../src/tui/present/position.ts';
import { frameOf, sitDown, type TableTop } from './table-top.ts';

/** Every page of the table, one after another. */
function framesOf(at: TableTop): string[] {
  const frames = [frameOf(at.model)];
  const look = (...keys: readonly Action[]): void => {
    at.press(...keys);
    frames.push(frameOf(at.model));
    at.press('back');
  };
  for (const digit of [1, 2, 3, 4]) look(`digit${digit}` as Action);
  look('wire');
  look('compose');
  look('go');
  look('last');
  at.press('first');
  return frames;
}

/** Changes each hidden thing of the world: others' types, needs, hidden standings, indicators and standing to spend. */
function change({ game, seat, stage: { world } }: Position): number {
  let changed = 0;
  const { layout } = game;
  for (const actor of game.actors) {
    if (actor.index === seat) continue;
    world.counts[layout.budgets + actor.index] = 0;
    if (actor.types !== undefined) world.counts[actor.types.slot] = 1 - (world.counts[actor.types.slot] as number);
    for (const region of actor.regions)
      if (region.hidden) world.counts[region.slot] = 1 - Math.min(1, world.counts[region.slot] as number);
    changed += 1;
  }
  game.asks.forEach((ask, i) => {
    if (ask.by === seat) return;
    world.counts[layout.needs + i] = ask.least + ask.most - (world.counts[layout.needs + i] as number);
    world.counts[layout.short + i] = 99;
    changed += 1;
  });
  for (const indicator of game.indicators) {
    if (indicator.seenBy === undefined || indicator.seenBy.includes(seat)) continue;
    world.values[indicator.index] = indicator.low + indicator.high - (world.values[indicator.index] as number);
    changed += 1;
  }
  return changed;
}

test.each([3, 6])('at moment %i', (moment) => {
  const at = sitDown('en', { columns: 140, rows: 45 });
  at.press('go', 'go');
  for (let i = 0; i < 80 && !frameOf(at.model).includes(`moment ${moment} of 10`); i += 1) at.press('go');
  const before = framesOf(at);
  expect(change(at.model.position as Position)).toBeGreaterThan(5);
  expect(framesOf(at)).toEqual(before);
});
