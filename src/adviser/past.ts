/** What was seen of a run as a program can be led through it: forced rolls, and every seat's orders that were seen. */
import { aboutOffer } from '../engine/offers.ts';
import type { OfferTerms, Pair } from '../model/bargain.ts';
import type { Move, Order } from '../model/candidate.ts';
import type { Condition, Formula, Slot } from '../model/formula.ts';
import type { Game } from '../model/game.ts';
import type { Happening } from '../model/run.ts';
import { type Known, knownPlaces, type Seen, type SeenMoment } from './seen.ts';
import { type Forced, type ForcedRoll, forced, forcing, hardly, surely } from './steering.ts';

/** Places in one of a world's arrays, and what is known of each. */
export interface Places {
  readonly at: Int32Array;
  readonly is: Float64Array;
}

/** What was known at one time. */
export interface KnownPlaces {
  readonly values: Places;
  readonly counts: Places;
  /** Places of counts that were no more than this. */
  readonly most: Places;
}

/** One moment to be led through. Orders are by actor number. */
export interface PastMoment extends KnownPlaces {
  readonly rolls: Forced;
  readonly orders: readonly (readonly Order[])[];
  readonly reactions: readonly (readonly Order[])[];
}

/** The moments of what was seen; in the last only its beginning has happened. */
export function pastOf(game: Game, seen: Seen): readonly PastMoment[] {
  const known = knownPlaces(game, seen.seat);
  const isKnown = ({ store, index }: Slot): boolean => known[store].has(index);
  return seen.moments.map((moment) => ({
    ...knownPlacesOf(moment),
    rolls: forcing(rollsOf(game, moment, (chance) => slotsOf(chance).every(isKnown))),
    orders: ordersOf(game, moment, 'orders'),
    reactions: ordersOf(game, moment, 'after'),
  }));
}

/** What was known, as it is laid over a world. */
export const knownPlacesOf = ({ values, counts, most }: Known): KnownPlaces => ({
  values: placesOf(values),
  counts: placesOf(counts),
  most: placesOf(most),
});

const placesOf = (known: readonly (readonly [at: number, is: number])[]): Places => ({
  at: Int32Array.from(known, ([at]) => at),
  is: Float64Array.from(known, ([, is]) => is),
});

/** All that a condition asks. */
export function slotsAsked(when: Condition): Slot[] {
  if (when.kind === 'all' || when.kind === 'any') return when.of.flatMap(slotsAsked);
  if (when.kind === 'not') return slotsAsked(when.of);
  return when.kind === 'always' ? [] : [when.slot];
}

/** All that a formula reads. */
export const slotsOf = ({ terms }: Formula): Slot[] =>
  terms.flatMap((term) => [...slotsAsked(term.when), ...(term.slot === undefined ? [] : [term.slot])]);

/**
 * The rolls whose result was seen and whose chance the seat knows: they are no evidence of what is hidden, and fall as
 * they fell. Of all others the result is, and a past in which they fall otherwise is not this one.
 */
function rollsOf(game: Game, { witnessed }: SeenMoment, isPlain: (chance: Formula) => boolean): readonly ForcedRoll[] {
  const seen = witnessed.map((it) => it.happening);
  const of = <K extends Happening['kind']>(kind: K) =>
    seen.filter((it): it is Happening & { kind: K } => it.kind === kind);
  const injects = game.injects.flatMap((it) => {
    if (it.chance === undefined || !isPlain(it.chance)) return [];
    return [forced(it.key, 0, of('inject').some((one) => one.inject === it.index) ? surely : hardly)];
  });
  const results = of('order').flatMap((it) => {
    const move = game.candidates[it.candidate] as Move;
    if (move.odds === undefined || it.result === 'lapsed' || !isPlain(move.odds)) return [];
    const attempt = (it.reaction ? 1 : 0) + (it.inDeal ? 2 : 0);
    return [forced(move.keys.odds, attempt, it.result === 'worked' ? surely : hardly)];
  });
  const exposed = of('exposed').flatMap(({ move: number }) => {
    const move = game.moves[number] as Move;
    return move.exposureChance !== undefined && isPlain(move.exposureChance)
      ? [forced(move.keys.exposure, 0, surely)]
      : [];
  });
  const leaked = of('leak').map(({ pair: number, give, get }) => {
    const pair = game.pairs[number] as Pair;
    return forced(pair.leak, 0, surely, aboutOffer(pair, give, get));
  });
  const noticed = (promise: number): boolean =>
    of('promise').some((it) => it.promise === promise && it.result !== 'made' && it.seen);
  const promises = game.promises.map((it, i) => forced(it.seen, 0, noticed(i) ? surely : hardly));
  return [...injects, ...results, ...exposed, ...leaked, ...promises];
}

/** Every seat's orders that were seen, of one round. What a deal enacted was no order. */
function ordersOf(game: Game, { witnessed }: SeenMoment, part: 'orders' | 'after'): readonly (readonly Order[])[] {
  const given: Order[][] = game.actors.map(() => []);
  for (const { part: when, happening: it } of witnessed) {
    if (when !== part) continue;
    if (it.kind === 'order' && !it.inDeal) given[it.actor]?.push({ kind: 'candidate', candidate: it.candidate });
    if (it.kind === 'offer') given[game.pairs[it.pair]?.from ?? -1]?.push(offerOf(game, it));
    if (it.kind === 'answer') {
      const answer = answerOf(game, it);
      if (answer !== undefined) given[game.pairs[it.pair]?.to ?? -1]?.push(answer);
    }
  }
  return given;
}

/** An offer as its maker ordered it: ready-made where its terms are, else of its own making. */
function offerOf(game: Game, it: Happening & { kind: 'offer' }): Order {
  const pair = game.pairs[it.pair] as Pair;
  const same = (terms: OfferTerms): boolean =>
    terms.pair === it.pair && terms.give === it.give && terms.get === it.get && terms.channel === it.channel;
  const ready = game.candidates.find((candidate) => candidate.kind === 'offer' && same(candidate));
  if (ready !== undefined) return { kind: 'candidate', candidate: ready.index };
  const { give, get, channel } = it;
  const { cost, lapsesTurns } = pair;
  return { kind: 'composed', terms: { pair: it.pair, give, get, channel, cost, lapsesTurns } };
}

function answerOf(game: Game, it: Happening & { kind: 'answer' }): Order | undefined {
  // An offer that lapsed, was replaced or countered was not answered by an order of this kind.
  if (it.result !== 'accepted' && it.result !== 'failed' && it.result !== 'refused') return undefined;
  const accept = it.result !== 'refused';
  const answer = game.candidates.find((one) => one.kind === 'answer' && one.pair === it.pair && one.accept === accept);
  return answer === undefined ? undefined : { kind: 'candidate', candidate: answer.index };
}
