/** Seeded runs of the reference fall as the enumerated tree says: within four standard errors, for all that a run can come to. */
import { expect, test } from 'vitest';
import type { Game } from '../../src/model/game.ts';
import { enumerate, type Leaf } from '../fixtures/enumerate.ts';
import { asNumber, none, plus } from '../fixtures/fraction.ts';
import { type Played, plannedGame, play, seatsOf, seedDice, standingOf, tinyActors } from '../fixtures/play.ts';

const [one, two, three] = ['2025-01-01', '2025-01-11', '2025-01-21'] as const;
const runs = 8_000;

/** Every kind of roll in one game: pressing, giving in a deal, spying, pledging, news, a signal. */
const game: Game = plannedGame(
  {
    high: [
      { on: one, do: ['warn', 'spy'] },
      { on: two, do: ['press', { accept: 'low' }] },
      { on: three, do: ['press', 'pledge'] },
    ],
    low: [
      { on: one, do: [{ offer: 'swap' }] },
      { on: two, do: ['protest'] },
      { on: three, do: ['give'] },
    ],
  },
  (tiny) => ({
    ...tiny,
    moves: { ...tiny.moves, low: { ...tiny.moves['low'], give: { ...tiny.moves['low']?.['give'], uses: 2 } } },
    asks: { results: { by: 'high', of: 'low', counts: { give: 2 }, need: { least: 1, most: 2 } } },
    promises: { help: { ...(tiny.promises?.['help'] as NonNullable<typeof tiny.promises>[string]), dueTurns: 0 } },
  }),
);

const facts = [
  'high.pressure',
  'low.stand',
  'type.high',
  'short.results',
  'exposed.high.spy',
  'promise.help',
  'threat.pressure',
  'inject.news',
  'heat',
  'low.crowd',
  'belief.high.hard',
];

/** All that may differ between two runs, as texts: its ending, its standings, some indicators, whether an offer leaked. */
const marks = (played: Played): string[] => [
  `ending ${played.ending}`,
  `leaks ${played.told.filter((it) => it.kind === 'leak').length}`,
  ...facts.map((fact) => `${fact} ${standingOf(game, played.world, fact)}`),
];

function oddsByMark(leaves: readonly Leaf[]): Map<string, number> {
  const sums = new Map<string, Leaf['chance']>();
  for (const { played, chance } of leaves) {
    for (const mark of marks(played)) sums.set(mark, plus(sums.get(mark) ?? none, chance));
  }
  return new Map([...sums].map(([mark, sum]) => [mark, asNumber(sum)]));
}

test(`over ${runs} seeded runs every mark is as frequent as its exact odds, and no other mark occurs`, () => {
  const odds = oddsByMark(enumerate(game, seatsOf(game)));
  const counts = new Map<string, number>();
  const actors = tinyActors(game);
  const seats = seatsOf(game);
  for (let replicate = 0; replicate < runs; replicate += 1) {
    for (const mark of marks(play(game, actors, seedDice('sampling', replicate), seats)))
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  expect([...counts.keys()].filter((mark) => !odds.has(mark))).toEqual([]);
  const off = [...odds].flatMap(([mark, chance]) => {
    const share = (counts.get(mark) ?? 0) / runs;
    const error = Math.sqrt((chance * (1 - chance)) / runs);
    return Math.abs(share - chance) <= 4 * error + 1e-12 ? [] : [`${mark}: ${share} against ${chance} +- ${error}`];
  });
  expect(off).toEqual([]);
  expect(odds.size).toBeGreaterThan(40);
}, 180_000);
