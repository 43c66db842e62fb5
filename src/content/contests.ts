/** Contests: one seat objects to what another did, rung by rung, written as conditions and effects of the moves it is made of. */
import type { Contest } from '../model/bargain.ts';
import type { WrittenContest } from '../model/written-bargaining.ts';
import type { WrittenEffect, WrittenMove } from '../model/written-move.ts';
import { type Building, sortedKeys } from './building.ts';
import { gainOf, type Lowering } from './lowering.ts';
import { hint } from './nearest.ts';

/** A move that a contest names, with who sees it done: all, where no list is given. */
interface Named {
  readonly actor: string;
  readonly event: string;
  readonly move: WrittenMove;
}

/**
 * The fact `contest.<id>` is -1 while there is nothing to object to, 0 when there is, then the number of the rung. What
 * opens it is the move being done, or coming out where the objector does not see it done.
 */
export function lowerContests(to: Lowering): void {
  const taken = new Map<string, string>();
  for (const id of sortedKeys(to.written.contests)) {
    const it = to.written.contests?.[id];
    if (it !== undefined) lowerContest(to, id, it, taken);
  }
}

function lowerContest(to: Lowering, id: string, it: WrittenContest, taken: Map<string, string>): void {
  const path = ['contests', id];
  const before = to.findings.length;
  const wrong = (at: readonly (string | number)[], code: string, message: string, name?: string): void => {
    to.findings.push({ path: [...path, ...at], code, message, ...(name === undefined ? {} : { name }) });
  };
  const own = (event: string, at: readonly (string | number)[]): Named | undefined => {
    const move = moveOf(to, it.by, event);
    if (move === undefined) {
      const known = Object.keys(to.written.moves[it.by] ?? {});
      wrong(at, 'unknown-move', `${it.by} has no move "${event}".${hint(event, known)}`, event);
    } else if (taken.has(`${it.by}.${event}`))
      wrong(at, 'taken-name', `"${event}" belongs to the contest "${taken.get(`${it.by}.${event}`)}" already.`);
    taken.set(`${it.by}.${event}`, id);
    return move === undefined ? undefined : { actor: it.by, event, move };
  };
  const others = (name: string, key: string): Named | undefined => {
    const [actor = '', event = ''] = name.split('.');
    const move = moveOf(to, actor, event);
    const known = Object.entries(to.written.moves).flatMap(([who, moves]) =>
      who === it.by ? [] : Object.keys(moves).map((known) => `${who}.${known}`),
    );
    if (actor === it.by)
      wrong([key], 'own-move', `"${name}" is a move of ${it.by} itself: a seat objects to another's.`);
    else if (move === undefined) wrong([key], 'unknown-move', `There is no move "${name}".${hint(name, known)}`, name);
    return move === undefined ? undefined : { actor, event, move };
  };
  if (!Object.hasOwn(to.written.actors, it.by))
    return wrong(
      ['by'],
      'unknown-actor',
      `There is no actor "${it.by}".${hint(it.by, Object.keys(to.written.actors))}`,
      it.by,
    );
  const over = others(it.over, 'over');
  const metBy = it.metBy === undefined ? undefined : others(it.metBy, 'metBy');
  const rungs = it.rungs.map((event, i) => own(event, ['rungs', i]));
  const drop = own(it.drop, ['drop']);
  const audiences = Object.keys(to.written.actors[it.by]?.audiences ?? {});
  if (!audiences.includes(it.audience))
    wrong(
      ['audience'],
      'unknown-audience',
      `${it.by} has no audience "${it.audience}".${hint(it.audience, audiences)}`,
    );
  if (it.dropCost.length !== it.rungs.length)
    wrong(
      ['dropCost'],
      'bad-value',
      `One cost for each rung: there are ${it.rungs.length} rungs and ${it.dropCost.length} costs.`,
    );
  const fact = `contest.${id}`;
  const seers = [over, metBy, drop, ...rungs].map((named) => (named === undefined ? undefined : seersOf(named, it.by)));
  to.indicators[fact] = { start: -1, low: -1, high: Math.max(0, it.rungs.length), ...shared(seers) };
  to.homes.push({ from: ['indicators', fact], to: path });
  if (to.findings.length > before) return;
  const at = (test: string): Record<string, string> => ({ [fact]: test });
  const set = (rung: number, when?: string): WrittenEffect => ({
    set: fact,
    to: rung,
    ...(when === undefined ? {} : { when: at(when) }),
  });
  if (over !== undefined) hears(to, over, it.by).push(set(0, '= -1'));
  if (metBy !== undefined) hears(to, metBy, it.by).push(set(-1));
  rungs.forEach((_, i) => {
    const gain = gainOf(to, it.by, it.rungs[i] as string);
    Object.assign(gain.when, at(it.maySkip === true ? `0..${i}` : `= ${i}`));
    gain.effects.push(set(i + 1));
  });
  const dropped = gainOf(to, it.by, it.drop);
  Object.assign(dropped.when, at('>= 1'));
  it.dropCost.forEach((cost, i) => {
    if (cost > 0) dropped.effects.push({ change: `${it.by}.${it.audience}`, by: -cost, when: at(`= ${i + 1}`) });
  });
  dropped.effects.push(set(-1));
}

const moveOf = (to: Lowering, actor: string, event: string): WrittenMove | undefined => {
  const own = Object.hasOwn(to.written.moves, actor) ? to.written.moves[actor] : undefined;
  return own !== undefined && Object.hasOwn(own, event) ? own[event] : undefined;
};

/** Whether a seat sees a move as it is done. */
const isSeen = ({ actor, move: { channel = 'public', to } }: Named, by: string): boolean =>
  channel === 'public' || actor === by || (channel === 'private' && to === by);

/** Effects that are applied when a seat hears of a move: as it is done, or as it comes out. */
function hears(to: Lowering, named: Named, by: string): WrittenEffect[] {
  const gain = gainOf(to, named.actor, named.event);
  return isSeen(named, by) ? gain.effects : gain.exposed;
}

/** Who knows when a seat has heard of a move; all, where no list is given. */
function seersOf(named: Named, by: string): readonly string[] | undefined {
  const { channel = 'public', to } = named.move;
  if (channel === 'public' || !isSeen(named, by)) return undefined;
  return channel === 'private' && to !== undefined ? [named.actor, to] : [named.actor];
}

function shared(lists: readonly (readonly string[] | undefined)[]): { readonly seenBy?: readonly string[] } {
  const [first, ...rest] = lists.filter((list) => list !== undefined);
  return first === undefined ? {} : { seenBy: first.filter((id) => rest.every((list) => list.includes(id))) };
}

/** The contests as a reader is told of them. */
export function makeContests(to: Building): Contest[] {
  return sortedKeys(to.written.contests).flatMap((id) => {
    const it = to.written.contests?.[id];
    if (it === undefined) return [];
    const { by, rungs, drop, dropCost, audience } = it;
    const numbers = { by: to.actors.indexOf(by), over: to.actors.indexOf(it.over.split('.')[0] ?? '') };
    const indicator = to.indicators.indexOf(`contest.${id}`);
    return [{ id, ...numbers, indicator, rungs, drop, dropCost, audience: to.indicators.indexOf(`${by}.${audience}`) }];
  });
}
