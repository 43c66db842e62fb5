/** The scenarios that come with the program: where they lie, and which one a word means. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byName, hint } from '../content/building.ts';
import type { Checked } from '../model/problem.ts';

/** Ids of the scenarios in the folder `scenarios` of `home`, sorted; none where there is no such folder. */
export function scenarioIds(home: string): string[] {
  let names: string[];
  try {
    names = readdirSync(join(home, 'scenarios'));
  } catch {
    return [];
  }
  return names.filter((name) => /\.ya?ml$/.test(name)).map((name) => name.replace(/\.ya?ml$/, '')).sort(byName);
}

/** The file of a scenario that comes with the program. */
export const scenarioFile = (id: string, home: string): string => {
  const [yaml, yml] = ['.yaml', '.yml'].map((extension) => join(home, 'scenarios', `${id}${extension}`)) as [string, string];
  return !isThere(yaml) && isThere(yml) ? yml : yaml;
};

/** The file that a word on the command line means: an id first, then a path. */
export function findScenario(fileOrId: string, home: string): Checked<string> {
  const ids = scenarioIds(home);
  if (ids.includes(fileOrId)) return { ok: true, value: scenarioFile(fileOrId, home) };
  if (isThere(fileOrId) || /[/\\]|\.ya?ml$/i.test(fileOrId)) return { ok: true, value: fileOrId };
  const message = `There is no scenario "${fileOrId}", nor a file of that name.${hint(fileOrId, ids)}`;
  return { ok: false, problems: [{ file: fileOrId, line: 1, column: 1, code: 'unknown-scenario', path: '', message }] };
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
