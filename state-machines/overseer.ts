/** A civilian overseer of secret work: how much it asks to be told, what it rules, whether it halts, what it reports after. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;
const to = <Target extends string>(target: Target) => ({ target, actions: 'order' }) as const;

const rulings = { setRules: order, questionPlan: order, clearPlan: to('clearing'), haltWork: to('halting') } as const;

const records = {
  reviewAftermath: to('reviewing'),
  referToProsecutors: to('referring'),
  publishFindings: order,
} as const;

const voices = { hearFamilies: order, fundReparation: order, answerPress: order, keepConfidence: order } as const;

export const overseer = law.chart(
  'overseer',
  law.rules.createMachine({
    id: 'overseer',
    type: 'parallel',
    context: law.context,
    states: {
      access: {
        initial: 'outside',
        states: {
          outside: { on: { askToBeTold: to('told'), placeMonitor: to('inside') } },
          told: { on: { askToBeTold: order, placeMonitor: to('inside') } },
          inside: { on: { stepOut: to('told') } },
        },
      },
      ruling: {
        initial: 'waiting',
        states: { waiting: { on: rulings }, clearing: { on: rulings }, halting: { on: rulings } },
      },
      record: {
        initial: 'closed',
        states: { closed: { on: records }, reviewing: { on: records }, referring: { on: { publishFindings: order } } },
      },
      voice: { initial: 'steady', states: { steady: { on: voices } } },
    },
  }),
);
