/** Rounds of scenarios that differ in one thing only: how many moves, rolls, effects or indicators there are. */
import { compiledRunner } from '../../../src/batch/compiled-runner.ts';
import { buildGame } from '../../../src/content/build.ts';
import type { Game } from '../../../src/model/game.ts';
import type { WrittenScenario } from '../../../src/model/written.ts';
import { type Chart, defineChart } from '../../../src/rules/chart.ts';
import { requiredTexts } from '../../fixtures/texts.ts';
import type { Growth, Work } from '../job.ts';
import { grownTurns, mostAdded } from '../sizes.ts';
import { timedRuns } from './runs.ts';
import { benchPlan } from './shipped.ts';

const names = Array.from({ length: mostAdded + 1 }, (_, i) => `m${String(i).padStart(2, '0')}`);
const plain = defineChart({ world: [], own: [], parameters: [] });
const charts: readonly Chart[] = [
  plain.chart(
    'doer',
    plain.rules.createMachine({
      id: 'doer',
      type: 'parallel',
      context: plain.context,
      states: {
        doing: {
          initial: 'open',
          states: { open: { on: Object.fromEntries(names.map((name) => [name, { actions: 'order' as const }])) } },
        },
      },
    }),
  ),
];

/** Rounds of the game with so many of one thing added, by the compiled program. */
export function grownWork(growth: Growth, added: number): Work {
  const game = grownGame(growth, added);
  const plan = benchPlan(game);
  return timedRuns(game, compiledRunner(game, charts, plan), plan);
}

function grownGame(growth: Growth, added: number): Game {
  const more = names.slice(1, added + 1);
  const of = (it: Growth): readonly string[] => (it === growth ? more : []);
  const moves = [names[0] as string, ...of('candidate')];
  const effects = of('effect').map((_, i) => ({ change: 'heat', by: i % 2 === 0 ? 1.5 : -1.5 }));
  const written: Omit<WrittenScenario, 'text'> = {
    format: 1,
    id: 'grown',
    playable: ['one'],
    defaultSeat: 'one',
    calendar: Array.from({ length: grownTurns }, (_, i) => ({
      id: `t${i}`,
      date: `2025-01-${String(i + 1).padStart(2, '0')}`,
    })),
    sources: {},
    bargaining: { offerCost: 1, lapsesTurns: 1, leakChance: 0 },
    objectives: {},
    indicators: {
      heat: { start: 50, low: 0, high: 100 },
      ...Object.fromEntries(
        of('indicatorTurn').map((name) => [name, { start: 50, low: 0, high: 100, pull: { to: 40, ratePerDay: 0.01 } }]),
      ),
    },
    actors: { one: { chart: 'doer', role: 'government', budget: { start: 1, perTurn: 1, most: 1 } } },
    moves: { one: Object.fromEntries(moves.map((name) => [name, {}])) },
    injects: {
      ...Object.fromEntries(of('roll').map((name) => [name, { chance: 0.5, repeats: true, effects: [] }])),
      ...(effects.length === 0 ? {} : { all: { repeats: true, effects } }),
    },
    endings: { over: { at: 'horizon', rank: 1, when: {} } },
    doctrines: { one: { any: { rules: moves.map((name, i) => ({ do: name, weight: (i % 5) / 4 })) } } },
    usual: { one: 'any' },
  };
  const built = buildGame({ ...written, text: requiredTexts(written, charts) }, charts, [], '');
  if (!built.ok) throw new Error(built.findings.map((it) => `${it.path.join('.')}: ${it.message}`).join('\n'));
  return built.game;
}
