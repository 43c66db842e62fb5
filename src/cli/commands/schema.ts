/** `escalera schema`: the JSON Schema of scenario and theatre files. */
import { fileSchema } from '../../io/json-schema.ts';
import { done } from '../exit.ts';
import type { Surroundings } from '../surroundings.ts';

/** Prints it, one key a line, as `scenarios/scenario.schema.json` holds it. */
export function schema(at: Surroundings): number {
  at.out(`${JSON.stringify(fileSchema(), null, 1)}\n`);
  return done;
}
