/** Sets of orders as code: taking wishes into a legal set, and adjudicating all sets in their one order. */
import type { Pair } from '../model/bargain.ts';
import type { Candidate, Move } from '../model/candidate.ts';
import { offerPublicity } from '../model/layout.ts';
import { openOffer } from './offer-code.ts';
import type { Source } from './source.ts';

/** Orders kept for each actor: how many, then their candidates: one of a region, of which 8 are the most, and one to a partner, of which 3. */
export const ordersStride = 12;
/** Integers an offer to be put takes: whether there is one, give bits, get bits, publicity, cost, turns until it lapses. */
export const termsStride = 6;

/** Regions take the lowest 8 bits of a claim, answers the next 12, offers the last 12. */
const answerBit = (pair: number): number => 1 << (8 + pair);

/** What an offer claims of its seat's set. */
export const offerBit = (pair: number): number => 1 << (20 + pair);

/** Tables of what each candidate costs and claims of its seat's set, and functions of what a new offer claims besides. */
export function claimTables(source: Source): string {
  const { candidates, pairs } = source.game;
  const claim = (it: Candidate): number => (it.kind === 'move' ? 1 << it.region : it.kind === 'answer' ? answerBit(it.pair) : offerBit(it.pair));
  return `
  const costs = Int32Array.of(${candidates.map((it) => (it.kind === 'answer' ? 0 : it.cost)).join(', ')});
  const claims = Int32Array.of(${candidates.map(claim).join(', ')});
  const offering = Int32Array.of(${candidates.map((it) => (it.kind === 'offer' ? it.pair : -1)).join(', ')});
  const alsoClaimed = [${pairs.map((pair) => `() => ${alsoClaimed(source, pair)}`).join(', ')}];`;
}

/** An offer that counters an open one answers it, so it claims that answer too. */
function alsoClaimed(source: Source, pair: Pair): string {
  const reverse = source.game.pairs.find((it) => it.from === pair.to && it.to === pair.from);
  return reverse === undefined ? '0' : `(${openOffer(source, reverse.index)} ? ${answerBit(reverse.index)} : 0)`;
}

/**
 * Functions `choose`, `take` and `takeComposed`. The candidates a doctrine weighed stand in Q in ascending order, their
 * weights in U, the keys of their noise in X and Y. S[0] is what the set costs so far, S[1] what it claims.
 */
export const takingFunctions = (): string => `
  function choose(actor, wishes, passLow, passHigh, budget, round) {
    const first = K[0], second = K[1], still = gumbel(rollWord(first, second, passLow, passHigh, round));
    let better = 0;
    for (let i = 0; i < wishes; i += 1) {
      const drive = U[i] + gumbel(rollWord(first, second, X[i], Y[i], round));
      // Kept or not without a branch: which it is cannot be predicted.
      Q[better] = Q[i]; U[better] = drive;
      better += drive > still ? 1 : 0;
    }
    for (let left = better; left > 0; left -= 1) {
      let best = 0;
      for (let i = 1; i < better; i += 1) if (U[i] > U[best]) best = i;
      take(actor, Q[best], budget, round);
      U[best] = -Infinity;
    }
  }
  function take(actor, candidate, budget, round) {
    const at = actor * ${ordersStride};
    if (round === 1 && O[at] > 0) return;
    const pair = offering[candidate];
    const claim = pair < 0 ? claims[candidate] : claims[candidate] | alsoClaimed[pair]();
    if ((S[1] & claim) !== 0 || S[0] + costs[candidate] > budget) return;
    S[1] |= claim; S[0] += costs[candidate];
    O[at] += 1; O[at + O[at]] = candidate;
  }
  function takeComposed(pair, claimed, give, get, publicity, cost, lapses, budget) {
    const claim = claimed | alsoClaimed[pair]();
    if ((S[1] & claim) !== 0 || S[0] + cost > budget) return;
    S[1] |= claim; S[0] += cost;
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
    S[2] = 0;
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
