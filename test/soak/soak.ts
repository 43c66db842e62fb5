/** Plays generated scenarios in both interpreters and keeps, shrunk, whatever differs. */

import { type Course, prepareBoth } from '../differential/course.ts';
import { coursesOf } from '../differential/courses.ts';
import { type Divergence, shrink, stillDiffers } from '../differential/shrink.ts';
import { type Difference, differenceOf } from '../differential/step.ts';
import { accept, type Generated } from '../fixtures/generated.ts';
import { scenarioAt } from './scenario.ts';

/** What a soak has come to. */
export interface Tally {
  scenarios: number;
  refused: number;
  runs: number;
  /** Turns that both interpreters played. */
  turns: number;
  divergences: number;
}

/** One scenario in which the interpreters differ, or in which one of them crashes. */
export interface Found {
  readonly index: number;
  readonly difference: Difference | { readonly crash: string };
  readonly smallest: Divergence;
}

/** Plays one scenario by all its courses; the first difference is shrunk. */
export function soakOne(seed: string, index: number, tally: Tally): Found | undefined {
  const generated = scenarioAt(seed, index);
  const accepted = accept(generated);
  tally.scenarios += 1;
  if (!('game' in accepted)) {
    tally.refused += 1;
    return undefined;
  }
  const both = prepareBoth(accepted.game, accepted.charts);
  for (const course of coursesOf(accepted.game, index)) {
    const difference = played(() => differenceOf(both, course));
    tally.runs += 1;
    tally.turns += (course.traced ? both.traced : both.plain).world.counts[accepted.game.layout.turn] as number;
    if (difference === undefined) continue;
    tally.divergences += 1;
    return { index, difference, smallest: smallestOf(generated, course, difference) };
  }
  return undefined;
}

function played(play: () => Difference | undefined): Found['difference'] | undefined {
  try {
    return play();
  } catch (error) {
    return { crash: (error as Error).stack ?? String(error) };
  }
}

/** A crash is kept as it is: what crashes for another reason would shrink to nonsense. */
const smallestOf = ({ charts, written }: Generated, course: Course, difference: Found['difference']): Divergence =>
  'crash' in difference ? { charts, written, course } : shrink({ charts, written, course }, stillDiffers);
