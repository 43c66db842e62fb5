/** The kinds of rival that advice tells apart: what they hide, or the line they follow. */
import type { Game } from '../model/game.ts';
import { knownNow, type Seen } from './seen.ts';

/** One kind: a hidden type of an actor, or a doctrine it could follow. */
export interface Kind {
  /** The actor it is a kind of; undefined where nothing is told apart. */
  readonly actor: number | undefined;
  readonly type: number | undefined;
  /** Id of the doctrine; the usual one where undefined. */
  readonly doctrine: string | undefined;
  /** How likely this seat holds it to be, 0 to 1; the shares of a list sum to 1. */
  readonly share: number;
}

/** The actor whose kinds matter: one with hidden types, playable ones first; else the first partner in bargaining. */
function rivalOf({ actors, pairs }: Game, seat: number): number | undefined {
  const typed = actors.filter((it) => it.types !== undefined && it.index !== seat);
  return (typed.find((it) => it.playable) ?? typed[0])?.index ?? pairs.find((it) => it.from === seat)?.to;
}

/** What a seat believes of an actor's types at present, in their order; empty for one without. */
export function beliefIn(game: Game, seen: Seen, actor: number): readonly number[] {
  const { types } = game.actors[actor] ?? {};
  const now = new Map(knownNow(seen)?.values);
  return types?.names.map((_, i) => now.get(types.beliefs + i) ?? 0) ?? [];
}

/** The rival by what it hides; one kind that tells nothing apart where it hides no type. */
export function kindsByType(game: Game, seen: Seen): readonly Kind[] {
  const actor = rivalOf(game, seen.seat);
  const shares = actor === undefined ? [] : beliefIn(game, seen, actor);
  const kinds = shares.flatMap((share, type) => (share > 0 ? [{ actor, type, doctrine: undefined, share }] : []));
  return kinds.length > 0 ? kinds : [{ actor: undefined, type: undefined, doctrine: undefined, share: 1 }];
}

/** The rival by the line it could follow: those that react, each held to be as likely as any. */
export function kindsByDoctrine(game: Game, { seat }: Seen): readonly Kind[] {
  const actor = rivalOf(game, seat);
  const lines = actor === undefined ? [] : [...(game.doctrines[actor]?.values() ?? [])];
  const living = lines.filter((it) => it.rules.length > 0);
  return living.map(({ id }) => ({ actor, type: undefined, doctrine: id, share: 1 / living.length }));
}
