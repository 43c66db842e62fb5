/** The plan of a batch: every (case, course, replicate) it plays, numbered so that a batch cut off anywhere is balanced. */
import type { Game } from '../model/game.ts';

/** A course of action: the doctrine that each actor follows, by actor number. */
export type Course = readonly string[];

/** All runs of a batch: every course meets every case in every replicate. Plain data, so that it travels to workers. */
export interface Plan {
  /** The master seed. Any text is a seed. */
  readonly seed: string;
  /** Number of cases, 1 or more. A case is numbered from 0; with one, that is the scenario as written. */
  readonly cases: number;
  /** One or more. */
  readonly courses: readonly Course[];
  /** Replicates of each case under each course, 1 or more. */
  readonly replicates: number;
}

/** One run of a plan. Case and replicate key its rolls; the course does not, so that courses meet the same luck. */
export interface Position {
  readonly caseNumber: number;
  readonly course: number;
  readonly replicate: number;
}

/** The course in which each seat follows its usual doctrine, but for those in `chosen` (doctrine by actor id). */
export function courseOf(game: Game, chosen: Readonly<Record<string, string>> = {}): Course {
  const stranger = Object.keys(chosen).find((id) => game.actors.every((actor) => actor.id !== id));
  if (stranger !== undefined) throw new Error(`No seat "${stranger}" in ${game.id}`);
  return game.actors.map(({ id, index, usual }) => {
    const doctrine = Object.hasOwn(chosen, id) ? (chosen[id] as string) : usual;
    if (game.doctrines[index]?.has(doctrine) !== true) throw new Error(`No doctrine "${doctrine}" for ${id}`);
    return doctrine;
  });
}

/** The plan of a plain batch: so many runs of the scenario as written, under one course. */
export const simplePlan = (seed: string, runs: number, course: Course): Plan => ({
  seed,
  cases: 1,
  courses: [course],
  replicates: runs,
});

/** Number of runs in a plan. */
export const planLength = (plan: Plan): number => plan.cases * plan.courses.length * plan.replicates;

/** Most cases that are interleaved run by run: more of them cannot be kept ready at once. */
export const mostInterleaved = 500;

/** Rounds of a plan with more cases than that. */
const rounds = 4;

/** Replicates of a case that follow one another before the next case has its turn. */
const strideOf = ({ cases, replicates }: Plan): number =>
  cases <= mostInterleaved ? 1 : Math.ceil(replicates / rounds);

/** Runs after each multiple of which (and at the end) every course has met every case equally often. */
export const roundOf = (plan: Plan): number => plan.cases * plan.courses.length * strideOf(plan);

/**
 * The run at a place of the plan (0 to `planLength` - 1). Courses turn fastest, then cases, then replicates: after any
 * number of runs no case and no course is more than one run ahead of another. Of more than `mostInterleaved` cases each
 * plays a quarter of its replicates in turn, for making one ready again takes as long as playing a thousand runs: such a
 * plan is balanced after each quarter.
 */
export function positionOf(plan: Plan, index: number): Position {
  const position = { course: 0, caseNumber: 0, replicate: 0 };
  findPosition(plan, index, position);
  return position;
}

/** Writes the position of a place, as `positionOf` has it, into one that is used again: for loops over millions of runs. */
export function findPosition(plan: Plan, index: number, found: { -readonly [Key in keyof Position]: number }): void {
  const courses = plan.courses.length;
  const course = index % courses;
  const block = Math.floor(index / courses);
  const stride = strideOf(plan);
  found.course = course;
  if (stride === 1) {
    found.caseNumber = block % plan.cases;
    found.replicate = Math.floor(block / plan.cases);
    return;
  }
  const first = Math.floor(block / (plan.cases * stride)) * stride;
  const within = block - first * plan.cases;
  const replicates = Math.min(stride, plan.replicates - first);
  found.caseNumber = Math.floor(within / replicates);
  found.replicate = first + (within % replicates);
}
