/** Plays a batch that was asked for, or goes on with one, and shows what came of it. */
import { checkpointsOf } from '../batch/chunks.ts';
import { planLength } from '../batch/plan.ts';
import { faultBehind } from '../io/batch-fault.ts';
import { type BatchJob, stagesOf, taskOf } from '../io/batch-job.ts';
import type { Store } from '../io/results-store.ts';
import { type Counted, runBatch } from '../io/worker-pool.ts';
import type { Language } from '../model/text.ts';
import { batchDocument, printed, type Stopping } from './batch-document.ts';
import { batchPage } from './batch-table.ts';
import { batchWords } from './batch-words.ts';
import { done, interrupted } from './exit.ts';
import { fold } from './fold.ts';
import { progressBar } from './progress.ts';
import { refuse } from './report-problems.ts';
import type { Surroundings } from './surroundings.ts';

/** How it is played and shown: nothing of this changes the result. */
export interface Showing {
  readonly workers?: number;
  readonly json: boolean;
  readonly lang: Language;
}

/** Where a worker finds the charts, which cannot be copied to it. */
const rosterUrl = new URL(
  `../../state-machines/index.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
).href;

/** Plays what is not played yet; with a store the rows are kept in its folder. Returns the exit code. */
export async function playBatch(
  job: BatchJob,
  store: Store | undefined,
  showing: Showing,
  at: Surroundings,
): Promise<number> {
  const { json, lang, workers } = showing;
  const words = batchWords[lang];
  const bar = progressBar(at, (runs, total) => words.progress(lang, runs, total));
  let played = 0;
  let of = planLength(job.plan);
  let counted: Counted;
  const stopping = await stoppingOf(job);
  bar.show(0, of);
  try {
    counted = await runBatch(taskOf(job, rosterUrl, store?.folder), {
      ...(workers === undefined ? {} : { workers }),
      stages: stagesOf(job),
      onProgress: (runs, total) => {
        played = runs;
        of = total;
        bar.show(runs, total);
      },
      signal: at.interrupted,
      ...(stopping === undefined ? {} : { isEnough: (so) => stopping.isNarrow(so.ensembles) }),
      ...(store === undefined
        ? {}
        : { recall: (chunk) => store.recall(chunk), onPlayed: (chunk, { sha256 = '' }) => store.note(chunk, sha256) }),
    });
    store?.finish();
  } catch (error) {
    bar.clear();
    const fault = faultBehind(error);
    if (!at.interrupted.aborted && fault === undefined) throw error;
    // What is on the disk stays valid even where this last word cannot be written.
    try {
      store?.save();
    } catch (unsaved) {
      if (faultBehind(unsaved) === undefined) throw unsaved;
    }
    if (fault !== undefined && !at.interrupted.aborted) return refuse(at, { problems: [fault.problem] }, json);
    const said =
      store === undefined ? words.stopped(lang, played, of) : words.kept(lang, store.runs(), of, store.folder);
    // A command stands on a line of its own, to be copied whole.
    const [sentence = '', ...command] = said.split('\n');
    at.err(`${[...fold(sentence, Math.min(at.columns, 100), ''), ...command].join('\n')}\n`);
    if (json) at.out(`${JSON.stringify(cutOff(of, store))}\n`);
    return interrupted;
  }
  bar.clear();
  const document = batchDocument(job, counted, stopping);
  at.out(json ? `${JSON.stringify(printed(document))}\n` : batchPage(job, document, lang, Math.min(at.columns, 100)));
  return done;
}

/** What a script is told of a batch that was stopped: how much is kept, and where. */
const cutOff = (of: number, store: Store | undefined): object => ({
  ok: false,
  problems: [],
  interrupted: store === undefined ? { kept: 0, of } : { kept: store.runs(), of, folder: store.folder },
});

/** The rule by which a batch stops early, where it has one. */
async function stoppingOf({ plan, untilWidth: width }: BatchJob): Promise<Stopping | undefined> {
  if (width === undefined) return undefined;
  // The quantiles take a while to load, and few batches ask for them.
  const { isNarrow, sequentialInterval, sequentialMethod } = await import('../analysis/sequential.ts');
  const checkpoints = checkpointsOf(plan);
  const looks = checkpoints.length;
  return {
    width,
    checkpoints,
    method: sequentialMethod(looks),
    interval: (count, runs) => sequentialInterval(count, runs, looks),
    isNarrow: (ensembles) => isNarrow(ensembles, looks, width),
  };
}

/** Does the work of a command; a fault of the caller's world is shown and ends it with 1. */
export async function orRefuse(at: Surroundings, json: boolean, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const fault = faultBehind(error);
    if (fault === undefined) throw error;
    return refuse(at, { problems: [fault.problem] }, json);
  }
}
