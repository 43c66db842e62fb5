/** Plays the runs of a plan whose cases are games of their own: each is made ready when it is first met, and kept. */
import type { Game } from '../model/game.ts';
import { mostInterleaved } from './plan.ts';
import type { Runner } from './runner.ts';

/** A runner that hands each run to the runner of its case; a compiled one takes about a megabyte while it is kept. */
export function caseRunner(gameOf: (caseNumber: number) => Game, runnerOf: (game: Game) => Runner): Runner {
  const kept = new Map<number, Runner>();
  return {
    run: (position, outcome) => {
      let runner = kept.get(position.caseNumber);
      if (runner === undefined) {
        runner = runnerOf(gameOf(position.caseNumber));
        const [oldest] = kept.keys();
        if (kept.size >= mostInterleaved && oldest !== undefined) kept.delete(oldest);
        kept.set(position.caseNumber, runner);
      }
      runner.run(position, outcome);
    },
  };
}
