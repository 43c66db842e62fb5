/** An executive that lists groups as terrorist, names foreign banks with a date, and holds a tariff that judges may undo. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;

const speech = {
  callPartner: { target: 'talking', actions: 'order' },
  praisePartner: { target: 'assuring', actions: 'order' },
  demandMore: { target: 'pressing', actions: 'order' },
  backMakers: { target: 'pressing', actions: 'order' },
  talkForce: { target: 'pressing', actions: 'order' },
  ruleOutForce: { target: 'assuring', actions: 'order' },
  actOnArms: { target: 'assuring', actions: 'order' },
  fundTreatment: order,
} as const;

export const sanctioner = law.chart(
  'sanctioner',
  law.rules.createMachine({
    id: 'sanctioner',
    type: 'parallel',
    context: law.context,
    states: {
      list: {
        initial: 'underReview',
        states: {
          underReview: { on: { designateGroups: { target: 'listed', actions: 'order' }, issueGuidance: order } },
          listed: {
            on: { designateMore: { target: 'wide', actions: 'order' }, issueGuidance: order, nameFacilitators: order },
          },
          wide: { on: { issueGuidance: order, nameFacilitators: order } },
        },
      },
      banks: {
        initial: 'unnamed',
        states: {
          unnamed: { on: { issueOrders: { target: 'dated', actions: 'order' } } },
          dated: {
            on: {
              extendOrders: order,
              cutOff: { target: 'cut', actions: 'order' },
              narrowOrders: { target: 'narrowed', actions: 'order' },
              withdrawOrders: { target: 'withdrawn', actions: 'order' },
              shareProof: order,
              'threat.met': { target: 'withdrawn' },
              'threat.lapsed': { target: 'withdrawn' },
            },
          },
          // Named and watched, with the date taken off all but a few kinds of payment.
          narrowed: { on: { withdrawOrders: { target: 'withdrawn', actions: 'order' }, shareProof: order } },
          cut: { on: { withdrawOrders: { target: 'withdrawn', actions: 'order' }, shareProof: order } },
          withdrawn: {},
        },
      },
      trade: {
        initial: 'announced',
        states: {
          announced: {
            on: {
              imposeTariff: { target: 'imposed', actions: 'order' },
              callOff: { target: 'lifted', actions: 'order' },
            },
          },
          imposed: {
            on: {
              carveOut: { target: 'carvedOut', actions: 'order' },
              liftTariff: { target: 'lifted', actions: 'order' },
              'seen.bench.confirmVoid': { target: 'undone' },
            },
          },
          carvedOut: {
            on: { liftTariff: { target: 'lifted', actions: 'order' }, 'seen.bench.confirmVoid': { target: 'undone' } },
          },
          lifted: {},
          undone: {},
        },
      },
      talks: {
        initial: 'quiet',
        states: { quiet: { on: speech }, talking: { on: speech }, pressing: { on: speech }, assuring: { on: speech } },
      },
    },
  }),
);
