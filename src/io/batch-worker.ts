/** A worker thread of a batch: it is born with the task, plays the chunks it is sent, and answers each. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Chunk } from '../batch/chunks.ts';
import { faultBehind } from './batch-fault.ts';
import { type Answer, type BatchTask, playerOf } from './batch-task.ts';

const play = await playerOf(workerData as BatchTask);

async function answer(chunk: Chunk): Promise<Answer> {
  try {
    return await play(chunk);
  } catch (fault) {
    const refused = faultBehind(fault)?.problem;
    return refused === undefined ? { fault } : { refused };
  }
}

parentPort?.on('message', (chunk: Chunk) => {
  void answer(chunk).then((made) => parentPort?.postMessage(made));
});
