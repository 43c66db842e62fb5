/** Orders in the program's own arrays: written there by hand, and read back to be compared with the reference's. */
import { ordersStride, termsStride } from '../../src/compiled/places.ts';
import type { Program } from '../../src/compiled/program.ts';
import type { OfferTerms } from '../../src/model/bargain.ts';
import type { Order } from '../../src/model/candidate.ts';
import type { Game } from '../../src/model/game.ts';
import { offerPublicity } from '../../src/model/layout.ts';

const termsFields = ({ give, get, channel, cost, lapsesTurns }: OfferTerms): number[] => [
  1,
  give,
  get,
  offerPublicity.indexOf(channel),
  cost,
  lapsesTurns,
];

/** Puts a seat's orders where `adjudicate` takes them from. */
export function giveOrders(game: Game, program: Program, actor: number, orders: readonly Order[]): void {
  const own = orders.flatMap((order) => (order.kind === 'candidate' ? [order.candidate] : []));
  program.orders.set([own.length, ...own], actor * ordersStride);
  for (const order of orders) {
    if (order.kind === 'composed') program.terms.set(termsFields(order.terms), order.terms.pair * termsStride);
  }
  if (own.length >= ordersStride)
    throw new Error(
      `${game.actors[actor]?.id} gives ${own.length} orders, and the program has room for ${ordersStride - 1}`,
    );
}

/** How the orders the program holds for a seat differ from the reference's; nothing when they do not. */
export function takeOrders(
  game: Game,
  program: Program,
  actor: number,
  orders: readonly Order[],
): { readonly reference: unknown; readonly compiled: unknown } | undefined {
  const named = (candidate: number): string => game.candidates[candidate]?.id ?? String(candidate);
  const at = actor * ordersStride;
  const count = program.orders[at] as number;
  const compiled = Array.from(program.orders.subarray(at + 1, at + 1 + count), named);
  for (const pair of game.pairs) {
    const to = pair.index * termsStride;
    if (pair.from === actor && program.terms[to] !== 0)
      compiled.push(`${pair.index}: ${program.terms.subarray(to, to + termsStride).join(' ')}`);
  }
  const composed = orders
    .flatMap((order) => (order.kind === 'composed' ? [order.terms] : []))
    .sort((a, b) => a.pair - b.pair);
  const reference = [
    ...orders.flatMap((order) => (order.kind === 'candidate' ? [named(order.candidate)] : [])),
    ...composed.map((terms) => `${terms.pair}: ${termsFields(terms).join(' ')}`),
  ];
  return compiled.join(', ') === reference.join(', ') ? undefined : { reference, compiled };
}
