/** Legality and doctrines' choice as code. */
import type { Pair } from '../model/bargain.ts';
import type { Answer, Candidate, Doctrine, Move, Order, Package, Rule } from '../model/candidate.ts';
import { rollKey } from '../chance/keys.ts';
import { offerPublicity } from '../model/layout.ts';
import { conditionCode, formulaCode, literal } from './emit.ts';
import { seers } from './move-code.ts';
import { aboutCode, offerAt, openOffer } from './offer-code.ts';
import { ordersStride } from './orders-code.ts';
import { seenBits, type Source } from './source.ts';

/** An expression: the move was done in this turn and all saw it, as between two seats they see what is said in private. */
const publicNow = (source: Source, move: number): string =>
  seers(source, source.game.moves[move] as Move) === seenBits(source, undefined) ? `C[${source.game.layout.doneTurn + move}] === C[${source.game.layout.turn}]` : 'false';

/** Functions `open_n_0()` and `open_n_1()`: the candidate alone is open to its seat as orders, or as reactions, are given. */
export const openFunctions = (source: Source): string =>
  source.game.candidates
    .map((candidate) => rounds.map((round) => `function open_${candidate.index}_${round}() { return ${openCode(source, candidate, round)}; }`).join('\n'))
    .join('\n');

/** 0: orders are given. 1: reactions are. */
const rounds = [0, 1] as const;
type RoundNumber = (typeof rounds)[number];

function openCode(source: Source, candidate: Candidate, round: RoundNumber): string {
  if (candidate.kind === 'answer') return openOffer(source, candidate.pair);
  const affordable = `${candidate.cost} <= C[${source.game.layout.budgets + candidate.actor}]`;
  if (candidate.kind === 'offer') {
    return round === 1 ? 'false' : [affordable, conditionCode(candidate.when), ...givable(source, candidate)].join(' && ');
  }
  if (round === 0) return candidate.reactionOnly ? 'false' : `${affordable} && can_${candidate.move}()`;
  const answers = candidate.answers.map((act) => publicNow(source, act));
  return answers.length === 0 ? 'false' : `(${answers.join(' || ')}) && ${affordable} && can_${candidate.move}()`;
}

/** Whether a candidate can ever be open in this round: those that cannot are left out of its code. */
const everOpen = (candidate: Candidate, round: RoundNumber): boolean =>
  candidate.kind === 'answer' || (candidate.kind === 'offer' ? round === 0 : round === 0 ? !candidate.reactionOnly : candidate.answers.length > 0);

const givable = (source: Source, offer: Package): string[] =>
  (source.game.pairs[offer.pair] as Pair).give.flatMap((move, bit) => ((offer.give >> bit) & 1 ? [`can_${move}()`] : []));

/** Tables of what each candidate costs and claims of its seat's set, and functions `also_p()` for what a new offer claims besides. */
export function claimTables(source: Source): string {
  const { candidates, pairs } = source.game;
  const claim = (candidate: Candidate): number =>
    candidate.kind === 'move' ? 1 << candidate.region : candidate.kind === 'answer' ? answerBit(candidate.pair) : offerBit(candidate.pair);
  return `
  const costs = Int32Array.of(${candidates.map((candidate) => (candidate.kind === 'answer' ? 0 : candidate.cost)).join(', ')});
  const claims = Int32Array.of(${candidates.map(claim).join(', ')});
  const offering = Int32Array.of(${candidates.map((candidate) => (candidate.kind === 'offer' ? candidate.pair : -1)).join(', ')});
  const choiceLow = Int32Array.of(${candidates.map((candidate) => candidate.choice.low).join(', ')});
  const choiceHigh = Int32Array.of(${candidates.map((candidate) => candidate.choice.high).join(', ')});
  const alsoClaimed = [${pairs.map((pair) => `() => ${alsoClaimed(source, pair)}`).join(', ')}];`;
}

/** Regions take the lowest 8 bits of a claim, answers the next 12, offers the last 12. */
const answerBit = (pair: number): number => 1 << (8 + pair);

const offerBit = (pair: number): number => 1 << (20 + pair);

/** An offer that counters an open one answers it, so it claims that answer too. */
function alsoClaimed(source: Source, pair: Pair): string {
  const reverse = source.game.pairs.find((it) => it.from === pair.to && it.to === pair.from);
  return reverse === undefined ? '0' : `(${openOffer(source, reverse.index)} ? ${answerBit(reverse.index)} : 0)`;
}

/** Functions `decide_<actor>_<doctrine>_<round>()`, which leave a legal set among the orders of the actor. */
export const doctrineFunctions = (source: Source): string =>
  source.game.actors
    .flatMap((actor) => [...(source.game.doctrines[actor.index]?.values() ?? [])].flatMap((doctrine) => rounds.map((round) => doctrineCode(source, doctrine, round))))
    .join('\n');

function doctrineCode(source: Source, doctrine: Doctrine, round: RoundNumber): string {
  const budget = `C[${source.game.layout.budgets + doctrine.actor}]`;
  const take = (order: Order): string =>
    order.kind === 'candidate' ? `if (open_${order.candidate}_${round}()) take(${doctrine.actor}, ${order.candidate}, ${budget}, ${round});` : composed(source, doctrine, order, round);
  // Of several entries for one date the first counts, whatever it leaves out.
  const first = doctrine.dated.filter((it, i, all) => all.findIndex((other) => other.turn === it.turn) === i);
  const dated = first.flatMap((it) => {
    const due = round === 0 ? it.orders : it.reaction === undefined ? [] : [it.reaction];
    return due.length === 0 ? [] : [`case ${it.turn}: ${due.map(take).join(' ')} return;`];
  });
  const byCandidate = new Map<number, Rule[]>();
  for (const rule of doctrine.rules) {
    const applies = rule.phase === 'both' || (rule.phase === 'react') === (round === 1);
    if (applies) byCandidate.set(rule.candidate, [...(byCandidate.get(rule.candidate) ?? []), rule]);
  }
  const weighed = [...byCandidate].flatMap(([number, rules]) => {
    const candidate = source.game.candidates[number] as Candidate;
    return everOpen(candidate, round) ? [weighCode(source, candidate, rules, round)] : [];
  });
  const pass = rollKey(`choice/${source.game.actors[doctrine.actor]?.id}/pass`);
  return `function decide_${doctrine.actor}_${doctrine.id}_${round}() {
    spent = 0; taken = 0; O[${doctrine.actor * ordersStride}] = 0;
    let wishes = 0;
    ${dated.length === 0 ? '' : `switch (C[${source.game.layout.turn}]) { ${dated.join('\n')} }`}
    ${weighed.join('\n')}
    ${weighed.length === 0 ? '' : `choose(${doctrine.actor}, wishes, ${pass.low}, ${pass.high}, ${budget}, ${round});`}
  }`;
}

/** A dated offer of the doctrine's own terms. */
function composed(source: Source, doctrine: Doctrine, order: Order & { kind: 'composed' }, round: RoundNumber): string {
  if (round === 1) return '';
  const { pair, give, get, channel, cost, lapsesTurns } = order.terms;
  const terms = source.game.pairs[pair] as Pair;
  const possible = terms.give.flatMap((move, bit) => ((give >> bit) & 1 ? [`can_${move}()`] : []));
  const budget = `C[${source.game.layout.budgets + doctrine.actor}]`;
  return `if (${possible.length === 0 ? 'true' : possible.join(' && ')}) takeComposed(${pair}, ${offerBit(pair)}, ${give}, ${get}, ${offerPublicity.indexOf(channel)}, ${cost}, ${lapsesTurns}, ${budget});`;
}

/** Weighs one candidate: the sum of the rules that apply. Noise is drawn in one place for all, in `choose`. */
function weighCode(source: Source, candidate: Candidate, rules: readonly Rule[], round: RoundNumber): string {
  const sums = rules.map((rule) => {
    const worth = rule.worth === undefined || candidate.kind !== 'answer' ? '' : ` weight += ${worthCode(source, candidate, rule.worth)};`;
    const sum = `weight += ${formulaCode(rule.weight)};${worth} applies = true;`;
    return rule.when.kind === 'always' ? sum : `if (${conditionCode(rule.when)}) { ${sum} }`;
  });
  const about = candidate.kind === 'answer' ? aboutAnswer(source, candidate) : '';
  return `if (open_${candidate.index}_${round}()) {
    let weight = 0, applies = false;
    ${sums.join(' ')}
    if (applies) { ${about} Q[wishes] = ${candidate.index}; U[wishes] = weight; wishes += 1; }
  }`;
}

function worthCode(source: Source, answer: Answer, worth: NonNullable<Rule['worth']>): string {
  const at = offerAt(source, answer.pair);
  const side = (bits: string, worths: readonly number[]): string =>
    worths.reduce((sum, it, bit) => (it === 0 ? sum : `(${sum} + (((${bits} >> ${bit}) & 1) !== 0 ? ${literal(it)} : 0))`), '0');
  return `(${side(`C[${at + 1}]`, worth.give)} + ${side(`C[${at + 2}]`, worth.get)})`;
}

function aboutAnswer(source: Source, answer: Answer): string {
  const at = offerAt(source, answer.pair);
  return `${aboutCode(source.game.pairs[answer.pair] as Pair, `C[${at + 1}]`, `C[${at + 2}]`)} X[wishes] = low; Y[wishes] = high;`;
}
