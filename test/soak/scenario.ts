/** The generated scenario of a seed and an index, whatever was generated before it: so a soak can go on anywhere. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type Generated, generated } from '../fixtures/generated.ts';

export function scenarioAt(seed: string, index: number): Generated {
  const own = createHash('sha256').update(`${index} ${seed}`).digest().readInt32LE();
  return fc.sample(generated, { seed: own, numRuns: 1 })[0] as Generated;
}
