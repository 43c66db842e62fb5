/** Measures: which figure is published in which moment, how far it may be off, and what it gives away. */
import { describe, expect, test } from 'vitest';
import { startRun } from '../../src/engine/game.ts';
import type { Game } from '../../src/model/game.ts';
import type { WrittenMeasure } from '../../src/model/written.ts';
import { enumerate, oddsThat } from '../fixtures/enumerate.ts';
import { dates, openings, quiet } from '../fixtures/five-moments.ts';
import { plannedGame, play, seatsOf, seedDice, standingOf, tinyActors } from '../fixtures/play.ts';

describe('a measure of heat, which rises by 10 a moment from 50', () => {
  const measured = (poll: Partial<WrittenMeasure>): Game =>
    plannedGame({}, (tiny) => {
      const it = quiet(tiny);
      return {
        ...it,
        indicators: { ...it.indicators, heat: { start: 50, low: 0, high: 100, driftPerDay: 1 } },
        measures: { poll: { of: { plus: [{ per: 'heat' }] }, lagTurns: 0, start: 7, low: 0, high: 100, ...poll } },
      };
    });

  test.each<[Partial<WrittenMeasure>, number[]]>([
    [{ lagTurns: 0 }, [60, 70, 80, 90, 90]],
    [{ lagTurns: 1 }, [50, 60, 70, 80, 80]],
    [{ lagTurns: 2 }, [7, 50, 60, 70, 70]],
    [{ lagTurns: 4 }, [7, 7, 7, 50, 50]],
    [{ lagTurns: 9 }, [7, 7, 7, 7, 7]],
    [
      { lagTurns: 1, of: { base: 1, plus: [{ per: 'heat', times: 0.5, above: 10 }], atMost: 35 } },
      [21, 26, 31, 35, 35],
    ],
    [{ lagTurns: 1, high: 65 }, [50, 60, 65, 65, 65]],
  ])('%j is published as %j', (poll, published) => {
    expect(openings(measured(poll), 'poll')).toEqual(published);
  });

  test.each([6, 1])(
    'is off by its spread of %d, half of it or nothing, each one time in five, anew in every moment',
    (spread) => {
      const game = plannedGame({}, (tiny) => ({
        ...quiet(tiny),
        calendar: dates.slice(0, 3).map((date, i) => ({ id: `m${i}`, date })),
        measures: { poll: { of: { plus: [{ per: 'heat' }] }, lagTurns: 1, spread, start: 50, low: 0, high: 100 } },
      }));
      const leaves = enumerate(game, seatsOf(game));
      const odds = [-2, -1, 0, 1, 2].map((die) =>
        oddsThat(leaves, ({ world }) => standingOf(game, world, 'poll') === String(50 + (die * spread) / 2)),
      );
      expect(odds).toEqual(['1/5', '1/5', '1/5', '1/5', '1/5']);
      expect(oddsThat(leaves, ({ world }) => standingOf(game, world, 'heat') === '50')).toBe('1/1');
    },
  );

  test('is as its author wrote it in the first moment, whatever its spread', () => {
    const game = measured({ lagTurns: 1, spread: 6 });
    const { stage } = startRun({ game, actors: tinyActors(game), dice: seedDice('first') });
    expect([standingOf(game, stage.world, 'poll'), standingOf(game, stage.world, 'heat')]).toEqual(['7', '50']);
  });

  test('is all that a seat sees of a hidden fact: neither the fact nor the error is told', () => {
    const game = plannedGame({}, (tiny) => {
      const it = quiet(tiny);
      return {
        ...it,
        indicators: { ...it.indicators, heat: { start: 50, low: 0, high: 100, driftPerDay: 1, seenBy: [] } },
        moves: { high: { spy: {} }, low: { protest: {} } },
        asks: {},
        offers: {},
        threats: {},
        promises: {},
        endings: { nothing: { at: 'horizon', rank: 1, when: {} } },
        measures: { poll: { of: { plus: [{ per: 'heat' }] }, lagTurns: 1, spread: 8, start: 50, low: 0, high: 100 } },
      };
    });
    const { told } = play(game, tinyActors(game), seedDice('measured'), seatsOf(game));
    const seen = told.flatMap((it) =>
      it.kind === 'change' && it.seenBy !== 0 ? [game.indicators[it.indicator]?.id] : [],
    );
    expect([...new Set(seen)]).toEqual(['poll']);
  });
});
