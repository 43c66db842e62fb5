/** The turn cycle: the root machine of a run, whose states are the phases, turn after turn. */
import { type ActorOptions, type AnyActorRef, createActor, type InspectionEvent, setup } from 'xstate';
import { remembered } from '../actors/remembered.ts';
import type { Order } from '../model/candidate.ts';

/** Orders by actor number. */
export type JointOrders = readonly (readonly Order[])[];

/** A phase is over: its work is done, or (after `decide` and `react`) the seats have spoken, or the run has ended. */
type CycleEvent = { type: 'done' } | { type: 'sealed' } | { type: 'answered' } | { type: 'ended' };

/** In `decide` and `react` the cycle waits for the seats; in all others for the work of the phase. */
export const turnCycle = setup({ types: {} as { context: Record<never, never>; events: CycleEvent } }).createMachine({
  id: 'turn',
  initial: 'inject',
  states: {
    inject: { on: { done: 'decide' } },
    decide: { on: { sealed: 'adjudicate' } },
    adjudicate: { on: { done: 'react' } },
    react: { on: { answered: 'respond' } },
    respond: { on: { done: 'drift' } },
    drift: { on: { done: 'assess' } },
    assess: { on: { done: 'inject', ended: 'ended' } },
    ended: { type: 'final' },
  },
});

/** Where a run stands in its turn. */
export type Phase = keyof (typeof turnCycle)['states'];

const machine = remembered(turnCycle, () => true);
const opening = turnCycle.resolveState({ value: 'inject', context: {} });

/** XState's inspection of the cycle and of every actor under it. */
export type Inspect = (event: InspectionEvent) => void;

/** The cycle of one run. */
export interface Cycle {
  /** The root of the run's actors. */
  readonly root: AnyActorRef;
  readonly phase: Phase;
  send(event: CycleEvent['type']): void;
  stop(): void;
}

/** Starts the cycle of one run, in `inject`. */
export function startCycle(inspect: Inspect | undefined): Cycle {
  const options: ActorOptions<typeof turnCycle> = inspect === undefined ? {} : { inspect };
  const root = createActor(machine, { ...options, snapshot: opening }).start();
  return {
    root,
    get phase() {
      return root.getSnapshot().value;
    },
    send: (type) => root.send({ type }),
    stop: () => root.stop(),
  };
}
