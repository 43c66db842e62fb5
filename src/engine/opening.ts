/** The first world of a run: start values, and what is drawn once for the whole run: hidden types and needs. */

import type { Dice } from '../chance/dice.ts';
import { face } from '../chance/dice.ts';
import type { Game } from '../model/game.ts';
import { blankWorld, recordStride, type World } from '../model/layout.ts';

/** Fills a new world. `dice` must stand at turn 0. */
export function openWorld(game: Game, dice: Dice): World {
  const world = blankWorld(game.layout);
  const { layout } = game;
  for (const indicator of game.indicators) world.values[indicator.index] = indicator.start;
  for (const actor of game.actors) {
    world.counts[layout.budgets + actor.index] = actor.budget.start;
    for (const region of actor.regions) world.counts[region.slot] = region.start;
    game.records[actor.index]?.forEach((count, i) => {
      world.counts[layout.records + actor.index * recordStride + i] = count;
    });
    if (actor.types === undefined) continue;
    const { prior, slot, beliefs, key } = actor.types;
    world.counts[slot] = drawType(prior, dice.roll(key, 0));
    prior.forEach((thousandths, type) => {
      world.values[beliefs + type] = thousandths / 1000;
    });
  }
  game.asks.forEach((ask, i) => {
    const need = ask.least + face(dice.roll(ask.key, 0), ask.most - ask.least + 1);
    world.counts[layout.needs + i] = need;
    world.counts[layout.short + i] = need;
  });
  return world;
}

/** The type whose share of the range the roll falls in; the last takes what rounding leaves. */
function drawType(prior: readonly number[], bits: number): number {
  const at = face(bits, 1000);
  let sum = 0;
  for (let type = 0; type < prior.length; type += 1) {
    sum += prior[type] as number;
    if (at < sum) return type;
  }
  return prior.length - 1;
}
