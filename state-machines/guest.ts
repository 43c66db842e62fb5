/** A government that asks to work on a partner's soil: what it demands, how it presses, what it assures, whether it keeps to it. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;
const to = <Target extends string>(target: Target) => ({ target, actions: 'order' }) as const;

const wishes = {
  demandEyes: to('pressing'),
  demandRaids: to('pressing'),
  demandFiles: to('pressing'),
  demandPatrols: to('pressing'),
  praisePartner: to('content'),
} as const;

/** Levers that need no date. */
const levers = { slowBorder: order, easeInspections: order, sanctionBanks: order } as const;

const speech = { callPartner: to('talking'), claimAccess: to('claiming'), denyPresence: to('denying') } as const;

export const guest = law.chart(
  'guest',
  law.rules.createMachine({
    id: 'guest',
    type: 'parallel',
    context: law.context,
    states: {
      demand: {
        initial: 'asking',
        states: { asking: { on: wishes }, pressing: { on: wishes }, content: { on: wishes } },
      },
      leverage: {
        initial: 'resting',
        states: {
          resting: { on: { ...levers, confirmDate: to('dated') } },
          dated: {
            on: {
              ...levers,
              extendDate: order,
              applyTariff: to('applied'),
              callOffTariff: to('resting'),
              'threat.met': { target: 'resting' },
              'threat.lapsed': { target: 'resting' },
            },
          },
          applied: { on: { ...levers, liftTariff: to('resting') } },
        },
      },
      conduct: {
        initial: 'within',
        states: {
          within: { on: { exceedTerms: to('beyond'), withdrawAgents: order } },
          beyond: { on: { exceedTerms: order, withdrawAgents: to('within') } },
        },
      },
      assurances: {
        initial: 'unwritten',
        states: {
          unwritten: { on: { acceptLead: to('written'), acceptAudit: order, shareFindings: order } },
          written: { on: { acceptAudit: order, shareFindings: order } },
        },
      },
      home: {
        initial: 'steady',
        states: { steady: { on: { fundTreatment: order, actOnArms: order, fundDevelopment: order } } },
      },
      talks: {
        initial: 'quiet',
        states: { quiet: { on: speech }, talking: { on: speech }, claiming: { on: speech }, denying: { on: speech } },
      },
    },
  }),
);
