/** Legality and doctrines' choice as code. */
import type { Answer, Candidate, Doctrine, Order, Package, Pair, Rule } from '../model/game.ts';
import { rollKey } from '../chance/keys.ts';
import { offerPublicity } from '../model/layout.ts';
import { conditionCode, formulaCode, literal } from './emit.ts';
import { aboutCode, offerAt, openOffer } from './offer-code.ts';
import { roll, type Source } from './source.ts';

/** An expression: the move was done in public in this turn. */
const publicNow = (source: Source, move: number): string =>
  source.game.moves[move]?.channel === 'public' ? `C[${source.game.layout.doneTurn + move}] === C[${source.game.layout.turn}]` : 'false';

/** Functions `open_n(round)`: the candidate alone is open to its seat. */
export const openFunctions = (source: Source): string =>
  source.game.candidates.map((candidate) => `function open_${candidate.index}(round) { return ${openCode(source, candidate)}; }`).join('\n');

function openCode(source: Source, candidate: Candidate): string {
  if (candidate.kind === 'answer') return openOffer(source, candidate.pair);
  const affordable = `${candidate.cost} <= C[${source.game.layout.budgets + candidate.actor}]`;
  if (candidate.kind === 'offer') {
    return ['round === 0', affordable, conditionCode(candidate.when), ...givable(source, candidate)].join(' && ');
  }
  const answers = candidate.answers.map((act) => publicNow(source, act));
  const now = `(round === 1 ? ${answers.length === 0 ? 'false' : answers.join(' || ')} : ${!candidate.reactionOnly})`;
  return `${affordable} && ${now} && can_${candidate.move}()`;
}

const givable = (source: Source, offer: Package): string[] =>
  (source.game.pairs[offer.pair] as Pair).give.flatMap((move, bit) => ((offer.give >> bit) & 1 ? [`can_${move}()`] : []));

/** What taking a candidate claims of its seat's set: a bit that no other order of the set may claim, as an expression. */
function claimCode(source: Source, candidate: Candidate): { readonly bit: string; readonly also: string } {
  if (candidate.kind === 'move') return { bit: String(1 << candidate.region), also: '0' };
  if (candidate.kind === 'answer') return { bit: String(answerBit(candidate.pair)), also: '0' };
  return offerClaim(source, source.game.pairs[candidate.pair] as Pair);
}

/** Regions take the lowest 8 bits of a claim, answers the next 12, offers the last 12. */
const answerBit = (pair: number): number => 1 << (8 + pair);

/** An offer that counters an open one answers it, so it claims that answer too. */
function offerClaim(source: Source, pair: Pair): { readonly bit: string; readonly also: string } {
  const reverse = source.game.pairs.find((it) => it.from === pair.to && it.to === pair.from);
  const also = reverse === undefined ? '0' : `(${openOffer(source, reverse.index)} ? ${answerBit(reverse.index)} : 0)`;
  return { bit: String(1 << (20 + pair.index)), also };
}

/** Functions `claim_n()` and the table of costs. */
export function claimFunctions(source: Source): string {
  const costs = source.game.candidates.map((candidate) => (candidate.kind === 'answer' ? 0 : candidate.cost));
  const functions = source.game.candidates.map((candidate) => {
    const { bit, also } = claimCode(source, candidate);
    return `() => ${also === '0' ? bit : `${bit} | ${also}`}`;
  });
  const pairs = source.game.pairs.map((pair) => {
    const { bit, also } = offerClaim(source, pair);
    return `() => ${bit} | ${also}`;
  });
  return `const costs = ${JSON.stringify(costs)};\nconst claims = [${functions.join(', ')}];\nconst pairClaims = [${pairs.join(', ')}];`;
}

/** Functions `decide_<actor>_<doctrine>(round)`, which leave a legal set among the orders of the actor. */
export const doctrineFunctions = (source: Source): string =>
  source.game.actors
    .flatMap((actor) => [...(source.game.doctrines[actor.index] ?? new Map<string, Doctrine>()).values()].map((doctrine) => doctrineCode(source, doctrine)))
    .join('\n');

function doctrineCode(source: Source, doctrine: Doctrine): string {
  const budget = `C[${source.game.layout.budgets + doctrine.actor}]`;
  const take = (order: Order | undefined): string => (order?.kind === 'candidate' ? `if (open_${order.candidate}(round)) take(${doctrine.actor}, ${order.candidate}, ${budget}, round);` : composed(source, doctrine, order));
  const dated = doctrine.dated
    .filter((it) => it.orders.length > 0 || it.reaction !== undefined)
    .map(
      (it) => `case ${it.turn}:
        ${it.orders.length === 0 ? '' : `if (round === 0) { ${it.orders.map(take).join(' ')} return; }`}
        ${it.reaction === undefined ? '' : `if (round === 1) { ${take(it.reaction)} return; }`} break;`,
    );
  const byCandidate = new Map<number, Rule[]>();
  for (const rule of doctrine.rules) byCandidate.set(rule.candidate, [...(byCandidate.get(rule.candidate) ?? []), rule]);
  const weighed = [...byCandidate].map(([number, rules]) => weighCode(source, source.game.candidates[number] as Candidate, rules));
  const pass = rollKey(`choice/${source.game.actors[doctrine.actor]?.id}/pass`);
  return `function decide_${doctrine.actor}_${doctrine.id}(round) {
    spent = 0; taken = 0; O[${doctrine.actor * 8}] = 0;
    ${dated.length === 0 ? '' : `switch (C[${source.game.layout.turn}]) { ${dated.join('\n')} }`}
    ${weighed.length === 0 ? '' : `wishes = 0; still = gumbel(${roll(pass, 'round')}); ${weighed.join('\n')} takeWishes(${doctrine.actor}, ${budget}, round);`}
  }`;
}

/** A dated offer of the doctrine's own terms. */
function composed(source: Source, doctrine: Doctrine, order: Order | undefined): string {
  if (order?.kind !== 'composed') return '';
  const { pair, give, get, channel, cost, lapsesTurns } = order.terms;
  const terms = source.game.pairs[pair] as Pair;
  const possible = terms.give.flatMap((move, bit) => ((give >> bit) & 1 ? [`can_${move}()`] : []));
  const budget = `C[${source.game.layout.budgets + doctrine.actor}]`;
  return `if (${['round === 0', ...possible].join(' && ')}) takeComposed(${pair}, ${give}, ${get}, ${offerPublicity.indexOf(channel)}, ${cost}, ${lapsesTurns}, ${budget});`;
}

/** Weighs one candidate: the sum of the rules that apply, plus noise of its own key; a wish when it beats passing. */
function weighCode(source: Source, candidate: Candidate, rules: readonly Rule[]): string {
  const sums = rules.map((rule) => {
    const phase = rule.phase === 'both' ? [] : [`round === ${rule.phase === 'react' ? 1 : 0}`];
    const when = rule.when.kind === 'always' ? [] : [conditionCode(rule.when)];
    const test = [...phase, ...when];
    const worth = rule.worth === undefined || candidate.kind !== 'answer' ? '' : ` weight += ${worthCode(source, candidate, rule.worth)};`;
    const sum = `weight += ${formulaCode(rule.weight)};${worth} applies = true;`;
    return test.length === 0 ? sum : `if (${test.join(' && ')}) { ${sum} }`;
  });
  const about = candidate.kind === 'answer' ? aboutAnswer(source, candidate) : '';
  const noise = candidate.kind === 'answer' ? roll(candidate.choice, 'round', 'low', 'high') : roll(candidate.choice, 'round');
  return `if (open_${candidate.index}(round)) {
    let weight = 0, applies = false;
    ${sums.join(' ')}
    if (applies) { ${about} const drive = weight + gumbel(${noise}); if (drive > still) wish(${candidate.index}, drive); }
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
  return aboutCode(source.game.pairs[answer.pair] as Pair, `C[${at + 1}]`, `C[${at + 2}]`);
}
