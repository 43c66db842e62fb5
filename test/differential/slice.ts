/** The generated scenarios that the suite plays, and that mutants of the interpreters must not survive. */
import fc from 'fast-check';
import { type Generated, generated } from '../fixtures/generated.ts';

/** The same list at each call: fast-check draws by seed. */
export const slice = (): readonly Generated[] => fc.sample(generated, { seed: 7, numRuns: 160 });
