/** Promises, threats and offers on their dates: kept, late or broken, met or lapsed, accepted or countered, in which turn, at what cost. */
import { describe, expect, test } from 'vitest';
import { startRecording } from '../../src/engine/recording.ts';
import type { Game } from '../../src/model/game.ts';
import type { WrittenScenario } from '../../src/model/written.ts';
import { enumerate, oddsThat } from '../fixtures/enumerate.ts';
import { type Plans, plannedGame, seatsOf, seedDice, standingOf, tinyActors } from '../fixtures/play.ts';

type WrittenActor = WrittenScenario['actors'][string];
type WrittenPromise = NonNullable<WrittenScenario['promises']>[string];

const dates = ['2025-01-01', '2025-01-11', '2025-01-21', '2025-01-31', '2025-02-10'] as const;
const [one, two, three, four, five] = dates;

/** Five moments in which nothing moves by itself, giving always works, and low lives on what it has. */
const quiet = (it: WrittenScenario): WrittenScenario => ({
  ...it,
  calendar: dates.map((date, i) => ({ id: `m${i}`, date })),
  indicators: { ...it.indicators, heat: { start: 50, low: 0, high: 100 } },
  actors: { ...it.actors, low: { ...(it.actors['low'] as WrittenActor), budget: { start: 2, perTurn: 0, most: 3 } } },
  moves: { ...it.moves, low: { ...it.moves['low'], give: { cost: 1, tradeable: true, stance: 'concession' } } },
  injects: {},
});

/** The run, and what was told of one kind of happening, each with its turn. */
function told(game: Game, kind: 'promise' | 'threat' | 'answer') {
  const seats = seatsOf(game);
  const recording = startRecording(game, tinyActors(game), seedDice('word'));
  const { run } = recording;
  while (!run.ended) {
    recording.seal(seats.map((decide) => decide(run.stage, 'decide')));
    recording.answer(seats.map((decide) => decide(run.stage, 'react')));
  }
  const results = recording.told.flatMap(({ turn, happening }) =>
    happening.kind === kind ? [`${turn} ${happening.result}`] : [],
  );
  return { results, fact: (name: string) => standingOf(game, run.stage.world, name) };
}

describe('a promise made on the first date, kept by relenting', () => {
  test.each<[Partial<WrittenPromise>, string | undefined, string[]]>([
    [{ dueTurns: 1 }, undefined, ['1 made', '2 broken']],
    [{ dueTurns: 2, graceTurns: 1 }, undefined, ['1 made', '4 broken']],
    [{ dueTurns: 4 }, undefined, ['1 made', '5 broken']],
    [{ dueTurns: 5 }, undefined, ['1 made']],
    [{ dueTurns: 2 }, two, ['1 made', '2 kept']],
    [{ dueTurns: 2 }, three, ['1 made', '3 kept']],
    [{ dueTurns: 1, graceTurns: 1 }, three, ['1 made', '3 late']],
    [{ dueTurns: 1 }, three, ['1 made', '2 broken']],
  ])('%j, relented on %s: %j', (more, relents, results) => {
    const game = plannedGame(
      {
        high: [
          { on: one, do: ['warn', 'pledge'] },
          ...(relents === undefined ? [] : [{ on: relents, do: ['relent'] }]),
        ],
      },
      (tiny) => ({
        ...quiet(tiny),
        threats: { pressure: { by: 'high', to: 'low', due: [five] } },
        promises: { help: { ...(tiny.promises?.['help'] as WrittenPromise), ...more } },
      }),
    );
    const run = told(game, 'promise');
    expect(run.results).toEqual(results);
    expect(run.fact('record.high.promisesMade')).toBe('1');
    expect(run.fact('record.high.promisesKept')).toBe(results.some((it) => /kept|late/.test(it)) ? '1' : '0');
  });
});

describe('a threat for the second date or the fourth', () => {
  const warned = { on: one, do: ['warn'] };
  test.each<[string, Plans, string[], number]>([
    ['lapses on its day', { high: [warned] }, ['1 made', '2 lapsed'], 35],
    ['is put off', { high: [warned, { on: two, do: ['relent'] }] }, ['1 made', '2 extended', '4 lapsed'], 34],
    ['is met by what was asked', { high: [warned], low: [{ on: two, do: ['give'] }] }, ['1 made', '2 met'], 50],
    [
      'is carried out, and lapses no more',
      { high: [warned, { on: two, do: ['press'] }] },
      ['1 made', '2 carriedOut'],
      50,
    ],
    ['takes the next of its dates', { high: [{ on: three, do: ['warn'] }] }, ['3 made', '4 lapsed'], 35],
    ['has no date left', { high: [{ on: four, do: ['warn'] }] }, [], 50],
  ])('%s', (_, plans, results, crowd) => {
    const game = plannedGame(plans, (tiny) => {
      const it = quiet(tiny);
      return { ...it, threats: { pressure: { ...it.threats?.['pressure'], by: 'high', to: 'low', due: [two, four] } } };
    });
    const run = told(game, 'threat');
    expect(run.results).toEqual(results);
    // A climb-down costs 10 with those at home, and 5 by its own backDown; a gift costs 1.
    expect(run.fact('high.crowd')).toBe(String(crowd));
    expect(run.fact('record.high.threatsMade')).toBe(results.length > 0 ? '1' : '0');
  });

  test('is withdrawn at the cost of backing down', () => {
    const game = plannedGame({ high: [warned, { on: two, do: ['relent'] }] }, (tiny) => {
      const it = quiet(tiny);
      return {
        ...it,
        moves: {
          ...it.moves,
          high: { ...it.moves['high'], relent: { tradeable: true, effects: [{ withdraw: 'pressure' }] } },
        },
      };
    });
    expect(told(game, 'threat').results).toEqual(['1 made', '2 withdrawn']);
    expect(told(game, 'threat').fact('high.crowd')).toBe('35');
  });
});

describe('an offer made on the first date', () => {
  const offered = { on: one, do: [{ offer: 'swap' }] };
  const warned = { on: one, do: ['warn'] };
  const back = { offer: { to: 'low', give: ['relent'], get: ['give'] } };
  // Low begins with 2 and gets no more: each offer costs it 1, a term of a deal nothing.
  test.each<[string, Plans, string[], string]>([
    ['lapses a date later', { low: [offered] }, ['2 lapsed'], '1'],
    ['is refused', { low: [offered], high: [{ on: two, do: [{ refuse: 'low' }] }] }, ['2 refused'], '1'],
    ['is accepted', { low: [offered], high: [warned, { on: two, do: [{ accept: 'low' }] }] }, ['2 accepted'], '1'],
    [
      'is accepted in the same breath',
      { low: [offered], high: [{ ...warned, react: { accept: 'low' } }] },
      ['1 accepted'],
      '1',
    ],
    [
      'is closed to a seat that cannot do its part',
      { low: [offered], high: [{ on: two, do: [{ accept: 'low' }] }] },
      ['2 lapsed'],
      '1',
    ],
    [
      'is accepted by a seat that has just done its part',
      { low: [offered], high: [warned, { on: two, do: ['relent'], react: { accept: 'low' } }] },
      ['2 accepted'],
      '1',
    ],
    ['is countered', { low: [offered], high: [warned, { on: two, do: [back] }] }, ['2 countered', '3 lapsed'], '1'],
    ['is replaced', { low: [offered, { on: two, do: [{ offer: 'swap' }] }] }, ['2 replaced', '3 lapsed'], '0'],
  ])('%s', (_, plans, results, budget) => {
    const run = told(plannedGame(plans, quiet), 'answer');
    expect(run.results).toEqual(results);
    expect(run.fact('budget.low')).toBe(budget);
    const isDeal = results.some((it) => it.endsWith('accepted'));
    expect(run.fact('did.low.give')).toBe(isDeal ? '1' : '0');
    // A concession is a swap inside a deal: those at home take it as 2, not as the -5 of a gift.
    expect(run.fact('low.crowd')).toBe(isDeal ? '52' : '50');
  });
});

test.each([
  ['a moment before', one, 'failed', '1'],
  ['in the same moment', two, 'accepted', '1'],
])('an offer whose maker has done its part %s, once and for all', (_, on, result, gave) => {
  const low = [
    { on: one, do: on === one ? ['give', { offer: 'swap' }] : [{ offer: 'swap' }] },
    ...(on === two ? [{ on, do: ['give'] }] : []),
  ];
  const high = [
    { on: one, do: ['warn'] },
    { on: two, do: [], react: { accept: 'low' } },
  ];
  const run = told(
    plannedGame({ low, high }, (tiny) => {
      const it = quiet(tiny);
      return { ...it, moves: { ...it.moves, low: { give: { ...it.moves['low']?.['give'], uses: 1 } } } };
    }),
    'answer',
  );
  expect(run.results).toEqual([`2 ${result}`]);
  expect(run.fact('did.low.give')).toBe(gave);
  // Given by itself it was a gift to those at home, and stays one.
  expect(run.fact('low.crowd')).toBe('45');
});

test('orders of a lower phase come first, then those of the seat whose name does', () => {
  // Giving works with 3/4 from a heat of 55, which the warning brings, else with 1/2.
  const odds = (phase: number): string => {
    const game = plannedGame({ high: [{ on: one, do: ['warn'] }], low: [{ on: one, do: ['give'] }] }, (tiny) => ({
      ...tiny,
      moves: { ...tiny.moves, high: { ...tiny.moves['high'], warn: { ...tiny.moves['high']?.['warn'], phase } } },
    }));
    return oddsThat(
      enumerate(game, seatsOf(game)),
      (played) => standingOf(game, played.world, 'low.stand') === 'given',
    );
  };
  expect([odds(0), odds(1), odds(2)]).toEqual(['3/4', '3/4', '1/2']);
});
