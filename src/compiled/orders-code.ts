/** Sets of orders as code: taking wishes into a legal set, and adjudicating all sets in their one order. */
import type { Pair } from '../model/bargain.ts';
import type { Candidate, Move } from '../model/candidate.ts';
import { offerPublicity } from '../model/layout.ts';
import { openOffer } from './offer-code.ts';
import { ordersStride, termsStride } from './places.ts';
import type { Source } from './source.ts';

/** Regions take the lowest 8 bits of a claim, answers the next 12, offers the last 12. */
const answerBit = (pair: number): number => 1 << (8 + pair);

/** What an offer claims of its seat's set. */
export const offerBit = (pair: number): number => 1 << (20 + pair);

/** Integers of the table N for each candidate: what it claims of its seat's set, what it costs, its place in the order of adjudication, its pair: 4 to each. */
/** Places in the order of adjudication of what is no move. */
const answerRank = -1;
const offerRank = -2;

/** The table N, and function `claimOf(candidate)`: what it claims now. */
export function traitsCode(source: Source): string {
  const { candidates, pairs } = source.game;
  const order = adjudicationOrder(source);
  const traits = (it: Candidate): readonly number[] => {
    if (it.kind === 'move') return [1 << it.region, it.cost, order.findIndex((move) => move.move === it.move), 0];
    if (it.kind === 'answer') return [answerBit(it.pair), 0, answerRank, (it.pair + 1) * (it.accept ? 1 : -1)];
    return [offerBit(it.pair), it.cost, offerRank, it.pair];
  };
  const also = pairs.map((pair) => `case ${pair.index}: return ${alsoClaimed(source, pair)};`);
  return `
  const N = Int32Array.of(${candidates.flatMap(traits).join(', ')});
  function alsoClaimed(pair) { switch (pair) { ${also.join(' ')} } return 0; }
  function claimOf(candidate) {
    const at = candidate << 2;
    return N[at + 2] === ${offerRank} ? N[at] | alsoClaimed(N[at + 3]) : N[at];
  }`;
}

/** An offer that counters an open one answers it, so it claims that answer too. */
function alsoClaimed(source: Source, pair: Pair): string {
  const reverse = source.game.pairs.find((it) => it.from === pair.to && it.to === pair.from);
  return reverse === undefined ? '0' : `(${openOffer(source, reverse.index)} ? ${answerBit(reverse.index)} : 0)`;
}

/**
 * Functions `draw(end, round)`, which adds its noise to each wish listed, and `choose(actor, from, to, round)`, which takes
 * a seat's orders from its wishes: those that beat passing, the best first, each that fits with what it has taken. That is the reference's
 * best that fits, again and again: what does not fit now never will. Of equal wishes the first comes first.
 * All noise is drawn in one loop, and wishes that beat passing are moved together, with no branch a processor could guess
 * wrong. Loops read arrays by names of their own:
 * V8 may reach an access in a loop before it knows that C stands for one array, and then asks each time.
 */
export function choosingFunctions({ places, game }: Source): string {
  const { key, weights, lows, highs, wishes, orders } = places;
  const mask = places.room - 1;
  return `
  function draw(end, round) {
    const values = V, counts = C, first = counts[${key}], second = counts[${key + 1}];
    for (let i = 0; i < end; i += 1) {
      const at = i & ${mask};
      values[${weights} + at] += gumbel(rollWord(first, second, counts[${lows} + at], counts[${highs} + at], round));
    }
  }
  function choose(actor, from, to, round) {
    if (to === from) return;
    const values = V, counts = C, traits = N, still = values[${weights} + (from & ${mask})];
    let end = from & ${mask};
    for (let i = end + 1; i < to; i += 1) {
      const at = i & ${mask}, drive = values[${weights} + at];
      values[${weights} + end] = drive; counts[${wishes} + end] = counts[${wishes} + at];
      end = (end + ((drive > still) | 0)) & ${mask};
    }
    for (let i = (from + 1) | 0; i < end; i = (i + 1) | 0) {
      const drive = values[${weights} + (i & ${mask})], wish = counts[${wishes} + (i & ${mask})];
      let place = i & ${mask};
      while (place > from) {
        const before = (place - 1) & ${mask}, other = values[${weights} + before];
        if (other >= drive) break;
        values[${weights} + place] = other; counts[${wishes} + place] = counts[${wishes} + before];
        place = before;
      }
      values[${weights} + place] = drive; counts[${wishes} + place] = wish;
    }
    const at = ${orders} + Math.imul(actor, ${ordersStride}), budget = counts[${game.layout.budgets} + actor];
    let spent = 0, claimed = 0, given = 0;
    for (let i = from | 0; i < end; i = (i + 1) | 0) {
      const candidate = counts[${wishes} + (i & ${mask})], claim = claimOf(candidate), cost = traits[(candidate << 2) + 1];
      if ((claimed & claim) !== 0 || ((spent + cost) | 0) > budget) continue;
      claimed |= claim; spent = (spent + cost) | 0;
      given = (given + 1) | 0; counts[at + given] = candidate;
      if (round === 1) break;
    }
    counts[at] = given;
  }`;
}

/** Functions `take` and `takeComposed`, by which the orders of a date are taken one by one while they fit. */
export const takingFunctions = ({ places }: Source): string => `
  function fits(claim, cost, budget) {
    if ((C[${places.claimed}] & claim) !== 0 || C[${places.spent}] + cost > budget) return false;
    C[${places.claimed}] |= claim; C[${places.spent}] += cost;
    return true;
  }
  function take(actor, candidate, budget, round) {
    const at = ${places.orders} + Math.imul(actor, ${ordersStride});
    if ((round === 1 && C[at] > 0) || !fits(claimOf(candidate), N[(candidate << 2) + 1], budget)) return;
    C[at] += 1; C[at + C[at]] = candidate;
  }
  function takeComposed(pair, claimed, give, get, publicity, cost, lapses, budget) {
    if (fits(claimed | alsoClaimed(pair), cost, budget)) put(pair, give, get, publicity, cost, lapses);
  }
  function put(pair, give, get, publicity, cost, lapses) {
    const at = ${places.terms} + pair * ${termsStride};
    C[at] = 1; C[at + 1] = give; C[at + 2] = get; C[at + 3] = publicity; C[at + 4] = cost; C[at + 5] = lapses;
  }`;

/** The moves in the order in which joint orders are adjudicated: by phase, then seat, then region. */
const adjudicationOrder = (source: Source): readonly Move[] =>
  [...source.game.moves].sort((a, b) => a.phase - b.phase || a.actor - b.actor || a.region - b.region);

/** Function `adjudicate(round)` over the orders and the composed offers left, both emptied by it. */
export function adjudicateFunction(source: Source): string {
  const { game, places } = source;
  const words = Math.ceil(game.moves.length / 32);
  return `
  ${bargainFunction(source)}
  function play(rank, round) { switch (rank) { ${adjudicationOrder(source)
    .map(({ move }, rank) => `case ${rank}: return play_${move}(round, false);`)
    .join(' ')} } }
  function adjudicate(round) {
    const counts = C, traits = N;
    counts[${places.stirred}] = 0;
    for (let at = ${places.orders}; at < ${places.orders + game.actors.length * ordersStride}; at += ${ordersStride}) {
      const end = (at + counts[at]) | 0;
      for (let i = at + 1; i <= end; i += 1) {
        const candidate = counts[i], rank = traits[(candidate << 2) + 2];
        if (rank >= 0) counts[${places.marks} + (rank >> 5)] |= 1 << (rank & 31);
        else bargain(candidate);
      }
      counts[at] = 0;
    }
    ${game.pairs.map(({ index }) => answeredCode(source, index)).join('\n')}
    for (let word = 0; word < ${words}; word += 1) {
      let left = counts[${places.marks} + word];
      counts[${places.marks} + word] = 0;
      while (left !== 0) {
        const bit = left & -left;
        left ^= bit;
        play(word * 32 + 31 - Math.clz32(bit), round);
      }
    }
    ${game.pairs.map((pair) => putCode(source, pair)).join('\n')}
  }`;
}

/** Function `bargain(candidate)`: sets an answer or a ready-made offer down for its moment in the order. */
function bargainFunction({ game, places }: Source): string {
  const cases = game.candidates.flatMap((it) => {
    if (it.kind !== 'offer') return [];
    return [
      `case ${it.index}: return put(${it.pair}, ${it.give}, ${it.get}, ${offerPublicity.indexOf(it.channel)}, ${it.cost}, ${it.lapsesTurns});`,
    ];
  });
  return `function bargain(candidate) {
    const at = candidate << 2, pair = N[at + 3];
    if (N[at + 2] === ${answerRank}) C[${places.answers - 1} + (pair < 0 ? -pair : pair)] = pair > 0 ? 1 : 2;
    else switch (candidate) { ${cases.join('\n')} }
  }`;
}

function answeredCode({ places }: Source, pair: number): string {
  const at = `C[${places.answers + pair}]`;
  return `if (${at} !== 0) { const accept = ${at} === 1; ${at} = 0; answer_${pair}(accept, round); }`;
}

function putCode({ game, places }: Source, { index, from }: Pair): string {
  const at = places.terms + index * termsStride;
  return `if (C[${at}] !== 0) { C[${at}] = 0; C[${game.layout.budgets + from}] -= C[${at + 4}]; put_${index}(C[${at + 1}], C[${at + 2}], C[${at + 3}], C[${at + 5}]); }`;
}
