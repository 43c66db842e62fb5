/** Whether a doctrine looks at anything but the calendar and itself. */
import type { Doctrine } from '../../model/candidate.ts';
import type { Condition, Formula, Slot } from '../../model/formula.ts';
import type { Game } from '../../model/game.ts';

/** Whether some rule of it hangs on what others did, said or are, or on the state of the world. */
export function readsOthers(game: Game, { actor, rules }: Doctrine): boolean {
  const own = ownSlots(game, actor);
  return rules.some(({ when, weight }) =>
    [...slotsOf(when), ...formulaSlots(weight)].some((slot) => !own.has(keyOf(slot))),
  );
}

/** Facts that a plan fixed at the start knows, too: the date, and what the seat itself has done. */
function ownSlots({ facts, actors }: Game, actor: number): ReadonlySet<string> {
  const id = actors[actor]?.id ?? '';
  const regions = actors[actor]?.regions.map((region) => `${id}.${region.name}`) ?? [];
  const names = ['turn', 'day', 'date', `budget.${id}`, ...regions];
  const isOwn = (name: string): boolean => names.includes(name) || name.startsWith(`did.${id}.`);
  return new Set([...facts.values()].filter((fact) => isOwn(fact.name)).map((fact) => keyOf(fact.slot)));
}

const keyOf = ({ store, index }: Slot): string => `${store} ${index}`;

function slotsOf(condition: Condition): Slot[] {
  switch (condition.kind) {
    case 'always':
      return [];
    case 'all':
    case 'any':
      return condition.of.flatMap(slotsOf);
    case 'not':
      return slotsOf(condition.of);
    case 'compare':
    case 'oneOf':
      return [condition.slot];
  }
}

const formulaSlots = ({ terms }: Formula): Slot[] =>
  terms.flatMap(({ when, slot }) => [...slotsOf(when), ...(slot === undefined ? [] : [slot])]);
