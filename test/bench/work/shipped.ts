/** A shipped scenario, loaded as the program loads it, and the plan that the benchmark plays of it. */
import { courseOf, type Plan, simplePlan } from '../../../src/batch/plan.ts';
import { loadGame } from '../../../src/io/load-game.ts';
import type { Game } from '../../../src/model/game.ts';
import { charts } from '../../../state-machines/index.ts';

/** The project's folder. */
export const home = new URL('../../../', import.meta.url).pathname;

/** The checked game of a scenario. @throws Error with its problems */
export function shippedGame(scenario: string): Game {
  const loaded = loadGame(scenario, { roster: charts, home });
  if (!loaded.ok) throw new Error(loaded.problems.map((it) => `${it.file}:${it.line}: ${it.message}`).join('\n'));
  return loaded.value.game;
}

/** More runs than any round asks for, every seat on its usual doctrine. */
export const benchPlan = (game: Game, runs = 2e9): Plan => simplePlan('bench', runs, courseOf(game));
