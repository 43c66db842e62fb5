/**
 * Points of the unit cube at which the cases of a plan lie: Latin hypercubes and Sobol sequences. What is drawn for an
 * input is keyed by the master seed and the input's name, so that one more input leaves the others where they were.
 */
import { masterKey, rollBits, rollKey } from '../chance/keys.ts';

const span = 2 ** 32;

/** Uniform 32-bit words of an input, by number. */
function wordsOf(seed: string, purpose: string, input: string): (n: number) => number {
  const [a, b] = masterKey(seed);
  const { low, high } = rollKey(`${purpose}/${input}`);
  return (n) => rollBits(a, b, low, high, n);
}

/**
 * A Latin hypercube (McKay, Beckman, Conover 1979, doi:10.1080/00401706.1979.10489755): cut each side into `count`
 * equal parts, and each part holds one point, somewhere in it.
 * @returns `count` points with a coordinate for each input, from 0 (included) to 1
 */
export function latinHypercube(seed: string, inputs: readonly string[], count: number): number[][] {
  const points = Array.from({ length: count }, (): number[] => []);
  for (const input of inputs) {
    const order = wordsOf(seed, 'lhs', input);
    const within = wordsOf(seed, 'lhs-within', input);
    const ranks = points.map((_, k) => ({ k, word: order(k) })).sort((a, b) => a.word - b.word || a.k - b.k);
    ranks.forEach(({ k }, part) => points[k]?.push((part + within(k) / span) / count));
  }
  return points;
}

interface Sobol {
  take(count: number): number[][];
}

/**
 * The first points of a Sobol sequence (directions of Joe and Kuo 2008, doi:10.1137/070709359), each coordinate moved by a
 * digital shift of its own: the balance of the sequence stays, the corner it begins at does not. Its balance is whole
 * when `count` is a power of two.
 * @returns `count` points with a coordinate for each input, from 0 (included) to 1
 */
export async function sobolPoints(seed: string, inputs: readonly string[], count: number): Promise<number[][]> {
  if (inputs.length === 0) return Array.from({ length: count }, () => []);
  // @ts-expect-error: the package has no types.
  const lobos = (await import('lobos')) as { default: { Sobol: new (sides: number, options: object) => Sobol } };
  const sequence = new lobos.default.Sobol(inputs.length, { params: 'new-joe-kuo-6.21201', resolution: 32 });
  const shifts = inputs.map((input) => wordsOf(seed, 'sobol', input)(0));
  return sequence
    .take(count)
    .map((point) => point.map((side, i) => ((Math.floor(side * span) ^ (shifts[i] as number)) >>> 0) / span));
}
