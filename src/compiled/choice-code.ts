/** Doctrines' choice as code: for each doctrine, round and turn, which candidates are open and what each weighs. */
import { rollKey } from '../chance/keys.ts';
import type { Pair } from '../model/bargain.ts';
import type { Answer, Candidate, Doctrine, Order, Rule } from '../model/candidate.ts';
import { offerPublicity } from '../model/layout.ts';
import { conditionCode, formulaCode, joinCode, literal } from './emit.ts';
import { canCode } from './move-code.ts';
import { aboutCode, offerAt } from './offer-code.ts';
import { everOpen, openCode, type RoundNumber, rounds } from './open-code.ts';
import { offerBit } from './orders-code.ts';
import { ordersStride } from './places.ts';
import { byTurn, eachTurn, type Source, type TurnFunctions, whenCode } from './source.ts';

/**
 * Functions `decide_<actor>_<doctrine>_<round>(from)`, some with `_<turn>`, which list what a seat wishes from place `from` on and hand
 * back where the list ends; the orders of a date they give at once. `decideAll()` lists the wishes of all seats, and
 * `decideOne(actor, doctrine, round)` those of one.
 */
export function doctrineFunctions(source: Source): string {
  const { game, places } = source;
  const written = game.actors.map(({ index }) =>
    [...(game.doctrines[index]?.values() ?? [])].map((doctrine) =>
      rounds.map((round) => decideFunctions(source, `decide_${index}_${doctrine.id}_${round}`, doctrine, round)),
    ),
  );
  const nameAt = (at: Source, functions: TurnFunctions | undefined): string =>
    functions?.names[(at.known.counts.get(game.layout.turn) ?? 1) - 1] ?? '';
  const all = eachTurn(source, 'decideAll', '', (at) => {
    const seats = written.map((doctrines, actor) => {
      const cases = doctrines.map(([first], i) => `case ${i}: end = ${nameAt(at, first)}(end); break;`);
      return `switch (C[${places.seats + actor}]) { ${cases.join(' ')} } C[${places.ends + actor}] = end;`;
    });
    return `let end = 0;\n${seats.join('\n')}\nreturn end;`;
  });
  const one = eachTurn(source, 'decideOne', 'actor, doctrine, round', (at) => {
    const cases = written.flatMap((doctrines, actor) =>
      doctrines.flatMap((own, i) =>
        own.map((it, round) => `case ${round + 2 * (actor + written.length * i)}: return ${nameAt(at, it)}(0);`),
      ),
    );
    return `switch (round + 2 * (actor + ${written.length} * doctrine)) { ${cases.join('\n')} }`;
  });
  return [...written.flat(2).map((it) => it.code), all, one].join('\n');
}

/** Functions by turn for a doctrine that has orders for dates; else one for all turns, which is ready sooner and no slower. */
function decideFunctions(source: Source, name: string, doctrine: Doctrine, round: RoundNumber): TurnFunctions {
  if (doctrine.dated.length > 0) return byTurn(source, name, 'from', (at) => decideCode(at, doctrine, round));
  const code = `function ${name}(from) { ${decideCode(source, doctrine, round)} }`;
  return { code, names: source.game.calendar.map(() => name) };
}

/** What a seat does in one turn: the orders of the date where it has some, else wishes by weight. */
function decideCode(source: Source, doctrine: Doctrine, round: RoundNumber): string {
  const { places, game } = source;
  const begin = `C[${places.orders + doctrine.actor * ordersStride}] = 0; const budget = C[${game.layout.budgets + doctrine.actor}];`;
  const due = dueOrders(source, doctrine, round);
  if (due.length > 0) {
    const taken = due.map((order) => takeCode(source, doctrine, order, round));
    return `${begin} C[${places.spent}] = 0; C[${places.claimed}] = 0;\n${taken.join('\n')}\nreturn from;`;
  }
  const weighed = weighedRules(doctrine, round).map(([number, rules]) =>
    weighCode(source, game.candidates[number] as Candidate, rules, round),
  );
  const code = weighed.filter((it) => it !== '').join('\n');
  if (code === '') return `${begin} return from;`;
  const pass = rollKey(`choice/${game.actors[doctrine.actor]?.id}/pass`);
  const passing = wishCode(source, 'from', '0', String(pass.low), String(pass.high));
  return `${begin}\n${passing} let wish = at + 1;\n${code}\nreturn wish;`;
}

/** Puts a wish on the list, at a place that the code then knows as `at`: its weight, and the key of its noise. */
const wishCode = ({ places }: Source, place: string, weight: string, low: string, high: string): string =>
  `const at = ${place} & ${places.room - 1}; V[${places.weights} + at] = ${weight}; C[${places.lows} + at] = ${low}; C[${places.highs} + at] = ${high};`;

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
  return whenCode(
    openCode(source, candidate, round, 'budget'),
    `take(${doctrine.actor}, ${order.candidate}, budget, ${round});`,
  );
}

/** A dated offer of the doctrine's own terms. */
function composedCode(source: Source, order: Order & { kind: 'composed' }, round: RoundNumber): string {
  if (round === 1) return '';
  const { pair, give, get, channel, cost, lapsesTurns } = order.terms;
  const terms = source.game.pairs[pair] as Pair;
  const possible = terms.give.flatMap((move, bit) =>
    (give >> bit) & 1 ? [canCode(source, source.game.moves[move])] : [],
  );
  return whenCode(
    joinCode(possible, '&&'),
    `takeComposed(${pair}, ${offerBit(pair)}, ${give}, ${get}, ${offerPublicity.indexOf(channel)}, ${cost}, ${lapsesTurns}, budget);`,
  );
}

/** Weighs one candidate by the sum of the rules that apply. Noise is drawn in one place for all, in `draw`. */
function weighCode(source: Source, candidate: Candidate, rules: readonly Rule[], round: RoundNumber): string {
  const parts = rules
    .map((rule) => ({ test: conditionCode(source, rule.when), adds: ruleCode(source, candidate, rule) }))
    .filter((it) => it.test !== 'false');
  if (parts.length === 0 || !everOpen(candidate, round)) return '';
  const sure = parts.some((it) => it.test === 'true');
  const names = parts.map((it, i) => (it.test === 'true' ? 'true' : `rule${i}`));
  const tests = parts.flatMap((it, i) => (it.test === 'true' ? [] : [`const rule${i} = ${it.test};`]));
  // A rule that does not apply adds a zero, which changes no sum. The order of the additions is the reference's.
  const counted = (test: string, add: string): string =>
    test === 'true' || parts.length === 1 ? add : `(${test} ? ${add} : 0)`;
  const sum = parts.flatMap((it, i) => it.adds.map((add) => counted(names[i] as string, add))).join(' + ');
  const about = candidate.kind === 'answer' ? aboutAnswer(source, candidate) : '';
  const [low, high] = candidate.kind === 'answer' ? ['low', 'high'] : ['0', '0'];
  const listed = wishCode(
    source,
    'wish',
    sum,
    keyCode(candidate.choice.low, low),
    keyCode(candidate.choice.high, high),
  );
  const wish = `${about} ${listed} C[${source.places.wishes} + at] = ${candidate.index}; wish = at + 1;`;
  const open = openCode(source, candidate, round, 'budget');
  if (parts.length === 1) return whenCode(joinCode([open, (parts[0] as (typeof parts)[0]).test], '&&'), wish);
  return whenCode(
    open,
    sure ? `${tests.join(' ')} ${wish}` : `${tests.join(' ')} if (${names.join(' || ')}) { ${wish} }`,
  );
}

const keyCode = (key: number, about: string): string => (about === '0' ? String(key) : `${key} + ${about}`);

/** What a rule adds, one after the other. */
function ruleCode(source: Source, candidate: Candidate, rule: Rule): string[] {
  const weight = formulaCode(source, rule.weight);
  return rule.worth === undefined || candidate.kind !== 'answer'
    ? [weight]
    : [weight, termsWorth(source, candidate, rule.worth)];
}

/** What the terms of the offer to be answered add. */
function termsWorth(source: Source, answer: Answer, worth: NonNullable<Rule['worth']>): string {
  const at = offerAt(source, answer.pair);
  const side = (bits: string, worths: readonly number[]): string =>
    worths.reduce(
      (sum, it, bit) => (it === 0 ? sum : `(${sum} + (((${bits} >> ${bit}) & 1) !== 0 ? ${literal(it)} : 0))`),
      '0',
    );
  return `(${side(`C[${at + 1}]`, worth.give)} + ${side(`C[${at + 2}]`, worth.get)})`;
}

function aboutAnswer(source: Source, answer: Answer): string {
  const at = offerAt(source, answer.pair);
  return aboutCode(source.game.pairs[answer.pair] as Pair, `C[${at + 1}]`, `C[${at + 2}]`);
}
