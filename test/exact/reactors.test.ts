/** Reactors: in which moment the world answers, how often, and what it looks at. */
import { describe, expect, test } from 'vitest';
import type { WrittenReactor } from '../../src/model/written.ts';
import type { WrittenMove } from '../../src/model/written-move.ts';
import { enumerate, oddsThat } from '../fixtures/enumerate.ts';
import { dates, openings, quiet } from '../fixtures/five-moments.ts';
import { plannedGame, seatsOf, standingOf } from '../fixtures/play.ts';

const [one, two, three] = dates;

describe('a reactor to heat of 60 or more', () => {
  /** High pledges on these dates: heat is 20 higher for one date each time. The reactor adds 1 to stress. */
  const stress = (reactor: Partial<WrittenReactor>, on: readonly string[] = [one, three]): number[] =>
    openings(
      plannedGame({ high: on.map((date) => ({ on: date, do: ['pledge'] })) }, (tiny) => {
        const it = quiet(tiny);
        const pledge: WrittenMove = {
          effects: [
            { change: 'heat', by: 20 },
            { change: 'heat', by: -20, delayTurns: 1 },
          ],
        };
        return {
          ...it,
          moves: { ...it.moves, high: { ...it.moves['high'], pledge } },
          promises: {},
          reactors: { markets: { when: { heat: '>= 60' }, effects: [{ change: 'stress', by: 1 }], ...reactor } },
        };
      }),
      'stress',
    );

  // Heat is 70 as the moments after the first and the third open.
  test.each<[Partial<WrittenReactor>, number[]]>([
    [{}, [1, 1, 2, 2, 2]],
    [{ lagTurns: 1 }, [0, 1, 1, 2, 2]],
    [{ lagTurns: 2 }, [0, 0, 1, 1, 1]],
    [{ lagTurns: 3 }, [0, 0, 0, 1, 1]],
    [{ lagTurns: 5 }, [0, 0, 0, 0, 0]],
    [{ repeats: true }, [1, 1, 2, 2, 2]],
  ])('%j: %j', (reactor, expected) => {
    expect(stress(reactor)).toEqual(expected);
  });

  // Heat stays at 70 to 90 as the second to the fourth moment open.
  test.each<[Partial<WrittenReactor>, number[]]>([
    [{}, [1, 1, 1, 1, 1]],
    [{ lagTurns: 1 }, [0, 1, 1, 1, 1]],
    [{ repeats: true }, [1, 2, 3, 3, 3]],
    [{ repeats: true, lagTurns: 1 }, [0, 1, 2, 3, 3]],
    [{ repeats: true, lagTurns: 2 }, [0, 0, 1, 2, 2]],
    [{ when: { heat: '>= 60', 'reactor.markets': '< 2' }, repeats: true }, [1, 2, 2, 2, 2]],
  ])('%j, while it holds: %j', (reactor, expected) => {
    expect(stress(reactor, [one, two, three])).toEqual(expected);
  });

  test('answers in the first moment what holds from the start, once', () => {
    expect(stress({ when: { heat: '>= 50' } }, [])).toEqual([1, 1, 1, 1, 1]);
  });

  test('answers anew when its own answer ended what it answers', () => {
    // Each answer sets heat back to 50; it is 70 again as the third moment opens.
    const effects = [
      { change: 'stress', by: 1 },
      { set: 'heat', to: 50 },
    ];
    const game = plannedGame({ high: [one, two].map((on) => ({ on, do: ['pledge'] })) }, (tiny) => {
      const it = quiet(tiny);
      return {
        ...it,
        promises: {},
        moves: { ...it.moves, high: { ...it.moves['high'], pledge: { effects: [{ change: 'heat', by: 20 }] } } },
        reactors: { markets: { when: { heat: '>= 60' }, effects } },
      };
    });
    expect(openings(game, 'stress')).toEqual([1, 2, 2, 2, 2]);
    expect(openings(game, 'reactor.markets')).toEqual([1, 2, 2, 2, 2]);
  });

  test('by chance is rolled in each moment that an answer is due, until it comes', () => {
    const game = plannedGame({}, (tiny) => ({
      ...quiet(tiny),
      reactors: { markets: { when: { turn: '>= 2' }, chance: 0.5, effects: [{ change: 'stress', by: 1 }] } },
    }));
    const leaves = enumerate(game, seatsOf(game));
    expect(oddsThat(leaves, ({ world }) => standingOf(game, world, 'stress') === '1')).toBe('15/16');
  });

  test('by chance, after a lag: an answer that is still due does not hide the next', () => {
    // Noticed from the second moment on, due in the fourth and the fifth, whether the first of the two came or not.
    const game = plannedGame({}, (tiny) => ({
      ...quiet(tiny),
      reactors: {
        markets: {
          when: { turn: '>= 2' },
          repeats: true,
          lagTurns: 2,
          chance: 0.5,
          effects: [{ change: 'stress', by: 1 }],
        },
      },
    }));
    const leaves = enumerate(game, seatsOf(game));
    const odds = ['0', '1', '2'].map((times) =>
      oddsThat(leaves, ({ world }) => standingOf(game, world, 'stress') === times),
    );
    expect(odds).toEqual(['1/4', '1/2', '1/4']);
  });

  test('sees what injects and figures of the same moment say', () => {
    const game = plannedGame({}, (tiny) => ({
      ...quiet(tiny),
      injects: { zeal: { at: two, effects: [{ set: 'heat', to: 90 }] } },
      measures: { poll: { of: { plus: [{ per: 'heat' }] }, lagTurns: 0, start: 50, low: 0, high: 100 } },
      reactors: { markets: { when: { poll: '>= 90' }, effects: [{ change: 'stress', by: 1 }] } },
    }));
    expect(openings(game, 'stress')).toEqual([1, 1, 1, 1, 1]);
  });
});
