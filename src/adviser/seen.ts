/** What one seat has seen of a run, moment by moment: all that advice to it may rest on. Nothing hidden passes this file. */
import type { Told } from '../engine/recording.ts';
import { whoSees } from '../engine/stage.ts';
import type { Fact, Game } from '../model/game.ts';
import { exposures, offerPublicity, offerStride, promiseStride, threatStride, type World } from '../model/layout.ts';
import type { Happening } from '../model/run.ts';

/** A happening without who else saw it, and without a chance that may hang on what is hidden. */
export interface Witnessed {
  readonly part: Told['part'];
  readonly happening: Happening;
}

/** What was known at one time. */
export interface Known {
  /** Places in the world's values and counts, and what stood there. */
  readonly values: readonly (readonly [at: number, value: number])[];
  readonly counts: readonly (readonly [at: number, count: number])[];
  /** Places of counts that were known to be no more than this: what has not come out. */
  readonly most: readonly (readonly [at: number, most: number])[];
}

/** What was known as the orders of one moment were asked for, and what was then seen to happen in it. */
export interface SeenMoment extends Known {
  readonly witnessed: readonly Witnessed[];
}

/** A seat's view of a run so far; the last moment is the present one. */
export interface Seen {
  readonly seat: number;
  readonly moments: readonly SeenMoment[];
  /** Where the orders of the last moment have come out and an answer to them is asked for: what is known then. */
  readonly revealed?: Known;
}

/** What is known at present. */
export const knownNow = ({ moments, revealed }: Seen): Known | undefined => revealed ?? moments.at(-1);

/** Whether an actor may know a fact at all times. Of an exposure others know only whether it has come. */
const mayKnow = (fact: Fact, seat: number): boolean =>
  (fact.seenBy === undefined || fact.seenBy.includes(seat)) && !fact.name.startsWith('exposed.');

/** Where the facts stand that a seat always knows, in each store. */
export function knownPlaces(game: Game, seat: number): { readonly values: Set<number>; readonly counts: Set<number> } {
  const { layout } = game;
  const values = new Set<number>();
  const counts = new Set([layout.ended]);
  for (const fact of game.facts.values()) {
    if (mayKnow(fact, seat)) (fact.slot.store === 'values' ? values : counts).add(fact.slot.index);
  }
  const block = (start: number, length: number): void => {
    for (let at = start; at < start + length; at += 1) counts.add(at);
  };
  game.asks.forEach((ask, i) => {
    if (ask.by === seat) block(layout.needs + i, 1);
  });
  block(layout.threats, game.threats.length * threatStride);
  // Whether the other side saw is the promiser's to know.
  for (let i = 0; i < game.promises.length; i += 1) block(layout.promises + i * promiseStride, promiseStride - 1);
  for (const move of game.moves) {
    if (((whoSees(game, move) >> seat) & 1) === 0) continue;
    block(layout.doneTurn + move.move, 1);
    block(layout.exposure + move.move, 1);
  }
  for (const pair of game.pairs) {
    if (pair.from === seat || pair.to === seat) block(layout.offers + pair.index * offerStride, offerStride);
  }
  return { values, counts };
}

/**
 * What the seat has seen, from the worlds as orders were asked for and from all that was told; and from the world as
 * orders have come out, where that is the present.
 */
export function seenOf(
  game: Game,
  seat: number,
  worlds: readonly World[],
  told: readonly Told[],
  revealed?: World,
): Seen {
  const known = knownPlaces(game, seat);
  return {
    seat,
    moments: worlds.map((world, i) => ({
      ...standing(game, seat, world, known),
      witnessed: told.flatMap((it) => (it.turn === i + 1 ? witnessed(seat, it) : [])),
    })),
    ...(revealed === undefined ? {} : { revealed: standing(game, seat, revealed, known) }),
  };
}

function standing(game: Game, seat: number, { values, counts }: World, known: ReturnType<typeof knownPlaces>): Known {
  const { layout } = game;
  const places = new Set(known.counts);
  const most: [number, number][] = [];
  const exposed = exposures.indexOf('exposed');
  for (const move of game.moves) {
    const at = layout.exposure + move.move;
    if (places.has(at)) continue;
    if (counts[at] === exposed) places.add(at);
    else most.push([at, exposed - 1]);
  }
  const secret = offerPublicity.indexOf('private');
  for (const { index, from, to } of game.pairs) {
    const at = layout.offers + index * offerStride;
    if (from === seat || to === seat) continue;
    if (counts[at + 4] === secret) most.push([at + 4, secret]);
    else for (let i = 0; i < offerStride; i += 1) places.add(at + i);
  }
  const read = (from: Float64Array | Int32Array, at: Iterable<number>): [number, number][] =>
    [...at].sort((a, b) => a - b).map((place) => [place, from[place] as number]);
  return { values: read(values, known.values), counts: read(counts, places), most };
}

/** A change of an indicator may have a cause that is hidden: what it came to is known without it. */
const heeded: readonly Happening['kind'][] = ['inject', 'order', 'offer', 'answer', 'leak', 'exposed', 'promise'];

function witnessed(seat: number, { part, happening }: Told): Witnessed[] {
  if (((happening.seenBy >> seat) & 1) === 0 || !heeded.includes(happening.kind)) return [];
  const { odds: _, ...plain } = happening as Happening & { kind: 'order' };
  return [{ part, happening: { ...plain, seenBy: 0 } as Happening }];
}
