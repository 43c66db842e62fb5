/** A batch as it was asked for: all that its results depend on, and the stages in which it is played. */
import { type Chunk, checkpointsOf, chunksOf, isInShard, type Shard } from '../batch/chunks.ts';
import { type Plan, planLength } from '../batch/plan.ts';
import type { BatchTask, Runtime } from './batch-task.ts';
import type { LoadedGame } from './load-game.ts';

/** How a plan's cases were chosen: the scenario as written, points that were given, or points that were drawn. */
export type Sampling = 'written' | 'given' | 'lhs' | 'sobol';

export interface BatchJob {
  readonly loaded: LoadedGame;
  readonly runtime: Runtime;
  readonly plan: Plan;
  /** Names of the plan's courses. */
  readonly names: readonly string[];
  readonly sampling: Sampling;
  /** Dotted paths of the numbers that differ from case to case. */
  readonly inputs: readonly string[];
  /** By case, then by input. */
  readonly points: readonly (readonly number[])[];
  /** The batch ends when every interval is narrower, as a share of 1. */
  readonly untilWidth?: number;
  readonly shard?: Shard;
}

/** The chunks of a job, in the stages that follow one another: one, unless it may stop before its end. */
export function stagesOf({ plan, untilWidth, shard }: BatchJob): Chunk[][] {
  const total = planLength(plan);
  const edges = untilWidth === undefined ? [total] : checkpointsOf(plan);
  const chunks = chunksOf(total, edges).filter((chunk) => shard === undefined || isInShard(chunk, shard));
  let from = 0;
  return edges.map((to) => {
    const stage = chunks.filter((chunk) => chunk.from >= from && chunk.from < to);
    from = to;
    return stage;
  });
}

/** What is handed to workers, of a job whose rows go to `folder` when that is given. */
export function taskOf(job: BatchJob, roster: string, folder?: string): BatchTask {
  const { loaded, plan, runtime, inputs, points, names } = job;
  const { game, texts, overrides } = loaded;
  return {
    game,
    roster,
    plan,
    runtime,
    ...(inputs.length === 0 ? {} : { cases: { texts, overrides, inputs, points } }),
    ...(folder === undefined ? {} : { target: { folder, names } }),
  };
}
