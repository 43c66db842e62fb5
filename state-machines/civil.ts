/** People outside government who speak up: employers and unions, or families of victims. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;

export const civil = law.chart(
  'civil',
  law.rules.createMachine({
    id: 'civil',
    type: 'parallel',
    context: law.context,
    states: {
      voice: {
        initial: 'listening',
        states: {
          listening: { on: { organise: { target: 'organised', actions: 'order' }, bearWitness: order } },
          organised: { on: { bearWitness: order, petition: order, rally: { target: 'mobilised', actions: 'order' } } },
          mobilised: { on: { bearWitness: order, petition: order, rally: order } },
        },
      },
    },
  }),
);
