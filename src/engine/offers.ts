/** Offers on the table: put, countered, replaced, accepted with both sides enacted together, refused. */
import type { About } from '../chance/dice.ts';
import type { OfferTerms, Pair } from '../model/bargain.ts';
import type { Move } from '../model/candidate.ts';
import { offerPublicity, offerStandings, offerStride } from '../model/layout.ts';
import type { Happening } from '../model/run.ts';
import { bitsOf, everyone, type Stage, turnNow } from './stage.ts';

type OfferStanding = (typeof offerStandings)[number];

/** The number of a standing, as `counts` holds it. */
export const offerStanding = (name: OfferStanding): number => offerStandings.indexOf(name);

/** Where a pair's offer stands in `counts`. */
export const offerSlot = (stage: Stage, pair: number): number => stage.game.layout.offers + pair * offerStride;

const open = offerStanding('open');

/** Whether the first seat of a pair has an open offer to the second. */
export const isOpen = (stage: Stage, pair: number): boolean => stage.world.counts[offerSlot(stage, pair)] === open;

/** What a roll about an offer is keyed by, beyond its name: its terms, whatever order they were written in. */
export function aboutOffer(pair: Pair, give: number, get: number): About {
  let low = 0;
  let high = 0;
  const names: string[] = [];
  const side = (keys: Pair['giveKeys'], bits: number): void => {
    keys.forEach((key, bit) => {
      if (((bits >> bit) & 1) === 0) return;
      low = (low + key.low) | 0;
      high = (high + key.high) | 0;
      names.push(key.name.slice('term/'.length));
    });
  };
  side(pair.giveKeys, give);
  side(pair.getKeys, get);
  return { name: names.join('+'), low, high };
}

/** The moves whose bits are set, giver's side first. */
export function termsOf(stage: Stage, pair: Pair, give: number, get: number): Move[] {
  const side = (terms: readonly number[], bits: number): Move[] =>
    terms.flatMap((move, bit) => ((bits >> bit) & 1 ? [stage.game.moves[move] as Move] : []));
  return [...side(pair.give, give), ...side(pair.get, get)];
}

/** Who knows of the offer of a pair, as bits. */
export function whoKnows(stage: Stage, pair: Pair): number {
  const publicity = stage.world.counts[offerSlot(stage, pair.index) + 4];
  return publicity === offerPublicity.indexOf('private')
    ? bitsOf(stage.game, [pair.from, pair.to])
    : everyone(stage.game);
}

/** The pair in the other direction, whose offer a new one counters. */
export const reverse = (stage: Stage, pair: Pair): Pair | undefined =>
  stage.game.pairs.find((it) => it.from === pair.to && it.to === pair.from);

/** Ends an open offer and tells how. */
export function close(stage: Stage, pair: Pair, result: (Happening & { kind: 'answer' })['result']): void {
  const at = offerSlot(stage, pair.index);
  stage.world.counts[at] = offerStanding(result);
  const give = stage.world.counts[at + 1] as number;
  const get = stage.world.counts[at + 2] as number;
  stage.tell?.({ kind: 'answer', pair: pair.index, give, get, result, seenBy: whoKnows(stage, pair) });
}

/** Puts an offer on the table: it takes the place of the seat's last one, and counters the other's, where they stand. */
export function put(stage: Stage, terms: OfferTerms): void {
  const { counts } = stage.world;
  const pair = stage.game.pairs[terms.pair] as Pair;
  const other = reverse(stage, pair);
  const counter = other !== undefined && isOpen(stage, other.index);
  if (counter) close(stage, other, 'countered');
  if (isOpen(stage, pair.index)) close(stage, pair, 'replaced');
  const at = offerSlot(stage, pair.index);
  counts[at] = offerStanding('open');
  counts[at + 1] = terms.give;
  counts[at + 2] = terms.get;
  counts[at + 3] = turnNow(stage) + terms.lapsesTurns;
  counts[at + 4] = offerPublicity.indexOf(terms.channel);
  const { give, get, channel } = terms;
  stage.tell?.({ kind: 'offer', pair: pair.index, give, get, channel, counter, seenBy: whoKnows(stage, pair) });
}
