/** Where the jobs of a lint are done, one after another: in a worker, or in this thread. */
import { setTable } from '../batch/lint/table.ts';
import { doJob, type LintJob, type LintResult, type LintTask } from '../batch/lint/task.ts';
import type { Chart } from '../rules/chart.ts';

/** What a worker tells of a job: that it has played so many more runs, what it left, or the error it threw. */
export type LintAnswer = { readonly runs: number } | { readonly result: LintResult } | { readonly fault: unknown };

/** Runs between two tellings. */
const stride = 500;

/** Prepares the game; the result does jobs, and waits for `tell` now and then. */
export async function lintDesk(
  task: LintTask,
): Promise<(job: LintJob, tell: (runs: number) => unknown) => Promise<LintResult>> {
  const { charts } = (await import(/* @vite-ignore */ task.roster)) as { charts: readonly Chart[] };
  const table = setTable(task.game, charts);
  return async (job, tell) => {
    const doing = doJob(task, table, job);
    let untold = 0;
    for (;;) {
      const next = doing.next();
      if (next.done === true) return next.value;
      untold += next.value;
      if (untold < stride) continue;
      await tell(untold);
      untold = 0;
    }
  };
}
