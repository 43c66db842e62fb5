/** The digest as code: the same words as the reference's, without those of delayed changes that are past. */
import { digestFactor } from '../rules/digest.ts';
import type { Source } from './source.ts';

/** Factors of all words, for the two lanes. */
export function digestFactors(source: Source): readonly [Int32Array, Int32Array] {
  const words = 2 * source.game.layout.values + source.game.layout.counts;
  const lane = (number: number): Int32Array => Int32Array.from({ length: words }, (_, index) => digestFactor(index, number));
  return [lane(0), lane(1)];
}

/**
 * Function `digest()`: chains the lanes in `L` over the world. Needs `W`, the words of V. Rows of delayed changes up to
 * this turn hold only zeros, which add nothing, and are passed over.
 */
export function digestFunction({ game }: Source): string {
  const { layout } = game;
  return `function digest() {
    let a = 0, b = 0;
    for (let i = 0; i < ${2 * layout.pending}; i += 2) {
      const low = W[i]; let high = W[i + 1];
      if ((high & 0x7ff00000) === 0x7ff00000) throw new Error('Value ' + (i >> 1) + ' of the world is ' + V[i >> 1]);
      if (high === -2147483648 && low === 0) high = 0;
      a = (a + Math.imul(low, F[i]) + Math.imul(high, F[i + 1])) | 0;
      b = (b + Math.imul(low, G[i]) + Math.imul(high, G[i + 1])) | 0;
    }
    for (let i = ${2 * layout.pending} + 2 * ${layout.delayed.length} * (C[${layout.turn}] + 1); i < ${2 * layout.values}; i += 2) {
      const low = W[i]; let high = W[i + 1];
      if ((low | high) === 0) continue;
      if (high === -2147483648 && low === 0) high = 0;
      a = (a + Math.imul(low, F[i]) + Math.imul(high, F[i + 1])) | 0;
      b = (b + Math.imul(low, G[i]) + Math.imul(high, G[i + 1])) | 0;
    }
    for (let i = 0; i < ${layout.counts}; i += 1) {
      const word = C[i];
      a = (a + Math.imul(word, F[i + ${2 * layout.values}])) | 0;
      b = (b + Math.imul(word, G[i + ${2 * layout.values}])) | 0;
    }
    L[0] = closeLane(a, L[0]); L[1] = closeLane(b, L[1]);
  }`;
}

