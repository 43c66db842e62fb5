/**
 * What a choice that was seen says of what the chooser hides: how likely its doctrine is to choose so as things stand in a
 * past. Taken part by part of its conduct, as if each were chosen alone (by weight, passing's 1 included), in the round of
 * orders. It tells pasts of one kind of rival apart; how likely the kinds are stays what all believe.
 */
import type { Program } from '../compiled/program.ts';
import type { Candidate, Doctrine, Order, Rule } from '../model/candidate.ts';
import type { Slot } from '../model/formula.ts';
import type { Game } from '../model/game.ts';
import { offerStride } from '../model/layout.ts';
import { noInputs, readCondition, readFormula } from '../rules/evaluate.ts';
import { slotsAsked, slotsOf } from './past.ts';

/** How likely a seat's orders were as the program's world stands, up to a factor that is the same for all pasts. */
export type Evidence = (program: Program, seen: readonly Order[]) => number;

/** People, and doctrines, may do what a line would hardly do: no choice counts as less likely than this. */
const least = 0.01;

/** A part of a seat's conduct of which one thing is chosen: a region, an offer to a partner, an answer to one. */
type Part = readonly { readonly candidate: Candidate; readonly rules: readonly Rule[] }[];

/** Reads a doctrine for what it may tell; undefined where nothing it weighs is hidden from the seat, and no choice tells a thing. */
export function evidenceOf(
  game: Game,
  doctrine: Doctrine,
  secret: ReadonlySet<number>,
  isKnown: (slot: Slot) => boolean,
): Evidence | undefined {
  const rules = doctrine.rules.filter((rule) => rule.phase !== 'react');
  const hides = ({ when, weight }: Rule): boolean => ![...slotsAsked(when), ...slotsOf(weight)].every(isKnown);
  const byCandidate = Map.groupBy(rules, (rule) => rule.candidate);
  const weighed = [...byCandidate].map(([index, own]) => ({
    candidate: game.candidates[index] as Candidate,
    rules: own,
  }));
  const parts: readonly Part[] = [...Map.groupBy(weighed, ({ candidate }) => partOf(candidate)).values()].filter(
    (part) => part.some((it) => it.rules.some(hides)),
  );
  if (parts.length === 0) return undefined;
  const dated = new Set(doctrine.dated.map((it) => it.turn));
  return (program, seen) => {
    if (dated.has(program.world.counts[game.layout.turn] as number)) return 1;
    let product = 1;
    for (const part of parts) product *= Math.max(least, likelihood(game, program, part, seen, secret));
    return product;
  };
}

const partOf = (it: Candidate): string => (it.kind === 'move' ? `region ${it.region}` : `${it.kind} ${it.pair}`);

/** What was seen of a part is one of its members, or none: then it was passed over, or used in secret. */
function likelihood(
  game: Game,
  program: Program,
  part: Part,
  orders: readonly Order[],
  secret: ReadonlySet<number>,
): number {
  let all = 1;
  let unseen = 1;
  let seen: number | undefined;
  for (const { candidate, rules } of part) {
    const weight = program.isOpen(candidate.index, 0) ? weightOf(game, program, candidate, rules) : 0;
    all += weight;
    if (secret.has(candidate.index)) unseen += weight;
    if (orders.some((it) => it.kind === 'candidate' && it.candidate === candidate.index)) seen = weight;
  }
  return (seen ?? unseen) / all;
}

/** e to the sum of the rules that apply; 0 where none does. */
function weightOf(game: Game, { world }: Program, candidate: Candidate, rules: readonly Rule[]): number {
  let sum: number | undefined;
  for (const { when, weight, worth } of rules) {
    if (!readCondition(when)(world, noInputs)) continue;
    sum = (sum ?? 0) + readFormula(weight)(world, noInputs);
    if (worth === undefined || candidate.kind !== 'answer') continue;
    const at = game.layout.offers + candidate.pair * offerStride;
    sum += worthOf(world.counts[at + 1] as number, worth.give) + worthOf(world.counts[at + 2] as number, worth.get);
  }
  return sum === undefined ? 0 : Math.exp(sum);
}

const worthOf = (bits: number, worths: readonly number[]): number =>
  worths.reduce((sum, it, bit) => ((bits >> bit) & 1 ? sum + it : sum), 0);
