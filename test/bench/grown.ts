/** Scenarios that differ in one thing only: how many moves, rolls, effects or indicators there are. */
import { buildGame } from '../../src/content/build.ts';
import type { Game } from '../../src/model/game.ts';
import type { WrittenScenario } from '../../src/model/written.ts';
import { type Chart, defineChart } from '../../src/rules/chart.ts';
import { requiredTexts } from '../fixtures/texts.ts';

/** What is added. */
export const growths = ['candidate', 'roll', 'effect', 'indicatorTurn'] as const;
export type Growth = (typeof growths)[number];

/** Moves that the chart knows: as many as may be added. */
export const mostAdded = 48;
const turns = 10;

const names = Array.from({ length: mostAdded + 1 }, (_, i) => `m${String(i).padStart(2, '0')}`);
const plain = defineChart({ world: [], own: [], parameters: [] });
const on = Object.fromEntries(names.map((name) => [name, { actions: 'order' as const }]));
const machine = plain.rules.createMachine({ id: 'doer', type: 'parallel', context: plain.context, states: { doing: { initial: 'open', states: { open: { on } } } } });

/** The one chart of these scenarios. */
export const grownCharts: readonly Chart[] = [plain.chart('doer', machine)];

/** How many of the thing one run meets for each that is added. */
export const metInRun = (growth: Growth): number => (growth === 'indicatorTurn' ? turns - 1 : turns);

/** The scenario with so many of one thing added. */
export function grownGame(growth: Growth, added: number): Game {
  const count = (it: Growth): number => (it === growth ? added : 0);
  const list = (length: number): string[] => names.slice(1, length + 1);
  const moves = [names[0] as string, ...list(count('candidate'))];
  const injects = [...list(count('roll')).map((name) => [name, { chance: 0.5, repeats: true, effects: [] }] as const), ...(count('effect') === 0 ? [] : [['all', { repeats: true, effects: list(added).map((_, i) => ({ change: 'heat', by: i % 2 === 0 ? 1.5 : -1.5 })) }] as const])];
  const indicators = list(count('indicatorTurn')).map((name) => [name, { start: 50, low: 0, high: 100, pull: { to: 40, ratePerDay: 0.01 } }] as const);
  const written: Omit<WrittenScenario, 'text'> = {
    format: 1,
    id: `grown-${growth}-${added}`,
    playable: ['one'],
    defaultSeat: 'one',
    calendar: Array.from({ length: turns }, (_, i) => ({ id: `t${i}`, date: `2025-01-${String(i + 1).padStart(2, '0')}` })),
    sources: {},
    indicators: { heat: { start: 50, low: 0, high: 100 }, ...Object.fromEntries(indicators) },
    actors: { one: { chart: 'doer', role: 'government', budget: { start: 1, perTurn: 1, most: 1 } } },
    moves: { one: Object.fromEntries(moves.map((name) => [name, {}])) },
    injects: Object.fromEntries(injects),
    endings: { over: { at: 'horizon', rank: 1, when: {} } },
    doctrines: { one: { any: { rules: moves.map((name, i) => ({ do: name, weight: (i % 5) / 4 })) } } },
    usual: { one: 'any' },
  };
  const built = buildGame({ ...written, text: requiredTexts(written, grownCharts) }, grownCharts, [], '');
  if (!built.ok) throw new Error(built.findings.map((it) => `${it.path.join('.')}: ${it.message}`).join('\n'));
  return built.game;
}
