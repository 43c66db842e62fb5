/** Armed forces that guard a territory: how they stand in the air, what they protect, and whether they talk to the other side. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;

/** Where the troops go: one task at a time. */
const tasks = {
  protectCrossings: { target: 'crossings', actions: 'order' },
  protectTowns: { target: 'towns', actions: 'order' },
  pressGroups: { target: 'pressing', actions: 'order' },
} as const;

export const territorialForces = law.chart(
  'territorialForces',
  law.rules.createMachine({
    id: 'territorialForces',
    type: 'parallel',
    context: law.context,
    states: {
      air: {
        initial: 'watching',
        states: {
          watching: {
            on: {
              raiseAlert: { target: 'raised', actions: 'order' },
              standDown: { target: 'stoodDown', actions: 'order' },
            },
          },
          raised: {
            on: {
              resumeWatch: { target: 'watching', actions: 'order' },
              standDown: { target: 'stoodDown', actions: 'order' },
            },
          },
          stoodDown: { on: { resumeWatch: { target: 'watching', actions: 'order' } } },
        },
      },
      duty: {
        initial: 'routine',
        states: { routine: { on: tasks }, crossings: { on: tasks }, towns: { on: tasks }, pressing: { on: tasks } },
      },
      line: {
        initial: 'open',
        states: {
          open: { on: { callCounterpart: order, publishTracks: order, cutLine: { target: 'cut', actions: 'order' } } },
          cut: { on: { publishTracks: order, restoreLine: { target: 'open', actions: 'order' } } },
        },
      },
    },
  }),
);
