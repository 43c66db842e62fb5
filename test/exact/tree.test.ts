/** Odds of tiny games by walking their whole chance tree, equal to those worked out by hand. One test for each kind of roll. */
import { describe, expect, test } from 'vitest';
import type { Game } from '../../src/model/game.ts';
import { enumerate, oddsThat } from '../fixtures/enumerate.ts';
import { plannedGame, seatsOf, standingOf } from '../fixtures/play.ts';

const [one, two, three] = ['2025-01-01', '2025-01-11', '2025-01-21'] as const;

const leavesOf = (game: Game) => enumerate(game, seatsOf(game));

/** The odds that a fact stands so when the run has ended. */
const oddsOf = (game: Game, fact: string, standing: string): string =>
  oddsThat(leavesOf(game), (played) => standingOf(game, played.world, fact) === standing);

describe('one kind of roll after another', () => {
  test('odds: two tries of 0.6 work with 1 - 0.4 x 0.4', () => {
    const game = plannedGame({
      high: [
        { on: one, do: ['warn'] },
        { on: two, do: ['press'] },
        { on: three, do: ['press'] },
      ],
    });
    const leaves = leavesOf(game);
    expect(oddsThat(leaves, (played) => played.ending === 'pressed')).toBe('21/25');
    expect(oddsThat(leaves, (played) => played.ending === 'nothing')).toBe('4/25');
  });

  test('noise and inject: the odds of the move read the heat they leave', () => {
    // Heat on the second date is 50 + 10 days of 0.5, and noise: 54, 55 or 56; news (0.3) adds 20. At 55 and above, which
    // is 0.3 + 0.7 x 2/3 = 23/30, giving works with 3/4, below with 1/2: 23/30 x 3/4 + 7/30 x 1/2 = 83/120.
    const game = plannedGame({ low: [{ on: two, do: ['give'] }] });
    expect(oddsOf(game, 'low.stand', 'given')).toBe('83/120');
    // Two injects cannot fall on one date: one roll of 0.3.
    expect(oddsOf(game, 'inject.news', '1')).toBe('3/10');
  });

  test('a guard: the strike is accepted only in the heat, and a run that it ends goes no further', () => {
    // The same 23/30, then a strike of 1/2; standing 3 + 1 pays for one strike only. Who was not hot enough on the second
    // date is on the third, at 58 or more: 7/30 x 1/2 more.
    const game = plannedGame(
      {
        high: [
          { on: two, do: ['strike'] },
          { on: three, do: ['strike'] },
        ],
      },
      (tiny) => ({
        ...tiny,
        actors: { ...tiny.actors, high: { ...tiny.actors['high'], parameters: { limit: 55 } } as never },
      }),
    );
    const leaves = leavesOf(game);
    expect(oddsThat(leaves, (played) => played.ending === 'struck')).toBe('1/2');
    expect(oddsThat(leaves, (played) => played.digests.length === 3)).toBe('23/60');
  });

  test('type and need: drawn as stated', () => {
    const game = plannedGame({});
    expect(oddsOf(game, 'type.high', 'hard')).toBe('2/5');
    for (const need of ['1', '2', '3', '4']) expect(oddsOf(game, 'short.results', need)).toBe('1/4');
  });

  test('need: giving 2 with 1/2 meets a need of 1 or 2 out of 1 to 4', () => {
    const game = plannedGame({ low: [{ on: one, do: ['give'] }] });
    expect(oddsThat(leavesOf(game), (played) => Number(standingOf(game, played.world, 'short.results')) <= 0)).toBe(
      '1/4',
    );
  });

  test('leak: a private offer that stands for two dates stays private with 0.8 x 0.8', () => {
    const game = plannedGame({ low: [{ on: one, do: [{ offer: 'swap' }] }] });
    const leaves = leavesOf(game);
    expect(oddsThat(leaves, (played) => played.told.some((it) => it.kind === 'leak'))).toBe('9/25');
    expect(oddsThat(leaves, (played) => standingOf(game, played.world, 'offer.low.high') === 'lapsed')).toBe('1/1');
  });

  test('a deal: both sides of an accepted offer are done together, its move by its own odds', () => {
    // The warning brings the heat to 55, the days to 59 or more: giving works with 3/4. The offer stood one date: it leaks
    // with 1/5. Relenting puts the threat off to the last date, where it lapses unless something was given.
    const game = plannedGame({
      high: [
        { on: one, do: ['warn'] },
        { on: two, do: [{ accept: 'low' }] },
      ],
      low: [{ on: one, do: [{ offer: 'swap' }] }],
    });
    const leaves = leavesOf(game);
    const is = (fact: string, standing: string) =>
      oddsThat(leaves, (played) => standingOf(game, played.world, fact) === standing);
    expect(is('offer.low.high', 'accepted')).toBe('1/1');
    expect(is('low.stand', 'given')).toBe('3/4');
    expect(is('threat.pressure', 'met')).toBe('3/4');
    expect(is('threat.pressure', 'lapsed')).toBe('1/4');
    expect(oddsThat(leaves, (played) => played.told.some((it) => it.kind === 'leak'))).toBe('1/5');
  });

  test('exposure: what is hidden on the first date is out by the third with 1 - (3/4)^3', () => {
    expect(oddsOf(plannedGame({ high: [{ on: one, do: ['spy'] }] }), 'exposed.high.spy', 'exposed')).toBe('37/64');
  });

  test('promise: broken for certain, seen with 1/2, and felt only when seen', () => {
    const game = plannedGame({ high: [{ on: one, do: ['pledge'] }] });
    const leaves = leavesOf(game);
    expect(oddsThat(leaves, (played) => standingOf(game, played.world, 'promise.help') === 'broken')).toBe('1/1');
    expect(oddsThat(leaves, (played) => standingOf(game, played.world, 'low.crowd') === '46')).toBe('1/2');
    expect(oddsThat(leaves, (played) => standingOf(game, played.world, 'low.crowd') === '50')).toBe('1/2');
  });
});

describe('signals', () => {
  const signalled = plannedGame({ low: [{ on: one, do: ['give'] }] }, (tiny) => ({
    ...tiny,
    types: { high: { hard: 0.4, mild: 0.1, soft: 0.5 } },
    signals: { nerve: { about: 'high', accuracy: 0.75 } },
  }));
  const leaves = leavesOf(signalled);
  const sawIt = leaves.filter((leaf) => leaf.played.told.some((it) => it.kind === 'signal'));
  const saysHard = leaves.filter((leaf) => leaf.played.told.some((it) => it.kind === 'signal' && it.says === 0));

  test('say the truth with their accuracy, and each other type evenly', () => {
    // Given works with 1/2. Says hard: 0.4 x 3/4 + 0.6 x 1/8 = 3/8.
    expect(oddsThat(sawIt, () => true)).toBe('1/2');
    expect(oddsThat(saysHard, () => true)).toBe('3/16');
  });

  test('leave the belief that Bayes gives, which is how often the type is so', () => {
    // Of 3/8 that say hard, 0.4 x 3/4 = 3/10 are: 4/5. The two rolls after a wrong signal choose mild or soft evenly.
    expect(oddsThat(saysHard, (played) => standingOf(signalled, played.world, 'type.high') === 'hard')).toBe('3/20');
    for (const { played } of saysHard)
      expect(Number(standingOf(signalled, played.world, 'belief.high.hard'))).toBeCloseTo(0.8, 12);
    for (const { played } of saysHard)
      expect(Number(standingOf(signalled, played.world, 'belief.high.mild'))).toBeCloseTo((0.1 * 0.125) / 0.375, 12);
  });
});
