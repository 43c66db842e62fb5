/** `escalera new`: a scenario to start from, under a name of its own. */
import { charts } from '../../../state-machines/index.ts';
import { scenarioIds } from '../../io/catalogue.ts';
import { newScenario, writeNew } from '../../io/new-scenario.ts';
import { CallError, done, visible } from '../exit.ts';
import { orRefuse } from '../play-batch.ts';
import { refuse } from '../report-problems.ts';
import type { Surroundings } from '../surroundings.ts';

export interface NewOptions {
  readonly from?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** Writes it, and the theatre it builds on where that is not there yet. @throws CallError for a name that cannot be one */
export function create(
  name: string,
  { from, out = `${name}.yaml`, force = false, json = false }: NewOptions,
  at: Surroundings,
): Promise<number> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw new CallError(
      `"${name}" cannot be the name of a scenario: small letters, digits and hyphens, as in "port-strike".`,
    );
  if (scenarioIds(at.home).includes(name))
    throw new CallError(`"${name}" is the name of a scenario that comes with the program: choose another.`);
  if (!/\.ya?ml$/i.test(out)) throw new CallError(`--out ${out}: a scenario is a file whose name ends in ".yaml".`);
  return orRefuse(at, json, async () => {
    const made = newScenario({
      id: name,
      path: out,
      home: at.home,
      roster: charts,
      ...(from === undefined ? {} : { from }),
    });
    if (!made.ok) return refuse(at, made, json);
    const files = writeNew(out, made.value, force);
    if (json) at.out(`${JSON.stringify({ ok: true, files })}\n`);
    else at.out(page(files, out));
    return done;
  });
}

const page = (files: readonly string[], scenario: string): string =>
  [
    ...files.map((file) => `saved: ${visible(file)}`),
    '',
    'To go on:',
    `  npx escalera check ${visible(scenario)}`,
    `  npx escalera play ${visible(scenario)}`,
    '',
  ].join('\n');
