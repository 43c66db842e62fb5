/** From a checked scenario to the report of its lint: two stages of jobs, done by a crew, and what they say together. */
import { availableParallelism } from 'node:os';
import { findingsOf } from '../analysis/lint-findings.ts';
import type { LintFinding, LintReport } from '../analysis/lint-report.ts';
import { leftBy, secondJobs, secondWeight } from '../analysis/lint-stages.ts';
import { summarise } from '../analysis/lint-summary.ts';
import { firstJobs, sized } from '../batch/lint/jobs.ts';
import { type LintJob, weightOf } from '../batch/lint/task.ts';
import { lintCrew } from '../io/lint-crew.ts';
import type { Game } from '../model/game.ts';

/** How a scenario is linted: nothing but the runs and the seed changes the report. */
export interface LintOptions {
  readonly runs: number;
  readonly seed: string;
  readonly workers?: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
}

/** Does both stages of the work. `roster` is the URL of the charts. @throws the signal's reason when it aborts */
export async function lintGame(
  game: Game,
  roster: string,
  { runs, seed, signal, workers = availableParallelism(), onProgress }: LintOptions,
): Promise<{ readonly report: LintReport; readonly findings: readonly LintFinding[] }> {
  const work = sized(game, roster, seed, runs);
  const weigh = (jobs: readonly LintJob[]): number => jobs.reduce((sum, job) => sum + weightOf(work.task, job), 0);
  const first = firstJobs(work);
  const [before, after] = [weigh(first), secondWeight(work)];
  const of = before + after;
  const crew = lintCrew(work.task, workers, signal);
  try {
    onProgress(0, of);
    const one = leftBy(first, await crew.play(first, (it) => onProgress(it, of)));
    const second = secondJobs(work, one);
    const whole = Math.max(1, weigh(second));
    const two = leftBy(second, await crew.play(second, (it) => onProgress(before + (it / whole) * after, of)));
    onProgress(of, of);
    const report = summarise(work, one, two);
    return { report, findings: findingsOf(report) };
  } finally {
    await crew.leave();
  }
}
