/**
 * How the actors of a run treated each other: for each pair the running mean of how cooperative their acts were, and the
 * escalation score of all acts, moment by moment. An act counts when it is done, whether or not nature lets it work.
 */
import type { Told } from '../engine/recording.ts';
import type { Move } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import { meanOf, movePoints, pairEvents } from '../rules/events.ts';

/** Two actors, by number, and the mean after each moment; undefined until something has passed between them. */
export interface PairCourse {
  readonly between: readonly [number, number];
  readonly means: readonly (number | undefined)[];
  /** Acts in all. */
  readonly acts: number;
}

export interface Relations {
  /** Pairs between which something happened. */
  readonly cooperation: readonly PairCourse[];
  /** Points of all acts up to each moment, and each actor's share of the last. */
  readonly escalation: { readonly sums: readonly number[]; readonly byActor: readonly number[] };
}

/** Reads them off what was told of a run that has played so many turns. */
export function relationsOf(game: Game, told: readonly Told[], turns: number): Relations {
  const pairs = pairEvents(game);
  const points = movePoints(game);
  const done = game.moves.map(() => 0);
  const byActor = game.actors.map(() => 0);
  const means: (number | undefined)[][] = pairs.map(() => []);
  const sums: number[] = [];
  const acts = told.flatMap(({ turn, happening: it }) =>
    it.kind === 'order' && it.result !== 'lapsed' ? [{ turn, move: game.candidates[it.candidate] as Move }] : [],
  );
  for (let turn = 1; turn <= turns; turn += 1) {
    for (const { move } of acts.filter((it) => it.turn === turn)) {
      done[move.move] = (done[move.move] as number) + 1;
      byActor[move.actor] = (byActor[move.actor] as number) + (points[move.move] as number);
    }
    pairs.forEach((pair, i) => means[i]?.push(meanOf(pair, done, undefined)));
    sums.push(byActor.reduce((a, b) => a + b, 0));
  }
  const cooperation = pairs.flatMap((pair, i): PairCourse[] => {
    const count = pair.events.reduce((sum, { move }) => sum + (done[move] as number), 0);
    return count === 0 ? [] : [{ between: pair.between, means: means[i] as (number | undefined)[], acts: count }];
  });
  return { cooperation, escalation: { sums, byActor } };
}
