/** The scenario with other numbers in it, for advice to be asked in each: a few points of all that is uncertain. */
import type { Game } from '../model/game.ts';
import type { Chart } from '../rules/chart.ts';
import { variable } from './case-games.ts';
import type { LoadedGame } from './load-game.ts';
import { hypercubeCases } from './plan-cases.ts';

/** Any text: the same points are met in every run. */
const seed = 'advice';

/**
 * The games of so many points of a Latin hypercube over every number that has a range, by number from 0; undefined where
 * the scenario has no range, or does not allow a point. Reading the scenario anew takes some tenths of a second, at the first.
 */
export function adviceCases(
  loaded: LoadedGame,
  roster: readonly Chart[],
  count: number,
): (number: number) => Game | undefined {
  let build: ((number: number) => Game | undefined) | undefined;
  const begin = (): NonNullable<typeof build> => {
    const cases = hypercubeCases({ count, vary: [{ name: 'all', at: [] }] }, seed, loaded, roster);
    if (!cases.ok) return () => undefined;
    const scenario = variable(loaded, roster, loaded.game);
    return (number) => {
      const built = scenario.build(cases.inputs, cases.points[number] ?? []);
      return 'game' in built ? built.game : undefined;
    };
  };
  return (number) => {
    build ??= begin();
    return build(number);
  };
}
