/** `escalera batch`: many runs, and how often each ending came. */
import { charts } from '../../../state-machines/index.ts';
import { createStore, openStore } from '../../io/results-store.ts';
import type { Language } from '../../model/text.ts';
import { type JobOptions, jobFrom } from '../batch-job.ts';
import { CallError } from '../exit.ts';
import { languageOf } from '../language.ts';
import { orRefuse, playBatch } from '../play-batch.ts';
import { refuse } from '../report-problems.ts';
import type { Surroundings } from '../surroundings.ts';

export interface BatchOptions extends JobOptions {
  readonly workers?: number;
  readonly resume?: string;
  readonly lang?: Language;
  readonly json?: boolean;
}

/** Plays a batch, or goes on with one; the same plan gives the same document and the same files with any number of workers. */
export function batch(scenario: string | undefined, options: BatchOptions, at: Surroundings): Promise<number> {
  const { json = false, workers, resume, out } = options;
  const showing = { ...(workers === undefined ? {} : { workers }), json, lang: languageOf(options.lang, at.env) };
  return orRefuse(at, json, async () => {
    if (resume !== undefined) {
      if (scenario !== undefined)
        throw new CallError(`--resume ${resume}: the folder says what is played: leave out "${scenario}".`);
      const store = openStore(resume, charts);
      return playBatch(store.job, store, showing, at);
    }
    if (scenario === undefined)
      throw new CallError("missing required argument 'scenario', or --resume DIR to go on with a batch.");
    const job = await jobFrom(scenario, options, at.home);
    if (!job.ok) return refuse(at, job, json);
    return playBatch(job.value, out === undefined ? undefined : createStore(out, job.value), showing, at);
  });
}
