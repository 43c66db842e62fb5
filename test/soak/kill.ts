/** The differential slice as fast as it goes: ends with status 1 at the first difference. What mutants of the interpreters must not survive. */
import { masterKey, runKey } from '../../src/chance/keys.ts';
import { scenarioIds } from '../../src/io/catalogue.ts';
import { loadGame } from '../../src/io/load-game.ts';
import { charts } from '../../state-machines/index.ts';
import { type Course, prepareBoth } from '../differential/course.ts';
import { coursesOf } from '../differential/courses.ts';
import { slice } from '../differential/slice.ts';
import { differenceOf } from '../differential/step.ts';
import { differs, storedFixtures } from '../differential/stored.ts';
import { accept } from '../fixtures/generated.ts';

const home = new URL('../../', import.meta.url).pathname;

function differing(): unknown {
  for (const [, { course, ...scenario }] of storedFixtures()) {
    const difference = differs(scenario, course);
    if (difference !== undefined) return difference;
  }
  for (const [number, scenario] of slice().entries()) {
    const accepted = accept(scenario);
    if (!('game' in accepted)) continue;
    const both = prepareBoth(accepted.game, accepted.charts);
    for (const course of coursesOf(accepted.game, number)) {
      const difference = differenceOf(both, course);
      if (difference !== undefined) return { number, ...difference };
    }
  }
  return scenarioIds(home)
    .map(shippedDiffers)
    .find((difference) => difference !== undefined);
}

function shippedDiffers(id: string): unknown {
  const loaded = loadGame(id, { roster: charts, home });
  if (!loaded.ok) return loaded.problems;
  const { game } = loaded.value;
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
      ...(run === 6 ? { handsAt: 1 + (id.length % game.calendar.length) } : {}),
      traced: run % 4 === 0,
    };
    const difference = differenceOf(both, course);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

const difference = differing();
if (difference !== undefined) {
  console.log(JSON.stringify(difference));
  process.exitCode = 1;
}
