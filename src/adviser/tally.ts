/** What futures came to, in whole numbers that only add up: neither their order nor their cutting into rounds can change it. */

/** Futures of one set of orders against one kind of rival. */
export interface Tally {
  runs: number;
  /** By `Ending.index`. */
  readonly endings: Float64Array;
  /** Sums of the seat's score and of its square, in units of 2^-20. */
  score: number;
  square: number;
}

const unit = 2 ** 20;

/** A tally of no futures. */
export const blankTally = (endings: number): Tally => ({
  runs: 0,
  endings: new Float64Array(endings),
  score: 0,
  square: 0,
});

/** Adds one future. A score is 0 to 100: sums stay exact for 10^5 times as many futures as anyone asks for. */
export function addFuture(to: Tally, ending: number, score: number): void {
  to.runs += 1;
  to.endings[ending] = (to.endings[ending] as number) + 1;
  to.score += Math.round(score * unit);
  to.square += Math.round(score * score * unit);
}

/** The mean score of a tally of 1 future or more. */
export const meanScore = ({ score, runs }: Tally): number => score / unit / runs;

/** The variance of the score (divisor n - 1; 0 for one future). */
export function scoreVariance({ score, square, runs }: Tally): number {
  if (runs < 2) return 0;
  const mean = score / unit / runs;
  return Math.max(0, (square / unit - runs * mean * mean) / (runs - 1));
}
