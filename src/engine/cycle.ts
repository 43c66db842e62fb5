/** The turn cycle: the root machine of a run, which waits for sealed orders and then for reactions, turn after turn. */
import { type AnyActorRef, assign, createActor, type InspectionEvent, setup } from 'xstate';
import type { Order } from '../model/candidate.ts';
import { adjudicate } from './adjudicate.ts';
import { drift } from './due.ts';
import { assess, hasEnded, inject, type phases } from './phases.ts';
import type { Stage } from './stage.ts';

/** Orders by actor number. */
export type JointOrders = readonly (readonly Order[])[];

type CycleEvent =
  | { type: 'begin'; stage: Stage }
  | { type: 'sealed'; orders: JointOrders }
  | { type: 'answered'; orders: JointOrders };

interface CycleContext {
  readonly stage: Stage | undefined;
}

/** The phases that do something to the world, by name; in `decide` and `react` the cycle waits for the seats. */
const work: Record<Exclude<(typeof phases)[number], 'decide'>, (stage: Stage, orders: JointOrders) => void> = {
  inject: (stage) => inject(stage),
  adjudicate: (stage, orders) => adjudicate(stage, orders, 'decide'),
  react: (stage, orders) => adjudicate(stage, orders, 'react'),
  drift: (stage) => drift(stage),
  assess: (stage) => assess(stage),
};

const does = (phase: keyof typeof work) => ({ type: 'work', params: { phase } }) as const;

/** Its states are where a seat must speak (`decide`, `react`) or the way parts (`assess`); phases are done on the way. */
export const turnCycle = setup({
  types: {} as { context: CycleContext; events: CycleEvent },
  actions: {
    takeStage: assign(({ event }) => (event.type === 'begin' ? { stage: event.stage } : {})),
    work: ({ context, event }, params: { phase: keyof typeof work }) => {
      if (context.stage !== undefined) work[params.phase](context.stage, 'orders' in event ? event.orders : []);
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
    waiting: { on: { begin: { target: 'decide', actions: ['takeStage', does('inject')] } } },
    decide: { on: { sealed: { target: 'react', actions: does('adjudicate') } } },
    react: { on: { answered: { target: 'assess', actions: [does('react'), does('drift'), does('assess')] } } },
    assess: {
      always: [
        { guard: 'ended', target: 'ended' },
        { target: 'decide', actions: does('inject') },
      ],
    },
    ended: { type: 'final' },
  },
});

/** XState's inspection of the cycle and of every actor under it. */
export type Inspect = (event: InspectionEvent) => void;

/** The cycle of one run. */
export interface Cycle {
  /** The root of the run's actors. */
  readonly root: AnyActorRef;
  readonly waitsFor: 'orders' | 'reactions' | 'nothing';
  /** @throws whatever a phase threw: XState keeps it to itself otherwise */
  send(event: CycleEvent): void;
  stop(): void;
}

/** Starts the cycle of one run; it waits for `begin`. */
export function startCycle(inspect: Inspect | undefined): Cycle {
  const root = createActor(turnCycle, inspect === undefined ? {} : { inspect });
  let fault: unknown;
  root.subscribe({
    error: (error) => {
      fault = error;
    },
  });
  root.start();
  return {
    root,
    get waitsFor() {
      const { value } = root.getSnapshot();
      return value === 'decide' ? 'orders' : value === 'react' ? 'reactions' : 'nothing';
    },
    send: (event) => {
      root.send(event);
      if (fault !== undefined) throw fault;
    },
    stop: () => root.stop(),
  };
}
