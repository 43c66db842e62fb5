/** Plays batch runs by the reference: XState actors, doctrine seats, keyed dice, nothing told to anyone. */
import { prepareReference } from '../actors/reference.ts';
import { keyedDice } from '../chance/dice.ts';
import { masterKey, runKey } from '../chance/keys.ts';
import { startRun } from '../engine/game.ts';
import { scoreOf } from '../engine/phases.ts';
import type { Doctrine } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import type { Chart } from '../rules/chart.ts';
import { followDoctrine } from '../seats/doctrine.ts';
import { playOut } from '../seats/play-out.ts';
import type { Plan } from './plan.ts';
import { measuredIndicators, type Runner, relations, scoredSeats } from './runner.ts';

/** Prepares charts and doctrines once for all runs of a plan. @throws Error for a doctrine or chart that does not exist */
export function referenceRunner(game: Game, roster: readonly Chart[], plan: Plan): Runner {
  const actors = prepareReference(game, roster);
  const courses = plan.courses.map((course) =>
    game.actors.map(({ id, index }) => {
      const doctrine = game.doctrines[index]?.get(course[index] ?? '');
      if (doctrine === undefined) throw new Error(`No doctrine "${course[index]}" for ${id}`);
      return followDoctrine(doctrine satisfies Doctrine, id);
    }),
  );
  const master = masterKey(plan.seed);
  const scored = scoredSeats(game);
  const relate = relations(game);
  const indicators = measuredIndicators(game).length;
  return {
    run: ({ caseNumber, course, replicate }, outcome) => {
      const run = startRun({ game, actors, dice: keyedDice(runKey(master, caseNumber, replicate)), trusting: true });
      playOut(run, courses[course] ?? []);
      const { world, check } = run.stage;
      outcome.ending = (world.counts[game.layout.ended] as number) - 1;
      outcome.turns = world.counts[game.layout.turn] as number;
      [outcome.digestA, outcome.digestB] = check.lanes;
      outcome.values.set(world.values.subarray(0, indicators));
      scored.forEach((seat, i) => {
        outcome.values[indicators + i] = scoreOf(game, world, seat) ?? 0;
      });
      relate(world.counts, outcome.values);
      run.stop();
    },
  };
}
