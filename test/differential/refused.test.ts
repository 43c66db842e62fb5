/** What the flat tables have no room for is refused as the program is made, by name. */
import { describe, expect, test } from 'vitest';
import { compileProgram } from '../../src/compiled/program.ts';
import type { WrittenActor } from '../../src/model/written.ts';
import type { WrittenMove } from '../../src/model/written-move.ts';
import { accept, type Generated } from '../fixtures/generated.ts';
import type { ChartSpec } from '../fixtures/generated-charts.ts';
import { recordOf } from '../fixtures/generated-tape.ts';

interface Size {
  readonly regions?: number;
  readonly postures?: number;
  readonly actors?: number;
  readonly move?: WrittenMove;
}

const numbered = (letter: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${letter}${i}`);

/** A scenario of some size, in which nothing happens. */
function scenarioOf({ regions = 1, postures = 1, actors = 1, move = {} }: Size): Generated {
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
      moves: recordOf(seats, () => ({ mr0: { tradeable: true, ...move } })),
      bargaining: { offerCost: 0, lapsesTurns: 0, leakChance: 0 },
      endings: { last: { at: 'horizon', rank: 1, when: {} } },
      objectives: {},
      doctrines: recordOf(seats, () => ({ still: { rules: [] } })),
      usual: recordOf(seats, () => 'still'),
    },
  };
}

function compile(size: Size): void {
  const accepted = accept(scenarioOf(size));
  if (!('game' in accepted)) throw new Error(accepted.findings.join('; '));
  compileProgram(accepted.game, accepted.charts);
}

describe('a program', () => {
  test('has room for eight regions, 31 postures and four seats that bargain', () => {
    expect(() => compile({ regions: 8, postures: 31, actors: 4 })).not.toThrow();
  });

  test.each([
    [{ regions: 9 }, 'the chart of a0 has 9 regions, and 8 are the most'],
    [{ postures: 32 }, 'a0.r0 has 32 postures, and 31 are the most'],
    [{ actors: 5 }, '20 pairs of seats bargain, and 12 are the most'],
    [{ move: { cost: 0.5 } }, '"mr0" of a0 costs 0.5, and costs are whole'],
  ] satisfies [Size, string][])('refuses %j', (size, message) => {
    expect(() => compile(size)).toThrow(`Cannot compile sized: ${message}`);
  });
});
