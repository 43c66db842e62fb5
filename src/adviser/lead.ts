/** Leads a program through one moment of what was seen: the seen orders of every seat, and secret ones as doctrines choose. */
import type { Program } from '../compiled/program.ts';
import type { Order } from '../model/candidate.ts';
import type { Slot } from '../model/formula.ts';
import type { Game } from '../model/game.ts';
import type { World } from '../model/layout.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Kind } from './kinds.ts';
import type { KnownPlaces, PastMoment } from './past.ts';
import { type SealedSet, sealedSet, sealInto } from './sealed.ts';
import { knownPlaces } from './seen.ts';
import type { Steering } from './steering.ts';
import { type Secretive, secretive, unseenOrders } from './unseen.ts';

/** A program with rolls that can be forced. */
export interface Steered {
  readonly game: Game;
  readonly program: Program;
  readonly steering: Steering;
}

/** A seat with the doctrine that it is held to follow, by number, and what it could do unseen. */
export interface Seated {
  readonly actor: number;
  readonly doctrine: number;
  readonly secrets: Secretive | undefined;
  /** What its choices tell of what it hides, if anything. */
  readonly evidence: Evidence | undefined;
}

/** Doctrines by actor id, where a seat holds them to be others than the usual ones. */
export type Lines = Readonly<Record<string, string>>;

/** The doctrines of all seats, by number: that of the kind, else the line known, else the usual one. */
export const doctrinesOf = ({ actors, doctrines }: Game, kind: Kind, lines: Lines): Int32Array =>
  Int32Array.from(actors, ({ id, index, usual }) => {
    const known = Object.hasOwn(lines, id) ? (lines[id] as string) : usual;
    const names = [...(doctrines[index]?.keys() ?? [])];
    return names.indexOf(kind.actor === index ? (kind.doctrine ?? known) : known);
  });

/** All seats as one of them sees them. */
export function seated(game: Game, seat: number, kind: Kind, lines: Lines): readonly Seated[] {
  const known = knownPlaces(game, seat);
  return Array.from(doctrinesOf(game, kind, lines), (doctrine, actor) => {
    const followed = [...(game.doctrines[actor]?.values() ?? [])][doctrine];
    if (actor === seat || followed === undefined) return { actor, doctrine, secrets: undefined, evidence: undefined };
    const secrets = secretive(game, seat, followed);
    const isKnown = ({ store, index }: Slot): boolean => known[store].has(index);
    return { actor, doctrine, secrets, evidence: evidenceOf(game, followed, secrets?.secret ?? new Set(), isKnown) };
  });
}

/**
 * Plays a moment, whose dice are taken up, to its end, and says how likely the others' orders were, up to a factor. It is 0
 * where some seat cannot have ordered what it was seen to, or the run would have ended: this past is not the one that was seen.
 */
export function leadThrough(steered: Steered, seat: number, seats: readonly Seated[], moment: PastMoment): number {
  const { game, program } = steered;
  const likely = leadToReveal(steered, seat, seats, moment);
  const answered = giveAll(steered, seat, seats, moment.reactions, 1);
  program.adjudicate(1);
  program.drift();
  program.assess();
  return answered && program.world.counts[game.layout.ended] === 0 ? likely : 0;
}

/** Likewise as far as its orders have come out, and an answer to them is waited for. */
export function leadToReveal(steered: Steered, seat: number, seats: readonly Seated[], moment: PastMoment): number {
  const { program } = steered;
  const likely = seats.reduce(
    (product, { actor, evidence }) => product * (evidence?.(program, moment.orders[actor] ?? []) ?? 1),
    1,
  );
  const ordered = giveAll(steered, seat, seats, moment.orders, 0);
  program.adjudicate(0);
  return ordered ? likely : 0;
}

/** Lays down what all seats ordered; false where a seat cannot have ordered what it was seen to. */
function giveAll(
  { game, program, steering }: Steered,
  seat: number,
  seats: readonly Seated[],
  orders: PastMoment['orders'],
  round: 0 | 1,
): boolean {
  let possible = true;
  const all = seats.map(({ actor, doctrine, secrets }) => {
    const own = orders[actor] ?? none;
    if (actor !== seat && own.some((it) => it.kind === 'candidate' && !program.isOpen(it.candidate, round)))
      possible = false;
    const unseen = secrets === undefined ? [] : unseenOrders(game, program, steering, secrets, doctrine, own, round);
    return unseen.length === 0 ? sealedOnce(own) : sealedSet([...own, ...unseen]);
  });
  all.forEach((set, actor) => sealInto(program, actor, set));
  return possible;
}

const none: readonly Order[] = [];
const sealedSets = new WeakMap<readonly Order[], SealedSet>();

/** The set of what was seen of a seat, read once for all pasts. */
function sealedOnce(orders: readonly Order[]): SealedSet {
  const known = sealedSets.get(orders) ?? sealedSet(orders);
  sealedSets.set(orders, known);
  return known;
}

/** Whether a past stands as the moment was seen to stand. */
export function agreesWith({ counts }: World, moment: KnownPlaces): boolean {
  const { at, is } = moment.counts;
  for (let i = 0; i < at.length; i += 1) if (counts[at[i] as number] !== is[i]) return false;
  const { at: secret, is: most } = moment.most;
  for (let i = 0; i < secret.length; i += 1)
    if ((counts[secret[i] as number] as number) > (most[i] as number)) return false;
  return true;
}

/** Sets all that was known at a moment. */
export function setKnown({ values, counts }: World, moment: KnownPlaces): void {
  const { at: places, is: known } = moment.values;
  for (let i = 0; i < places.length; i += 1) values[places[i] as number] = known[i] as number;
  const { at, is } = moment.counts;
  for (let i = 0; i < at.length; i += 1) counts[at[i] as number] = is[i] as number;
}
