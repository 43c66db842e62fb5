/** Writes run files so that nothing is ever half-written: a new file beside and renamed, further lines whole and flushed. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { type LineBody, makeLine, type RunFile } from './run-file.ts';

/** A run file being written, line by line. */
export interface RunFileWriter {
  readonly path: string;
  /** Appends one line and flushes it to the disk before it returns. */
  append(body: LineBody): void;
  close(): void;
}

/**
 * Creates a run file whose first lines appear all at once, and keeps it open for more. Where a file stands already, the
 * new one takes the next free name (`x-2.jsonl`, or what `nameOf` gives), or its place when `replace` says so.
 * @throws the system's error when the folder cannot be written
 */
export function createRunFile(
  wanted: string,
  bodies: readonly LineBody[],
  replace = false,
  nameOf: (wanted: string, n: number) => string = numbered,
): RunFileWriter {
  const folder = dirname(wanted);
  makeFolder(folder);
  const beside = join(folder, `.${basename(wanted)}.${process.pid}.part`);
  let check = '';
  const text = bodies.map((body) => {
    const made = makeLine(body, check);
    check = made.check;
    return made.line;
  });
  const file = openSync(beside, 'w');
  try {
    writeAll(file, text.join(''));
    const path = putInPlace(beside, wanted, replace, nameOf);
    return writerOn(file, path, check);
  } catch (error) {
    closeSync(file);
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Opens a run file to go on with it: cuts off what follows its whole lines, and appends after them. */
export function reopenRunFile(path: string, { wholeBytes, check, endsOpen }: RunFile): RunFileWriter {
  truncateSync(path, wholeBytes);
  const file = openSync(path, 'a');
  if (endsOpen) writeAll(file, '\n');
  return writerOn(file, path, check);
}

/** A run file that is complete: nothing is appended to it any more. */
export const closedRunFile = (path: string): RunFileWriter => ({
  path,
  append: () => {
    throw new Error(`${path} is complete: nothing can be appended to it`);
  },
  close: () => undefined,
});

function writerOn(file: number, path: string, start: string): RunFileWriter {
  let check = start;
  let open = true;
  return {
    path,
    append: (body) => {
      const made = makeLine(body, check);
      writeAll(file, made.line);
      check = made.check;
    },
    close: () => {
      if (open) closeSync(file);
      open = false;
    },
  };
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done);
  fsyncSync(file);
}

/** Gives the finished file its name: a link fails where a name is taken, so that two programs never share one. */
function putInPlace(
  beside: string,
  wanted: string,
  replace: boolean,
  nameOf: (wanted: string, n: number) => string,
): string {
  if (replace) {
    renameSync(beside, wanted);
    return wanted;
  }
  for (let n = 1; ; n += 1) {
    const path = nameOf(wanted, n);
    try {
      linkSync(beside, path);
      rmSync(beside);
      return path;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      if (existsSync(path)) continue;
      // Some file systems have no links; a rename is as whole, only a race between two programs could still replace.
      renameSync(beside, path);
      return path;
    }
  }
}

const numbered = (path: string, n: number): string => (n === 1 ? path : suffixed(path, String(n)));

/** `x-b.jsonl`, `x-c.jsonl` and so on to `x-z.jsonl`, then `x-b2.jsonl`: the names of branches, the first line being a. */
export const lettered = (path: string, n: number): string => {
  const round = Math.floor((n - 1) / 25) + 1;
  return suffixed(path, `${'bcdefghijklmnopqrstuvwxyz'[(n - 1) % 25]}${round === 1 ? '' : round}`);
};

/** The path of the first line of all, from that of a branch. */
export const withoutLetter = (path: string): string => path.replace(/-[b-z]\d*(?=(?:\.[^./\\]*)?$)/, '');

const suffixed = (path: string, suffix: string): string =>
  path.replace(/(\.[^./\\]*)?$/, (extension) => `-${suffix}${extension}`);
