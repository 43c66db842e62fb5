/** Firms and unions that live off a border: what they buy where, whom they keep at work, and what they ask of governments. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;

const asking = {
  askExemption: { target: 'asking', actions: 'order' },
  lobbyCongress: { target: 'asking', actions: 'order' },
  backForce: { target: 'siding', actions: 'order' },
  jointUnions: order,
} as const;

export const enterprise = law.chart(
  'enterprise',
  law.rules.createMachine({
    id: 'enterprise',
    type: 'parallel',
    context: law.context,
    states: {
      buying: {
        initial: 'steady',
        states: {
          steady: {
            on: { stockUp: { target: 'hedged', actions: 'order' }, moveOrders: { target: 'moved', actions: 'order' } },
          },
          hedged: { on: { moveOrders: { target: 'moved', actions: 'order' } } },
          moved: { on: { returnOrders: { target: 'steady', actions: 'order' } } },
        },
      },
      work: {
        initial: 'running',
        states: {
          running: { on: { keepOn: order, shortTime: { target: 'short', actions: 'order' } } },
          short: {
            on: {
              keepOn: order,
              layOff: { target: 'idle', actions: 'order' },
              recallWorkers: { target: 'running', actions: 'order' },
            },
          },
          idle: { on: { recallWorkers: { target: 'running', actions: 'order' } } },
        },
      },
      voice: {
        initial: 'quiet',
        states: { quiet: { on: asking }, asking: { on: asking }, siding: { on: asking } },
      },
    },
  }),
);
