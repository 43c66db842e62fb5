/** Orders in writing and as the engine takes them: for dated doctrines, order files, run files and people. */
import type { Pair } from '../model/bargain.ts';
import type { Candidate, Order } from '../model/candidate.ts';
import type { WrittenOrder } from '../model/written-doctrine.ts';
import { hint } from './nearest.ts';

/** The part of a game that orders speak of. */
export interface OrderBook {
  readonly actors: readonly { readonly id: string }[];
  readonly candidates: readonly Candidate[];
  readonly moves: readonly { readonly id: string }[];
  readonly pairs: readonly Pair[];
}

/** What is wrong with a written order. */
export interface OrderFault {
  readonly code: string;
  readonly message: string;
  /** The wrong name, where there is one. */
  readonly name?: string;
}

/** An order, or what is wrong with it: names no candidate of the actor, or terms that it cannot trade. */
export function readOrder(book: OrderBook, actor: number, written: WrittenOrder): Order | OrderFault {
  if (typeof written === 'string') return candidateOrder(book, actor, written, 'move');
  if ('accept' in written) return candidateOrder(book, actor, `accept:${written.accept}`, 'offer to accept');
  if ('refuse' in written) return candidateOrder(book, actor, `refuse:${written.refuse}`, 'offer to refuse');
  if (typeof written.offer === 'string') return candidateOrder(book, actor, `offer:${written.offer}`, 'offer');
  const { to, give, get, channel } = written.offer;
  const pair = book.pairs.find((it) => it.from === actor && book.actors[it.to]?.id === to);
  if (pair === undefined)
    return { code: 'unknown-actor', message: `${book.actors[actor]?.id} cannot make an offer to "${to}".`, name: to };
  const bits = (names: readonly string[], terms: readonly number[]): number | OrderFault => {
    const known = terms.map((move) => book.moves[move]?.id ?? '');
    const wrong = names.find((name) => !known.includes(name));
    if (wrong !== undefined)
      return { code: 'unknown-move', message: `"${wrong}" is not a term here.${hint(wrong, known)}`, name: wrong };
    return names.reduce((sum, name) => sum | (1 << known.indexOf(name)), 0);
  };
  const giving = bits(give, pair.give);
  const getting = bits(get, pair.get);
  if (typeof giving !== 'number') return giving;
  if (typeof getting !== 'number') return getting;
  if (giving === 0 && getting === 0)
    return { code: 'empty-offer', message: 'An offer gives or gets at least one move.' };
  return {
    kind: 'composed',
    terms: {
      pair: pair.index,
      give: giving,
      get: getting,
      channel: channel ?? 'private',
      cost: pair.cost,
      lapsesTurns: pair.lapsesTurns,
    },
  };
}

function candidateOrder(book: OrderBook, actor: number, id: string, what: string): Order | OrderFault {
  const found = book.candidates.findIndex((candidate) => candidate.actor === actor && candidate.id === id);
  if (found >= 0) return { kind: 'candidate', candidate: found };
  const prefix = /^(offer|accept|refuse):/.exec(id)?.[0] ?? '';
  const known = book.candidates
    .filter(
      (candidate) =>
        candidate.actor === actor && (prefix === '' ? candidate.kind === 'move' : candidate.id.startsWith(prefix)),
    )
    .map((candidate) => candidate.id.slice(prefix.length));
  const name = id.slice(prefix.length);
  return {
    code: `unknown-${what.split(' ')[0]}`,
    message: `${book.actors[actor]?.id} has no ${what} "${name}".${hint(name, known)}`,
    name,
  };
}

/** True when reading an order found a fault. */
export const isFault = (read: Order | OrderFault): read is OrderFault => 'message' in read;

/** The names of the terms whose bits are set. */
export const termNames = (book: OrderBook, terms: readonly number[], bits: number): string[] =>
  terms.flatMap((move, bit) => ((bits >> bit) & 1 ? [book.moves[move]?.id ?? ''] : []));

/** An order in writing: `readOrder` gives the same order back. */
export function writeOrder(book: OrderBook, order: Order): WrittenOrder {
  if (order.kind === 'composed') {
    const pair = book.pairs[order.terms.pair] as Pair;
    return {
      offer: {
        to: book.actors[pair.to]?.id ?? '',
        give: termNames(book, pair.give, order.terms.give),
        get: termNames(book, pair.get, order.terms.get),
        channel: order.terms.channel,
      },
    };
  }
  const candidate = book.candidates[order.candidate] as Candidate;
  const name = candidate.id.slice(candidate.id.indexOf(':') + 1);
  if (candidate.kind === 'offer') return { offer: name };
  if (candidate.kind === 'answer') return candidate.accept ? { accept: name } : { refuse: name };
  return candidate.id;
}
