/** What the flat tables have no room for is refused by the checker, and by name as a program is made all the same. */
import { describe, expect, test } from 'vitest';
import { compileProgram } from '../../src/compiled/program.ts';
import { loadFromTexts } from '../../src/io/load-game.ts';
import type { Pair } from '../../src/model/bargain.ts';
import type { Actor, Game, Region } from '../../src/model/game.ts';
import type { WrittenActor } from '../../src/model/written.ts';
import type { WrittenMove } from '../../src/model/written-move.ts';
import { charts } from '../../state-machines/index.ts';
import { accept, type Generated } from '../fixtures/generated.ts';
import { type ChartSpec, chartOf } from '../fixtures/generated-charts.ts';
import { recordOf } from '../fixtures/generated-tape.ts';
import { harbourText } from '../fixtures/harbour.ts';

interface Size {
  readonly regions?: number;
  readonly postures?: number;
  readonly actors?: number;
  /** Of them, those whose move is tradeable; all unless given. */
  readonly trading?: number;
  readonly move?: WrittenMove;
}

const numbered = (letter: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${letter}${i}`);

/** A scenario of some size, in which nothing happens. */
function scenarioOf({ regions = 1, postures = 1, actors = 1, trading = actors, move = {} }: Size): Generated {
  const chart: ChartSpec = {
    kind: 'north',
    needs: { world: [], own: [], parameters: [] },
    regions: recordOf(numbered('r', regions), (region) => ({
      initial: 'p0',
      states: recordOf(numbered('p', postures), () => ({ on: { [`m${region}`]: { actions: 'order' } } })),
    })),
  };
  const seats = numbered('a', actors);
  return {
    charts: [chart],
    written: {
      format: 1,
      id: 'sized',
      playable: ['a0'],
      defaultSeat: 'a0',
      calendar: [{ id: 't0', date: '2025-01-01' }],
      sources: {},
      indicators: {},
      actors: recordOf(
        seats,
        (): WrittenActor => ({ chart: 'north', role: 'civil', budget: { start: 1, perTurn: 0, most: 1 } }),
      ),
      moves: recordOf(seats, (_, seat) => ({ mr0: { ...(seat < trading ? { tradeable: true } : {}), ...move } })),
      bargaining: { offerCost: 0, lapsesTurns: 0, leakChance: 0 },
      endings: { last: { at: 'horizon', rank: 1, when: {} } },
      objectives: {},
      doctrines: recordOf(seats, () => ({ still: { rules: [] } })),
      usual: recordOf(seats, () => 'still'),
    },
  };
}

function gameOf(size: Size): Game {
  const accepted = accept(scenarioOf(size));
  if (!('game' in accepted)) throw new Error(accepted.findings.join('; '));
  return accepted.game;
}

const roster = scenarioOf({}).charts.map(chartOf);
const [plain] = gameOf({}).actors as [Actor];
const [region] = plain.regions as [Region];
const sized = (change: Partial<Game>): Game => ({ ...gameOf({ actors: 4 }), ...change });

describe('the checker', () => {
  test('has room for eight regions, 31 postures, 30 actors and four seats that bargain', () => {
    expect(gameOf({ regions: 8, postures: 31, actors: 4 }).pairs).toHaveLength(12);
    expect(gameOf({ actors: 30, trading: 4 }).actors).toHaveLength(30);
  });

  test.each([
    [{ regions: 9 }, 'too-many-regions actors.a0.chart: A chart may have at most 8 regions; "north" has 9.'],
    [{ postures: 32 }, 'too-many-postures actors.a0.chart: A region may have at most 31 postures; "r0" of the chart'],
    [
      { actors: 5 },
      'too-many-bargainers moves.a4: At most 4 seats may have moves with "tradeable: true"; these have: a0,',
    ],
    [{ actors: 31, trading: 4 }, 'too-many-actors actors: At most 30 actors; there are 31.'],
  ] satisfies [Size, string][])('refuses %j', (size, finding) => {
    expect(() => gameOf(size)).toThrow(finding);
  });

  test('where the scenario names the chart, with line and column', () => {
    const wide = scenarioOf({ regions: 9 }).charts.map(chartOf);
    const text = harbourText.replace('chart: civil', 'chart: north');
    const line = text.split('\n').findIndex((it) => it.includes('chart: north')) + 1;
    const loaded = loadFromTexts({ 'harbour-vote.yaml': text }, [...charts, ...wide]);
    expect(loaded.ok ? [] : loaded.problems).toContainEqual(
      expect.objectContaining({ file: 'harbour-vote.yaml', line, column: 12, code: 'too-many-regions' }),
    );
  });
});

describe('a program', () => {
  test('has room for what the checker lets pass', () => {
    const scenario = scenarioOf({ regions: 8, postures: 31, actors: 4 });
    expect(() =>
      compileProgram(gameOf({ regions: 8, postures: 31, actors: 4 }), scenario.charts.map(chartOf)),
    ).not.toThrow();
  });

  test.each<[Game, string]>([
    [
      sized({ actors: [{ ...plain, regions: Array.from({ length: 9 }, () => region) }] }),
      'the chart of a0 has 9 regions, and 8 are the most',
    ],
    [
      sized({ actors: [{ ...plain, regions: [{ ...region, postures: numbered('p', 32) }] }] }),
      'a0.r0 has 32 postures, and 31 are the most',
    ],
    [
      sized({ pairs: Array.from({ length: 20 }, () => sized({}).pairs[0] as Pair) }),
      '20 pairs of seats bargain, and 12 are the most',
    ],
    [gameOf({ move: { cost: 0.5 } }), '"mr0" of a0 costs 0.5, and costs are whole'],
  ])('refuses what it is handed without a check (%#)', (game, message) => {
    expect(() => compileProgram(game, roster)).toThrow(`Cannot compile sized: ${message}`);
  });
});
