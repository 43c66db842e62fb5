/** The games of the slice, built once: a process that goes from mutant to mutant keeps them while nothing they are built by is mutated. */
import { scenarioIds } from '../../src/io/catalogue.ts';
import { loadGame } from '../../src/io/load-game.ts';
import type { Game } from '../../src/model/game.ts';
import { charts } from '../../state-machines/index.ts';
import { slice } from '../differential/slice.ts';
import { type Accepted, accept } from '../fixtures/generated.ts';

const home = new URL('../../', import.meta.url).pathname;

export const scenarios = slice();

const accepted = new Map<number, Accepted | undefined>();

/** A scenario of the slice, unless the checker refuses it. */
export function acceptedOf(number: number): Accepted | undefined {
  const scenario = scenarios[number];
  if (!accepted.has(number) && scenario !== undefined) {
    const built = accept(scenario);
    accepted.set(number, 'game' in built ? built : undefined);
  }
  return accepted.get(number);
}

const shipped = new Map<string, Game>();

/** One after the other, each loaded when it is asked for. */
export function* shippedGames(): Generator<Game> {
  for (const id of scenarioIds(home)) {
    const loaded = shipped.get(id) ?? loadOf(id);
    shipped.set(id, loaded);
    yield loaded;
  }
}

function loadOf(id: string): Game {
  const loaded = loadGame(id, { roster: charts, home });
  if (!loaded.ok) throw new Error(`${id}: ${loaded.problems[0]?.message}`);
  return loaded.value.game;
}
