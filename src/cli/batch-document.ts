/** The one JSON document of a batch. With one course its estimates stand at the top; with several, each under `courses`. */
import { type About, type Estimates, estimate, plainTerms, type Terms } from '../analysis/estimates.ts';
import type { Shard } from '../batch/chunks.ts';
import { digestOfAll, type Ensemble } from '../batch/ensemble.ts';
import type { BatchJob, Sampling } from '../io/batch-job.ts';
import type { Runtime } from '../io/batch-task.ts';
import type { Counted } from '../io/worker-pool.ts';
import { batchWords } from './batch-words.ts';

/** The estimates of one course. */
export interface CourseDocument extends Omit<Estimates, 'scenario' | 'seed' | 'about'> {
  readonly name: string;
}

export interface BatchDocument {
  readonly scenario: string;
  readonly runs: number;
  readonly seed: string;
  readonly digest: string;
  readonly runtime: Runtime;
  readonly plan: {
    readonly cases: number;
    readonly sampling: Sampling;
    readonly inputs: readonly string[];
    readonly courses: number;
    readonly replicates: number;
  };
  readonly shard?: Shard;
  /** Of a batch that ends when every interval is narrower than `width`. */
  readonly until?: {
    readonly width: number;
    /** Whether they are; otherwise the plan came to its end first. */
    readonly reached: boolean;
    /** Runs after which it could have stopped. */
    readonly checkpoints: readonly number[];
  };
  readonly about: About;
  readonly courses: readonly CourseDocument[];
}

/** The rule by which a batch may stop before its end, and the intervals that hold then. */
export interface Stopping {
  readonly width: number;
  readonly checkpoints: readonly number[];
  readonly method: string;
  readonly interval: Terms['interval'];
  readonly isNarrow: (ensembles: readonly Ensemble[]) => boolean;
}

/** The document of what was counted. */
export function batchDocument(job: BatchJob, { ensembles, runs }: Counted, stopping?: Stopping): BatchDocument {
  const { loaded, plan, names, runtime, sampling, inputs, shard } = job;
  const terms: Terms = {
    interval: stopping?.interval ?? plainTerms.interval,
    about: {
      ...plainTerms.about,
      ...batchWords.en.about(job),
      ...(stopping === undefined ? {} : { interval: stopping.method }),
    },
  };
  return {
    scenario: loaded.game.id,
    runs,
    seed: plan.seed,
    digest: digestOfAll(ensembles),
    runtime,
    plan: { cases: plan.cases, sampling, inputs, courses: plan.courses.length, replicates: plan.replicates },
    ...(shard === undefined ? {} : { shard }),
    ...(stopping === undefined
      ? {}
      : {
          until: {
            width: stopping.width,
            reached: stopping.isNarrow(ensembles),
            checkpoints: stopping.checkpoints,
          },
        }),
    about: terms.about,
    courses: ensembles.flatMap((ensemble: Ensemble, i): CourseDocument[] => {
      if (ensemble.runs === 0) return [];
      const {
        scenario: _,
        seed: __,
        about: ___,
        ...own
      } = estimate(loaded.game, plan, plan.courses[i] ?? [], ensemble, terms);
      return [{ name: names[i] ?? '', ...own }];
    }),
  };
}

/** The document as it is printed: one course's estimates stand at the top, as they always did. */
export function printed({ courses, ...document }: BatchDocument): object {
  const [only, ...others] = courses;
  if (only === undefined || others.length > 0) return { ...document, courses };
  const { name: _, ...estimates } = only;
  return { ...document, ...estimates };
}
