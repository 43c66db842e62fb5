/** Why something cannot be ordered, in a few plain words. */

import { canBeDone, type Round } from '../../engine/adjudicate.ts';
import { budgetOf, type Closed, type OrdersFault, orderCost, whyClosed } from '../../engine/legal.ts';
import type { OfferTerms, Pair } from '../../model/bargain.ts';
import type { Candidate, Move, Order } from '../../model/candidate.ts';
import type { Actor, Region } from '../../model/game.ts';
import { tableWords } from '../text/words.ts';
import { mayKnow, unmetText } from './conditions.ts';
import { dayAndMonth } from './dates.ts';
import { candidateLabel, moveLabel, regionLabel, standingLabel } from './labels.ts';
import { countAt, type Position } from './position.ts';
import { insideName } from './sides.ts';

/** Why a candidate is closed; undefined when it is open. */
export function closedText(of: Position, candidate: Candidate, round: Round): string | undefined {
  const closed = whyClosed(of.stage, candidate, round);
  return closed === undefined ? undefined : reasonText(of, candidate, closed);
}

function reasonText(of: Position, candidate: Candidate, closed: Closed): string {
  const words = tableWords[of.lang].closed;
  switch (closed.why) {
    case 'used':
      return words.usedOn(dayAndMonth(of.lang, of.game.calendar[closed.turn - 1]?.date ?? ''));
    case 'posture': {
      if (candidate.kind !== 'move') return words.condition;
      const region = of.game.actors[candidate.actor]?.regions[candidate.region];
      const standing = standingLabel(of, candidate.actor, candidate.region, countAt(of, region?.slot ?? 0));
      return words.standing(regionLabel(of, candidate.actor, candidate.region), standing);
    }
    case 'cost':
      return words.cost(closed.cost, budgetOf(of.stage, of.seat));
    case 'notNow':
      if (candidate.kind === 'offer') return words.notInReaction;
      return candidate.kind === 'move' && candidate.reactionOnly ? words.onlyAnswer : words.noAnswer;
    case 'condition':
      return (candidate.kind === 'answer' ? undefined : unmetText(of, candidate.when)) ?? words.condition;
    case 'terms':
      return candidate.kind === 'offer' ? (termReason(of, candidate) ?? words.terms) : words.terms;
    case 'nothingToAnswer':
      return words.nothingToAnswer;
  }
}

/** Which term of an offer its maker cannot give now, and why. */
function termReason(of: Position, terms: OfferTerms): string | undefined {
  const { give } = of.game.pairs[terms.pair] as Pair;
  for (const [bit, number] of give.entries()) {
    const move = of.game.moves[number] as Move;
    if (((terms.give >> bit) & 1) === 0 || canBeDone(of.stage, move)) continue;
    const why = closedText(of, move, 'decide');
    return why === undefined ? undefined : `${moveLabel(of, move)}: ${why}`;
  }
  return undefined;
}

/**
 * Why another seat could not do a term now, as far as everyone may know: done already, its standing, a condition over
 * public facts. Undefined where it could, or where that is its own to know.
 */
export function beyondText(of: Position, move: Move): string | undefined {
  const actor = of.game.actors[move.actor] as Actor;
  const region = actor.regions[move.region] as Region;
  if (move.channel !== 'public' || region.hidden || actor.guards.size > 0 || !mayKnow(of, move.when)) return undefined;
  if (canBeDone(of.stage, move)) return undefined;
  const closed = whyClosed(of.stage, move, 'decide');
  return closed === undefined || closed.why === 'cost' || closed.why === 'notNow'
    ? undefined
    : reasonText(of, move, closed);
}

/** What is wrong with a set of orders, in one sentence. */
export function faultText(of: Position, orders: readonly Order[], fault: OrdersFault): string {
  const words = tableWords[of.lang].fault;
  const order = orders[fault.order] as Order;
  if (fault.why === 'region') {
    const move = candidateOf(of, order) as Move;
    const other = orders.find((it, i) => i !== fault.order && sameRegion(candidateOf(of, it), move)) as Order;
    return words.region(regionLabel(of, move.actor, move.region), orderLabel(of, other));
  }
  if (fault.why === 'budget') {
    const cost = orders.reduce((sum, it) => sum + orderCost(of.stage, it), 0);
    return words.budget(cost, budgetOf(of.stage, of.seat));
  }
  return words[fault.why];
}

const sameRegion = (candidate: Candidate | undefined, move: Move): boolean =>
  candidate?.kind === 'move' && candidate.region === move.region;

/** The candidate an order names; undefined for an offer of one's own. */
export const candidateOf = (of: Position, order: Order): Candidate | undefined =>
  order.kind === 'candidate' ? of.game.candidates[order.candidate] : undefined;

/** An order's name. */
export function orderLabel(of: Position, order: Order): string {
  const words = tableWords[of.lang];
  if (order.kind === 'composed') return words.composedTo(insideName(of, of.game.pairs[order.terms.pair]?.to ?? 0));
  const candidate = of.game.candidates[order.candidate] as Candidate;
  if (candidate.kind !== 'answer') return candidateLabel(of, candidate);
  const from = insideName(of, (of.game.pairs[candidate.pair] as Pair).from);
  return candidate.accept ? words.accept(from) : words.refuse(from);
}
