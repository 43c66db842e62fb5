/** A worker thread of a batch: it is born with the task, plays the chunks it is sent, and answers each. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Chunk } from '../batch/chunks.ts';
import { faultBehind } from './batch-fault.ts';
import { type Answer, type BatchTask, playerOf } from './batch-task.ts';

const play = await playerOf(workerData as BatchTask);

parentPort?.on('message', async (chunk: Chunk) => {
  let answer: Answer;
  try {
    answer = await play(chunk);
  } catch (fault) {
    const refused = faultBehind(fault)?.problem;
    answer = refused === undefined ? { fault } : { refused };
  }
  parentPort?.postMessage(answer);
});
