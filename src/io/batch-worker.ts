/** A worker thread of a batch: it is born with the task, plays the chunks it is sent, and answers each. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Answer, type BatchTask, type Chunk, playerOf } from './batch-task.ts';

const play = await playerOf(workerData as BatchTask);

parentPort?.on('message', (chunk: Chunk) => {
  let answer: Answer;
  try {
    answer = { ensembles: play(chunk) };
  } catch (fault) {
    answer = { fault };
  }
  parentPort?.postMessage(answer);
});
