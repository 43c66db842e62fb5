/** A government that sues another country's firms while its own banks come under suspicion there. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;

/** What it can do for clean money and for savers; each step stays open after the others. */
const finance = {
  shareFinance: { target: 'sharing', actions: 'order' },
  tightenLaundering: order,
  takeManagement: { target: 'managing', actions: 'order' },
  protectSavers: order,
  limitFinance: { target: 'closed', actions: 'order' },
} as const;

const home = {
  reformConstitution: { target: 'reforming', actions: 'order' },
  searchCrossings: order,
  sueMapLabel: order,
} as const;

const speech = {
  callPartner: { target: 'talking', actions: 'order' },
  showTraces: { target: 'talking', actions: 'order' },
  demandProof: { target: 'protesting', actions: 'order' },
  warnGunmakers: { target: 'protesting', actions: 'order' },
  stateRedLine: { target: 'protesting', actions: 'order' },
  courtAllies: { target: 'talking', actions: 'order' },
  fundSearch: order,
} as const;

export const litigant = law.chart(
  'litigant',
  law.rules.createMachine({
    id: 'litigant',
    type: 'parallel',
    context: law.context,
    states: {
      suit: {
        initial: 'pending',
        states: {
          pending: {
            on: {
              widenSuit: { target: 'widened', actions: 'order' },
              settleSuit: { target: 'settled', actions: 'order' },
              'seen.bench.barSuit': { target: 'barred' },
              'seen.bench.allowSuit': { target: 'goingOn' },
            },
          },
          widened: {
            on: {
              settleSuit: { target: 'settled', actions: 'order' },
              'seen.bench.barSuit': { target: 'barred' },
              'seen.bench.allowSuit': { target: 'goingOn' },
            },
          },
          settled: {},
          // Lost there, it may still be brought elsewhere against others: a smaller case, years away.
          barred: { on: { refileSuit: { target: 'elsewhere', actions: 'order' } } },
          elsewhere: {},
          goingOn: { on: { settleSuit: { target: 'settled', actions: 'order' } } },
        },
      },
      finance: {
        initial: 'ordinary',
        states: {
          ordinary: { on: finance },
          sharing: { on: finance },
          managing: {
            on: {
              tightenLaundering: order,
              protectSavers: order,
              shareFinance: order,
              windDown: { target: 'wound', actions: 'order' },
            },
          },
          wound: { on: { tightenLaundering: order, protectSavers: order, shareFinance: order } },
          closed: { on: { resumeFinance: { target: 'ordinary', actions: 'order' }, protectSavers: order } },
        },
      },
      home: {
        initial: 'unchanged',
        states: { unchanged: { on: home }, reforming: { on: { searchCrossings: order, sueMapLabel: order } } },
      },
      talks: {
        initial: 'quiet',
        states: { quiet: { on: speech }, talking: { on: speech }, protesting: { on: speech } },
      },
    },
  }),
);
