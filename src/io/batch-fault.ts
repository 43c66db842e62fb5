/** What goes wrong in a batch without being a fault of ours: a disk, a file that somebody changed, a case that cannot be. */
import type { Problem } from '../model/problem.ts';
import { reasonOf } from './system-reason.ts';

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

/** The fault of a file that the system would not write. */
export const writeFault = (path: string, error: unknown): BatchFault =>
  fileFault(path, 'cannot-write', `This cannot be written: ${reasonOf(error)}. What was written before stays valid.`);

/** The fault of a file that the system would not read. */
export const readFault = (path: string, error: unknown): BatchFault =>
  fileFault(path, 'cannot-read', `This cannot be read: ${reasonOf(error)}.`);
