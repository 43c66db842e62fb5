/** A partner that supports another's secret operation: what it lends, how it presses, what it claims, what it does at home. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;
const to = <Target extends string>(target: Target) => ({ target, actions: 'order' }) as const;

const support = {
  lendPackage: to('lending'),
  lendSurveillance: to('lending'),
  lendStrike: to('lending'),
  holdBack: to('holding'),
} as const;

const speech = {
  callPartner: to('talking'),
  pressToAct: to('pressing'),
  claimCredit: to('claiming'),
  stayQuiet: order,
} as const;

export const supporter = law.chart(
  'supporter',
  law.rules.createMachine({
    id: 'supporter',
    type: 'parallel',
    context: law.context,
    states: {
      support: {
        initial: 'waiting',
        states: { waiting: { on: support }, lending: { on: support }, holding: { on: support } },
      },
      care: {
        initial: 'steady',
        states: { steady: { on: { shareWarning: order, acceptReview: order, briefCongress: order } } },
      },
      leverage: {
        initial: 'resting',
        states: { resting: { on: { tieAid: to('tied') } }, tied: { on: { freeAid: to('resting') } } },
      },
      home: {
        initial: 'steady',
        states: { steady: { on: { fundTreatment: order, actOnArms: order, fundVictims: order } } },
      },
      talks: {
        initial: 'quiet',
        states: { quiet: { on: speech }, talking: { on: speech }, pressing: { on: speech }, claiming: { on: speech } },
      },
    },
  }),
);
