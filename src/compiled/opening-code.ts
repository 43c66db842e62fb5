/** The opening as code: the start values by copy, then what is drawn once for the whole run. */
import type { Game } from '../model/game.ts';
import { blankWorld, recordStride, type World } from '../model/layout.ts';
import { faceCode, roll, type Source } from './source.ts';

/** The opening world before anything is drawn. */
export function openingWorld(game: Game): World {
  const world = blankWorld(game.layout);
  const { layout } = game;
  for (const indicator of game.indicators) world.values[indicator.index] = indicator.start;
  for (const { index, budget, regions, types } of game.actors) {
    world.counts[layout.budgets + index] = budget.start;
    for (const region of regions) world.counts[region.slot] = region.start;
    world.counts.set(game.records[index] ?? [], layout.records + index * recordStride);
    world.values.set(types?.prior.map((thousandths) => thousandths / 1000) ?? [], types?.beliefs ?? 0);
  }
  return world;
}

/** Function `open()`. */
export function openingCode({ game }: Source): string {
  const { layout } = game;
  const draws = game.actors.flatMap(({ types }) => {
    if (types === undefined) return [];
    let sum = 0;
    const steps = types.prior.slice(0, -1).map((thousandths, type) => {
      sum += thousandths;
      return `at < ${sum} ? ${type} : `;
    });
    return [
      `{ const at = Math.floor(((${roll(types.key)} >>> 0) / 4294967296) * 1000); C[${types.slot}] = ${steps.join('')}${types.prior.length - 1}; }`,
    ];
  });
  const needs = game.asks.map(
    (ask, i) =>
      `C[${layout.needs + i}] = C[${layout.short + i}] = ${ask.least} + ${faceCode(roll(ask.key), ask.most - ask.least + 1)};`,
  );
  return `function open() {
    V.set(V0); C.set(C0);
    turnDice(0);
    ${draws.join(' ')} ${needs.join(' ')}
    digest();
  }`;
}
