/** What a seat may choose, and the doctrines that choose: moves, ready-made offers, answers, orders, rules. */
import type { OfferTerms } from './bargain.ts';
import type { Effect } from './effect.ts';
import type { Condition, Formula } from './formula.ts';
import type { RollKey } from './key.ts';
import type { Channel, EscalationClass, Stance } from './written-move.ts';

/** A move with its option, ready to be ordered. */
export interface Move {
  readonly kind: 'move';
  /** `retaliate@mexico`, `consent=2`: unique within its actor. */
  readonly id: string;
  readonly index: number;
  readonly actor: number;
  /** The chart's event. */
  readonly event: string;
  readonly move: number;
  readonly region: number;
  readonly target?: number;
  readonly level?: number;
  readonly cost: number;
  readonly phase: number;
  readonly channel: Channel;
  /** The actor a private move is said to. */
  readonly to?: number;
  /** 0: as often as wanted. */
  readonly uses: number;
  readonly when: Condition;
  /** Moves (numbers) whose public doing opens this one as a reaction. */
  readonly answers: readonly number[];
  readonly reactionOnly: boolean;
  readonly tradeable: boolean;
  readonly stance: Stance;
  readonly odds?: Formula;
  readonly effects: readonly Effect[];
  readonly worked: readonly Effect[];
  readonly failed: readonly Effect[];
  /** Chance each moment that a hidden or private one comes out; absent: never. */
  readonly exposureChance?: Formula;
  readonly exposed: readonly Effect[];
  /** Points toward asks, once: `counted` is where `counts` keeps whether they have been given. */
  readonly asks: readonly { readonly ask: number; readonly points: number; readonly counted: number }[];
  readonly keeps: readonly number[];
  readonly cameo?: string;
  /** Actors it is done to, for the books of events. */
  readonly toward: readonly number[];
  readonly escalation?: EscalationClass;
  readonly keys: { readonly odds: RollKey; readonly exposure: RollKey };
  readonly choice: RollKey;
}

/** A ready-made offer. */
export interface Package {
  readonly kind: 'offer';
  readonly id: string;
  readonly index: number;
  readonly actor: number;
  readonly pair: number;
  /** Bits over the tradeable moves of giver and receiver. */
  readonly give: number;
  readonly get: number;
  readonly channel: 'public' | 'private';
  readonly cost: number;
  readonly lapsesTurns: number;
  readonly when: Condition;
  readonly choice: RollKey;
}

/** Accepting or refusing what the other seat of a pair has on the table. */
export interface Answer {
  readonly kind: 'answer';
  readonly id: string;
  readonly index: number;
  readonly actor: number;
  /** The pair whose offer is answered: from the other seat to this one. */
  readonly pair: number;
  readonly accept: boolean;
  readonly choice: RollKey;
}

export type Candidate = Move | Package | Answer;

/** One rule of a doctrine, for one candidate. `worth` adds by term: give bits first, then get bits. */
export interface Rule {
  readonly candidate: number;
  readonly weight: Formula;
  readonly when: Condition;
  readonly phase: 'decide' | 'react' | 'both';
  readonly worth?: { readonly give: readonly number[]; readonly get: readonly number[] };
}

/** What a seat orders: a candidate, or an offer it composed itself. */
export type Order =
  | { readonly kind: 'candidate'; readonly candidate: number }
  | { readonly kind: 'composed'; readonly terms: OfferTerms };

export interface DatedOrders {
  readonly turn: number;
  readonly orders: readonly Order[];
  readonly reaction: Order | undefined;
}

export interface Doctrine {
  readonly id: string;
  readonly actor: number;
  readonly rules: readonly Rule[];
  readonly dated: readonly DatedOrders[];
}
