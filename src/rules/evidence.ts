/** What a signal does to a belief about a rival's type (Bayes' rule), shared by both interpreters. */

/**
 * The likelihood of each type given a rolled signal that points at `says`: `accuracy` for that type, the rest shared
 * evenly by the others.
 * @param accuracy thousandths, 0 to 1000
 */
export const signalLikelihood = (types: number, says: number, accuracy: number): number[] =>
  Array.from({ length: types }, (_, type) => (type === says ? accuracy / 1000 : (1 - accuracy / 1000) / (types - 1)));

/** Multiplies the beliefs at `values[at ...]` by the likelihoods and lets them sum to 1 again; leaves them when all become 0. */
export function update(values: Float64Array, at: number, likelihood: readonly number[]): void {
  let sum = 0;
  for (let type = 0; type < likelihood.length; type += 1) {
    sum += (values[at + type] as number) * (likelihood[type] as number);
  }
  if (sum <= 0) return;
  for (let type = 0; type < likelihood.length; type += 1) {
    values[at + type] = ((values[at + type] as number) * (likelihood[type] as number)) / sum;
  }
}
