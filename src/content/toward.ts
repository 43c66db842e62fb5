/** Whom a move is done to, for the books of events: as its author says, else as the move itself shows. */
import type { Pair } from '../model/bargain.ts';
import { nobodies, type WrittenEffect } from '../model/written-move.ts';
import { type Building, find, type NamedMove } from './building.ts';
import { nearest } from './nearest.ts';

/** The actors, sorted; none for an act at home, or toward those who have no seat. */
export function recipientsOf(to: Building, named: NamedMove, pairs: readonly Pair[]): number[] {
  const { toward } = named.written;
  if (toward === undefined)
    return [...new Set(recipientsShown(to, named, pairs))].filter((it) => it >= 0 && it !== named.actor);
  const list = typeof toward === 'string' ? [toward] : toward;
  return list
    .flatMap((id, i) => {
      if (typeof toward === 'string' && nobodies.some((word) => word === id)) return [];
      const path = [...named.path, 'toward', ...(typeof toward === 'string' ? [] : [i])];
      const meant = nearest(id, nobodies) === undefined ? to.actors : [...to.actors, ...nobodies];
      const actor = find(to, path, 'actor', id, meant);
      return actor < 0 || actor >= to.actors.length ? [] : [actor];
    })
    .sort((a, b) => a - b);
}

/** True for a move that is done at home. */
export const isAtHome = ({ toward }: { readonly toward?: string | readonly string[] }): boolean => toward === 'home';

/** The first that fits: its target, whom it is said to, whom its words or its contest are about, its one partner in bargains. */
function recipientsShown(to: Building, { actor, event, target, written }: NamedMove, pairs: readonly Pair[]): number[] {
  if (target !== undefined) return [target];
  const position = (id: string | undefined): number => to.actors.indexOf(id ?? '');
  if (written.channel === 'private') return [position(written.to)];
  const self = to.actors[actor];
  const spoken = [...(written.effects ?? []), ...(written.worked ?? [])].flatMap((effect) => listenersOf(to, effect));
  if (spoken.length > 0) return spoken.map(position);
  const contested = Object.values(to.written.contests ?? {}).filter(
    (it) => it.by === self && [...it.rungs, it.drop].includes(event),
  );
  if (contested.length > 0) return contested.map((it) => position(it.over.split('.')[0]));
  const partners = pairs.filter((it) => it.from === actor).map((it) => it.to);
  return partners.length === 1 ? partners : [];
}

function listenersOf({ written: { threats, promises } }: Building, effect: WrittenEffect): string[] {
  const threat = effect.threaten ?? effect.extend ?? effect.withdraw ?? effect.carryOut;
  const heard = threat === undefined ? promises?.[effect.promise ?? '']?.to : threats?.[threat]?.to;
  return heard === undefined ? [] : [heard];
}
