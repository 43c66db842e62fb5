/** Which orders a seat may give, and why the others are closed to it. */
import type { OfferTerms, Pair } from '../model/bargain.ts';
import type { Answer, Candidate, Move, Order } from '../model/candidate.ts';
import type { Condition } from '../model/formula.ts';
import type { Game } from '../model/game.ts';
import { noInputs, readCondition } from '../rules/evaluate.ts';
import { type Asked, canBeDone, canBeGiven, publicNow, type Round, readDoable } from './adjudicate.ts';
import { isOpen, offerSlot, reverse } from './offers.ts';
import type { Stage } from './stage.ts';

/** Why a candidate is closed, for a sentence on the screen. */
export type Closed =
  | { readonly why: 'posture' }
  | { readonly why: 'used'; readonly turn: number }
  | { readonly why: 'condition' }
  | { readonly why: 'cost'; readonly cost: number }
  | { readonly why: 'notNow' }
  | { readonly why: 'nothingToAnswer' }
  | { readonly why: 'terms' };

/** The standing a seat has left. */
export const budgetOf = (stage: Stage, actor: number): number =>
  stage.world.counts[stage.game.layout.budgets + actor] as number;

/** What a candidate costs its seat. */
export const costOf = (candidate: Candidate): number => (candidate.kind === 'answer' ? 0 : candidate.cost);

/** Whether a candidate can be open in this round at all, in some world. */
export function isEverOpen(candidate: Candidate, round: Round): boolean {
  if (candidate.kind === 'answer') return true;
  if (candidate.kind === 'offer') return round === 'decide';
  return round === 'decide' ? !candidate.reactionOnly : candidate.answers.length > 0;
}

/** Whether one candidate alone is open to its seat in this round. */
export const isCandidateOpen = (stage: Stage, candidate: Candidate, round: Round): boolean =>
  readOpen(stage.game, candidate, round)(stage);

/** `isCandidateOpen` of one candidate in one round, read once for a seat that asks it at every turn. */
export function readOpen(game: Game, candidate: Candidate, round: Round): Asked {
  if (candidate.kind === 'answer')
    return (stage) => isOpen(stage, candidate.pair) && (!candidate.accept || answerPossible(stage, candidate));
  if (!isEverOpen(candidate, round)) return () => false;
  const { cost } = candidate;
  const budget = game.layout.budgets + candidate.actor;
  if (candidate.kind === 'offer')
    return (stage) =>
      cost <= (stage.world.counts[budget] as number) && isMet(stage, candidate.when) && termsPossible(stage, candidate);
  const doable = readDoable(game, candidate);
  if (round === 'decide') return (stage) => cost <= (stage.world.counts[budget] as number) && doable(stage);
  return (stage) =>
    cost <= (stage.world.counts[budget] as number) &&
    candidate.answers.some((act) => publicNow(stage, act)) &&
    doable(stage);
}

const isMet = (stage: Stage, when: Condition): boolean =>
  when.kind === 'always' || readCondition(when)(stage.world, noInputs);

const isMoveNow = (stage: Stage, move: Move, round: Round): boolean =>
  round === 'react' ? move.answers.some((act) => publicNow(stage, act)) : !move.reactionOnly;

/** An offer is worth making while what it gives can be given now: what it gets is the other's to know. */
function termsPossible(stage: Stage, terms: OfferTerms): boolean {
  const { give } = stage.game.pairs[terms.pair] as Pair;
  for (let bit = 0; terms.give >> bit !== 0; bit += 1) {
    if ((terms.give >> bit) & 1 && !canBeDone(stage, stage.game.moves[give[bit] as number] as Move)) return false;
  }
  return true;
}

/** A seat accepts only what it can give: whether the other still can is the other's to know. */
function answerPossible(stage: Stage, { pair: number }: Answer): boolean {
  const pair = stage.game.pairs[number] as Pair;
  const asked = stage.world.counts[offerSlot(stage, number) + 2] as number;
  return pair.get.every((move, bit) => ((asked >> bit) & 1) === 0 || canBeGiven(stage, stage.game.moves[move] as Move));
}

/** Why a candidate is closed in this round; undefined when it is open. */
export function whyClosed(stage: Stage, candidate: Candidate, round: Round): Closed | undefined {
  if (isCandidateOpen(stage, candidate, round)) return undefined;
  if (candidate.kind === 'answer') return { why: isOpen(stage, candidate.pair) ? 'terms' : 'nothingToAnswer' };
  if (candidate.kind === 'offer') {
    if (round === 'react') return { why: 'notNow' };
    if (!isMet(stage, candidate.when)) return { why: 'condition' };
    if (!termsPossible(stage, candidate)) return { why: 'terms' };
    return { why: 'cost', cost: candidate.cost };
  }
  const { layout } = stage.game;
  const done = stage.world.counts[layout.did + candidate.move] as number;
  if (candidate.uses > 0 && done >= candidate.uses)
    return { why: 'used', turn: stage.world.counts[layout.doneTurn + candidate.move] as number };
  if (!isMoveNow(stage, candidate, round)) return { why: 'notNow' };
  if (!stage.actors.accepts(candidate))
    return done > 0
      ? { why: 'used', turn: stage.world.counts[layout.doneTurn + candidate.move] as number }
      : { why: 'posture' };
  if (!isMet(stage, candidate.when)) return { why: 'condition' };
  return { why: 'cost', cost: candidate.cost };
}

/** What is wrong with a set of orders. */
export interface OrdersFault {
  readonly why: 'closed' | 'region' | 'budget' | 'offers' | 'answers' | 'tooMany' | 'notIts';
  /** Position of the order in the set. */
  readonly order: number;
}

/** What the orders of a set have taken so far: one of a kind each, and standing. */
export interface Taken {
  /** Regions, offers and answers, by `claimOf`. */
  readonly claims: number[];
  spent: number;
  orders: number;
}

/** A set without orders. */
export const nothingTaken = (): Taken => ({ claims: [], spent: 0, orders: 0 });

/** Everything wrong with adding an order to a set. */
export function faultsOfNext(
  stage: Stage,
  actor: number,
  taken: Taken,
  order: Order,
  round: Round,
): OrdersFault['why'][] {
  if (ownerOf(stage, order) !== actor) return ['notIts'];
  const clashes = clashesOfNext(stage, actor, taken, order, round);
  return isOrderOpen(stage, order, round) ? clashes : ['closed', ...clashes];
}

/** What is wrong with adding to a set an order that is open by itself. */
export function clashesOfNext(
  stage: Stage,
  actor: number,
  taken: Taken,
  order: Order,
  round: Round,
): OrdersFault['why'][] {
  const faults: OrdersFault['why'][] = [];
  if (taken.orders > 0) {
    const claim = claimOf(stage, order);
    if (taken.claims.includes(claim)) faults.push(claimed(claim));
    const counters = countered(stage, order);
    if (counters !== undefined && taken.claims.includes(answers + counters)) faults.push('answers');
    if (round === 'react') faults.push('tooMany');
  }
  if (taken.spent + orderCost(stage, order) > budgetOf(stage, actor)) faults.push('budget');
  return faults;
}

/** Adds an order to a set. */
export function take(stage: Stage, taken: Taken, order: Order): void {
  taken.claims.push(claimOf(stage, order));
  const counters = countered(stage, order);
  if (counters !== undefined) taken.claims.push(answers + counters);
  taken.spent += orderCost(stage, order);
  taken.orders += 1;
}

const ownerOf = (stage: Stage, order: Order): number | undefined =>
  order.kind === 'composed' ? stage.game.pairs[order.terms.pair]?.from : stage.game.candidates[order.candidate]?.actor;

/** Claims number regions from 0, then the pairs whose offers are made, then those whose offers are answered. */
const offers = 1 << 8;
const answers = 1 << 16;

/** How an order bears on the rest of its set: a set holds one order of each claim. */
function claimOf(stage: Stage, order: Order): number {
  if (order.kind === 'composed') return offers + order.terms.pair;
  const candidate = stage.game.candidates[order.candidate] as Candidate;
  if (candidate.kind === 'move') return candidate.region;
  // Accepting what one counters in the same breath would be two answers to one offer.
  return (candidate.kind === 'offer' ? offers : answers) + candidate.pair;
}

const claimed = (claim: number): OrdersFault['why'] =>
  claim >= answers ? 'answers' : claim >= offers ? 'offers' : 'region';

/** The cost of an order. */
export const orderCost = (stage: Stage, order: Order): number =>
  order.kind === 'composed' ? order.terms.cost : costOf(stage.game.candidates[order.candidate] as Candidate);

/** Everything wrong with a set of orders; an empty list for a legal one. In the reaction one order is the most. */
export function faultsOf(stage: Stage, actor: number, orders: readonly Order[], round: Round): OrdersFault[] {
  const taken = nothingTaken();
  return orders.flatMap((order, i) => {
    const faults = faultsOfNext(stage, actor, taken, order, round);
    if (!faults.includes('notIts')) take(stage, taken, order);
    return faults.map((why) => ({ why, order: i }));
  });
}

/** The pair whose open offer an offer would counter. */
function countered(stage: Stage, order: Order): number | undefined {
  const pair =
    order.kind === 'composed' ? order.terms.pair : offerPair(stage.game.candidates[order.candidate] as Candidate);
  if (pair === undefined) return undefined;
  const other = reverse(stage, stage.game.pairs[pair] as Pair);
  return other !== undefined && isOpen(stage, other.index) ? other.index : undefined;
}

const offerPair = (candidate: Candidate): number | undefined =>
  candidate.kind === 'offer' ? candidate.pair : undefined;

function isOrderOpen(stage: Stage, order: Order, round: Round): boolean {
  if (order.kind === 'candidate')
    return isCandidateOpen(stage, stage.game.candidates[order.candidate] as Candidate, round);
  return (
    round === 'decide' &&
    order.terms.cost <= budgetOf(stage, (stage.game.pairs[order.terms.pair] as Pair).from) &&
    termsPossible(stage, order.terms)
  );
}
