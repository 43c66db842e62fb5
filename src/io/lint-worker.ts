/** A worker thread of a lint: it is born with the task, does the jobs it is sent, and tells how far it is. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LintJob, LintTask } from '../batch/lint/task.ts';
import { type LintAnswer, lintDesk } from './lint-desk.ts';

const work = await lintDesk(workerData as LintTask);

const say = (answer: LintAnswer): void => parentPort?.postMessage(answer);

parentPort?.on('message', (job: LintJob) => {
  work(job, (runs) => say({ runs })).then(
    (result) => say({ result }),
    (fault: unknown) => say({ fault }),
  );
});
