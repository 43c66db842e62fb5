/** What a batch plays, as it is handed to a worker, and how whoever holds it plays a chunk. */
import { runRange } from '../batch/batch.ts';
import type { Ensemble } from '../batch/ensemble.ts';
import type { Plan } from '../batch/plan.ts';
import { referenceRunner } from '../batch/reference-runner.ts';
import type { Game } from '../model/game.ts';
import type { Chart } from '../rules/chart.ts';

/** Plain data: it is copied to each worker, so that all play the very game that was checked. */
export interface BatchTask {
  readonly game: Game;
  /** URL of the module whose export `charts` is the roster: charts hold functions, which cannot be copied. */
  readonly roster: string;
  readonly plan: Plan;
}

/** A stretch of the plan: places `from` up to, not including, `to`. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

/** What a worker answers to a chunk: its ensembles by course, or the error a run threw. */
export type Answer = { readonly ensembles: Ensemble[] } | { readonly fault: unknown };

/** Prepares charts and doctrines; the result plays chunks, any number of them. */
export async function playerOf({ game, roster, plan }: BatchTask): Promise<(chunk: Chunk) => Ensemble[]> {
  const { charts } = (await import(/* @vite-ignore */ roster)) as { charts: readonly Chart[] };
  const runner = referenceRunner(game, charts, plan);
  return ({ from, to }) => runRange(game, runner, plan, from, to);
}
