/** The turn cycle: the root machine of a run, which waits for sealed orders and then for reactions, turn after turn. */
import { assign, setup } from 'xstate';
import type { Order } from '../model/game.ts';
import { adjudicate } from './adjudicate.ts';
import { drift } from './due.ts';
import { assess, hasEnded, inject, type phases } from './phases.ts';
import type { Stage } from './stage.ts';

/** Orders by actor number. */
export type JointOrders = readonly (readonly Order[])[];

type CycleEvent = { type: 'begin'; stage: Stage } | { type: 'sealed'; orders: JointOrders } | { type: 'answered'; orders: JointOrders };

interface CycleContext {
  readonly stage: Stage | undefined;
}

/** The phases that do something to the world, by name; `decide` and `react` are the states the cycle waits in. */
const work: Record<Exclude<(typeof phases)[number], 'decide' | 'react'>, (stage: Stage, orders: JointOrders) => void> = {
  inject: (stage) => inject(stage),
  adjudicate: (stage, orders) => adjudicate(stage, orders, 'decide'),
  drift: (stage) => drift(stage),
  assess: (stage) => assess(stage),
};

/** Each macrostep ends where a seat must speak: `decide`, `react`, or `ended`. */
export const turnCycle = setup({
  types: {} as { context: CycleContext; events: CycleEvent },
  actions: {
    takeStage: assign(({ event }) => (event.type === 'begin' ? { stage: event.stage } : {})),
    work: ({ context, event }, params: { phase: keyof typeof work }) => {
      if (context.stage !== undefined) work[params.phase](context.stage, 'orders' in event ? event.orders : []);
    },
    react: ({ context, event }) => {
      if (context.stage !== undefined && event.type === 'answered') adjudicate(context.stage, event.orders, 'react');
    },
  },
  guards: {
    ended: ({ context }) => context.stage !== undefined && hasEnded(context.stage),
  },
}).createMachine({
  id: 'turn',
  context: { stage: undefined },
  initial: 'waiting',
  states: {
    waiting: { on: { begin: { target: 'inject', actions: 'takeStage' } } },
    inject: { entry: { type: 'work', params: { phase: 'inject' } }, always: 'decide' },
    decide: { on: { sealed: { target: 'react', actions: { type: 'work', params: { phase: 'adjudicate' } } } } },
    react: { on: { answered: { target: 'drift', actions: 'react' } } },
    drift: { entry: { type: 'work', params: { phase: 'drift' } }, always: 'assess' },
    assess: {
      entry: { type: 'work', params: { phase: 'assess' } },
      always: [{ guard: 'ended', target: 'ended' }, { target: 'inject' }],
    },
    ended: { type: 'final' },
  },
});
