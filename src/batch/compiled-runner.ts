/** Plays batch runs by the compiled program: the same runs as the reference, bit for bit, many times as fast. */
import { masterKey } from '../chance/keys.ts';
import { threefryInto } from '../chance/threefry.ts';
import { compileProgram } from '../compiled/program.ts';
import type { Game } from '../model/game.ts';
import type { Chart } from '../rules/chart.ts';
import type { Plan } from './plan.ts';
import { measuredIndicators, type Runner, relations, scoredSeats } from './runner.ts';

/** Compiles the game once for all runs of a plan. @throws Error for a doctrine that does not exist, or naming what cannot be compiled */
export function compiledRunner(game: Game, roster: readonly Chart[], plan: Plan): Runner {
  const program = compileProgram(game, roster);
  const courses = plan.courses.map((course) =>
    Int32Array.from(game.actors, ({ id, index }) => {
      const number = [...(game.doctrines[index]?.keys() ?? [])].indexOf(course[index] ?? '');
      if (number < 0) throw new Error(`No doctrine "${course[index]}" for ${id}`);
      return number;
    }),
  );
  const [masterLow, masterHigh] = masterKey(plan.seed);
  const scored = scoredSeats(game);
  const key = new Int32Array(2);
  const { values, counts } = program.world;
  const relate = relations(game);
  const indicators = measuredIndicators(game).length;
  return {
    run: ({ caseNumber, course, replicate }, outcome) => {
      threefryInto(key, masterLow, masterHigh, caseNumber, replicate);
      program.key(key[0] as number, key[1] as number);
      program.open();
      program.inject();
      program.playOut(courses[course] as Int32Array);
      outcome.ending = (counts[game.layout.ended] as number) - 1;
      outcome.turns = counts[game.layout.turn] as number;
      outcome.digestA = program.lanes[0] as number;
      outcome.digestB = program.lanes[1] as number;
      for (let i = 0; i < indicators; i += 1) outcome.values[i] = values[i] as number;
      for (let i = 0; i < scored.length; i += 1) outcome.values[indicators + i] = program.score(scored[i] as number);
      relate(counts, outcome.values);
    },
  };
}
