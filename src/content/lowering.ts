/** What a mechanic that is lowered adds to a scenario: books that nobody sees, injects, more conditions and effects of moves. */
import type { WrittenCondition } from '../model/formula.ts';
import type { Finding, Path } from '../model/problem.ts';
import type { WrittenIndicator, WrittenInject, WrittenScenario } from '../model/written.ts';
import type { WrittenEffect } from '../model/written-move.ts';

/** What a lowered move does beyond what its author wrote. */
export interface Gain {
  /** Tests that must hold too, by fact. */
  readonly when: Record<string, string>;
  readonly effects: WrittenEffect[];
  readonly exposed: WrittenEffect[];
}

/** A lowering under way: what the scenario gains. */
export interface Lowering {
  /** As its author wrote it. */
  readonly written: WrittenScenario;
  readonly indicators: Record<string, WrittenIndicator>;
  readonly injects: Record<string, WrittenInject>;
  /** By `actor.event`. */
  readonly gains: Map<string, Gain>;
  /** Where the author wrote what now stands elsewhere: the longest that fits holds. */
  readonly homes: { readonly from: Path; readonly to: Path }[];
  readonly findings: Finding[];
}

/** True for what keeps the books of a mechanic: no reader sees it, no table has a column for it. */
export const isInner = (id: string): boolean => id.includes('/') || id.startsWith('contest.');

/** An indicator that keeps the books: nobody sees it. */
export const inner = (start: number, low: number, high: number): WrittenIndicator => ({ start, low, high, seenBy: [] });

/** What a move gains, to be added to. */
export function gainOf(to: Lowering, actor: string, event: string): Gain {
  const known = to.gains.get(`${actor}.${event}`);
  if (known !== undefined) return known;
  const made: Gain = { when: {}, effects: [], exposed: [] };
  to.gains.set(`${actor}.${event}`, made);
  return made;
}

/** A map without prototype, as the reader makes them: no name can mean more than itself. */
export const map = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.assign(Object.create(null) as Record<string, T>, Object.fromEntries(entries));

/** A condition with more tests, in its own spelling. */
export function joined(when: WrittenCondition | undefined, tests: Readonly<Record<string, string>>): WrittenCondition {
  const more = Object.entries(tests).map(([fact, test]): [string, WrittenCondition[string]] => {
    const own = when?.[fact];
    return [fact, own === undefined ? test : [...(Array.isArray(own) ? (own as string[]) : [own as string]), test]];
  });
  return map([...Object.entries(when ?? {}), ...more]);
}
