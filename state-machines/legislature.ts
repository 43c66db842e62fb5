/** A legislature beside an executive: it asks, hears and votes, but neither bargains nor commands. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;

const asking = {
  writeLetter: { target: 'questioning', actions: 'order' },
  requestBriefing: { target: 'questioning', actions: 'order' },
  holdHearing: { target: 'inquiring', actions: 'order' },
  discloseBriefing: { target: 'inquiring', actions: 'order' },
} as const;

const standing = {
  backExecutive: { target: 'supportive', actions: 'order' },
  tableResolution: { target: 'restive', actions: 'order' },
  challengeEmergency: { target: 'restive', actions: 'order' },
  passTreatment: order,
} as const;

export const legislature = law.chart(
  'legislature',
  law.rules.createMachine({
    id: 'legislature',
    type: 'parallel',
    context: law.context,
    states: {
      oversight: {
        initial: 'watching',
        states: { watching: { on: asking }, questioning: { on: asking }, inquiring: { on: asking } },
      },
      position: {
        initial: 'undecided',
        states: { undecided: { on: standing }, supportive: { on: standing }, restive: { on: standing } },
      },
    },
  }),
);
