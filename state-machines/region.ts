/** A government of a region beside a great power: silent, critical, behind it, or between; it counts the others before it speaks. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({
  world: ['critics', 'backers'],
  own: [],
  parameters: ['companyToObject', 'companyToBack'],
});

const order = { actions: 'order' } as const;

// Whoever speaks first needs nobody; whoever joins wants company, and how much is each government's own measure.
const enoughCritics = { type: 'holds', params: { critics: '>= companyToObject' } } as const;
const enoughBackers = { type: 'holds', params: { backers: '>= companyToBack' } } as const;

const speaking = {
  speakFirst: { target: 'critical', actions: 'order' },
  joinCritics: { target: 'critical', guard: enoughCritics, actions: 'order' },
  backFirst: { target: 'behind', actions: 'order' },
  joinBackers: { target: 'behind', guard: enoughBackers, actions: 'order' },
  standAside: { target: 'aside', actions: 'order' },
} as const;

const forum = {
  callMeeting: order,
  softenText: order,
  hardenText: order,
  offerMediation: order,
  soundOut: order,
  callPower: order,
} as const;

const home = { guardCoast: order, helpFamilies: order, openTalks: order, fieldTroops: order } as const;

export const region = law.chart(
  'region',
  law.rules.createMachine({
    id: 'region',
    type: 'parallel',
    context: law.context,
    states: {
      stance: {
        initial: 'silent',
        states: {
          silent: { on: speaking },
          // Out of the count by its own word: it may still break that word, and pays for it.
          aside: {
            on: {
              speakFirst: { target: 'critical', actions: 'order' },
              backFirst: { target: 'behind', actions: 'order' },
            },
          },
          critical: { on: { takeBack: { target: 'silent', actions: 'order' } } },
          behind: { on: { stepBack: { target: 'silent', actions: 'order' } } },
        },
      },
      ties: {
        initial: 'open',
        states: {
          open: {
            on: {
              shareMore: { target: 'close', actions: 'order' },
              hostForces: { target: 'hosting', actions: 'order' },
              suspendSharing: { target: 'cut', actions: 'order' },
            },
          },
          close: {
            on: {
              hostForces: { target: 'hosting', actions: 'order' },
              suspendSharing: { target: 'cut', actions: 'order' },
            },
          },
          hosting: { on: { suspendSharing: { target: 'cut', actions: 'order' } } },
          cut: { on: { resumeSharing: { target: 'open', actions: 'order' } } },
        },
      },
      forum: { initial: 'present', states: { present: { on: forum } } },
      home: { initial: 'steady', states: { steady: { on: home } } },
    },
  }),
);
