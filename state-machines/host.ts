/** A government asked to let a partner work on its soil: four doors, what it publishes, whom it asks, who may check. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;
const open = { target: 'open', actions: 'order' } as const;
const shut = { target: 'shut', actions: 'order' } as const;

/** Who may check, and what it does for its own people and police. */
const athome = {
  foundInspectorate: order,
  logAgents: order,
  buildPolice: order,
  fundSearch: order,
  fundPrevention: order,
} as const;

/** Speech: open at all times. */
const speech = {
  callPartner: { target: 'talking', actions: 'order' },
  showFigures: { target: 'talking', actions: 'order' },
  courtAllies: { target: 'appealing', actions: 'order' },
  stateRedLine: { target: 'protesting', actions: 'order' },
  meetFamilies: order,
} as const;

export const host = law.chart(
  'host',
  law.rules.createMachine({
    id: 'host',
    type: 'parallel',
    context: law.context,
    states: {
      // How far a door stands open is a level of consent, and the scenario's; here only whether it does.
      surveillance: {
        initial: 'shut',
        states: { shut: { on: { openEyes: open } }, open: { on: { openEyes: order, closeEyes: shut } } },
      },
      raids: {
        initial: 'shut',
        states: { shut: { on: { openRaids: open } }, open: { on: { openRaids: order, closeRaids: shut } } },
      },
      files: {
        initial: 'shut',
        states: { shut: { on: { openFiles: open } }, open: { on: { openFiles: order, closeFiles: shut } } },
      },
      patrols: {
        initial: 'shut',
        states: { shut: { on: { openPatrols: open } }, open: { on: { openPatrols: order, closePatrols: shut } } },
      },
      papers: {
        initial: 'unpublished',
        states: {
          unpublished: {
            on: { publishTerms: { target: 'published', actions: 'order' }, denyAccess: order, askSenate: order },
          },
          published: { on: { sealTerms: { target: 'unpublished', actions: 'order' }, askSenate: order } },
        },
      },
      house: { initial: 'steady', states: { steady: { on: athome } } },
      cooperation: {
        initial: 'running',
        states: {
          running: {
            on: { joinGroup: order, raidLabs: order, suspendCooperation: { target: 'suspended', actions: 'order' } },
          },
          suspended: { on: { resumeCooperation: { target: 'running', actions: 'order' } } },
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
