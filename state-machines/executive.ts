/** An executive that uses trade and force as levers: the United States executive of this theatre. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;

/** Speech and home policy: open at all times, and no hindrance to what is done about trade or force. */
const speech = {
  floatTariff: { target: 'pressing', actions: 'order' },
  demandMore: { target: 'pressing', actions: 'order' },
  discloseOffer: { target: 'pressing', actions: 'order' },
  callPartner: { target: 'talking', actions: 'order' },
  praisePartner: { target: 'assuring', actions: 'order' },
  pledgeArms: { target: 'assuring', actions: 'order' },
  actOnArms: { target: 'assuring', actions: 'order' },
  fundTreatment: order,
  // What it owns up to, and to whom; what it grants.
  briefCongress: order,
  denyPlans: { target: 'assuring', actions: 'order' },
  claimAccord: { target: 'pressing', actions: 'order' },
  respectSoil: { target: 'assuring', actions: 'order' },
  waiveDeathPenalty: order,
  returnPrisoners: order,
} as const;

export const executive = law.chart(
  'executive',
  law.rules.createMachine({
    id: 'executive',
    type: 'parallel',
    context: law.context,
    states: {
      trade: {
        initial: 'open',
        states: {
          open: { on: { signOrder: { target: 'threatened', actions: 'order' } } },
          // A tariff is imposed or put off from here alone, so that a pause agreed in the same moment stops both.
          threatened: {
            on: {
              pauseTariff: { target: 'paused', actions: 'order' },
              imposeTariff: { target: 'imposed', actions: 'order' },
              callOff: { target: 'settled', actions: 'order' },
              'threat.lapsed': { target: 'open' },
              'threat.met': { target: 'settled' },
            },
          },
          // Whoever paused has to confirm the date in public before it can impose: the other side is warned.
          paused: {
            on: {
              confirmDate: { target: 'threatened', actions: 'order' },
              callOff: { target: 'settled', actions: 'order' },
              'threat.lapsed': { target: 'open' },
              'threat.met': { target: 'settled' },
            },
          },
          imposed: {
            on: {
              carveOut: { target: 'carvedOut', actions: 'order' },
              raiseTariff: { target: 'raised', actions: 'order' },
              liftTariff: { target: 'settled', actions: 'order' },
            },
          },
          raised: {
            on: {
              carveOut: { target: 'carvedOut', actions: 'order' },
              liftTariff: { target: 'settled', actions: 'order' },
            },
          },
          carvedOut: {
            on: {
              raiseTariff: { target: 'raised', actions: 'order' },
              liftTariff: { target: 'settled', actions: 'order' },
            },
          },
          settled: { on: { signOrder: { target: 'threatened', actions: 'order' } } },
        },
      },
      force: {
        initial: 'silent',
        states: {
          silent: {
            on: {
              warnPrivately: { target: 'warned', actions: 'order' },
              planForce: { target: 'planning', actions: 'order' },
              designateGroups: order,
            },
          },
          warned: {
            on: {
              planForce: { target: 'planning', actions: 'order' },
              linkForce: { target: 'linked', actions: 'order' },
              standDown: { target: 'silent', actions: 'order' },
              designateGroups: order,
            },
          },
          planning: {
            on: {
              warnPrivately: order,
              strikeAtSea: order,
              linkForce: { target: 'linked', actions: 'order' },
              standDown: { target: 'silent', actions: 'order' },
              designateGroups: order,
            },
          },
          linked: {
            on: {
              planForce: order,
              strikeAtSea: order,
              standDown: { target: 'silent', actions: 'order' },
              designateGroups: order,
            },
          },
        },
      },
      talks: {
        initial: 'quiet',
        states: { quiet: { on: speech }, talking: { on: speech }, pressing: { on: speech }, assuring: { on: speech } },
      },
    },
  }),
);
