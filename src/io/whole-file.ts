/** Files that are there whole or not at all, and what tells that a file is the one that was written. */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { readFault, writeFault } from './batch-fault.ts';

/** `sha256:` and 64 hexadecimal digits. */
export const sha256 = (bytes: Uint8Array | string): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** How the name of a file ends that is being written, or that a killed program left. */
export const partEnding = '.part';

/**
 * Writes a file beside and gives it its name when it is whole; with `flush` it is on the disk by then.
 * @throws BatchFault when the system refuses
 */
export function writeWhole(folder: string, file: string, bytes: Uint8Array | string, flush = false): void {
  const path = join(folder, file);
  const beside = `${path}.${process.pid}-${threadId}${partEnding}`;
  try {
    const open = openSync(beside, 'w');
    try {
      const data = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      for (let done = 0; done < data.length; ) done += writeSync(open, data, done);
      if (flush) fsyncSync(open);
    } finally {
      closeSync(open);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw writeFault(path, error);
  }
}

/** The bytes of a file, or undefined where there is none. @throws BatchFault when it cannot be read */
export function readBytes(path: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw readFault(path, error);
  }
}
