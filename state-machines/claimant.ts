/** An executive that wants prisoners of a partner while a tariff of its own is on pause: Justice and trade in one house. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;

/** What it says of the prisoners, and what their prosecutors bind themselves to. */
const pursuing = {
  requestList: { target: 'pressing', actions: 'order' },
  announceCharges: { target: 'pressing', actions: 'order' },
  keepDeathOpen: { target: 'severe', actions: 'order' },
  giveAssurance: { target: 'assuring', actions: 'order' },
  fileWaiver: { target: 'bound', actions: 'order' },
  shareEvidence: order,
} as const;

const speech = {
  callPartner: { target: 'talking', actions: 'order' },
  praisePartner: { target: 'talking', actions: 'order' },
  demandMore: { target: 'pressing', actions: 'order' },
  tieToTariff: { target: 'pressing', actions: 'order' },
} as const;

const measures = { designateGroups: order, actOnArms: order, fundTreatment: order } as const;

export const claimant = law.chart(
  'claimant',
  law.rules.createMachine({
    id: 'claimant',
    type: 'parallel',
    context: law.context,
    states: {
      trade: {
        initial: 'paused',
        states: {
          // Whoever paused has to confirm the date in public before it can impose: the other side is warned.
          paused: {
            on: {
              confirmDate: { target: 'threatened', actions: 'order' },
              callOff: { target: 'settled', actions: 'order' },
              'threat.met': { target: 'settled' },
              'threat.lapsed': { target: 'settled' },
            },
          },
          threatened: {
            on: {
              extendPause: { target: 'paused', actions: 'order' },
              imposeTariff: { target: 'imposed', actions: 'order' },
              callOff: { target: 'settled', actions: 'order' },
              'threat.met': { target: 'settled' },
              'threat.lapsed': { target: 'settled' },
            },
          },
          imposed: {
            on: {
              carveOut: { target: 'carvedOut', actions: 'order' },
              liftTariff: { target: 'settled', actions: 'order' },
            },
          },
          carvedOut: { on: { liftTariff: { target: 'settled', actions: 'order' } } },
          settled: {},
        },
      },
      prosecution: {
        initial: 'asking',
        states: {
          asking: { on: pursuing },
          pressing: { on: pursuing },
          severe: { on: pursuing },
          assuring: { on: pursuing },
          // Bound before a judge of its own: the penalty cannot be brought back.
          bound: { on: { announceCharges: order, shareEvidence: order } },
        },
      },
      measures: {
        initial: 'open',
        states: { open: { on: measures } },
      },
      talks: {
        initial: 'quiet',
        states: { quiet: { on: speech }, talking: { on: speech }, pressing: { on: speech } },
      },
    },
  }),
);
