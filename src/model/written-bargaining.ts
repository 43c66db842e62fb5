/** The mechanics of bargaining as an author writes them. */
import type { WrittenCondition } from './formula.ts';
import type { IsoDate } from './text.ts';
import type { WrittenEffect } from './written-move.ts';

export interface WrittenBargaining {
  /** Standing an offer costs that is not one of the scenario's own. */
  readonly offerCost: number;
  /** Moments an offer stands after the one it was made in. */
  readonly lapsesTurns: number;
  /** Chance, each moment it stands, that a private offer or move leaks. */
  readonly leakChance: number;
}

/** What one seat wants of another: points that moves count for, against a need hidden from the other. */
export interface WrittenAsk {
  readonly by: string;
  readonly of: string;
  /** Points by move of `of`: given the first time the move is made, if it works then. */
  readonly counts: Readonly<Record<string, number>>;
  /** Drawn evenly among the whole numbers from `least` to `most`, both included, once a run. */
  readonly need: { readonly least: number; readonly most: number };
}

/** A package that doctrines may put on the table and a player may choose ready-made. */
export interface WrittenOffer {
  readonly by: string;
  readonly to: string;
  readonly give: readonly string[];
  readonly get: readonly string[];
  readonly channel: 'public' | 'private';
  readonly cost?: number;
  readonly lapsesTurns?: number;
  readonly when?: WrittenCondition;
}

/** A dated threat. Made, extended, withdrawn and carried out by moves with those effects. */
export interface WrittenThreat {
  readonly by: string;
  readonly to: string;
  /** The dates it may fall due on, in order: making it takes the next one, extending it the one after. */
  readonly due: readonly IsoDate[];
  /** Met, and so no back-down, when this holds on the day. */
  readonly unless?: WrittenCondition;
  readonly extended?: readonly WrittenEffect[];
  /** When it is withdrawn, or its day passes with nothing done. */
  readonly backDown?: readonly WrittenEffect[];
}

export interface WrittenPromise {
  readonly of: string;
  readonly to: string;
  /** The move that keeps it. */
  readonly keptBy: string;
  readonly dueTurns: number;
  /** Kept within so many moments after it fell due: late, not broken. */
  readonly graceTurns?: number;
  /** Chance that the other side sees whether it was kept, 0 to 1. */
  readonly seenChance: number;
  /** Each side's own reading of what was said. */
  readonly readings: Readonly<Record<string, 'binding' | 'notMentioned'>>;
  readonly kept?: readonly WrittenEffect[];
  readonly broken?: readonly WrittenEffect[];
}

/** One seat's objection to a move of another, pressed rung by rung or dropped. */
export interface WrittenContest {
  readonly by: string;
  /** `actor.move`: once it is done, or has come out, there is something to object to. */
  readonly over: string;
  /** `actor.move` that gives way: the contest is over, and dropping it costs nothing. */
  readonly metBy?: string;
  /** Moves of `by`, mildest first: each needs the one before, unless `maySkip`. */
  readonly rungs: readonly string[];
  readonly maySkip?: boolean;
  /** The move of `by` that lets it be. */
  readonly drop: string;
  /** What dropping takes off the audience, by the rung it stands on. */
  readonly dropCost: readonly number[];
  /** An audience of `by`. */
  readonly audience: string;
}

export interface WrittenRecord {
  readonly threatsMade: number;
  readonly threatsCarriedOut: number;
  readonly promisesMade: number;
  readonly promisesKept: number;
  readonly asOf: IsoDate;
}

/** Evidence of a type: rolled with a stated `accuracy`, or read off an act with a `likelihood` for each type. */
export interface WrittenSignal {
  readonly about: string;
  readonly accuracy?: number;
  readonly likelihood?: Readonly<Record<string, number>>;
}
