/** A government that holds prisoners whom another wants: which class leaves, by which legal door, and what it says of it. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;

/** Speech, and what it does for the families at home: open at all times. */
const speech = {
  callPartner: { target: 'talking', actions: 'order' },
  courtAllies: { target: 'talking', actions: 'order' },
  stateRedLine: { target: 'protesting', actions: 'order' },
  fundSearch: order,
  meetFamilies: order,
} as const;

export const custodian = law.chart(
  'custodian',
  law.rules.createMachine({
    id: 'custodian',
    type: 'parallel',
    context: law.context,
    states: {
      // One region for each class of prisoner: they can leave together or apart. A handover counts once no court stopped it.
      sentenced: {
        initial: 'held',
        states: {
          held: { on: { flySentenced: order, 'worked.flySentenced': { target: 'handedOver' } } },
          handedOver: {},
        },
      },
      requested: {
        initial: 'held',
        states: {
          held: {
            on: {
              flyRequested: order,
              extradite: { target: 'onFile', actions: 'order' },
              'worked.flyRequested': { target: 'handedOver' },
            },
          },
          onFile: { on: { flyRequested: order, 'worked.flyRequested': { target: 'handedOver' } } },
          handedOver: {},
        },
      },
      shielded: {
        initial: 'held',
        states: {
          held: {
            on: {
              flyShielded: order,
              tryHere: { target: 'onTrial', actions: 'order' },
              'worked.flyShielded': { target: 'handedOver' },
            },
          },
          onTrial: {},
          handedOver: {},
        },
      },
      grounds: {
        initial: 'unstated',
        states: {
          unstated: { on: { prepareFiles: order, stateGrounds: { target: 'stated', actions: 'order' } } },
          stated: { on: { prepareFiles: order, stateGrounds: order } },
        },
      },
      cooperation: {
        initial: 'running',
        states: {
          running: {
            on: { raidLabs: order, tightenPrisons: order, limitCooperation: { target: 'suspended', actions: 'order' } },
          },
          suspended: { on: { tightenPrisons: order, resumeCooperation: { target: 'running', actions: 'order' } } },
        },
      },
      retaliation: {
        initial: 'restrained',
        states: {
          restrained: { on: { announceCounter: { target: 'announced', actions: 'order' } } },
          announced: {
            on: {
              counterTariff: { target: 'retaliating', actions: 'order' },
              withholdCounter: { target: 'withheld', actions: 'order' },
              'threat.lapsed': { target: 'withheld' },
              'threat.met': { target: 'withheld' },
            },
          },
          withheld: {},
          retaliating: { on: { withholdCounter: { target: 'withheld', actions: 'order' } } },
        },
      },
      talks: {
        initial: 'quiet',
        states: { quiet: { on: speech }, talking: { on: speech }, protesting: { on: speech } },
      },
    },
  }),
);
