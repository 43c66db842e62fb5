/** Divergences as files: a scenario, its charts and a course, which once differed and must not again. */
import { readdirSync, readFileSync } from 'node:fs';
import { accept, type Generated } from '../fixtures/generated.ts';
import { type Course, prepareBoth } from './course.ts';
import { type Difference, differenceOf } from './step.ts';

/** One file of `fixtures/`. */
export interface Stored extends Generated {
  /** What was wrong. */
  readonly note: string;
  readonly course: Course;
}

const folder = new URL('./fixtures/', import.meta.url);

/** All stored divergences by file name. */
export const storedFixtures = (): [string, Stored][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Stored]);

/** How a scenario differs under a course; nothing when the two agree. @throws Error when the checker refuses the scenario */
export function differs(generated: Generated, course: Course): Difference | undefined {
  const accepted = accept(generated);
  if (!('game' in accepted)) throw new Error(`Not a scenario: ${accepted.findings.join('; ')}`);
  return differenceOf(prepareBoth(accepted.game, accepted.charts, course.bits), course);
}
