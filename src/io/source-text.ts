/** Texts of a scenario's folder, from the disk or from those a run file embeds; what cannot be read is a problem. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, posix, relative, sep } from 'node:path';
import { hint } from '../content/nearest.ts';

/** Bytes of a file, included. */
const mostBytes = 2_000_000;

/** A text, or why there is none. */
export type SourceText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: string; readonly message: string };

const failed = (code: string, message: string): SourceText => ({ ok: false, code, message });

/** Reads the UTF-8 text of a file, at most 2 MB. Nothing but a regular file is opened. */
export function readText(file: string): SourceText {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) return failed('is-a-folder', `"${file}" is a folder: name a scenario file in it.`);
    if (!stat.isFile()) return failed('not-a-file', `"${file}" is not a regular file.`);
    if (stat.size > mostBytes) return tooBig(file);
    return decode(readFileSync(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return failed('no-such-file', `There is no file "${file}".${hint(basename(file), neighbours(file))}`);
    return failed('unreadable', `"${file}" cannot be read (${code ?? 'unknown reason'}): are you allowed to?`);
  }
}

/** An embedded text by its name. */
export function embeddedText(files: ReadonlyMap<string, string>, name: string): SourceText {
  const text = files.get(name);
  if (text === undefined) return failed('no-such-file', `The run file holds no "${name}".${hint(name, files.keys())}`);
  return text.length > mostBytes ? tooBig(name) : { ok: true, text };
}

const tooBig = (file: string): SourceText =>
  failed('too-big', `"${file}" is larger than ${mostBytes / 1_000_000} MB: a scenario is far smaller.`);

function decode(bytes: Uint8Array): SourceText {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
    return failed('not-utf8', `The file is not UTF-8 text: line ${line} holds other bytes. Save it as UTF-8.`);
  }
}

/** Names of the YAML files beside a file, for a suggestion. */
function neighbours(file: string): string[] {
  try {
    return readdirSync(dirname(file))
      .filter((name) => name.endsWith('.yaml'))
      .sort();
  } catch {
    return [];
  }
}

/** The name of a file inside a folder in one spelling (`theatres/x.yaml`), or undefined when the name leads out of it. */
export function innerName(name: string): string | undefined {
  if (name === '' || name.includes('\\') || isAbsolute(name) || posix.isAbsolute(name) || /^[A-Za-z]:/.test(name))
    return undefined;
  if (name.split('/').includes('..')) return undefined;
  return posix.normalize(name);
}

/** Reads a file inside a folder; a link that leads out of the folder is refused. `name` is as `innerName` gave it. */
export function readInner(folder: string, name: string): SourceText {
  const file = join(folder, name);
  const text = readText(file);
  if (!text.ok) return text;
  const inside = relative(realpathSync(folder), realpathSync(file));
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    return failed('outside-folder', `"${name}" is a link that leads out of the scenario's folder.`);
  }
  return text;
}
