/** Doctrines, orders and aims as an author writes them. */
import type { WrittenCondition, WrittenFormula } from './formula.ts';
import type { IsoDate } from './text.ts';

/** One aim of a seat. The score is the weighted mean of the values, each clamped to 0..100. */
export interface WrittenObjective {
  readonly weight: number;
  readonly value: WrittenFormula;
}

/** A policy: rules that give candidates weight, or orders by date. */
export interface WrittenDoctrine {
  readonly rules?: readonly WrittenRule[];
  readonly dated?: readonly WrittenDatedOrders[];
}

/**
 * Weight (natural-log units) for some candidates; weights of several rules add up. A candidate no rule names is never
 * chosen; passing has weight 0.
 */
export interface WrittenRule {
  readonly do?: string | readonly string[];
  readonly offer?: string | readonly string[];
  readonly accept?: string;
  readonly refuse?: string;
  /** With `accept` or `refuse`: what each term of the offer adds to the weight, by move. */
  readonly worth?: Readonly<Record<string, number>>;
  readonly weight: WrittenFormula;
  readonly when?: WrittenCondition;
  readonly in?: 'decide' | 'react';
}

/** Orders for one date. Exactly these are given, where they are legal. */
export interface WrittenDatedOrders {
  readonly on: IsoDate;
  readonly do?: readonly WrittenOrder[];
  readonly react?: WrittenOrder;
}

/** A move (`deployGuard`, `retaliate@mexico`, `consent=2`), an offer, or an answer. */
export type WrittenOrder =
  | string
  | {
      readonly offer:
        | string
        | {
            readonly to: string;
            readonly give: readonly string[];
            readonly get: readonly string[];
            readonly channel?: 'public' | 'private';
          };
    }
  | { readonly accept: string }
  | { readonly refuse: string };
