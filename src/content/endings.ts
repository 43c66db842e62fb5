/** Endings and aims; and the proof, as far as a condition alone can give it, that each ending can be reached. */
import type { Condition, Slot } from '../model/formula.ts';
import type { Ending, Fact, Objective } from '../model/game.ts';
import { type Building, sortedKeys } from './building.ts';
import { resolveCondition, resolveFormula } from './resolve.ts';

/** Endings by rank. Ranks must differ, and the last at the horizon must always hold. */
export function makeEndings(to: Building): Ending[] {
  const all = sortedKeys(to.written.endings).map((id) => {
    const it = to.written.endings[id];
    const path = ['endings', id];
    const before = to.findings.length;
    const when = resolveCondition(to, it?.when, [...path, 'when'], {});
    // A condition with a mistake in it says nothing yet about who can be reached.
    const sound = to.findings.length === before;
    const from = it?.at === 'horizon' ? to.written.calendar.length : 1;
    if (sound && !satisfiable(to, [when], from)) {
      to.findings.push({
        path: [...path, 'when'],
        code: 'unreachable-ending',
        message: `Nobody can reach the ending "${id}": its condition never holds.`,
      });
    }
    const rare = it?.rare === undefined ? {} : { rare: it.rare };
    return { id, at: it?.at ?? 'horizon', rank: it?.rank ?? 0, when, ...rare, holds: sound && when.kind === 'always' };
  });
  all.sort((a, b) => a.rank - b.rank);
  all.forEach((ending, i) => {
    const before = all[i - 1];
    if (before?.rank === ending.rank) {
      to.findings.push({
        path: ['endings', ending.id, 'rank'],
        code: 'equal-ranks',
        message: `"${before.id}" has rank ${ending.rank} too: ranks decide between endings, so all differ.`,
      });
    }
    const shadow = all.slice(0, i).find((other) => other.holds && (other.at === 'once' || ending.at === 'horizon'));
    if (shadow !== undefined) {
      to.findings.push({
        path: ['endings', ending.id],
        code: 'unreachable-ending',
        message: `Nobody can reach the ending "${ending.id}": "${shadow.id}" always holds and ranks before it.`,
      });
    }
  });
  if (!all.some((ending) => ending.at === 'horizon' && ending.when.kind === 'always')) {
    to.findings.push({
      path: ['endings'],
      code: 'no-last-ending',
      message: 'One ending must hold when no other does: at: horizon, when: {}, the highest rank.',
    });
  }
  return all.map(({ holds: _holds, ...ending }, index) => ({ ...ending, index }));
}

interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly values?: readonly number[];
}

/** Whether all these conditions can hold together, judged by bounds and by the postures a chart can get to. */
function satisfiable(
  to: Building,
  open: readonly Condition[],
  from: number,
  known: ReadonlyMap<string, Bounds> = new Map(),
): boolean {
  const [first, ...rest] = open;
  if (first === undefined) return true;
  switch (first.kind) {
    case 'always':
      return satisfiable(to, rest, from, known);
    case 'all':
      return satisfiable(to, [...first.of, ...rest], from, known);
    case 'any':
      return first.of.some((part) => satisfiable(to, [part, ...rest], from, known));
    case 'not':
      return satisfiable(to, [negated(first.of), ...rest], from, known);
    case 'compare':
    case 'oneOf': {
      const key = `${first.slot.store}${first.slot.index}`;
      const narrowed = narrow(known.get(key) ?? boundsOf(to, first.slot, from), first);
      if (narrowed === undefined) return false;
      return satisfiable(to, rest, from, new Map(known).set(key, narrowed));
    }
  }
}

const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

function negated(of: Condition): Condition {
  switch (of.kind) {
    case 'always':
      return { kind: 'any', of: [] };
    case 'all':
      return { kind: 'any', of: of.of.map(negated) };
    case 'any':
      return { kind: 'all', of: of.of.map(negated) };
    case 'not':
      return of.of;
    case 'compare':
      if (of.op !== '=') return { ...of, op: opposite[of.op] };
      return {
        kind: 'any',
        of: [
          { ...of, op: '<' },
          { ...of, op: '>' },
        ],
      };
    case 'oneOf':
      return {
        kind: 'oneOf',
        slot: of.slot,
        values: Array.from({ length: 32 }, (_, i) => i).filter((i) => !of.values.includes(i)),
      };
  }
}

function boundsOf(to: Building, slot: Slot, from: number): Bounds {
  const fact = [...to.facts.values()].find((it) => it.slot.store === slot.store && it.slot.index === slot.index) as
    | Fact
    | undefined;
  const whole = { low: fact?.low ?? -Infinity, high: fact?.high ?? Infinity, lowOpen: false, highOpen: false };
  if (fact?.name === 'turn') return { ...whole, low: from };
  if (fact?.standings === undefined) return whole;
  return { ...whole, values: reachablePostures(to, fact) };
}

/** Numbers of the standings that can come about: for a region, those that some row of the chart leads to. */
function reachablePostures(to: Building, fact: Fact): number[] {
  const [actor = '', name = ''] = fact.name.split('.');
  const at = to.actors.indexOf(actor);
  const region = to.charts[at]?.regions.find((it) => it.name === name);
  const standings = fact.standings ?? [];
  if (region === undefined) return standings.map((_, i) => i);
  const given = to.written.actors[actor]?.postures?.[name];
  const start = given === undefined || !standings.includes(given) ? region.initial : standings.indexOf(given);
  const own = new Set(to.moves.filter((move) => move.actor === at).map((move) => move.event));
  const reached = [start];
  for (const posture of reached) {
    for (const [event, rows] of region.rows[posture] ?? []) {
      if (!event.includes('.') && !own.has(event)) continue;
      for (const row of rows) if (row.target !== undefined && !reached.includes(row.target)) reached.push(row.target);
    }
  }
  return reached;
}

function narrow(bounds: Bounds, by: Condition): Bounds | undefined {
  let { low, high, lowOpen, highOpen, values } = bounds;
  if (by.kind === 'oneOf') {
    values = (values ?? by.values).filter((value) => by.values.includes(value));
    return values.length === 0 ? undefined : { ...bounds, values };
  }
  if (by.kind !== 'compare') return bounds;
  const { op, to: value } = by;
  if ((op === '>' || op === '>=' || op === '=') && (value > low || (value === low && op === '>')))
    [low, lowOpen] = [value, op === '>'];
  if ((op === '<' || op === '<=' || op === '=') && (value < high || (value === high && op === '<')))
    [high, highOpen] = [value, op === '<'];
  if (op === '=' && (value < bounds.low || value > bounds.high)) return undefined;
  if (low > high || (low === high && (lowOpen || highOpen))) return undefined;
  return { low, high, lowOpen, highOpen, ...(values === undefined ? {} : { values }) };
}

/** The aims of one actor. */
export function makeObjectives(to: Building, actor: number): Objective[] {
  const id = to.actors[actor] ?? '';
  const written = to.written.objectives[id];
  return sortedKeys(written).map((name) => ({
    id: name,
    weight: written?.[name]?.weight ?? 0,
    value: resolveFormula(to, written?.[name]?.value, ['objectives', id, name, 'value'], { self: actor }),
  }));
}
