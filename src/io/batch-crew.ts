/** Those who play a batch: worker threads, or this thread alone. Chunks go out, what they left comes back. */
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Chunk } from '../batch/chunks.ts';
import { BatchFault, faultBehind } from './batch-fault.ts';
import { type Answer, type BatchTask, type Played, type Player, playerOf } from './batch-task.ts';

/** Told what a chunk left, in the order in which chunks are done. */
export type Take = (chunk: Chunk, played: Played) => void;

/** A crew stays together from one stretch of a plan to the next. */
export interface Crew {
  /**
   * Plays chunks, each once, in any order.
   * @throws Error when a run fails, or when a worker dies and so does the fresh one that took over its chunk
   * @throws BatchFault when a chunk cannot be played or written for a reason that is the caller's to mend
   * @throws the signal's reason when it aborts
   */
  play(chunks: readonly Chunk[], take: Take): Promise<void>;
  /** Sends all threads away. */
  leave(): Promise<void>;
}

/** With one worker the batch plays in this thread; `stopped` ends whatever is being played. */
export const gatherCrew = (task: BatchTask, workers: number, stopped: AbortSignal): Crew =>
  workers === 1 ? here(task, stopped) : away(task, workers, stopped);

function here(task: BatchTask, stopped: AbortSignal): Crew {
  let player: Promise<Player> | undefined;
  // Keys, signals and the screen have their turn.
  const pause = async (): Promise<void> => {
    await letOthersRun();
    stopped.throwIfAborted();
  };
  return {
    play: async (chunks, take) => {
      stopped.throwIfAborted();
      player ??= playerOf(task);
      const play = await player;
      for (const chunk of chunks) {
        const played = await play(chunk, pause).catch((error: unknown) => {
          throw faultBehind(error) ?? error;
        });
        take(chunk, played);
        await pause();
      }
    },
    leave: async () => {},
  };
}

function away(task: BatchTask, workers: number, signal: AbortSignal): Crew {
  const desks = Array.from({ length: workers }, (): Desk => ({}));
  return {
    play: async (chunks, take) => {
      signal.throwIfAborted();
      const failed = new AbortController();
      const stopped = AbortSignal.any([signal, failed.signal]);
      const queue = chunks.values();
      const shifts = desks.map((desk) => shift(task, desk, queue, take, stopped));
      // The first to fail stops the others; nothing returns before all have put their chunk down.
      await Promise.all(shifts).catch(async (error: unknown) => {
        failed.abort(error);
        await Promise.allSettled(shifts);
        throw error;
      });
    },
    leave: async () => {
      await Promise.all(desks.flatMap(({ worker }) => (worker === undefined ? [] : [worker.terminate()])));
    },
  };
}

interface Desk {
  worker?: Worker;
}

/** One worker thread, as long as there are chunks. Dead, it is replaced once for each chunk. */
async function shift(
  task: BatchTask,
  desk: Desk,
  chunks: ArrayIterator<Chunk>,
  take: Take,
  stopped: AbortSignal,
): Promise<void> {
  for (let next = chunks.next(); !next.done; next = chunks.next()) {
    const chunk = next.value;
    desk.worker ??= hire(task);
    let answer: Answer;
    try {
      answer = await ask(desk.worker, chunk, stopped);
    } catch {
      stopped.throwIfAborted();
      await desk.worker.terminate();
      desk.worker = hire(task);
      answer = await ask(desk.worker, chunk, stopped);
    }
    if ('fault' in answer) throw answer.fault;
    if ('refused' in answer) throw new BatchFault(answer.refused);
    take(chunk, answer);
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
