/** Names for the slots of a world: the first one in which two worlds differ. */
import type { Game } from '../../src/model/game.ts';
import type { Layout, World } from '../../src/model/layout.ts';

/** The first slot that differs, by the name of its fact or else of its section; -0 and 0 are one. */
export function firstSlot(
  game: Game,
  reference: World,
  compiled: World,
): { what: string; reference: number; compiled: number } | undefined {
  for (const store of ['values', 'counts'] as const) {
    for (let i = 0; i < reference[store].length; i += 1) {
      const [one, other] = [reference[store][i] as number, compiled[store][i] as number];
      if (!Object.is(one + 0, other + 0)) return { what: slotName(game, store, i), reference: one, compiled: other };
    }
  }
  return undefined;
}

const sections = [
  'turn',
  'day',
  'ended',
  'budgets',
  'postures',
  'types',
  'needs',
  'given',
  'short',
  'counted',
  'threats',
  'promises',
  'did',
  'doneTurn',
  'exposure',
  'offers',
  'records',
  'injects',
] as const satisfies (keyof Layout)[];

/** What stands in a slot: `heat`, `low.stand`, or its place in a section, `doneTurn[3]`. */
export function slotName({ facts, layout }: Game, store: 'values' | 'counts', index: number): string {
  for (const fact of facts.values()) if (fact.slot.store === store && fact.slot.index === index) return fact.name;
  if (store === 'values') return `pending[${index - layout.pending}]`;
  const section = sections.findLast((name) => layout[name] <= index) ?? 'turn';
  return `${section}[${index - layout[section]}]`;
}
