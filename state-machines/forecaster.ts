/** Staff who test a forecast: they put a number on each of its claims before play, then read evidence and write memos. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

/** A claim is asked once, and the answer stands. */
const given = { target: 'given', actions: 'order' } as const;

const working = {
  askForData: { target: 'reading', actions: 'order' },
  compareStudies: { target: 'reading', actions: 'order' },
  writeMemo: { target: 'writing', actions: 'order' },
  briefMembers: { target: 'writing', actions: 'order' },
  proposeTreatment: { target: 'writing', actions: 'order' },
} as const;

export const forecaster = law.chart(
  'forecaster',
  law.rules.createMachine({
    id: 'forecaster',
    type: 'parallel',
    context: law.context,
    states: {
      flow: { initial: 'asked', states: { asked: { on: { estimateFlow: given } }, given: {} } },
      violence: { initial: 'asked', states: { asked: { on: { estimateViolence: given } }, given: {} } },
      tradeWar: { initial: 'asked', states: { asked: { on: { estimateTradeWar: given } }, given: {} } },
      recession: { initial: 'asked', states: { asked: { on: { estimateRecession: given } }, given: {} } },
      liberties: { initial: 'asked', states: { asked: { on: { estimateLiberties: given } }, given: {} } },
      border: { initial: 'asked', states: { asked: { on: { estimateBorder: given } }, given: {} } },
      tie: { initial: 'asked', states: { asked: { on: { estimateTie: given } }, given: {} } },
      evidence: {
        initial: 'unread',
        states: { unread: { on: working }, reading: { on: working }, writing: { on: working } },
      },
    },
  }),
);
