/** The differential slice as fast as it goes, up to the first difference: what mutants of the interpreters must not survive. */
import { masterKey, runKey } from '../../src/chance/keys.ts';
import type { Game } from '../../src/model/game.ts';
import { charts } from '../../state-machines/index.ts';
import { type Course, prepareBoth } from '../differential/course.ts';
import { coursesOf } from '../differential/courses.ts';
import { differenceOf } from '../differential/step.ts';
import { differs, storedFixtures } from '../differential/stored.ts';
import { acceptedOf, scenarios, shippedGames } from './games.ts';

/** The first difference; `alive` is called after each course. */
export function firstDifference(alive: () => void): unknown {
  for (const [, { course, ...scenario }] of storedFixtures()) {
    const difference = differs(scenario, course);
    alive();
    if (difference !== undefined) return difference;
  }
  for (const number of scenarios.keys()) {
    const accepted = acceptedOf(number);
    if (accepted === undefined) continue;
    const both = prepareBoth(accepted.game, accepted.charts);
    for (const course of coursesOf(accepted.game, number)) {
      const difference = differenceOf(both, course);
      alive();
      if (difference !== undefined) return { number, ...difference };
    }
  }
  for (const game of shippedGames()) {
    const difference = shippedDiffers(game, alive);
    if (difference !== undefined) return { id: game.id, ...difference };
  }
  return undefined;
}

function shippedDiffers(game: Game, alive: () => void): object | undefined {
  const both = prepareBoth(game, charts);
  for (let run = 0; run < 8; run += 1) {
    const seats = game.actors.map(({ index, usual }) =>
      run % 2 === 0 ? usual : ([...(game.doctrines[index]?.keys() ?? [])].at(-1 - (run % 3)) ?? 'hand'),
    );
    const course: Course = {
      key: runKey(masterKey('kill'), 0, run),
      seats,
      urges: [run, 3, 5, 8],
      resumeAt: run,
      ...(run === 6 ? { handsAt: 1 + (game.id.length % game.calendar.length) } : {}),
      traced: run % 4 === 0,
    };
    const difference = differenceOf(both, course);
    alive();
    if (difference !== undefined) return difference;
  }
  return undefined;
}
