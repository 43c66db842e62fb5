/** Contests: what opens them, which rung may be climbed when, and what dropping them costs. */
import { describe, expect, test } from 'vitest';
import type { Game } from '../../src/model/game.ts';
import type { WrittenContest } from '../../src/model/written-bargaining.ts';
import type { WrittenMove } from '../../src/model/written-move.ts';
import { dates, openings, quiet } from '../fixtures/five-moments.ts';
import { type Plans, plannedGame } from '../fixtures/play.ts';

const [one, two, three, four, five] = dates;

describe('a contest of high over a protest', () => {
  const contested = (plans: Plans, change: Partial<WrittenContest> = {}, protest: WrittenMove = {}): Game =>
    plannedGame(plans, (tiny) => {
      const it = quiet(tiny);
      const free: WrittenMove = { cost: 0 };
      return {
        ...it,
        promises: {},
        threats: {},
        moves: {
          high: { warn: free, pledge: free, spy: free, appease: free },
          low: { give: free, protest: { ...free, ...protest } },
        },
        contests: {
          noise: {
            by: 'high',
            over: 'low.protest',
            rungs: ['pledge', 'spy', 'warn'],
            drop: 'appease',
            dropCost: [0, 4, 9],
            audience: 'crowd',
            ...change,
          },
        },
        asks: {},
        offers: {},
        endings: { nothing: { at: 'horizon', rank: 1, when: {} } },
      };
    });
  const loud = { on: one, do: ['protest'] };
  const rung = 'contest.noise';
  const crowd = 'high.crowd';

  test.each<[string, Plans, number[], number]>([
    ['is shut before there was one', { high: [{ on: two, do: ['pledge'] }] }, [-1, -1, -1, -1, -1], 50],
    ['opens when there is', { low: [loud] }, [0, 0, 0, 0, 0], 50],
    [
      'is pressed rung by rung',
      {
        low: [loud],
        high: [
          { on: two, do: ['pledge'] },
          { on: three, do: ['spy'] },
          { on: four, do: ['warn'] },
        ],
      },
      [0, 1, 2, 3, 3],
      50,
    ],
    [
      'leaves out no rung, and climbs none twice',
      {
        low: [loud],
        high: [
          { on: two, do: ['warn'] },
          { on: three, do: ['pledge'] },
          { on: four, do: ['pledge'] },
        ],
      },
      [0, 0, 1, 1, 1],
      50,
    ],
    [
      'is dropped early for nothing, and is over',
      {
        low: [loud],
        high: [
          { on: two, do: ['pledge'] },
          { on: three, do: ['appease'] },
          { on: four, do: ['pledge'] },
        ],
      },
      [0, 1, -1, -1, -1],
      50,
    ],
    [
      'is dropped later for more',
      {
        low: [loud],
        high: [
          { on: two, do: ['pledge'] },
          { on: three, do: ['spy'] },
          { on: four, do: ['warn'] },
          { on: five, do: ['appease'] },
        ],
      },
      [0, 1, 2, 3, -1],
      41,
    ],
    [
      'cannot be dropped before it is raised',
      { low: [loud], high: [{ on: two, do: ['appease'] }] },
      [0, 0, 0, 0, 0],
      50,
    ],
    [
      'opens again with the next one',
      {
        low: [loud, { on: four, do: ['protest'] }],
        high: [
          { on: two, do: ['pledge'] },
          { on: three, do: ['appease'] },
        ],
      },
      [0, 1, -1, 0, 0],
      50,
    ],
    [
      'goes on when there is another in the middle of it',
      { low: [loud, { on: three, do: ['protest'] }], high: [{ on: two, do: ['pledge'] }] },
      [0, 1, 1, 1, 1],
      50,
    ],
  ])('%s', (_, plans, rungs, home) => {
    expect(openings(contested(plans), rung)).toEqual(rungs);
    expect(openings(contested(plans), crowd).at(-1)).toBe(home);
  });

  test('may step over rungs where its author says so, upward only', () => {
    const high = [
      { on: two, do: ['spy'] },
      { on: three, do: ['pledge'] },
      { on: four, do: ['warn'] },
    ];
    expect(openings(contested({ low: [loud], high }, { maySkip: true }), rung)).toEqual([0, 2, 2, 3, 3]);
  });

  test('is over at no cost when the other gives way', () => {
    const plans = {
      low: [loud, { on: four, do: ['give'] }],
      high: [
        { on: two, do: ['pledge'] },
        { on: three, do: ['spy'] },
      ],
    };
    const game = contested(plans, { metBy: 'low.give' });
    expect(openings(game, rung)).toEqual([0, 1, 2, -1, -1]);
    expect(openings(game, crowd).at(-1)).toBe(50);
  });

  test('a secret gives no cause before it comes out, and no sign of itself', () => {
    const hidden: WrittenMove = { channel: 'hidden' };
    expect(openings(contested({ low: [loud] }, {}, hidden), rung)).toEqual([-1, -1, -1, -1, -1]);
    const out: WrittenMove = { channel: 'hidden', exposureChance: 1 };
    expect(openings(contested({ low: [{ on: two, do: ['protest'] }] }, {}, out), rung)).toEqual([-1, 0, 0, 0, 0]);
  });

  test('each rung has its own price, however small', () => {
    const high = [
      { on: two, do: ['pledge'] },
      { on: three, do: ['appease'] },
    ];
    expect(openings(contested({ low: [loud], high }, { dropCost: [1, 4, 9] }), crowd).at(-1)).toBe(49);
  });

  test('what two others say between them gives no cause', () => {
    const plans = { low: [loud] };
    const toldMid = plannedGame(plans, (tiny) => {
      const it = quiet(tiny);
      return {
        ...it,
        actors: { ...it.actors, mid: { chart: 'yielder', role: 'civil', budget: { start: 0, perTurn: 0, most: 0 } } },
        moves: {
          high: { ...it.moves['high'], appease: {} },
          low: { ...it.moves['low'], protest: { channel: 'private', to: 'mid' } },
          mid: {},
        },
        bargaining: { offerCost: 1, lapsesTurns: 1, leakChance: 0 },
        contests: {
          noise: {
            by: 'high',
            over: 'low.protest',
            rungs: ['spy'],
            drop: 'appease',
            dropCost: [0],
            audience: 'crowd',
          },
        },
      };
    });
    expect(openings(toldMid, rung)).toEqual([-1, -1, -1, -1, -1]);
  });

  test('of what was said to the objector alone is known to the two', () => {
    const game = contested({ low: [loud] }, {}, { channel: 'private', to: 'high' });
    expect(openings(game, rung)).toEqual([0, 0, 0, 0, 0]);
    expect(game.facts.get(rung)?.seenBy?.toSorted()).toEqual([0, 1]);
  });
});
