/** What an aim is said to have come to is true in every case: the sentences on lives, held against the facts behind them. */
import { expect, test } from 'vitest';
import { aimsOf } from '../../src/engine/phases.ts';
import type { World } from '../../src/model/layout.ts';
import { bandOf } from '../../src/tui/present/ending.ts';
import { loaded, sitDown } from './table-top.ts';

const { game } = loaded;
const actor = (id: string): number => game.actors.findIndex((it) => it.id === id);
const killings = game.indicators.find((it) => it.id === 'killings');
const cooperation = game.actors[actor('mexico')]?.regions.find((it) => it.name === 'cooperation');

function world(): World {
  const at = sitDown('en', { columns: 80, rows: 24 });
  at.press('go', 'go');
  if (at.model.position === undefined) throw new Error('No run has begun');
  return at.model.position.stage.world;
}

/** Sets how often a move was done. */
function done(of: World, by: string, event: string, times: number): void {
  const move = game.moves.find((it) => it.actor === actor(by) && it.event === event);
  if (move === undefined) throw new Error(`No move ${event}`);
  of.counts[game.layout.did + move.move] = times;
}

/** The band of a seat's aim on lives. */
function band(of: World, seat: string): string {
  const aim = game.objectives[actor(seat)]?.findIndex((it) => it.id === 'lives') ?? -1;
  return bandOf(aimsOf(game, of, actor(seat))[aim] ?? -1);
}

/** Every case of what was done, what stands still and how many are killed. */
const cases = [0, 1].flatMap((search) =>
  [0, 1].flatMap((arms) =>
    ['reserved', 'suspended'].flatMap((posture) =>
      [66, 70, 76, 79, 80, 82, 88, 95].map((level) => ({ search, arms, posture, level })),
    ),
  ),
);

test('Mexico: killings fell where it says so; they rose or cooperation stands still where it says that', () => {
  const of = world();
  const start = killings?.start ?? 0;
  const found = cases.map(({ search, arms, posture, level }) => {
    done(of, 'mexico', 'fundSearch', search);
    done(of, 'unitedStates', 'actOnArms', arms);
    of.counts[cooperation?.slot ?? -1] = cooperation?.postures.indexOf(posture) ?? -1;
    of.values[killings?.index ?? -1] = level;
    return { level, posture, band: band(of, 'mexico') };
  });
  expect(new Set(found.map((it) => it.band))).toEqual(new Set(['high', 'mid', 'low']));
  expect(found.filter((it) => it.band === 'high' && it.level >= start)).toEqual([]);
  expect(found.filter((it) => it.band === 'low' && it.level <= start && it.posture !== 'suspended')).toEqual([]);
});

test('United States: nobody paid for treatment where it says that those who use were left out', () => {
  const of = world();
  const found = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => {
    const [fund, pass, arms] = [bits & 1, (bits >> 1) & 1, bits >> 2];
    done(of, 'unitedStates', 'fundTreatment', fund ?? 0);
    done(of, 'congress', 'passTreatment', pass ?? 0);
    done(of, 'unitedStates', 'actOnArms', arms ?? 0);
    return { bits, band: band(of, 'unitedStates') };
  });
  expect(found.filter((it) => it.band === 'low' && (it.bits & 3) !== 0)).toEqual([]);
  expect(found.filter((it) => it.band !== 'low' && it.bits === 0)).toEqual([]);
});
