/** Standard Gumbel noise from 32 bits, by an interpolated table, exact at both ends. */

const cells = 4096;
const span = 2 ** 32 / cells;

/** The Gumbel quantile at the middle of the 2^-32 wide interval that `bits` names. */
const exact = (bits: number): number => -Math.log(-Math.log((bits + 0.5) / 2 ** 32));

const table = Float64Array.from({ length: cells + 1 }, (_, i) => exact(Math.min(i * span, 2 ** 32 - 1)));

/**
 * Gumbel noise for `bits` (0 to 2^32 - 1). Interpolated linearly but in the first and last 1/32 of the range, where the
 * quantile bends; there it is computed. Choosing the largest of weight plus noise is choosing by softmax (Gumbel-max;
 * for sets, Kool, van Hoof and Welling 2019, arXiv 1903.06059).
 */
export function gumbel(bits: number): number {
  const at = bits / span;
  const cell = Math.floor(at);
  if (cell < cells / 32 || cell >= cells - cells / 32) return exact(bits);
  const low = table[cell] as number;
  return low + ((table[cell + 1] as number) - low) * (at - cell);
}
