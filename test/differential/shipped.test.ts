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
  const differing = (courses: readonly Course[]): unknown[] =>
    courses.flatMap((it) => {
      const difference = differenceOf(both, it);
      return difference === undefined ? [] : [{ ...difference, course: it }];
    });
  const doctrines = (actor: number): string[] => [...(game.doctrines[actor]?.keys() ?? [])];
  /** Some number below another, spread by two others. */
  const spread = (below: number, a: number, b: number): number =>
    ((Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca77)) >>> 8) % below;

  test('each doctrine of each seat against the usual ones', () => {
    const courses = game.actors.flatMap(({ index }) =>
      doctrines(index).map((id, number) => course(number, usual.with(index, id))),
    );
    expect(differing(courses)).toEqual([]);
  });

  test('doctrines mixed, traced and not', () => {
    const courses = Array.from({ length: 24 }, (_, mix) => {
      const seats = game.actors.map(({ index }) => {
        const own = doctrines(index);
        return own[spread(own.length, mix, index)] as string;
      });
      return course(mix, seats, { traced: mix % 2 === 0 });
    });
    expect(differing(courses)).toEqual([]);
  });

  test('orders given by hand, alone and against doctrines', () => {
    const courses = Array.from({ length: 16 }, (_, hand) => {
      const urges = Array.from({ length: 40 }, (_each, i) => spread(256, hand, i));
      const byHand = (seat: number): boolean => hand % 2 === 0 || seat === hand % usual.length;
      const seats = usual.map((id, seat) => (byHand(seat) ? 'hand' : id));
      return course(hand, seats, { urges, traced: hand % 4 < 2 });
    });
    expect(differing(courses)).toEqual([]);
  });

  test('a moment of orders by hand, and on from it in one go', () => {
    const courses = game.calendar.map((_, turn) => {
      const urges = Array.from({ length: 40 }, (_each, i) => spread(256, turn + 16, i));
      return course(turn, usual, { urges, handsAt: turn + 1, traced: turn % 2 === 0 });
    });
    expect(differing(courses)).toEqual([]);
  });

  test('going on from the position of any turn', () => {
    const courses = game.calendar.flatMap((_, turn) =>
      (['orders', 'reactions'] as const).map((resumeBefore) =>
        course(turn, usual, { resumeAt: turn + 1, resumeBefore, traced: turn % 2 === 0 }),
      ),
    );
    expect(differing(courses)).toEqual([]);
  });
});
