/** A government under a partner's pressure: what it gives, how it could answer, what it says. Mexico in this theatre. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;

/** Concessions that are the government's to make; a transfer of prisoners counts only once no court has stopped it. */
const giving = {
  raidLabs: { target: 'engaged', actions: 'order' },
  deployGuard: { target: 'engaged', actions: 'order' },
  mirrorTariffs: { target: 'engaged', actions: 'order' },
  transferPrisoners: order,
  'worked.transferPrisoners': { target: 'committed' },
  joinAccord: { target: 'committed', actions: 'order' },
  joinGroup: { target: 'engaged', actions: 'order' },
  // A text or a word given in private changes nothing that others see.
  signSideText: order,
  hintProgramme: order,
  limitCooperation: { target: 'suspended', actions: 'order' },
} as const;

/** Speech and home policy: open at all times. */
const speech = {
  callPartner: { target: 'talking', actions: 'order' },
  showFigures: { target: 'talking', actions: 'order' },
  courtAllies: { target: 'appealing', actions: 'order' },
  stateRedLine: { target: 'protesting', actions: 'order' },
  warnGunmakers: { target: 'protesting', actions: 'order' },
  reformConstitution: { target: 'protesting', actions: 'order' },
  fundSearch: order,
  denyLink: { target: 'protesting', actions: 'order' },
  denyAccord: { target: 'protesting', actions: 'order' },
  publishTexts: { target: 'talking', actions: 'order' },
} as const;

export const government = law.chart(
  'government',
  law.rules.createMachine({
    id: 'government',
    type: 'parallel',
    context: law.context,
    states: {
      cooperation: {
        initial: 'reserved',
        states: {
          reserved: { on: giving },
          engaged: { on: giving },
          committed: {
            on: {
              raidLabs: order,
              deployGuard: order,
              mirrorTariffs: order,
              transferPrisoners: order,
              joinAccord: order,
              joinGroup: order,
              signSideText: order,
              hintProgramme: order,
              limitCooperation: { target: 'suspended', actions: 'order' },
            },
          },
          suspended: { on: { resumeCooperation: { target: 'engaged', actions: 'order' } } },
        },
      },
      retaliation: {
        initial: 'restrained',
        states: {
          // Drafting a list is done in secret, so it changes no posture that others see.
          restrained: {
            on: {
              preparePlanB: order,
              showPlanB: { target: 'prepared', actions: 'order' },
              announceCounter: { target: 'announced', actions: 'order' },
              counterTariff: { target: 'retaliating', actions: 'order' },
            },
          },
          prepared: {
            on: {
              preparePlanB: order,
              announceCounter: { target: 'announced', actions: 'order' },
              counterTariff: { target: 'retaliating', actions: 'order' },
            },
          },
          announced: {
            on: {
              counterTariff: { target: 'retaliating', actions: 'order' },
              putOffCounter: order,
              withholdCounter: { target: 'withheld', actions: 'order' },
              'threat.lapsed': { target: 'withheld' },
              'threat.met': { target: 'withheld' },
            },
          },
          withheld: {
            on: {
              announceCounter: { target: 'announced', actions: 'order' },
              counterTariff: { target: 'retaliating', actions: 'order' },
            },
          },
          retaliating: { on: { liftCounter: { target: 'withheld', actions: 'order' } } },
        },
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
