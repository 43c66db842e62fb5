/** An executive that may use force on another's soil: it strikes or rules it out, answers for it at home, and deals with the other. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;

/** What it tells its legislature and its public: each may follow any other. */
const answering = {
  reportForce: { target: 'reported', actions: 'order' },
  seekVote: { target: 'asking', actions: 'order' },
  denyHostilities: { target: 'denying', actions: 'order' },
  briefCongress: order,
  vetoResolution: { target: 'denying', actions: 'order' },
  curbProtest: order,
} as const;

/** Speech, amends and home policy: open at all times. */
const speech = {
  callPartner: { target: 'talking', actions: 'order' },
  praisePartner: { target: 'talking', actions: 'order' },
  demandMore: { target: 'pressing', actions: 'order' },
  pledgeConsent: { target: 'assuring', actions: 'order' },
  jointProbe: { target: 'assuring', actions: 'order' },
  compensate: { target: 'assuring', actions: 'order' },
  actOnArms: { target: 'assuring', actions: 'order' },
  fundTreatment: order,
} as const;

export const intervener = law.chart(
  'intervener',
  law.rules.createMachine({
    id: 'intervener',
    type: 'parallel',
    context: law.context,
    states: {
      force: {
        initial: 'planning',
        states: {
          // What nobody owns up to changes no posture that others see.
          planning: {
            on: {
              warnPrivately: order,
              strikeAtSea: order,
              strikeUnowned: order,
              strikeOwned: { target: 'struck', actions: 'order' },
              raid: { target: 'struck', actions: 'order' },
              ruleOut: { target: 'ruledOut', actions: 'order' },
            },
          },
          ruledOut: { on: { strikeAtSea: order, strikeOwned: { target: 'struck', actions: 'order' } } },
          struck: {
            on: {
              strikeAtSea: order,
              strikeUnowned: order,
              strikeOwned: { target: 'campaign', actions: 'order' },
              raid: { target: 'campaign', actions: 'order' },
              endForce: { target: 'stopped', actions: 'order' },
            },
          },
          campaign: {
            on: { strikeOwned: order, raid: order, endForce: { target: 'stopped', actions: 'order' } },
          },
          stopped: { on: { strikeAtSea: order, strikeOwned: { target: 'campaign', actions: 'order' } } },
        },
      },
      account: {
        initial: 'silent',
        states: {
          silent: { on: answering },
          reported: { on: answering },
          asking: { on: answering },
          denying: { on: answering },
        },
      },
      trade: {
        initial: 'open',
        states: {
          open: {
            on: {
              raiseTariff: { target: 'raised', actions: 'order' },
              closeBorder: { target: 'closed', actions: 'order' },
            },
          },
          raised: {
            on: {
              liftTariff: { target: 'open', actions: 'order' },
              closeBorder: { target: 'closed', actions: 'order' },
            },
          },
          closed: { on: { reopenBorder: { target: 'open', actions: 'order' } } },
        },
      },
      talks: {
        initial: 'quiet',
        states: { quiet: { on: speech }, talking: { on: speech }, pressing: { on: speech }, assuring: { on: speech } },
      },
    },
  }),
);
