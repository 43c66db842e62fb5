/** Plays a batch on worker threads: chunks of the plan go out, ensembles come back and are added up. */
import { availableParallelism } from 'node:os';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { blankEnsembles, mergeAll } from '../batch/batch.ts';
import type { Ensemble } from '../batch/ensemble.ts';
import { planLength } from '../batch/plan.ts';
import { type Answer, type BatchTask, type Chunk, playerOf } from './batch-task.ts';

export interface BatchOptions {
  /** Worker threads, 1 or more; with 1 the batch plays in this thread. `usefulWorkers` unless given. */
  readonly workers?: number;
  /** Told after each chunk how many runs of how many are done. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Aborting it stops all workers; the batch then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Most runs of a chunk: at the reference's speed an eighth of a second's work, so that progress shows and abort is felt. */
const mostRuns = 250;
/** Runs a thread plays in about the time that starting one more takes. */
const runsToPayForAWorker = 400;

/** As many workers as the machine has cores, but none that would be done before it had started. */
export const usefulWorkers = (runs: number): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(runs / runsToPayForAWorker)));

/**
 * Plays a whole plan. The result holds an ensemble for each course and is the same for any number of workers:
 * ensembles add up exactly, in any order.
 * @throws Error when a run fails, or when a worker dies and so does the fresh one that took over its chunk
 */
export async function runBatch(task: BatchTask, options: BatchOptions = {}): Promise<Ensemble[]> {
  const total = planLength(task.plan);
  const { workers = usefulWorkers(total), onProgress, signal } = options;
  const sum = blankEnsembles(task.game, task.plan);
  const chunks = cut(total, workers);
  const stop = new AbortController();
  const stopped = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  let done = 0;
  const take = (chunk: Chunk, ensembles: readonly Ensemble[]): void => {
    mergeAll(sum, ensembles);
    done += chunk.to - chunk.from;
    onProgress?.(done, total);
  };
  stopped.throwIfAborted();
  if (workers === 1) await workHere(task, chunks, take, stopped);
  else {
    const crew = Array.from({ length: workers }, () => workAway(task, chunks, take, stopped));
    // The first to fail stops the others; nothing returns before every thread has gone.
    await Promise.all(crew).catch(async (error: unknown) => {
      stop.abort(error);
      await Promise.allSettled(crew);
      throw error;
    });
  }
  return sum;
}

/** The plan in chunks, in order; small plans are cut finer, so that all workers end at about the same time. */
function* cut(total: number, workers: number): Generator<Chunk, undefined> {
  const runs = Math.max(1, Math.min(mostRuns, Math.ceil(total / (workers * 8))));
  for (let from = 0; from < total; from += runs) yield { from, to: Math.min(total, from + runs) };
}

type Take = (chunk: Chunk, ensembles: readonly Ensemble[]) => void;

/** Plays the chunks in this thread; between two of them keys, signals and the screen have their turn. */
async function workHere(task: BatchTask, chunks: Iterable<Chunk>, take: Take, stopped: AbortSignal): Promise<void> {
  const play = await playerOf(task);
  for (const chunk of chunks) {
    take(chunk, play(chunk));
    await letOthersRun();
    stopped.throwIfAborted();
  }
}

/** One worker thread, as long as there are chunks. Dead, it is replaced once for each chunk. */
async function workAway(
  task: BatchTask,
  chunks: Generator<Chunk, undefined>,
  take: Take,
  stopped: AbortSignal,
): Promise<void> {
  let worker: Worker | undefined;
  try {
    for (let next = chunks.next(); !next.done; next = chunks.next()) {
      const chunk = next.value;
      worker ??= hire(task);
      let answer: Answer;
      try {
        answer = await ask(worker, chunk, stopped);
      } catch {
        stopped.throwIfAborted();
        await worker.terminate();
        worker = hire(task);
        answer = await ask(worker, chunk, stopped);
      }
      if ('fault' in answer) throw answer.fault;
      take(chunk, answer.ensembles);
    }
  } finally {
    await worker?.terminate();
  }
}

/** Starts a worker on its own file: beside this one, as TypeScript when running from the sources. */
function hire(task: BatchTask): Worker {
  const entry = new URL(import.meta.url.endsWith('.ts') ? './batch-worker.ts' : './batch-worker.js', import.meta.url);
  const worker = new Worker(entry, { workerData: task, execArgv: [] });
  // A worker may still fail while it is being stopped, when nobody waits for it any more.
  return worker.on('error', () => {});
}

/** Sends a chunk and waits for the answer. Rejects when the worker dies first, or is told to stop. */
function ask(worker: Worker, chunk: Chunk, stopped: AbortSignal): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const died = (why: string, cause?: unknown): void =>
    reject(new Error(`A worker died twice on runs ${chunk.from} to ${chunk.to - 1} of the batch: ${why}`, { cause }));
  const onError = (cause: Error): void => died(cause.message, cause);
  const onExit = (code: number): void => died(`it ended with code ${code}`);
  const onStop = (): void => reject(stopped.reason);
  worker.once('message', resolve).once('messageerror', onError).once('error', onError).once('exit', onExit);
  stopped.addEventListener('abort', onStop);
  worker.postMessage(chunk);
  return promise.finally(() => {
    worker.off('message', resolve).off('messageerror', onError).off('error', onError).off('exit', onExit);
    stopped.removeEventListener('abort', onStop);
  });
}
