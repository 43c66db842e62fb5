/** Machines whose snapshot is their state value and nothing else, with XState's answers remembered. */
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';

/**
 * The machine with the answers to `lasting` events remembered: those that no guard and no context can change lead from
 * one snapshot to one other, whatever the run. Its actions must do nothing. Snapshots are never changed, so runs share
 * them, and there are no more of them than values. Inspection sees every event and snapshot, but microsteps only as
 * XState takes them.
 */
export function remembered<M extends AnyStateMachine>(machine: M, lasting: (event: string) => boolean): M {
  const byValue = new Map<string, AnyMachineSnapshot>();
  const next = new Map<AnyMachineSnapshot, Map<string, AnyMachineSnapshot>>();
  const ask: AnyStateMachine['transition'] = (snapshot, event, scope) => {
    const reached = machine.transition(snapshot, event, scope) as AnyMachineSnapshot;
    if (reached.status !== 'active') return reached;
    const value = JSON.stringify(reached.value);
    const same = byValue.get(value) ?? reached;
    byValue.set(value, same);
    return same;
  };
  const transition: AnyStateMachine['transition'] = (snapshot, event, scope) => {
    if (!lasting(event.type)) return ask(snapshot, event, scope);
    const after = next.get(snapshot) ?? new Map<string, AnyMachineSnapshot>();
    const reached = after.get(event.type) ?? ask(snapshot, event, scope);
    // An end has work of its own to do in each run.
    if (reached.status !== 'active') return reached;
    if (after.size === 0) next.set(snapshot, after);
    after.set(event.type, reached);
    return reached;
  };
  const restoreSnapshot: AnyStateMachine['restoreSnapshot'] = (snapshot) => snapshot as AnyMachineSnapshot;
  return Object.assign(Object.create(machine) as M, { transition, restoreSnapshot });
}
