/** The text of a new scenario, from a template or from a scenario that there is, and the files it needs beside it. */
import { existsSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Chart } from '../rules/chart.ts';
import { fileFault, writeFault } from './batch-fault.ts';
import { type LoadResult, loadFromTexts, loadGame, type Refusal } from './load-game.ts';
import { readText } from './source-text.ts';
import { readBytes, writeWhole } from './whole-file.ts';

/** A file to be written: its path inside the folder of the scenario, and its text. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

export interface Wanted {
  /** Id of the new scenario. */
  readonly id: string;
  /** Where it is to stand. */
  readonly path: string;
  /** Id or path of the scenario that it begins as; the small template unless given. */
  readonly from?: string;
  readonly home: string;
  readonly roster: readonly Chart[];
}

/** The files of the new scenario, the scenario first; or what is wrong with the one it was to begin as. */
export function newScenario({ id, path, from, home, roster }: Wanted): { ok: true; value: NewFile[] } | Refusal {
  const template = join(home, 'scenarios', 'templates', 'harbour-vote.yaml');
  const loaded = loadGame(from ?? template, { roster, home });
  if (!loaded.ok) return loaded;
  const [[, written] = ['', ''], ...beside] = Object.entries(loaded.value.texts);
  const name = basename(path);
  const text = renamed(written, { id, from: from ?? '', schema: schemaPath(path, home) });
  const files = [{ name, text }, ...beside.map(([theatre, its]) => ({ name: theatre, text: its }))];
  const again = loadFromTexts(Object.fromEntries(files.map((file) => [file.name, file.text])), roster);
  const problem = mistake(again, id);
  if (problem === undefined) return { ok: true, value: files };
  const place = { file: from ?? template, line: 1, column: 1, path: 'id' };
  return { ok: false, problems: [{ ...place, code: 'cannot-copy', message: problem }], texts: {} };
}

/** Why the copy is none, as far as the way in which a file is written can be the reason. */
function mistake(again: LoadResult, id: string): string | undefined {
  if (again.ok && again.value.game.id === id) return undefined;
  return 'This file is not written as this command expects, "id: NAME" on a line of its own: copy it by hand.';
}

/** The same text under another id, naming the schema where it lies from there. */
function renamed(text: string, { id, from, schema }: { id: string; from: string; schema: string }): string {
  const bare = text.replace(/^# yaml-language-server:.*\n/, '').replace(/^id:.*$/m, `id: ${id}`);
  const origin =
    from === ''
      ? ''
      : `# A copy of "${basename(from)}" to be made another crisis: its texts are still those of the first.\n`;
  return `# yaml-language-server: $schema=${schema}\n${origin}${bare}`;
}

function schemaPath(path: string, home: string): string {
  const schema = join(home, 'scenarios', 'scenario.schema.json');
  const near = relative(dirname(path), schema);
  return (isAbsolute(near) ? schema : near).split(sep).join('/');
}

/**
 * Writes what is not there yet, all of it or nothing; with `force` also over other files. Returns the paths written.
 * @throws BatchFault when a file is there that holds something else, or the system refuses
 */
export function writeNew(path: string, files: readonly NewFile[], force: boolean): string[] {
  const folder = dirname(path);
  const wanting = files.filter(({ name, text }, i) => !isThere(join(folder, name), i === 0 ? undefined : text, force));
  const before = wanting.map(({ name }) => [join(folder, name), readBytes(join(folder, name))] as const);
  const folders: string[] = [];
  try {
    // The scenario last: once it is there, all that it needs is.
    for (const { name, text } of wanting.toReversed()) {
      const at = join(folder, name);
      if (name.includes('/') && !existsSync(dirname(at))) folders.push(makeFolder(dirname(at)));
      writeWhole(dirname(at), basename(at), text);
    }
  } catch (error) {
    for (const [at, held] of before) {
      if (held !== undefined) writeWhole(dirname(at), basename(at), held);
      else rmSync(at, { force: true });
    }
    for (const at of folders.toReversed()) rmdirSync(at);
    throw error;
  }
  return wanting.map(({ name }) => join(folder, name));
}

/** Whether a file is there that may stay as it is. @throws BatchFault when one is there that must not be lost */
function isThere(at: string, text: string | undefined, force: boolean): boolean {
  if (!existsSync(at)) return false;
  const held = readText(at);
  if (text !== undefined && held.ok && held.text === text) return true;
  if (force) return false;
  throw fileFault(
    at,
    'already-there',
    'This is there already, and stays as it is: choose another name, or add --force.',
  );
}

function makeFolder(folder: string): string {
  try {
    mkdirSync(folder);
    return folder;
  } catch (error) {
    throw writeFault(folder, error);
  }
}
