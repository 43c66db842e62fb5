/** A great power with a campaign at sea, and with favours and penalties for neighbours who speak of it. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;

const speech = {
  callPartner: { target: 'talking', actions: 'order' },
  praisePartner: { target: 'assuring', actions: 'order' },
  demandMore: { target: 'pressing', actions: 'order' },
  courtNeighbour: { target: 'talking', actions: 'order' },
  publishNames: { target: 'assuring', actions: 'order' },
  briefCongress: order,
  fundTreatment: order,
  sayNoLandings: { target: 'assuring', actions: 'order' },
} as const;

export const patron = law.chart(
  'patron',
  law.rules.createMachine({
    id: 'patron',
    type: 'parallel',
    context: law.context,
    states: {
      campaign: {
        initial: 'patrolling',
        states: {
          patrolling: { on: { strikeAtSea: { target: 'striking', actions: 'order' }, boardInstead: order } },
          striking: {
            on: {
              widenStrikes: { target: 'widened', actions: 'order' },
              pauseStrikes: { target: 'paused', actions: 'order' },
              spareWaters: order,
            },
          },
          widened: {
            on: {
              strikeAshore: { target: 'ashore', actions: 'order' },
              pauseStrikes: { target: 'paused', actions: 'order' },
              spareWaters: order,
            },
          },
          paused: { on: { strikeAtSea: { target: 'striking', actions: 'order' }, boardInstead: order } },
          ashore: { on: { pauseStrikes: { target: 'paused', actions: 'order' } } },
        },
      },
      // What it does to the partner whose word weighs most.
      partner: {
        initial: 'partners',
        states: {
          partners: { on: { decertify: { target: 'marked', actions: 'order' }, grantAid: order } },
          marked: {
            on: {
              cutAid: { target: 'cutOff', actions: 'order' },
              certify: { target: 'partners', actions: 'order' },
              grantAid: order,
            },
          },
          cutOff: {
            on: {
              sanctionLeaders: { target: 'sanctioned', actions: 'order' },
              restoreAid: { target: 'marked', actions: 'order' },
            },
          },
          sanctioned: { on: { restoreAid: { target: 'marked', actions: 'order' } } },
        },
      },
      list: {
        initial: 'reward',
        states: { reward: { on: { listCartel: { target: 'listed', actions: 'order' } } }, listed: {} },
      },
      talks: {
        initial: 'quiet',
        states: { quiet: { on: speech }, talking: { on: speech }, pressing: { on: speech }, assuring: { on: speech } },
      },
    },
  }),
);
