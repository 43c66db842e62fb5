/** The mechanics of bargaining, resolved: pairs and offers, asks, threats, promises, types and signals. */
import type { Effect } from './effect.ts';
import type { Condition } from './formula.ts';
import type { RollKey } from './key.ts';
import type { IsoDate } from './text.ts';

export interface TypeDraw {
  readonly names: readonly string[];
  /** Thousandths, summing to 1000. */
  readonly prior: readonly number[];
  readonly slot: number;
  /** Position in `values` of the others' belief in the first type; one for each type follows. */
  readonly beliefs: number;
  readonly key: RollKey;
}

/** Two seats in order, of which the first may make offers to the second: one offer stands at a time. */
export interface Pair {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** Moves (numbers in `moves`) that are terms, by bit. */
  readonly give: readonly number[];
  readonly get: readonly number[];
  /** What each term adds to the key of a roll about the offer. */
  readonly giveKeys: readonly RollKey[];
  readonly getKeys: readonly RollKey[];
  readonly cost: number;
  readonly lapsesTurns: number;
  /** Thousandths, each moment a private offer stands. */
  readonly leakChance: number;
  readonly leak: RollKey;
}

export interface Ask {
  readonly id: string;
  readonly by: number;
  readonly of: number;
  readonly least: number;
  readonly most: number;
  readonly key: RollKey;
}

export interface Threat {
  readonly id: string;
  readonly by: number;
  readonly to: number;
  /** Turns (from 0) in whose moment it may fall due, ascending, with the date said. */
  readonly due: readonly { readonly turn: number; readonly date: IsoDate }[];
  readonly unless: Condition | undefined;
  readonly extended: readonly Effect[];
  readonly backDown: readonly Effect[];
}

export interface Promised {
  readonly id: string;
  readonly of: number;
  readonly to: number;
  readonly dueTurns: number;
  readonly graceTurns: number;
  /** Thousandths. */
  readonly seenChance: number;
  readonly binding: readonly number[];
  readonly kept: readonly Effect[];
  readonly broken: readonly Effect[];
  readonly seen: RollKey;
}

export interface Signal {
  readonly id: string;
  readonly about: number;
  /** Thousandths; absent for a signal read off an act. */
  readonly accuracy?: number;
  /** By type, for a signal read off an act. */
  readonly likelihood?: readonly number[];
}

/** One seat's objection to a move of another, as a reader is told of it: its rules are those of the moves it is made of. */
export interface Contest {
  readonly id: string;
  readonly by: number;
  readonly over: number;
  /** The indicator that holds the rung: -1 with nothing to object to, 0 with nothing said yet. */
  readonly indicator: number;
  /** Moves of `by`, by their events. */
  readonly rungs: readonly string[];
  readonly drop: string;
  readonly dropCost: readonly number[];
  readonly audience: number;
}

/** An offer as orders carry it. */
export interface OfferTerms {
  readonly pair: number;
  readonly give: number;
  readonly get: number;
  readonly channel: 'public' | 'private';
  readonly cost: number;
  readonly lapsesTurns: number;
}
