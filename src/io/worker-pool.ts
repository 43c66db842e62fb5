/** Plays a batch on all cores: the plan's chunks in stages, what is known of earlier chunks recalled, ensembles added up. */
import { availableParallelism } from 'node:os';
import { blankEnsembles, mergeAll } from '../batch/batch.ts';
import { type Chunk, chunksOf } from '../batch/chunks.ts';
import type { Ensemble } from '../batch/ensemble.ts';
import { type Plan, planLength } from '../batch/plan.ts';
import { gatherCrew, type Take } from './batch-crew.ts';
import type { BatchTask, Runtime } from './batch-task.ts';

/** Ensembles by course, and the number of runs in them. */
export interface Counted {
  readonly ensembles: readonly Ensemble[];
  readonly runs: number;
}

export interface BatchOptions {
  /** Worker threads, 1 or more; with 1 the batch plays in this thread. `usefulWorkers` unless given. */
  readonly workers?: number;
  /** Told after each chunk how many runs of how many are done. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Aborting it stops all workers; the batch then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** What is played, in stages that follow one another; the whole plan at once unless given. */
  readonly stages?: readonly (readonly Chunk[])[];
  /** Asked after each stage but the last, with all that was counted so far: true ends the batch there. */
  readonly isEnough?: (counted: Counted) => boolean;
  /** The ensembles of a chunk that was played before, if it was: it is not played again. */
  readonly recall?: (chunk: Chunk) => Promise<readonly Ensemble[] | undefined>;
  /** Told of each chunk that was played now. */
  readonly onPlayed?: Take;
}

/** Runs a thread plays in about the time that starting one more takes, and making one more case ready. */
const runsToPayFor: Readonly<Record<Runtime, { readonly worker: number; readonly oneCase: number }>> = {
  reference: { worker: 400, oneCase: 50 },
  compiled: { worker: 20_000, oneCase: 2000 },
};

/** As many workers as the machine has cores, but none that would be done before it had started. */
export function usefulWorkers(plan: Plan, runtime: Runtime): number {
  const { worker, oneCase } = runsToPayFor[runtime];
  const work = planLength(plan) + (plan.cases > 1 ? plan.cases * oneCase : 0);
  return Math.max(1, Math.min(availableParallelism(), Math.floor(work / worker)));
}

/**
 * Plays a plan, or the chunks of it that are asked for. The result is the same for any number of workers: ensembles add
 * up exactly, in any order, and whether they are enough is asked only where a stage ends.
 * @throws as `Crew.play`
 */
export async function runBatch(task: BatchTask, options: BatchOptions = {}): Promise<Counted> {
  const { plan, runtime } = task;
  const { workers = usefulWorkers(plan, runtime), onProgress, recall, onPlayed, isEnough } = options;
  const { stages = [chunksOf(planLength(plan))], signal = new AbortController().signal } = options;
  const total = stages.flat().reduce((sum, chunk) => sum + chunk.to - chunk.from, 0);
  const sum = blankEnsembles(task.game, plan);
  let runs = 0;
  const count = (chunk: Chunk, ensembles: readonly Ensemble[]): void => {
    mergeAll(sum, ensembles);
    runs += chunk.to - chunk.from;
    onProgress?.(runs, total);
  };
  const crew = gatherCrew(task, workers, signal);
  try {
    for (const [i, stage] of stages.entries()) {
      const wanting: Chunk[] = [];
      for (const chunk of stage) {
        signal.throwIfAborted();
        const known = await recall?.(chunk);
        if (known === undefined) wanting.push(chunk);
        else count(chunk, known);
      }
      await crew.play(wanting, (chunk, played) => {
        onPlayed?.(chunk, played);
        count(chunk, played.ensembles);
      });
      if (i < stages.length - 1 && isEnough?.({ ensembles: sum, runs }) === true) break;
    }
  } finally {
    await crew.leave();
  }
  return { ensembles: sum, runs };
}
