/** Where a program keeps what it works with: behind the counts and the values of its world, in the same two arrays. */
import type { Game } from '../model/game.ts';

/** Orders kept for each actor: how many, then their candidates: one of a region, of which 8 are the most, and one to a partner, of which 3. */
export const ordersStride = 12;
/** Integers an offer to be put takes: whether there is one, give bits, get bits, publicity, cost, turns until it lapses. */
export const termsStride = 6;

/** Positions in the array of counts, but for `weights` and `score`, which are in the array of values. */
export interface Places {
  /** The turn's key and the digest: two lanes each. */
  readonly key: number;
  readonly lanes: number;
  /** Two sums of the digest over the moves done: see `countPlay`. */
  readonly moves: number;
  /** What the parts of the digest have summed: two lanes, and whether a value is no number. */
  readonly sums: number;
  /** Bits of the actors who have an answer to a public move of this turn. */
  readonly stirred: number;
  /** What a set of orders being made costs and claims so far. */
  readonly spent: number;
  readonly claimed: number;
  readonly orders: number;
  readonly terms: number;
  /** By pair, what is answered to its offer: 0 nothing, 1 yes, 2 no. */
  readonly answers: number;
  /** A bit for each move to be played, by its place in the order of adjudication. */
  readonly marks: number;
  /** By actor, the doctrine it follows, and where its wishes end. */
  readonly seats: number;
  readonly ends: number;
  /** Room for wishes, a power of two: a place in it is known to be inside its array once it is masked, and V8 need not look. */
  readonly room: number;
  /** Wishes of all seats: the candidate, and the key of its noise. Each seat's first is to pass. */
  readonly wishes: number;
  readonly lows: number;
  readonly highs: number;
  /** Weights of the wishes, and their noise once it is drawn. */
  readonly weights: number;
  /** What `score` found. */
  readonly score: number;
  /** Lengths of the two arrays. */
  readonly counts: number;
  readonly values: number;
}

/** The places of a game's program. */
export function placesOf({ layout, actors, pairs, moves, candidates }: Game): Places {
  let next = layout.counts;
  const take = (length: number): number => {
    next += length;
    return next - length;
  };
  const room = 1 << (32 - Math.clz32(candidates.length + actors.length));
  return {
    key: take(2),
    lanes: take(2),
    moves: take(2),
    sums: take(3),
    stirred: take(1),
    spent: take(1),
    claimed: take(1),
    orders: take(actors.length * ordersStride),
    terms: take(pairs.length * termsStride),
    answers: take(pairs.length),
    marks: take(Math.ceil(moves.length / 32)),
    seats: take(actors.length),
    ends: take(actors.length),
    room,
    wishes: take(room),
    lows: take(room),
    highs: take(room),
    weights: layout.values,
    score: layout.values + room,
    counts: next,
    values: layout.values + room + 1,
  };
}
