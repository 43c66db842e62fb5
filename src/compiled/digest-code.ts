/** The digest as code: the reference's sum of words, without those that are always zero, and with those of moves kept as they are played. */
import type { Move } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import { recordNames, recordStride } from '../model/layout.ts';
import { digestFactor } from '../rules/digest.ts';
import { openingWorld } from './opening-code.ts';
import type { Source } from './source.ts';

/** Factors of all words, for the two lanes. */
export function digestFactors(game: Game): readonly [Int32Array, Int32Array] {
  const words = 2 * game.layout.values + game.layout.counts;
  const lane = (number: number): Int32Array =>
    Int32Array.from({ length: words }, (_, index) => digestFactor(index, number));
  return [lane(0), lane(1)];
}

/** Words that a part of the digest sums: functions of more would outgrow what V8 optimises. */
const wordsInPart = 96;

/** The factor of a count in a lane. */
const countFactor = ({ layout }: Game, count: number, lane: number): number =>
  digestFactor(2 * layout.values + count, lane);

/**
 * Statements that keep the two sums over how often and when each move was done: the digest is linear in its
 * words, and these words, half of all, change only as moves are played. Goes before the two words change.
 */
export function countPlay({ game, places }: Source, { move }: Move): string {
  const { did, doneTurn, turn } = game.layout;
  const lane = (number: number): string =>
    `C[${places.moves + number}] = (C[${places.moves + number}] + ${countFactor(game, did + move, number)} + Math.imul(C[${turn}] - C[${doneTurn + move}], ${countFactor(game, doneTurn + move, number)})) | 0;`;
  return `${lane(0)} ${lane(1)}`;
}

/** Function `digest()`: chains the lanes over the world. Needs W, the words of V. `recount()` sums the moves of a world copied in. */
export function digestFunctions({ game, places }: Source): string {
  const { layout } = game;
  const words = [...valueWords(game), ...countWords(game)];
  const parts = Array.from({ length: Math.ceil(words.length / wordsInPart) }, (_, i) =>
    words.slice(i * wordsInPart, (i + 1) * wordsInPart),
  );
  const sum = (lane: number): string => `C[${places.sums + lane}]`;
  const a = `C[${places.moves}]`;
  const b = `C[${places.moves + 1}]`;
  return `
  ${parts.map((part, i) => `function digest_${i}() { let word = 0, bad = 0, a = 0, b = 0;\n${part.join('\n')}\n${sum(0)} = (${sum(0)} + a) | 0; ${sum(1)} = (${sum(1)} + b) | 0; ${sum(2)} |= bad; }`).join('\n')}
  function digest() {
    ${sum(0)} = (${a} + ${constantSum(game, 0)}) | 0; ${sum(1)} = (${b} + ${constantSum(game, 1)}) | 0; ${sum(2)} = 0;
    ${parts.map((_, i) => `digest_${i}();`).join(' ')}
    let a = ${sum(0)}, b = ${sum(1)}, bad = ${sum(2)};
    const words = W, first = F, second = G;
    for (let i = 2 * (${layout.pending} + ${layout.delayed.length} * (C[${layout.turn}] + 1)); i < ${2 * layout.values}; i += 2) {
      const low = words[i], high = words[i + 1];
      if ((low | (high & 0x7fffffff)) === 0) continue;
      a = (a + Math.imul(low, first[i]) + Math.imul(high, first[i + 1])) | 0;
      b = (b + Math.imul(low, second[i]) + Math.imul(high, second[i + 1])) | 0;
      bad |= (high & 0x7ff00000) + 0x00100000;
    }
    if (bad < 0) throw new Error('A value of the world is not a number: ' + V.subarray(0, ${layout.values}));
    C[${places.lanes}] = closeLane(a, C[${places.lanes}]); C[${places.lanes + 1}] = closeLane(b, C[${places.lanes + 1}]);
  }
  function recount() {
    ${a} = 0; ${b} = 0;
    for (let i = ${layout.did}; i < ${layout.exposure}; i += 1) {
      ${a} += Math.imul(C[i], F[i + ${2 * layout.values}]);
      ${b} += Math.imul(C[i], G[i + ${2 * layout.values}]);
    }
  }`;
}

/** Statements for each value but the delayed ones: -0 counts as 0, and an exponent of ones is no number. */
function valueWords({ layout, indicators }: Game): string[] {
  return Array.from({ length: layout.pending }, (_, value) => {
    const at = 2 * value;
    const low = indicators[value]?.low ?? 0;
    // A value that is never below zero shows a sign only as -0.
    const high =
      low > 0
        ? `W[${at + 1}]`
        : low === 0
          ? `W[${at + 1}] & 0x7fffffff`
          : `W[${at + 1}] === -2147483648 && W[${at}] === 0 ? 0 : W[${at + 1}]`;
    return `${wordCode(`W[${at}]`, at)} ${wordCode(high, at + 1)} bad |= (word & 0x7ff00000) + 0x00100000;`;
  });
}

const wordCode = (word: string, index: number): string =>
  `word = ${word}; a = (a + Math.imul(word, ${digestFactor(index, 0)})) | 0; b = (b + Math.imul(word, ${digestFactor(index, 1)})) | 0;`;

/** Statements for each count that can change, but those of \`countPlay\`. */
const countWords = (game: Game): string[] =>
  changing(game).map((count) => wordCode(`C[${count}]`, 2 * game.layout.values + count));

const moveCounts = (game: Game, count: number): boolean => count >= game.layout.did && count < game.layout.exposure;

/** Counts that some code of the program may write. */
function changing(game: Game): number[] {
  const { layout } = game;
  const fixed = new Set<number>();
  for (const move of game.moves) if (move.channel === 'public') fixed.add(layout.exposure + move.move);
  for (const { index, types } of game.actors) {
    if (types === undefined) fixed.add(layout.types + index);
    recordNames.forEach((name, i) => {
      const made = name.startsWith('threats')
        ? game.threats.some((it) => it.by === index)
        : game.promises.some((it) => it.of === index);
      if (!made) fixed.add(layout.records + index * recordStride + i);
    });
  }
  return Array.from({ length: layout.counts }, (_, count) => count).filter(
    (count) => !fixed.has(count) && !moveCounts(game, count),
  );
}

/** What the counts that never change add to a lane. */
function constantSum(game: Game, lane: number): number {
  const written = new Set(changing(game));
  const { counts } = openingWorld(game);
  return counts.reduce(
    (sum, word, count) =>
      written.has(count) || moveCounts(game, count) ? sum : (sum + Math.imul(word, countFactor(game, count, lane))) | 0,
    0,
  );
}
