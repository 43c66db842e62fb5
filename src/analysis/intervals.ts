/** How sure a share is that was counted in so many runs. */

/** The standard normal quantile at 0.975. */
const z = 1.959963984540054;

/** Bounds, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What the interval is, in a few words, for whoever prints one. */
export const intervalMethod = 'Wilson score, 95 %, each share by itself';

/**
 * The 95 % score interval of a share (Wilson 1927, doi:10.1080/01621459.1927.10502953), without continuity correction:
 * it stays within 0 and 1 and says something for a count of 0, too.
 * @param count from 0 to `runs`
 * @param runs 1 or more
 */
export function shareInterval(count: number, runs: number): Interval {
  const share = count / runs;
  const weight = (z * z) / runs;
  const middle = (share + weight / 2) / (1 + weight);
  const reach = (z / (1 + weight)) * Math.sqrt((share * (1 - share)) / runs + weight / (4 * runs));
  // At the ends the formula is 0 or 1 exactly; its rounding is not.
  return { low: count === 0 ? 0 : middle - reach, high: count === runs ? 1 : middle + reach };
}
