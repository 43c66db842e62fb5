/** Orders of a seat laid into a program, as if sealed there. */
import { ordersStride, termsStride } from '../compiled/places.ts';
import type { Program } from '../compiled/program.ts';
import type { Order } from '../model/candidate.ts';
import { offerPublicity } from '../model/layout.ts';

/** A seat's set of orders as the program holds it: how many and which, and the terms of composed offers by pair. */
export interface SealedSet {
  readonly orders: Int32Array;
  readonly offers: readonly { readonly at: number; readonly terms: Int32Array }[];
}

/** Reads a set once, to be laid down many times. */
export function sealedSet(set: readonly Order[]): SealedSet {
  const named = set.flatMap((order) => (order.kind === 'candidate' ? [order.candidate] : []));
  const offers = set.flatMap((order) => {
    if (order.kind === 'candidate') return [];
    const { pair, give, get, channel, cost, lapsesTurns } = order.terms;
    const terms = Int32Array.of(1, give, get, offerPublicity.indexOf(channel), cost, lapsesTurns);
    return [{ at: pair * termsStride, terms }];
  });
  return { orders: Int32Array.of(named.length, ...named), offers };
}

/** Puts a seat's set where the program adjudicates it, in place of what it has there. */
export function sealInto({ orders, terms }: Program, actor: number, set: SealedSet): void {
  orders.set(set.orders, actor * ordersStride);
  for (const offer of set.offers) terms.set(offer.terms, offer.at);
}
