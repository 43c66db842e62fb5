/** Joint orders in their one fixed order: answers to offers first, then moves by phase, seat and region, then new offers. */

import type { ActorEvent } from '../actors/runtime.ts';
import { thousandthOf, within } from '../chance/dice.ts';
import type { OfferTerms, Pair } from '../model/bargain.ts';
import type { Answer, Move, Order } from '../model/candidate.ts';
import type { Actor, Game } from '../model/game.ts';
import { exposures } from '../model/layout.ts';
import type { Cause, OrderResult } from '../model/run.ts';
import { noInputs, readCondition, readOdds } from '../rules/evaluate.ts';
import { applyEffects, takeStance } from './effects.ts';
import { close, isOpen, offerSlot, put, termsOf } from './offers.ts';
import { everyone, type Stage, turnNow, whoSees } from './stage.ts';
import { keep } from './word.ts';

/** A question about the present position. */
export type Asked = (stage: Stage) => boolean;

/** Which round of orders this is: it numbers rolls of the same name within a turn. */
export type Round = 'decide' | 'react';

/** Orders by actor number; they must be legal sets, as sealed. */
export function adjudicate(stage: Stage, orders: readonly (readonly Order[])[], round: Round): void {
  const answers: Answer[] = [];
  const moves: Move[] = [];
  const offers: OfferTerms[] = [];
  for (const own of orders) {
    for (const order of own) {
      const it = order.kind === 'composed' ? undefined : stage.game.candidates[order.candidate];
      if (it?.kind === 'answer') answers.push(it);
      else if (it?.kind === 'move') moves.push(it);
      else if (it !== undefined) offers.push(it);
      else if (order.kind === 'composed') offers.push(order.terms);
    }
  }
  answers.sort((a, b) => a.pair - b.pair);
  for (const answer of answers) answerOffer(stage, answer, round);
  moves.sort((a, b) => a.phase - b.phase || a.actor - b.actor || a.region - b.region);
  for (const move of moves) playMove(stage, move, round, false);
  offers.sort((a, b) => a.pair - b.pair);
  for (const terms of offers) {
    spend(stage, (stage.game.pairs[terms.pair] as Pair).from, terms.cost);
    put(stage, terms);
  }
}

function spend(stage: Stage, actor: number, cost: number): void {
  const at = stage.game.layout.budgets + actor;
  stage.world.counts[at] = (stage.world.counts[at] as number) - cost;
}

/** Acceptance enacts both sides together, or, when some term can no longer be given, nothing. */
function answerOffer(stage: Stage, answer: Answer, round: Round): void {
  const pair = stage.game.pairs[answer.pair] as Pair;
  if (!isOpen(stage, pair.index)) return;
  const at = offerSlot(stage, pair.index);
  const terms = termsOf(stage, pair, stage.world.counts[at + 1] as number, stage.world.counts[at + 2] as number);
  if (!answer.accept) close(stage, pair, 'refused');
  else if (!terms.every((move) => canBeGiven(stage, move))) close(stage, pair, 'failed');
  else {
    close(stage, pair, 'accepted');
    for (const move of terms) if (!isJustDone(stage, move)) playMove(stage, move, round, true);
  }
}

/** Whether a move is open to its actor now, cost apart: accepted by its chart, not used up, its condition holding. */
export const canBeDone = (stage: Stage, move: Move): boolean => readDoable(stage.game, move)(stage);

const doables = new WeakMap<Move, Asked>();

/** `canBeDone` of one move, read once and remembered: what is asked of every move at every turn must not look anything up. */
export function readDoable({ layout }: Game, move: Move): Asked {
  const known = doables.get(move);
  if (known !== undefined) return known;
  const { uses, when } = move;
  const did = layout.did + move.move;
  const most = uses > 0 ? uses : Infinity;
  const holds = when.kind === 'always' ? undefined : readCondition(when);
  const doable: Asked = ({ world, actors }) =>
    (world.counts[did] as number) < most && actors.accepts(move) && (holds === undefined || holds(world, noInputs));
  doables.set(move, doable);
  return doable;
}

/** Whether a move was done in this very moment: what was just done need not be done again to be given. */
const isJustDone = (stage: Stage, move: Move): boolean =>
  stage.world.counts[stage.game.layout.doneTurn + move.move] === turnNow(stage);

/** Whether a term of an offer can be given now. */
export const canBeGiven = (stage: Stage, move: Move): boolean => isJustDone(stage, move) || canBeDone(stage, move);

function playMove(stage: Stage, move: Move, round: Round, inDeal: boolean): void {
  const seenBy = whoSees(stage.game, move);
  const tell = (result: OrderResult, rolled?: { readonly odds: number; readonly fell: number }): void =>
    stage.tell?.({
      kind: 'order',
      actor: move.actor,
      candidate: move.index,
      result,
      inDeal,
      reaction: round === 'react',
      // What came to nothing was an intention: only who had it knows.
      seenBy: result === 'lapsed' ? 1 << move.actor : seenBy,
      ...rolled,
    });
  const used = stage.world.counts[stage.game.layout.did + move.move] as number;
  // Availability was judged at sealing; only the chart, moved on by earlier orders, can still turn an order down.
  if ((move.uses > 0 && used >= move.uses) || !stage.actors.accepts(move)) return tell('lapsed');
  const { counts } = stage.world;
  const { layout } = stage.game;
  if (!inDeal) spend(stage, move.actor, move.cost);
  counts[layout.did + move.move] = used + 1;
  counts[layout.doneTurn + move.move] = turnNow(stage);
  if (move.channel !== 'public' && counts[layout.exposure + move.move] === 0)
    counts[layout.exposure + move.move] = exposures.indexOf('unseen');
  const chance = move.odds === undefined ? undefined : readOdds(move.odds)(stage.world, noInputs);
  const bits = chance === undefined ? 0 : stage.dice.roll(move.keys.odds, attempt(round, inDeal), chance);
  const worked = chance === undefined || within(bits, chance);
  if (chance === undefined) tell('done');
  else tell(worked ? 'worked' : 'failed', { odds: chance, fell: thousandthOf(bits) });
  tellActors(stage, move, worked);
  const cause: Cause = { kind: inDeal ? 'term' : 'order', actor: move.actor, candidate: move.index };
  applyEffects(stage, move.effects, cause);
  applyEffects(stage, worked ? move.worked : move.failed, cause);
  if (worked) follow(stage, move, cause);
  // What was said or done out of sight is taken when it comes out.
  if (worked && move.channel === 'public') takeStance(stage, move, inDeal, cause);
}

/** The events a move makes, named once: a batch tells them by the million. */
interface MoveEvents {
  readonly order: ActorEvent;
  readonly worked: ActorEvent;
  readonly failed: ActorEvent;
  readonly seen: ActorEvent;
}

const eventsOfMoves = new WeakMap<Move, MoveEvents>();

function eventsOf({ actors }: Game, move: Move): MoveEvents {
  const known = eventsOfMoves.get(move);
  if (known !== undefined) return known;
  const actor = actors[move.actor] as Actor;
  const about = {
    by: actor.id,
    ...(move.target === undefined ? {} : { target: actors[move.target]?.id ?? '' }),
    ...(move.level === undefined ? {} : { level: move.level }),
  };
  const event = (type: string): ActorEvent => ({ type, ...about });
  const made = {
    order: event(move.event),
    worked: event(`worked.${move.event}`),
    failed: event(`failed.${move.event}`),
    seen: event(`seen.${actor.chart}.${move.event}`),
  };
  eventsOfMoves.set(move, made);
  return made;
}

/** The order goes to its actor, then what became of it, then what the others saw. An order never depends on its roll. */
function tellActors(stage: Stage, move: Move, worked: boolean): void {
  const events = eventsOf(stage.game, move);
  stage.actors.send(move.actor, events.order);
  stage.actors.send(move.actor, worked ? events.worked : events.failed);
  const seers = whoSees(stage.game, move);
  for (let actor = 0; actor < stage.game.actors.length; actor += 1) {
    if (actor !== move.actor && (seers >> actor) & 1) stage.actors.send(actor, events.seen);
  }
}

/** Which try of a move this is within a turn: ordered or a term of a deal, among the orders or the reactions. */
const attempt = (round: Round, inDeal: boolean): number => (round === 'react' ? 1 : 0) + (inDeal ? 2 : 0);

/** What a move that worked counts for: points toward asks, the first time it works, and promises it keeps. */
function follow(stage: Stage, move: Move, cause: Cause): void {
  const { counts } = stage.world;
  const { given, short } = stage.game.layout;
  for (const { ask, points, counted } of move.asks) {
    if (counts[counted] !== 0) continue;
    counts[counted] = 1;
    counts[given + ask] = (counts[given + ask] as number) + points;
    counts[short + ask] = (counts[short + ask] as number) - points;
  }
  for (const promise of move.keeps) applyEffects(stage, keep(stage, promise), cause);
}

/** Whether a move was done in public in this turn, and so may be answered. */
export function publicNow(stage: Stage, number: number): boolean {
  const move = stage.game.moves[number] as Move;
  return isJustDone(stage, move) && whoSees(stage.game, move) === everyone(stage.game);
}
