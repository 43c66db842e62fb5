/** Sets of orders as code: taking wishes into a legal set, and adjudicating all sets in their one order. */
import type { Pair } from '../model/bargain.ts';
import type { Candidate, Move } from '../model/candidate.ts';
import { offerPublicity } from '../model/layout.ts';
import type { Source } from './source.ts';

/** Orders kept for each actor: how many, then their candidates: one of a region, of which 8 are the most, and one to a partner, of which 3. */
export const ordersStride = 12;
/** Integers an offer to be put takes: whether there is one, give bits, get bits, publicity, cost, turns until it lapses. */
export const termsStride = 6;

/**
 * Functions `choose`, `take` and `takeComposed`. The candidates a doctrine weighed stand in Q, their weights in U, what
 * an answer's terms add to its key in X and Y; D and I hold those that beat passing, best first.
 */
export const takingFunctions = (): string => `
  let spent = 0, taken = 0;
  function choose(actor, wishes, passLow, passHigh, budget, round) {
    if (wishes === 0) return;
    const still = gumbel(roll(passLow, passHigh, round));
    let better = 0;
    for (let i = 0; i < wishes; i += 1) {
      const candidate = Q[i];
      let low = choiceLow[candidate], high = choiceHigh[candidate];
      if (answering[candidate] !== 0) { low += X[i]; high += Y[i]; }
      const drive = U[i] + gumbel(roll(low, high, round));
      if (drive <= still) continue;
      let at = better;
      while (at > 0 && (D[at - 1] < drive || (D[at - 1] === drive && I[at - 1] > candidate))) { D[at] = D[at - 1]; I[at] = I[at - 1]; at -= 1; }
      D[at] = drive; I[at] = candidate; better += 1;
    }
    for (let i = 0; i < better; i += 1) take(actor, I[i], budget, round);
  }
  function take(actor, candidate, budget, round) {
    const at = actor * ${ordersStride};
    if (round === 1 && O[at] > 0) return;
    const pair = offering[candidate];
    const claim = pair < 0 ? claims[candidate] : claims[candidate] | alsoClaimed[pair]();
    if ((taken & claim) !== 0 || spent + costs[candidate] > budget) return;
    taken |= claim; spent += costs[candidate];
    O[at] += 1; O[at + O[at]] = candidate;
  }
  function takeComposed(pair, claimed, give, get, publicity, cost, lapses, budget) {
    const claim = claimed | alsoClaimed[pair]();
    if ((taken & claim) !== 0 || spent + cost > budget) return;
    taken |= claim; spent += cost;
    const at = pair * ${termsStride};
    T[at] = 1; T[at + 1] = give; T[at + 2] = get; T[at + 3] = publicity; T[at + 4] = cost; T[at + 5] = lapses;
  }`;

/** The moves in the order in which joint orders are adjudicated: by phase, then seat, then region. */
export const adjudicationOrder = (source: Source): readonly Move[] =>
  [...source.game.moves].sort((a, b) => a.phase - b.phase || a.actor - b.actor || a.region - b.region);

/** Function `adjudicate(round)` over the orders in O and the composed offers in T, both emptied by it. */
export function adjudicateFunction(source: Source): string {
  const { game } = source;
  const order = adjudicationOrder(source);
  const rank = (candidate: Candidate): number => (candidate.kind === 'move' ? order.findIndex((move) => move.move === candidate.move) : -1);
  const terms = (candidate: Candidate): readonly number[] =>
    candidate.kind === 'offer' ? [candidate.pair, candidate.give, candidate.get, offerPublicity.indexOf(candidate.channel), candidate.cost, candidate.lapsesTurns] : [];
  const answers = (candidate: Candidate): number => (candidate.kind === 'answer' ? (candidate.pair + 1) * (candidate.accept ? 1 : -1) : 0);
  const pairs = game.pairs.map(({ index }: Pair) => `if (A[${index}] !== 0) { const accept = A[${index}] === 1; A[${index}] = 0; answer_${index}(accept, round); }`);
  const puts = game.pairs.map(({ index, from }: Pair) => {
    const at = index * termsStride;
    return `if (T[${at}] !== 0) { T[${at}] = 0; C[${game.layout.budgets + from}] -= T[${at + 4}]; put_${index}(T[${at + 1}], T[${at + 2}], T[${at + 3}], T[${at + 5}]); }`;
  });
  return `
  const ranks = Int32Array.of(${game.candidates.map(rank).join(', ')});
  const packages = ${JSON.stringify(game.candidates.map(terms))};
  const answering = Int32Array.of(${game.candidates.map(answers).join(', ')});
  const plays = [${order.map((move) => `play_${move.move}`).join(', ')}];
  function adjudicate(round) {
    let moves = 0;
    for (let actor = 0; actor < ${game.actors.length}; actor += 1) {
      const at = actor * ${ordersStride};
      for (let i = 1; i <= O[at]; i += 1) {
        const candidate = O[at + i], rank = ranks[candidate], answer = answering[candidate];
        if (rank >= 0) {
          let place = moves;
          while (place > 0 && M[place - 1] > rank) { M[place] = M[place - 1]; place -= 1; }
          M[place] = rank; moves += 1;
        } else if (answer !== 0) A[Math.abs(answer) - 1] = answer > 0 ? 1 : 2;
        else {
          const own = packages[candidate], to = own[0] * ${termsStride};
          T[to] = 1;
          for (let field = 1; field < ${termsStride}; field += 1) T[to + field] = own[field];
        }
      }
      O[at] = 0;
    }
    ${pairs.join('\n')}
    for (let i = 0; i < moves; i += 1) plays[M[i]](round, false);
    ${puts.join('\n')}
  }`;
}
