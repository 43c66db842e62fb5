/** Offers as code: put, closed, accepted with both sides enacted, refused, leaked, lapsed. */
import type { Pair } from '../model/bargain.ts';
import { offerPublicity, offerStandings, offerStride } from '../model/layout.ts';
import { joinCode } from './emit.ts';
import { roll, type Source, seenBits, tell, withinCode } from './source.ts';

const standing = (name: (typeof offerStandings)[number]): number => offerStandings.indexOf(name);

/** Where a pair's offer stands. */
export const offerAt = (source: Source, pair: number): number => source.game.layout.offers + pair * offerStride;

/** An expression: the pair's offer is open. */
export const openOffer = (source: Source, pair: number): string =>
  `C[${offerAt(source, pair)}] === ${standing('open')}`;

const knows = (source: Source, pair: Pair): string => {
  const both = seenBits(source, [pair.from, pair.to]);
  return `(C[${offerAt(source, pair.index) + 4}] === ${offerPublicity.indexOf('private')} ? ${both} : ${seenBits(source, undefined)})`;
};

/** Statements that add what the terms of a pair's offer add to a key: variables `low` and `high`. */
export function aboutCode(pair: Pair, give: string, get: string): string {
  const side = (keys: Pair['giveKeys'], bits: string): string =>
    keys
      .map(
        (key, bit) => `if ((${bits} >> ${bit}) & 1) { low = (low + ${key.low}) | 0; high = (high + ${key.high}) | 0; }`,
      )
      .join(' ');
  return `let low = 0, high = 0; ${side(pair.giveKeys, give)} ${side(pair.getKeys, get)}`;
}

/** Functions `close_p(result)`, `put_p(...)`, `answer_p(accept, round)`, `age_p()` for each pair. */
export const offerFunctions = (source: Source): string =>
  source.game.pairs.map((pair) => pairCode(source, pair)).join('\n');

function pairCode(source: Source, pair: Pair): string {
  const at = offerAt(source, pair.index);
  const { turn } = source.game.layout;
  const reverse = source.game.pairs.find((it) => it.from === pair.to && it.to === pair.from);
  const counter = reverse === undefined ? 'false' : openOffer(source, reverse.index);
  const told = (fields: string): string => tell(source, `${fields}, seenBy: ${knows(source, pair)}`);
  return `
  function close_${pair.index}(result) {
    C[${at}] = result;
    ${told(`kind: 'answer', pair: ${pair.index}, give: C[${at + 1}], get: C[${at + 2}], result: offerStandings[result]`)}
  }
  function put_${pair.index}(give, get, publicity, lapses) {
    const counter = ${counter};
    ${reverse === undefined ? '' : `if (counter) close_${reverse.index}(${standing('countered')});`}
    if (${openOffer(source, pair.index)}) close_${pair.index}(${standing('replaced')});
    C[${at}] = ${standing('open')}; C[${at + 1}] = give; C[${at + 2}] = get; C[${at + 3}] = C[${turn}] + lapses; C[${at + 4}] = publicity;
    ${told(`kind: 'offer', pair: ${pair.index}, give, get, channel: publicity === ${offerPublicity.indexOf('public')} ? 'public' : 'private', counter`)}
  }
  ${answerCode(source, pair, at)}
  function age_${pair.index}() {
    if (C[${at}] !== ${standing('open')}) return;
    const give = C[${at + 1}], get = C[${at + 2}];
    if (C[${at + 4}] === ${offerPublicity.indexOf('private')}) {
      ${aboutCode(pair, 'give', 'get')}
      if (${withinCode(roll(pair.leak, '0', 'low', 'high'), String(pair.leakChance))}) {
        C[${at + 4}] = ${offerPublicity.indexOf('leaked')};
        ${tell(source, `kind: 'leak', pair: ${pair.index}, give, get, seenBy: ${seenBits(source, undefined)}`)}
      }
    }
    if (C[${at + 3}] <= C[${turn}]) {
      C[${at}] = ${standing('lapsed')};
      ${told(`kind: 'answer', pair: ${pair.index}, give, get, result: 'lapsed'`)}
    }
  }`;
}

/** An expression: the move was done in this very moment. */
const justDone = ({ game }: Source, move: number): string =>
  `C[${game.layout.doneTurn + move}] === C[${game.layout.turn}]`;

/** An expression: a seat can give all that the pair's offer asks of it. */
export const canAccept = (source: Source, pair: Pair): string =>
  joinCode(
    [
      openOffer(source, pair.index),
      ...pair.get.map((move, bit) => `(${unasked(source, pair, bit)} || ${justDone(source, move)} || can_${move}())`),
    ],
    '&&',
  );

const unasked = (source: Source, pair: Pair, bit: number): string =>
  `((C[${offerAt(source, pair.index) + 2}] >> ${bit}) & 1) === 0`;

function answerCode(source: Source, pair: Pair, at: number): string {
  const each = (bits: string, terms: readonly number[], code: (move: number) => string): string =>
    terms.map((move, bit) => `if ((${bits} >> ${bit}) & 1) ${code(move)}`).join(' ');
  const all = (code: (move: number) => string): string =>
    `${each('give', pair.give, code)} ${each('get', pair.get, code)}`;
  return `function answer_${pair.index}(accept, round) {
    if (C[${at}] !== ${standing('open')}) return;
    const give = C[${at + 1}], get = C[${at + 2}];
    if (!accept) { close_${pair.index}(${standing('refused')}); return; }
    let possible = true;
    ${all((move) => `{ if (!(${justDone(source, move)} || can_${move}())) possible = false; }`)}
    if (!possible) { close_${pair.index}(${standing('failed')}); return; }
    close_${pair.index}(${standing('accepted')});
    ${all((move) => `{ if (!(${justDone(source, move)})) play_${move}(round, true); }`)}
  }`;
}
