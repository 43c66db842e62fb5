/** How actors treat each other: Goldstein's values, whom a move is done to, the running mean and the escalation score, by hand. */
import { describe, expect, test } from 'vitest';
import { relationsOf } from '../../src/analysis/relations.ts';
import { compiledRunner } from '../../src/batch/compiled-runner.ts';
import { referenceRunner } from '../../src/batch/reference-runner.ts';
import { blankOutcome, quantitiesOf } from '../../src/batch/runner.ts';
import { startRecording } from '../../src/engine/recording.ts';
import type { Game } from '../../src/model/game.ts';
import type { WrittenMove } from '../../src/model/written-move.ts';
import { goldsteinOf } from '../../src/rules/goldstein.ts';
import { found } from '../fixtures/mistakes.ts';
import { type Plans, plannedGame, seatsOf, seedDice, tinyActors } from '../fixtures/play.ts';
import { tinyCharts, tinyGame } from '../fixtures/tiny.ts';

test.each([
  ['063', 7.4],
  ['195', -10],
  ['1312', -5.8],
  // Not listed: the class above, or what its listed members agree on.
  ['0356', 7],
  ['1122', -2],
  ['1044', -5],
  ['1712', -9.2],
  ['073', 7.4],
  ['171', -9.2],
  ['11', undefined],
  ['102', undefined],
  ['999', undefined],
])('the value of %s is %s', (code, value) => {
  expect(goldsteinOf(code)).toBe(value);
});

const [one, two, three] = ['2025-01-01', '2025-01-11', '2025-01-21'] as const;

/** The tiny crisis with codes: low protests (-6.5) and gives (7.4), high warns (-5.8) and pledges (5.2). */
function coded(plans: Plans, more: Readonly<Record<string, WrittenMove>> = {}): Game {
  return plannedGame(plans, (tiny) => {
    const move = (seat: string, event: string, own: WrittenMove): [string, WrittenMove] => [
      event,
      { ...tiny.moves[seat]?.[event], cost: 0, ...own, ...more[event] },
    ];
    return {
      ...tiny,
      moves: {
        high: Object.fromEntries([
          ...Object.entries(tiny.moves['high'] ?? {}),
          move('high', 'warn', { cameo: '1312', escalation: 'posturing' }),
          move('high', 'pledge', { cameo: '0312', escalation: 'deEscalation' }),
        ]),
        low: Object.fromEntries([
          move('low', 'protest', { cameo: '141', escalation: 'nonViolent' }),
          move('low', 'give', { odds: 0, cameo: '063', escalation: 'deEscalation' }),
        ]),
      },
    };
  });
}

function relations(game: Game) {
  const seats = seatsOf(game);
  const recording = startRecording(game, tinyActors(game), seedDice('relations'));
  while (!recording.run.ended) {
    recording.seal(seats.map((decide) => decide(recording.run.stage, 'decide')));
    recording.answer(seats.map((decide) => decide(recording.run.stage, 'react')));
  }
  return relationsOf(game, recording.told, recording.run.result().turns);
}

const plans: Plans = {
  high: [
    { on: one, do: ['warn'] },
    { on: two, do: ['pledge'] },
  ],
  low: [
    { on: one, do: ['protest'] },
    { on: three, do: ['give'] },
  ],
};

describe('relations', () => {
  test('the mean of a pair runs on with each act, worked or not; the score sums the points', () => {
    const { cooperation, escalation } = relations(coded(plans));
    // -5.8 and -6.5; then 5.2; then 7.4, which nature does not let work.
    expect(cooperation).toMatchObject([{ between: [0, 1], acts: 4 }]);
    const means = cooperation[0]?.means ?? [];
    expect(means.map((mean) => Math.round((mean ?? 0) * 10_000))).toEqual([-61_500, Math.round(-71_000 / 3), 750]);
    // 4 + 12; then -2; then -2.
    expect(escalation).toEqual({ sums: [16, 14, 12], byActor: [2, 10] });
  });

  test('nothing between two is no mean', () => {
    expect(relations(coded({ high: [{ on: two, do: ['pledge'] }] })).cooperation[0]?.means).toEqual([
      undefined,
      5.2,
      5.2,
    ]);
    expect(relations(coded({})).cooperation).toEqual([]);
  });

  test.each([
    [
      'an act at home, or toward others, stands in no pair',
      { warn: { toward: 'home' }, protest: { toward: 'others' } },
      [undefined, 5.2],
    ],
    [
      'an act toward several stands with each',
      { warn: { toward: ['low'] }, protest: { toward: 'home' } },
      [-5.8, -0.3],
    ],
    ['an act without a code is none', { warn: { cameo: undefined }, protest: { cameo: undefined } }, [undefined, 5.2]],
  ] as [string, Record<string, WrittenMove>, (number | undefined)[]][])('%s', (_, more, means) => {
    const found = relations(coded(plans, more)).cooperation[0]?.means.slice(0, 2) ?? [];
    expect(found.map((mean) => (mean === undefined ? undefined : Math.round(mean * 1000) / 1000))).toEqual(means);
  });

  test('a batch measures the same at the end, in both runtimes', () => {
    const game = coded(plans);
    const { cooperation, escalation } = relations(game);
    const quantities = quantitiesOf(game);
    expect(quantities.slice(-2).map(({ kind, id }) => `${kind}.${id}`)).toEqual([
      'cooperation.high.low',
      'escalation.all',
    ]);
    const plan = { seed: 'relations', cases: 1, courses: [['plan', 'plan']], replicates: 1 };
    for (const runner of [referenceRunner, compiledRunner]) {
      const outcome = blankOutcome(quantities);
      runner(game, tinyCharts, plan as never).run({ caseNumber: 0, course: 0, replicate: 0 }, outcome);
      expect(Array.from(outcome.values.slice(-2))).toEqual([cooperation[0]?.means.at(-1), escalation.sums.at(-1)]);
    }
  });
});

describe('whom a move is done to', () => {
  const towards = (event: string, more: WrittenMove = {}): string[] => {
    const game = tinyGame((tiny) => {
      const seat = tiny.moves['high']?.[event] === undefined ? 'low' : 'high';
      return {
        ...tiny,
        moves: { ...tiny.moves, [seat]: { ...tiny.moves[seat], [event]: { ...tiny.moves[seat]?.[event], ...more } } },
      };
    });
    return game.moves.find((it) => it.event === event)?.toward.map((actor) => game.actors[actor]?.id ?? '') ?? [];
  };

  test.each<[string, string, WrittenMove, string[]]>([
    ['the one a threat is to', 'warn', {}, ['low']],
    ['the one partner in bargains', 'give', {}, ['high']],
    ['the target', 'spy', { target: ['low'] }, ['low']],
    ['whom it is said to', 'spy', { channel: 'private', to: 'low' }, ['low']],
    ['whom its author says', 'warn', { toward: 'high' }, ['high']],
    ['nobody, at home', 'warn', { toward: 'home' }, []],
    ['nobody who has a seat', 'warn', { toward: 'others' }, []],
  ])('is %s', (_, event, more, expected) => {
    expect(towards(event, more)).toEqual(expected);
  });

  test('is a name that there is', () => {
    expect(found({ 'moves.high.warn.toward': 'lwo' })).toEqual(['unknown-actor moves.high.warn.toward']);
    expect(found({ 'moves.high.warn.toward': ['low', 'hom'] })).toEqual(['unknown-actor moves.high.warn.toward.1']);
  });
});
