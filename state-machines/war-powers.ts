/** A legislature that holds the power to allow force: it asks, votes as far as it has the votes, and watches a clock of days. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({
  world: [],
  own: ['votes', 'clockDays'],
  parameters: ['majority', 'consentLine', 'clockLimit'],
});

const order = { actions: 'order' } as const;

const asking = {
  writeLetter: { target: 'questioning', actions: 'order' },
  requestBriefing: { target: 'questioning', actions: 'order' },
  holdHearing: { target: 'inquiring', actions: 'order' },
} as const;

const saying = {
  backExecutive: { target: 'supportive', actions: 'order' },
  receiveNeighbour: { target: 'open', actions: 'order' },
  passTreatment: order,
} as const;

/** Votes are counted before they are held: what has no majority is not brought to the floor. */
const majority = { type: 'holds', params: { 'self.votes': '>= majority' } } as const;
const consent = { type: 'holds', params: { 'self.votes': '<= consentLine' } } as const;
const overdue = { type: 'holds', params: { 'self.clockDays': '>= clockLimit' } } as const;

const authorise = { authoriseForce: { target: 'authorised', actions: 'order', guard: consent } } as const;
const withhold = { holdFunds: { target: 'barred', actions: 'order', guard: overdue } } as const;

export const warPowers = law.chart(
  'warPowers',
  law.rules.createMachine({
    id: 'warPowers',
    type: 'parallel',
    context: law.context,
    states: {
      oversight: {
        initial: 'watching',
        states: { watching: { on: asking }, questioning: { on: asking }, inquiring: { on: asking } },
      },
      authority: {
        initial: 'unasked',
        states: {
          unasked: { on: { ...authorise, tableResolution: { target: 'tabled', actions: 'order' } } },
          tabled: {
            on: { ...authorise, ...withhold, passResolution: { target: 'passed', actions: 'order', guard: majority } },
          },
          // A veto sends it back; the purse is what is left then, and only once the clock has run out.
          passed: { on: { ...withhold, 'seen.intervener.vetoResolution': { target: 'vetoed' } } },
          vetoed: { on: withhold },
          authorised: { on: { tableResolution: { target: 'tabled', actions: 'order' } } },
          barred: {},
        },
      },
      voice: {
        initial: 'quiet',
        states: { quiet: { on: saying }, supportive: { on: saying }, open: { on: saying } },
      },
    },
  }),
);
