/** The doctrine seat: chooses among what is open to it by weight and keyed noise, or gives the orders of a date. */
import type { Dice } from '../chance/dice.ts';
import { gumbel } from '../chance/gumbel.ts';
import { rollKey } from '../chance/keys.ts';
import type { Asked, Round } from '../engine/adjudicate.ts';
import { clashesOfNext, faultsOfNext, isEverOpen, nothingTaken, readOpen, type Taken, take } from '../engine/legal.ts';
import { aboutOffer, isOpen, offerSlot } from '../engine/offers.ts';
import { type Stage, turnNow } from '../engine/stage.ts';
import type { Pair } from '../model/bargain.ts';
import type { Answer, Candidate, Doctrine, Order, Rule } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import type { RollKey } from '../model/key.ts';
import { type NumberReading, noInputs, readCondition, readFormula, type TruthReading } from '../rules/evaluate.ts';

/** Who decides for one actor: orders for a round, a legal set. */
export type Decide = (stage: Stage, round: Round) => readonly Order[];

interface Choice {
  readonly order: Order;
  /** Weight plus noise. */
  readonly drive: number;
}

/** A rule with its condition and weight read, once for all runs. */
interface RuleReading {
  /** Absent where it always holds. */
  readonly holds?: TruthReading;
  readonly weight: NumberReading;
  readonly worth: Rule['worth'];
}

/** A candidate with the rules that weigh it in one round. */
interface Weighed {
  readonly order: Order & { readonly kind: 'candidate' };
  readonly candidate: Candidate;
  readonly open: Asked;
  readonly rules: readonly RuleReading[];
}

/** All that a doctrine weighs in one game. */
interface Reading {
  readonly game: Game;
  readonly decide: readonly Weighed[];
  readonly react: readonly Weighed[];
  /** The acts, and the pairs whose offers, it has a reaction to. */
  readonly acts: readonly number[];
  readonly offers: readonly number[];
}

function read(game: Game, { rules }: Doctrine): Reading {
  const react = readRules(game, rules, 'react');
  return {
    game,
    decide: readRules(game, rules, 'decide'),
    react,
    acts: [...new Set(react.flatMap(({ candidate: it }) => (it.kind === 'move' ? it.answers : [])))],
    offers: [...new Set(react.flatMap(({ candidate: it }) => (it.kind === 'answer' ? [it.pair] : [])))],
  };
}

/** Whether anything may have happened that it could react to: what is not open in the end is found when it is weighed. */
function isStirred(stage: Stage, { acts, offers }: Reading): boolean {
  const { counts } = stage.world;
  const { doneTurn } = stage.game.layout;
  const turn = turnNow(stage);
  for (const act of acts) if (counts[doneTurn + act] === turn) return true;
  for (const pair of offers) if (isOpen(stage, pair)) return true;
  return false;
}

const readRule = ({ when, weight, worth }: Rule): RuleReading => ({
  ...(when.kind === 'always' ? {} : { holds: readCondition(when) }),
  weight: readFormula(weight),
  worth,
});

/** The rules of a round, but for candidates that can never be open in it. */
function readRules(game: Game, rules: readonly Rule[], round: Round): readonly Weighed[] {
  const { candidates } = game;
  const now = rules.filter(
    (rule) =>
      (rule.phase === 'both' || rule.phase === round) && isEverOpen(candidates[rule.candidate] as Candidate, round),
  );
  return [...Map.groupBy(now, (rule) => rule.candidate)].map(([candidate, own]) => ({
    order: { kind: 'candidate', candidate },
    candidate: candidates[candidate] as Candidate,
    open: readOpen(game, candidates[candidate] as Candidate, round),
    rules: own.map(readRule),
  }));
}

/**
 * A seat that follows a doctrine. Its set is taken greedily by weight plus keyed Gumbel noise, down to the drive of
 * passing (Gumbel top-k; Kool, van Hoof and Welling 2019, arXiv 1903.06059).
 */
export function followDoctrine(doctrine: Doctrine, actorId: string): Decide {
  let reading: Reading | undefined;
  const pass = rollKey(`choice/${actorId}/pass`);
  const datedOrders = new Map(doctrine.dated.map((it) => [it.turn, it]));
  return (stage, round) => {
    const dated = datedOrders.get(turnNow(stage));
    const due = round === 'decide' ? (dated?.orders ?? []) : dated?.reaction === undefined ? [] : [dated.reaction];
    if (due.length > 0 || doctrine.rules.length === 0) return legalOf(stage, doctrine.actor, due, round);
    if (reading?.game !== stage.game) reading = read(stage.game, doctrine);
    if (round === 'react' && !isStirred(stage, reading)) return [];
    return chooseByWeight(stage, doctrine.actor, reading[round], pass, round);
  };
}

function chooseByWeight(
  stage: Stage,
  actor: number,
  weighed: readonly Weighed[],
  pass: RollKey,
  round: Round,
): readonly Order[] {
  const choices: Choice[] = [];
  let still: number | undefined;
  for (const { order, candidate, open, rules } of weighed) {
    if (!open(stage)) continue;
    const weight = weightOf(stage, candidate, rules);
    if (weight === undefined) continue;
    still ??= noise(stage.dice, pass, round);
    const drive = weight + noise(stage.dice, candidate.choice, round, aboutAnswer(stage, candidate));
    if (drive > still) choices.push({ order, drive });
  }
  choices.sort((a, b) => b.drive - a.drive || numberOf(a.order) - numberOf(b.order));
  return fitting(
    stage,
    choices.map((choice) => choice.order),
    (taken, order) => clashesOfNext(stage, actor, taken, order, round).length === 0,
  );
}

const numberOf = (order: Order): number => (order.kind === 'candidate' ? order.candidate : -1);

const noise = (dice: Dice, key: RollKey, round: Round, about?: ReturnType<typeof aboutOffer>): number =>
  gumbel(dice.roll(key, round === 'react' ? 1 : 0, undefined, about));

/** The sum of the rules that apply; undefined when none does. */
function weightOf(stage: Stage, candidate: Candidate, rules: readonly RuleReading[]): number | undefined {
  let sum: number | undefined;
  for (const { holds, weight, worth } of rules) {
    if (holds !== undefined && !holds(stage.world, noInputs)) continue;
    sum = (sum ?? 0) + weight(stage.world, noInputs);
    if (worth !== undefined && candidate.kind === 'answer') sum += worthOf(stage, candidate, worth);
  }
  return sum;
}

/** What the terms of the offer to be answered add. */
function worthOf(stage: Stage, answer: Answer, worth: NonNullable<Rule['worth']>): number {
  const at = offerSlot(stage, answer.pair);
  const side = (bits: number, worths: readonly number[]): number =>
    worths.reduce((sum, it, bit) => ((bits >> bit) & 1 ? sum + it : sum), 0);
  return side(stage.world.counts[at + 1] as number, worth.give) + side(stage.world.counts[at + 2] as number, worth.get);
}

/** An answer is noised by the terms it answers, so that a better offer is a new question. */
function aboutAnswer(stage: Stage, candidate: Candidate): ReturnType<typeof aboutOffer> | undefined {
  if (candidate.kind !== 'answer') return undefined;
  const at = offerSlot(stage, candidate.pair);
  return aboutOffer(
    stage.game.pairs[candidate.pair] as Pair,
    stage.world.counts[at + 1] as number,
    stage.world.counts[at + 2] as number,
  );
}

/** The orders of a list that can be given together, first come first taken. */
export const legalOf = (stage: Stage, actor: number, wanted: readonly Order[], round: Round): readonly Order[] =>
  fitting(stage, wanted, (taken, order) => faultsOfNext(stage, actor, taken, order, round).length === 0);

function fitting(
  stage: Stage,
  wanted: readonly Order[],
  fits: (taken: Taken, order: Order) => boolean,
): readonly Order[] {
  if (wanted.length === 0) return wanted;
  const taken = nothingTaken();
  return wanted.filter((order) => {
    if (!fits(taken, order)) return false;
    take(stage, taken, order);
    return true;
  });
}
