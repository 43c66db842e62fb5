/** An armed criminal group: the closed list of seven moves that `GAME.md` allows, and no other. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: ['heat'], parameters: ['boilingPoint'] });

/** It strikes back only under enough pressure of its own. */
const underPressure = { type: 'holds', params: { 'self.heat': '>= boilingPoint' } } as const;

const conduct = {
  hold: { target: 'steady', actions: 'order' },
  lowerProfile: { target: 'quiet', actions: 'order' },
  legalDefence: { target: 'inCourt', actions: 'order' },
  shiftActivity: { target: 'shifted', actions: 'order' },
  retaliate: { target: 'striking', guard: underPressure, actions: 'order' },
} as const;

export const group = law.chart(
  'group',
  law.rules.createMachine({
    id: 'group',
    type: 'parallel',
    context: law.context,
    states: {
      conduct: {
        initial: 'steady',
        states: {
          steady: { on: conduct },
          quiet: { on: conduct },
          inCourt: { on: conduct },
          shifted: { on: conduct },
          striking: { on: { ...conduct, 'turn.end': { target: 'steady' } } },
        },
      },
      unity: {
        initial: 'whole',
        states: {
          whole: {
            on: { split: { target: 'divided', actions: 'order' }, localTruce: { target: 'truce', actions: 'order' } },
          },
          divided: { on: { localTruce: { target: 'truce', actions: 'order' } } },
          truce: { on: { split: { target: 'divided', actions: 'order' } } },
        },
      },
    },
  }),
);
