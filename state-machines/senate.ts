/** A chamber whose consent foreign forces need: it permits, conditions, refuses or revokes, asks for reports, inquires. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;
const to = <Target extends string>(target: Target) => ({ target, actions: 'order' }) as const;

/** A government asked for entry: without being asked the chamber permits nothing. */
const asked = { 'seen.host.askSenate': { target: 'petitioned' } } as const;

const asking = {
  requestReport: to('asking'),
  summonMinisters: to('asking'),
  openInquiry: to('inquiring'),
} as const;

const standing = { backPresidency: to('behind'), passResolution: to('apart'), fundPolice: order } as const;

export const senate = law.chart(
  'senate',
  law.rules.createMachine({
    id: 'senate',
    type: 'parallel',
    context: law.context,
    states: {
      consent: {
        initial: 'unasked',
        states: {
          unasked: { on: asked },
          petitioned: {
            on: { allowTraining: to('training'), allowEntry: to('entry'), refuseEntry: to('refused') },
          },
          training: { on: { ...asked, setConditions: order, revokeEntry: to('revoked') } },
          entry: { on: { setConditions: order, revokeEntry: to('revoked') } },
          refused: { on: asked },
          revoked: { on: asked },
        },
      },
      scrutiny: {
        initial: 'watching',
        states: { watching: { on: asking }, asking: { on: asking }, inquiring: { on: asking } },
      },
      stand: {
        initial: 'undecided',
        states: { undecided: { on: standing }, behind: { on: standing }, apart: { on: standing } },
      },
    },
  }),
);
