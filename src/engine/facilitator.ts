/** What a facilitator may do to a run: bring on an inject whose condition holds, and impose a roll that has yet to fall. */
import { noInputs, readCondition } from '../rules/evaluate.ts';
import type { Stage } from './stage.ts';

/** Why an inject cannot be brought on: there is none, it has happened and happens once, or what it reports is not so. */
export type InjectFault = 'unknown' | 'happened' | 'condition';

/**
 * Why an inject cannot happen now; undefined when it can. Its date and its chance are the facilitator's to set aside, its
 * condition is not: an inject that reports a move has that move as its condition, and nobody plays a seat's move for it.
 */
export function injectFault({ game, world }: Stage, index: number): InjectFault | undefined {
  const it = game.injects[index];
  if (it === undefined || it.inner === true) return 'unknown';
  if (!it.repeats && (world.counts[game.layout.injects + index] as number) > 0) return 'happened';
  return readCondition(it.when)(world, noInputs) ? undefined : 'condition';
}

/** The bits that make a roll of odds come up or not; undefined where its chance leaves no choice. */
export function bitsFor(comesUp: boolean, thousandths: number): number | undefined {
  if (comesUp) return thousandths > 0 ? 0 : undefined;
  return thousandths < 1000 ? 0xffffffff : undefined;
}
