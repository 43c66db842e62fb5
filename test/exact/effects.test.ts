/** Effects in time, worked out by hand: at once, later, lasting; on one's own and on a target; drift and pull by the day. */
import { describe, expect, test } from 'vitest';
import type { Game } from '../../src/model/game.ts';
import type { WrittenScenario } from '../../src/model/written.ts';
import type { WrittenEffect, WrittenMove } from '../../src/model/written-move.ts';
import { plannedGame, play, seatsOf, seedDice, standingOf, tinyActors } from '../fixtures/play.ts';

const dates = ['2025-01-01', '2025-01-11', '2025-01-21', '2025-01-31', '2025-02-10'] as const;
const [one, two] = dates;

/** Five moments of ten days, nothing moving by itself. */
const quiet = (it: WrittenScenario): WrittenScenario => ({
  ...it,
  calendar: dates.map((date, i) => ({ id: `m${i}`, date })),
  indicators: { ...it.indicators, heat: { start: 50, low: 0, high: 100 } },
  injects: {},
});

const move = (it: WrittenScenario, seat: string, event: string, more: WrittenMove): WrittenScenario => ({
  ...it,
  moves: { ...it.moves, [seat]: { ...it.moves[seat], [event]: { ...it.moves[seat]?.[event], ...more } } },
});

/** A fact at the end of every turn, by the changes told until then: the world itself has begun the next turn. */
function series(game: Game, fact: string): number[] {
  const found: number[] = [];
  const slot = game.facts.get(fact)?.slot.index ?? -1;
  const { world } = play(game, tinyActors(game), seedDice('effects'), seatsOf(game), (run) =>
    found.push(run.stage.world.values[slot] as number),
  );
  expect(found.at(-1)).toBe(Number(standingOf(game, world, fact)));
  return found;
}

describe('a change of 1, ordered on the first of five dates', () => {
  test.each<[Pick<WrittenEffect, 'delayTurns' | 'lastsTurns'>, number[]]>([
    [{}, [51, 51, 51, 51, 51]],
    [{ delayTurns: 1 }, [50, 51, 51, 51, 51]],
    [{ delayTurns: 4 }, [50, 50, 50, 50, 51]],
    [{ delayTurns: 5 }, [50, 50, 50, 50, 50]],
    [{ lastsTurns: 3 }, [51, 52, 53, 53, 53]],
    [{ delayTurns: 2, lastsTurns: 2 }, [50, 50, 51, 52, 52]],
    [{ delayTurns: 3, lastsTurns: 9 }, [50, 50, 50, 51, 52]],
  ])('%j: %j', (when, heat) => {
    const game = plannedGame({ high: [{ on: one, do: ['pledge'] }] }, (tiny) =>
      move(quiet(tiny), 'high', 'pledge', { effects: [{ change: 'heat', by: 1, ...when }] }),
    );
    expect(series(game, 'heat')).toEqual(heat);
  });
});

describe('a delayed change reaches', () => {
  test("the audience of a threat's own maker", () => {
    // Warned on the first date for the second, on which it lapses: 10 at once, 5 a date later.
    const game = plannedGame({ high: [{ on: one, do: ['warn'] }] }, (tiny) => ({
      ...quiet(tiny),
      threats: {
        pressure: { by: 'high', to: 'low', due: [two], backDown: [{ change: 'self.crowd', by: -5, delayTurns: 1 }] },
      },
    }));
    expect(series(game, 'high.crowd')).toEqual([50, 40, 35, 35, 35]);
    expect(series(game, 'heat')).toEqual([55, 55, 55, 55, 55]);
  });

  test("the audience of a move's target", () => {
    const game = plannedGame({ high: [{ on: one, do: ['pledge@low'] }] }, (tiny) =>
      move(quiet(tiny), 'high', 'pledge', {
        target: ['low'],
        tradeable: false,
        effects: [{ change: 'target.crowd', by: 2, delayTurns: 2 }],
      }),
    );
    expect(series(game, 'low.crowd')).toEqual([50, 50, 52, 52, 52]);
  });
});

test('drift is by the day, and stops at the bound; the last date has no days after it', () => {
  const game = plannedGame({}, (tiny) => ({
    ...quiet(tiny),
    indicators: { ...tiny.indicators, heat: { start: 50, low: 0, high: 72, driftPerDay: 1 } },
  }));
  expect(series(game, 'heat')).toEqual([60, 70, 72, 72, 72]);
});

test('a pull closes its share of the gap, at most all of it', () => {
  // Ten days at 0.05 close half the gap to 60; at 0.2 all of it.
  const pulled = (ratePerDay: number): number[] =>
    series(
      plannedGame({}, (tiny) => ({
        ...quiet(tiny),
        indicators: { ...tiny.indicators, heat: { start: 20, low: 0, high: 100, pull: { to: 60, ratePerDay } } },
      })),
      'heat',
    );
  expect(pulled(0.05)).toEqual([40, 50, 55, 57.5, 57.5]);
  expect(pulled(0.2)).toEqual([60, 60, 60, 60, 60]);
});

describe('a formula', () => {
  const by = {
    base: 1,
    plus: [
      { per: 'level', times: 2, above: 1 },
      { per: 'trade', times: 0.5, above: 90 },
      { add: 100, when: { heat: '> 50' } },
    ],
  };
  const heat = (more: object): number[] =>
    series(
      plannedGame({ high: [{ on: one, do: ['pledge=3'] }] }, (tiny) =>
        move(quiet(tiny), 'high', 'pledge', {
          level: [1, 3],
          tradeable: false,
          effects: [{ change: 'heat', by: { ...by, ...more } }],
        }),
      ),
      'heat',
    );

  test('adds its terms: the level by its number, a fact from where it says, a constant when its condition holds', () => {
    // 1 + 2 x (3 - 1) + 0.5 x (100 - 90), and not the 100: heat is 50.
    expect(heat({})).toEqual([60, 60, 60, 60, 60]);
  });

  test('keeps to its limits, both included', () => {
    expect(heat({ atMost: 9 })).toEqual([59, 59, 59, 59, 59]);
    expect(heat({ atLeast: 12 })).toEqual([62, 62, 62, 62, 62]);
    expect(heat({ atLeast: 10, atMost: 10 })).toEqual([60, 60, 60, 60, 60]);
  });
});
