/** What goes wrong in a batch without being a fault of ours: a disk, a file that somebody changed, a case that cannot be. */
import type { Problem } from '../model/problem.ts';

/** What was written before it stays valid. */
export class BatchFault extends Error {
  /** What is wrong, for the caller. */
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** A fault with a file as a whole, or with a folder. */
export const fileFault = (file: string, code: string, message: string): BatchFault =>
  new BatchFault({ file, line: 1, column: 1, code, path: '', message });

/** The fault behind an error, however deep it was wrapped on its way. */
export function faultBehind(error: unknown): BatchFault | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof BatchFault) return at;
  return undefined;
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'the system allows no file so large',
  EACCES: 'this is not allowed',
  EPERM: 'this is not allowed',
  EROFS: 'the disk can only be read',
  EISDIR: 'a folder stands in its place',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'something else stands in its place',
  ENOENT: 'it is not there',
  EIO: 'the disk failed',
};

/** The fault of a file that the system would not write. */
export const writeFault = (path: string, error: unknown): BatchFault =>
  fileFault(path, 'cannot-write', `This cannot be written: ${reasonOf(error)}. What was written before stays valid.`);

/** The fault of a file that the system would not read. */
export const readFault = (path: string, error: unknown): BatchFault =>
  fileFault(path, 'cannot-read', `This cannot be read: ${reasonOf(error)}.`);

/** Why the system refused, in a few words and with its own code. */
function reasonOf(error: unknown): string {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  return `${reasons[code] ?? 'the system refused'} (${code})`;
}
