/** Doctrines' choice as code: for each doctrine, round and turn, which candidates are open and what each weighs. */
import { rollKey } from '../chance/keys.ts';
import type { Answer, Candidate, Doctrine, Order, Pair, Rule } from '../model/game.ts';
import { offerPublicity } from '../model/layout.ts';
import { conditionCode, formulaCode, joinCode, literal } from './emit.ts';
import { canCode } from './move-code.ts';
import { aboutCode, offerAt } from './offer-code.ts';
import { offerBit, ordersStride } from './orders-code.ts';
import { everOpen, openCode, type RoundNumber, rounds } from './open-code.ts';
import { byTurn, type Source, whenCode } from './source.ts';

/** Functions `decide_<actor>_<doctrine>_<round>_<turn>()`, which leave a legal set among the orders of the actor, and lists of them by turn. */
export const doctrineFunctions = (source: Source): string =>
  source.game.actors
    .flatMap((actor) => [...(source.game.doctrines[actor.index]?.values() ?? [])])
    .flatMap((doctrine) => rounds.map((round) => byTurn(source, `decide_${doctrine.actor}_${doctrine.id}_${round}`, (at) => decideCode(at, doctrine, round))))
    .join('\n');

/** What a seat does in one turn: the orders of the date where it has some, else a choice by weight. */
function decideCode(source: Source, doctrine: Doctrine, round: RoundNumber): string {
  const { layout, actors } = source.game;
  const begin = `O[${doctrine.actor * ordersStride}] = 0; S[0] = 0; S[1] = 0; const budget = C[${layout.budgets + doctrine.actor}];`;
  const due = dueOrders(source, doctrine, round);
  if (due.length > 0) return `${begin} ${due.map((order) => takeCode(source, doctrine, order, round)).join('\n')}`;
  const weighed = weighedRules(doctrine, round).map(([number, rules]) => weighCode(source, source.game.candidates[number] as Candidate, rules, round));
  const code = weighed.filter((it) => it !== '').join('\n');
  if (code === '') return begin;
  const pass = rollKey(`choice/${actors[doctrine.actor]?.id}/pass`);
  return `${begin} let wishes = 0;\n${code}\nif (wishes !== 0) choose(${doctrine.actor}, wishes, ${pass.low}, ${pass.high}, budget, ${round});`;
}

function dueOrders({ game, known }: Source, doctrine: Doctrine, round: RoundNumber): readonly Order[] {
  const dated = doctrine.dated.find((it) => it.turn === known.counts.get(game.layout.turn));
  if (round === 0) return dated?.orders ?? [];
  return dated?.reaction === undefined ? [] : [dated.reaction];
}

/** Rules of a round by the candidate they weigh, in the order of candidates: of equal wishes the first is taken. */
function weighedRules(doctrine: Doctrine, round: RoundNumber): [number, Rule[]][] {
  const byCandidate = new Map<number, Rule[]>();
  for (const rule of doctrine.rules) {
    if (rule.phase !== 'both' && (rule.phase === 'react') !== (round === 1)) continue;
    byCandidate.set(rule.candidate, [...(byCandidate.get(rule.candidate) ?? []), rule]);
  }
  return [...byCandidate].sort(([a], [b]) => a - b);
}

function takeCode(source: Source, doctrine: Doctrine, order: Order, round: RoundNumber): string {
  if (order.kind === 'composed') return composedCode(source, order, round);
  const candidate = source.game.candidates[order.candidate] as Candidate;
  return whenCode(openCode(source, candidate, round, 'budget'), `take(${doctrine.actor}, ${order.candidate}, budget, ${round});`);
}

/** A dated offer of the doctrine's own terms. */
function composedCode(source: Source, order: Order & { kind: 'composed' }, round: RoundNumber): string {
  if (round === 1) return '';
  const { pair, give, get, channel, cost, lapsesTurns } = order.terms;
  const terms = source.game.pairs[pair] as Pair;
  const possible = terms.give.flatMap((move, bit) => ((give >> bit) & 1 ? [canCode(source, source.game.moves[move])] : []));
  return whenCode(
    joinCode(possible, '&&'),
    `takeComposed(${pair}, ${offerBit(pair)}, ${give}, ${get}, ${offerPublicity.indexOf(channel)}, ${cost}, ${lapsesTurns}, budget);`,
  );
}

/** Weighs one candidate by the sum of the rules that apply. Noise is drawn in one place for all, in `choose`. */
function weighCode(source: Source, candidate: Candidate, rules: readonly Rule[], round: RoundNumber): string {
  const parts = rules.map((rule) => ({ test: conditionCode(source, rule.when), adds: ruleCode(source, candidate, rule) })).filter((it) => it.test !== 'false');
  if (parts.length === 0 || !everOpen(candidate, round)) return '';
  const sure = parts.some((it) => it.test === 'true');
  const names = parts.map((it, i) => (it.test === 'true' ? 'true' : `rule${i}`));
  const tests = parts.flatMap((it, i) => (it.test === 'true' ? [] : [`const rule${i} = ${it.test};`]));
  // A rule that does not apply adds a zero, which changes no sum. The order of the additions is the reference's.
  const counted = (test: string, add: string): string => (test === 'true' || parts.length === 1 ? add : `(${test} ? ${add} : 0)`);
  const sum = parts.flatMap((it, i) => it.adds.map((add) => counted(names[i] as string, add))).join(' + ');
  const about = candidate.kind === 'answer' ? aboutAnswer(source, candidate) : '';
  const [low, high] = candidate.kind === 'answer' ? ['low', 'high'] : ['0', '0'];
  const wish = `${about} Q[wishes] = ${candidate.index}; U[wishes] = ${sum}; X[wishes] = ${keyCode(candidate.choice.low, low)}; Y[wishes] = ${keyCode(candidate.choice.high, high)}; wishes += 1;`;
  const open = openCode(source, candidate, round, 'budget');
  if (parts.length === 1) return whenCode(joinCode([open, (parts[0] as (typeof parts)[0]).test], '&&'), wish);
  return whenCode(open, sure ? `${tests.join(' ')} ${wish}` : `${tests.join(' ')} if (${names.join(' || ')}) { ${wish} }`);
}

const keyCode = (key: number, about: string): string => (about === '0' ? String(key) : `${key} + ${about}`);

/** What a rule adds, one after the other. */
function ruleCode(source: Source, candidate: Candidate, rule: Rule): string[] {
  const weight = formulaCode(source, rule.weight);
  return rule.worth === undefined || candidate.kind !== 'answer' ? [weight] : [weight, termsWorth(source, candidate, rule.worth)];
}

/** What the terms of the offer to be answered add. */
function termsWorth(source: Source, answer: Answer, worth: NonNullable<Rule['worth']>): string {
  const at = offerAt(source, answer.pair);
  const side = (bits: string, worths: readonly number[]): string =>
    worths.reduce((sum, it, bit) => (it === 0 ? sum : `(${sum} + (((${bits} >> ${bit}) & 1) !== 0 ? ${literal(it)} : 0))`), '0');
  return `(${side(`C[${at + 1}]`, worth.give)} + ${side(`C[${at + 2}]`, worth.get)})`;
}

function aboutAnswer(source: Source, answer: Answer): string {
  const at = offerAt(source, answer.pair);
  return aboutCode(source.game.pairs[answer.pair] as Pair, `C[${at + 1}]`, `C[${at + 2}]`);
}
