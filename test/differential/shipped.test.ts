/** Every scenario that ships, and the tiny ones: every doctrine of every seat, mixtures, hands, tracing, taking up midway. */
import { describe, expect, test } from 'vitest';
import { masterKey, runKey } from '../../src/chance/keys.ts';
import { scenarioIds } from '../../src/io/catalogue.ts';
import { loadGame } from '../../src/io/load-game.ts';
import type { Game } from '../../src/model/game.ts';
import type { Chart } from '../../src/rules/chart.ts';
import { charts } from '../../state-machines/index.ts';
import { tinyCharts, tinyGame } from '../fixtures/tiny.ts';
import { wideGame } from '../fixtures/wide.ts';
import { type Course, prepareBoth } from './course.ts';
import { differenceOf } from './step.ts';

const home = new URL('../../', import.meta.url).pathname;

function shipped(id: string): Game {
  const loaded = loadGame(id, { roster: charts, home });
  if (!loaded.ok) throw new Error(`${id}: ${loaded.problems[0]?.message}`);
  return loaded.value.game;
}

const games: [string, () => Game, readonly Chart[]][] = [
  ['tiny', tinyGame, tinyCharts],
  ['wide', wideGame, tinyCharts],
  ...scenarioIds(home).map((id): [string, () => Game, readonly Chart[]] => [id, () => shipped(id), charts]),
];

describe.each(games)('%s', (_name, make, roster) => {
  const game = make();
  const both = prepareBoth(game, roster);
  const master = masterKey('differential');
  const usual = game.actors.map((actor) => actor.usual);
  const course = (replicate: number, seats: readonly string[], more: Partial<Course> = {}): Course => ({
    key: runKey(master, 0, replicate),
    seats,
    urges: [],
    resumeAt: 0,
    traced: false,
    ...more,
  });
  const agrees = (it: Course): void => expect(differenceOf(both, it), JSON.stringify(it)).toBeUndefined();
  const doctrines = (actor: number): string[] => [...(game.doctrines[actor]?.keys() ?? [])];
  /** Some number below another, spread by two others. */
  const spread = (below: number, a: number, b: number): number =>
    ((Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca77)) % below) >>> 0;

  test('each doctrine of each seat against the usual ones', () => {
    for (const { index } of game.actors) {
      doctrines(index).forEach((id, number) => agrees(course(number, usual.with(index, id))));
    }
  });

  test('doctrines mixed, traced and not', () => {
    for (let mix = 0; mix < 24; mix += 1) {
      const seats = game.actors.map(
        ({ index }) =>
          doctrines(index)[spread(doctrines(index).length, mix, index) % doctrines(index).length] as string,
      );
      agrees(course(mix, seats, { traced: mix % 2 === 0 }));
    }
  });

  test('orders given by hand, alone and against doctrines', () => {
    for (let hand = 0; hand < 16; hand += 1) {
      const urges = Array.from({ length: 40 }, (_, i) => spread(256, hand, i) % 256);
      agrees(
        course(
          hand,
          usual.map((id, seat) => (hand % 2 === 0 || seat === hand % usual.length ? 'hand' : id)),
          { urges, traced: hand % 4 < 2 },
        ),
      );
    }
  });

  test('going on from the position of any turn', () => {
    game.calendar.forEach((_, turn) => {
      for (const resumeBefore of ['orders', 'reactions'] as const) {
        agrees(course(turn, usual, { resumeAt: turn + 1, resumeBefore, traced: turn % 2 === 0 }));
      }
    });
  });
});
