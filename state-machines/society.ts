/** Civil society of a country under pressure: the street, the care for those who are hurt, and what it says to governments and courts. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;

const words = {
  addressCongress: { target: 'heard', actions: 'order' },
  takeToCourt: { target: 'heard', actions: 'order' },
  standBehind: { target: 'behind', actions: 'order' },
  criticise: { target: 'against', actions: 'order' },
} as const;

export const society = law.chart(
  'society',
  law.rules.createMachine({
    id: 'society',
    type: 'parallel',
    context: law.context,
    states: {
      street: {
        initial: 'calm',
        states: {
          calm: {
            on: {
              marchAgainstForce: { target: 'marching', actions: 'order' },
              marchForPeace: { target: 'marching', actions: 'order' },
            },
          },
          marching: {
            on: { marchAgainstForce: order, marchForPeace: order, goHome: { target: 'calm', actions: 'order' } },
          },
        },
      },
      care: {
        initial: 'open',
        states: { open: { on: { documentHarm: order, searchMissing: order, shelterDisplaced: order } } },
      },
      word: {
        initial: 'silent',
        states: { silent: { on: words }, heard: { on: words }, behind: { on: words }, against: { on: words } },
      },
    },
  }),
);
