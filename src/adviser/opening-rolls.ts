/** What is drawn once for a whole run, made to fall as a seat knows it to have fallen, or believes it may have. */
import { rollBits, rollKey } from '../chance/keys.ts';
import type { Lanes } from '../chance/threefry.ts';
import type { Game } from '../model/game.ts';
import { beliefIn, type Kind } from './kinds.ts';
import type { PastMoment } from './past.ts';
import type { Seen } from './seen.ts';
import { between, type ForcedRoll, forced } from './steering.ts';

/** The rolls that a seat knows: its own type, and what it needs. */
export function knownRolls(game: Game, [first]: readonly PastMoment[]): readonly ForcedRoll[] {
  const known = new Map(Array.from(first?.counts.at ?? [], (at, i) => [at, first?.counts.is[i] as number]));
  const types = game.actors.flatMap(({ index, types }) => {
    const own = types === undefined ? undefined : known.get(types.slot);
    return own === undefined ? [] : typeRoll(game, index, own);
  });
  const needs = game.asks.flatMap((ask, i) => {
    const need = known.get(game.layout.needs + i);
    const sides = ask.most - ask.least + 1;
    return need === undefined
      ? []
      : [forced(ask.key, 0, between((need - ask.least) / sides, (need - ask.least + 1) / sides))];
  });
  return [...types, ...needs];
}

/** The hidden types of one past: the kind's own, the others' by the belief that all share. */
export function typeDraws(game: Game, seen: Seen): (kind: Kind, key: Lanes) => readonly ForcedRoll[] {
  const doubted = game.actors
    .filter((it) => it.types !== undefined && it.index !== seen.seat)
    .map(({ id, index }) => ({ index, shares: beliefIn(game, seen, index), key: rollKey(`adviser/type/${id}`) }));
  return (kind, [a, b]) =>
    doubted.flatMap(({ index, shares, key }) => {
      if (kind.actor === index && kind.type !== undefined) return typeRoll(game, index, kind.type);
      return typeRoll(game, index, pick(shares, rollBits(a, b, key.low, key.high, 0) / 2 ** 32));
    });
}

function typeRoll(game: Game, actor: number, type: number): readonly ForcedRoll[] {
  const types = game.actors[actor]?.types;
  if (types === undefined) return [];
  const before = types.prior.slice(0, type).reduce((sum, it) => sum + it, 0);
  return [forced(types.key, 0, between(before / 1000, (before + (types.prior[type] ?? 0)) / 1000))];
}

/** The place in a list of shares that a draw from 0 to 1 falls on. */
function pick(shares: readonly number[], at: number): number {
  let sum = 0;
  const found = shares.findIndex((share) => {
    sum += share;
    return at < sum;
  });
  return found < 0 ? shares.length - 1 : found;
}
