/** Plays the runs of a plan whose cases are games of their own: each is made ready when it is first met, and kept. */
import type { Game } from '../model/game.ts';
import type { Runner } from './runner.ts';

/** Most cases kept ready at a time; a compiled one takes about a megabyte. */
export const mostKept = 500;

/** A runner that hands each run to the runner of its case. */
export function caseRunner(gameOf: (caseNumber: number) => Game, runnerOf: (game: Game) => Runner): Runner {
  const kept = new Map<number, Runner>();
  return {
    run: (position, outcome) => {
      let runner = kept.get(position.caseNumber);
      if (runner === undefined) {
        runner = runnerOf(gameOf(position.caseNumber));
        const [oldest] = kept.keys();
        if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
        kept.set(position.caseNumber, runner);
      }
      runner.run(position, outcome);
    },
  };
}
