/** Armed forces that plan one operation known to few: its class of aim, who is told, when to go on or abort, what is said after. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({ world: [], own: [], parameters: [] });

const order = { actions: 'order' } as const;
const to = <Target extends string>(target: Target) => ({ target, actions: 'order' }) as const;

/** Classes, never persons or places. A change of aim begins the file anew. */
const aims = {
  aimAtLeadership: to('leadership'),
  aimAtFinance: to('finance'),
  aimAtProduction: to('production'),
  aimAtRecruitment: to('recruitment'),
} as const;

/** What is done while nothing has begun, and the two ways out of it. The overseer has a third. */
const planning = {
  prepare: order,
  lookAgain: order,
  launch: order,
  abort: to('calledOff'),
  'worked.launch': { target: 'done' },
  'failed.launch': { target: 'lost' },
  'seen.overseer.haltWork': { target: 'halted' },
} as const;

const again = { goAgain: to('planning'), carePeople: order } as const;

const partner = { usePackage: to('package'), useSurveillance: to('surveillance'), useStrike: to('strike') } as const;

const accounts = {
  publishAccount: to('published'),
  publishNumbers: to('numbers'),
  openToProsecutors: to('published'),
  denyPartner: to('denied'),
} as const;

export const taskForce = law.chart(
  'taskForce',
  law.rules.createMachine({
    id: 'taskForce',
    type: 'parallel',
    context: law.context,
    states: {
      aim: {
        initial: 'unchosen',
        states: {
          unchosen: { on: aims },
          leadership: { on: aims },
          finance: { on: aims },
          production: { on: aims },
          recruitment: { on: aims },
        },
      },
      work: {
        initial: 'planning',
        states: {
          planning: { on: planning },
          done: { on: again },
          lost: { on: again },
          calledOff: { on: again },
          halted: { on: again },
        },
      },
      telling: {
        initial: 'set',
        states: { set: { on: { tellSoMany: order, vetCircle: order, checkForLeaks: order } } },
      },
      partner: {
        initial: 'alone',
        states: {
          alone: { on: partner },
          package: { on: partner },
          surveillance: { on: partner },
          strike: { on: partner },
        },
      },
      account: {
        initial: 'silent',
        states: { silent: { on: accounts }, numbers: { on: accounts }, denied: { on: accounts }, published: {} },
      },
      towns: { initial: 'steady', states: { steady: { on: { guardTowns: order, trainOwn: order } } } },
    },
  }),
);
