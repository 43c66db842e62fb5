/** The scenarios that come with the program: where they lie, and which one a word means. */
import { readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { byName } from '../content/building.ts';
import { hint } from '../content/nearest.ts';
import type { Checked } from '../model/problem.ts';

/** Names of the YAML files in a folder, sorted; none where there is no such folder. */
export function scenarioFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort(byName);
  } catch {
    return [];
  }
}

/** Ids of the scenarios in the folder `scenarios` of `home`, sorted. */
export const scenarioIds = (home: string): string[] =>
  scenarioFiles(join(home, 'scenarios')).map((name) => name.replace(/\.ya?ml$/, ''));

/** The file of a scenario that comes with the program, by its shortest path from the working folder. */
export function scenarioFile(id: string, home: string): string {
  const file = join(home, 'scenarios', `${id}.yaml`);
  const path = isThere(file) ? file : join(home, 'scenarios', `${id}.yml`);
  const near = relative('', path);
  return near.startsWith('..') || isAbsolute(near) ? path : near;
}

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
