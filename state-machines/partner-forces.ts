/** Armed forces that work beside a partner's agents: who leads, whom they vet, what they log, how hard they try. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;
const to = <Target extends string>(target: Target) => ({ target, actions: 'order' }) as const;

const command = { insistOnLead: to('leading'), shareCommand: to('sharing'), dragFeet: order } as const;

export const partnerForces = law.chart(
  'partnerForces',
  law.rules.createMachine({
    id: 'partnerForces',
    type: 'parallel',
    context: law.context,
    states: {
      command: {
        initial: 'customary',
        states: { customary: { on: command }, leading: { on: command }, sharing: { on: command } },
      },
      units: {
        initial: 'ordinary',
        states: {
          ordinary: { on: { vetUnits: to('vetted'), trainAlone: order, trainTogether: order } },
          vetted: { on: { trainAlone: order, trainTogether: order } },
        },
      },
      watch: { initial: 'steady', states: { steady: { on: { logVisitors: order, reviewConduct: order } } } },
      towns: { initial: 'steady', states: { steady: { on: { protectTowns: order } } } },
    },
  }),
);
