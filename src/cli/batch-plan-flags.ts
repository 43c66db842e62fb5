/** A plan by flags: `--runs`, `--doctrine`, `--cases`, `--sampling`, `--vary`. */
import { type Course, courseOf } from '../batch/plan.ts';
import type { CasesRequest, NamedCourse, PlanRequest, Vary } from '../io/plan-request.ts';
import type { Game } from '../model/game.ts';
import { CallError } from './exit.ts';
import { doctrinesOf } from './seats.ts';

export interface PlanFlags {
  readonly runs?: number;
  /** `SEAT=NAME` or `SEAT=NAME,NAME...`: every combination is a course. */
  readonly doctrine: readonly string[];
  readonly cases?: number;
  readonly sampling?: 'lhs' | 'sobol';
  /** `PATH` or `PATH=LOW..HIGH`. */
  readonly vary: readonly string[];
}

/** The plan that flags ask for. @throws CallError for a seat, a doctrine or a range that cannot be */
export const flagPlan = (game: Game, { runs, doctrine, cases, sampling, vary }: PlanFlags): PlanRequest => ({
  ...(runs === undefined ? {} : { runs }),
  courses: coursesOf(game, doctrine),
  cases: casesFrom(cases, sampling, vary),
});

function coursesOf(game: Game, given: readonly string[]): NamedCourse[] {
  let combinations: readonly (readonly string[])[] = [[]];
  for (const one of given) {
    const cut = one.indexOf('=') + 1;
    const names = one.slice(cut).split(',');
    combinations = combinations.flatMap((before) => names.map((name) => [...before, one.slice(0, cut) + name]));
  }
  const courses = combinations.map((chosen): NamedCourse => {
    const course: Course = courseOf(game, doctrinesOf(game, chosen));
    return { name: chosen.join(' ') || 'usual', course };
  });
  const twice = courses.find(({ name }, i) => courses.findIndex((other) => other.name === name) < i);
  if (twice !== undefined) throw new CallError(`--doctrine: "${twice.name}" is asked for twice.`);
  return courses;
}

function casesFrom(
  count: number | undefined,
  sampling: 'lhs' | 'sobol' | undefined,
  vary: readonly string[],
): CasesRequest {
  if (count === undefined) {
    const [flag] = [...(sampling === undefined ? [] : ['--sampling']), ...(vary.length === 0 ? [] : ['--vary'])];
    if (flag !== undefined) throw new CallError(`${flag} needs --cases N: how many points are drawn.`);
    return { kind: 'written' };
  }
  return {
    kind: sampling ?? 'lhs',
    count,
    vary: vary.length === 0 ? [{ name: 'all', at: ['--vary'] }] : vary.map(varyOf),
  };
}

function varyOf(given: string): Vary {
  const at = ['--vary', given];
  const cut = given.indexOf('=');
  if (cut < 0) return { name: given, at };
  const [, low, high] = /^(-?[\d.]+(?:e[-+]?\d+)?)\.\.(-?[\d.]+(?:e[-+]?\d+)?)$/i.exec(given.slice(cut + 1)) ?? [];
  const [least, most] = [Number(low), Number(high)];
  if (!Number.isFinite(least) || !Number.isFinite(most))
    throw new CallError(
      `--vary ${given}: expected PATH or PATH=LOW..HIGH, for instance indicators.tension.start=30..60.`,
    );
  return { name: given.slice(0, cut), low: least, high: most, at };
}
