/** A plan as a file or flags ask for it, before its cases are made. */
import type { Course } from '../batch/plan.ts';
import type { Path } from '../model/problem.ts';

/** A course with the name it is shown under. */
export interface NamedCourse {
  readonly name: string;
  readonly course: Course;
}

/** A number, or a block of numbers, that differs from case to case. */
export interface Vary {
  /** Dotted path; `all` is every number with a range. */
  readonly name: string;
  /** Both or neither: without them the number's own range holds. */
  readonly low?: number;
  readonly high?: number;
  /** Where it is asked for. */
  readonly at: Path;
}

/** Numbers by dotted path. */
export interface GivenCase {
  readonly numbers: Readonly<Record<string, number>>;
  readonly at: Path;
}

export type CasesRequest =
  | { readonly kind: 'written' }
  | { readonly kind: 'lhs' | 'sobol'; readonly count: number; readonly vary: readonly Vary[] }
  | { readonly kind: 'given'; readonly given: readonly GivenCase[] };

export interface PlanRequest {
  readonly seed?: string;
  /** Runs of each case under each course. */
  readonly runs?: number;
  readonly courses: readonly NamedCourse[];
  readonly cases: CasesRequest;
}

/** Most cases of a plan, and most runs. */
export const mostCases = 100_000;
export const mostRuns = 1e9;
