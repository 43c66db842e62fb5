/** A government that objects to force on its soil: a ladder of objections, what it still gives, what it does at home, what it says. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;

const drop = { dropObjection: { target: 'silent', actions: 'order' } } as const;

/** What it gives in security: alone, or under a frame that both signed. */
const giving = { raidLabs: order, transferPrisoners: order, shareLeads: order } as const;

/** Speech: open at all times. A word of tolerance is private and changes no tone that others see. */
const speech = {
  callPartner: { target: 'talking', actions: 'order' },
  showProof: { target: 'protesting', actions: 'order' },
  stateRedLine: { target: 'protesting', actions: 'order' },
  courtCongress: { target: 'appealing', actions: 'order' },
  appealForums: { target: 'appealing', actions: 'order' },
  tolerateQuietly: order,
} as const;

export const objector = law.chart(
  'objector',
  law.rules.createMachine({
    id: 'objector',
    type: 'parallel',
    context: law.context,
    states: {
      // The ladder: a rung may be skipped going up, never two, and all of it is left at once.
      objection: {
        initial: 'silent',
        states: {
          silent: {
            on: {
              sendNote: { target: 'noted', actions: 'order' },
              warnOfSteps: { target: 'warned', actions: 'order' },
            },
          },
          noted: {
            on: {
              ...drop,
              warnOfSteps: { target: 'warned', actions: 'order' },
              recallAmbassador: { target: 'recalled', actions: 'order' },
            },
          },
          warned: {
            on: {
              ...drop,
              recallAmbassador: { target: 'recalled', actions: 'order' },
              suspendSharing: { target: 'withholding', actions: 'order' },
            },
          },
          recalled: {
            on: {
              ...drop,
              suspendSharing: { target: 'withholding', actions: 'order' },
              closeCrossings: { target: 'closed', actions: 'order' },
            },
          },
          withholding: { on: { ...drop, closeCrossings: { target: 'closed', actions: 'order' } } },
          closed: { on: { ...drop, reopenCrossings: { target: 'withholding', actions: 'order' } } },
        },
      },
      cooperation: {
        initial: 'separate',
        states: {
          separate: { on: { ...giving, joinFramework: { target: 'joint', actions: 'order' } } },
          joint: { on: { ...giving, leaveFramework: { target: 'separate', actions: 'order' } } },
        },
      },
      trade: {
        initial: 'restrained',
        states: {
          restrained: { on: { counterTariff: { target: 'retaliating', actions: 'order' } } },
          retaliating: { on: { liftCounter: { target: 'restrained', actions: 'order' } } },
        },
      },
      home: {
        initial: 'open',
        states: { open: { on: { supportTowns: order, fundSearch: order, strengthenCourts: order } } },
      },
      talks: {
        initial: 'quiet',
        states: {
          quiet: { on: speech },
          talking: { on: speech },
          appealing: { on: speech },
          protesting: { on: speech },
        },
      },
    },
  }),
);
