/**
 * How sure a share is when the batch itself decides when to stop: intervals that hold at every checkpoint together.
 *
 * Looking again and again with a fixed-length interval misses far more often than it says. Here a batch may stop only at
 * checkpoints that its plan fixes, `looks` of them, and each interval is exact (Clopper and Pearson 1934,
 * doi:10.1093/biomet/26.4.404) at the level 1 - 0.05 / looks: by the union bound all of them hold together in 95 % of
 * batches, so the one at which the batch stops does, whatever the rule. Where cases differ and each was met equally
 * often, the count of an ending is less spread than a binomial (Hoeffding 1956, doi:10.1214/aoms/1177728178), and the
 * interval is wider than it need be. Confidence sequences (Howard et al. 2021, doi:10.1214/20-AOS1991; Waudby-Smith and
 * Ramdas 2024, doi:10.1093/jrsssb/qkad009) allow a stop after every run; for a few dozen looks they are wider.
 */
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { Ensemble } from '../batch/ensemble.ts';
import type { Interval } from './intervals.ts';

/** The chance of a miss that is allowed at all looks together, for each share by itself. */
const miss = 0.05;

/**
 * The interval of a share at one of `looks` checkpoints.
 * @param count from 0 to `runs`
 * @param runs 1 or more
 * @param looks 1 or more; with 1 it is the Clopper-Pearson interval of 95 %
 */
export function sequentialInterval(count: number, runs: number, looks: number): Interval {
  const tail = miss / looks / 2;
  return {
    low: count === 0 ? 0 : betaQuantile(tail, count, runs - count + 1),
    high: count === runs ? 1 : betaQuantile(1 - tail, count + 1, runs - count),
  };
}

/** What the interval is, in a few words, for whoever prints one. */
export const sequentialMethod = (looks: number): string =>
  `Clopper-Pearson (doi:10.1093/biomet/26.4.404) at 1 - 0.05/${looks}: by the union bound 95 % over all ${looks} checkpoints at which the batch could have stopped, each share by itself`;

/** Whether every ending's interval is narrower than `width` in every course. */
export const isNarrow = (ensembles: readonly Ensemble[], looks: number, width: number): boolean =>
  ensembles.every(({ endings, runs }) =>
    endings.every((count) => {
      const { low, high } = sequentialInterval(count, runs, looks);
      return high - low < width;
    }),
  );
