/** `escalera merge`: joins the parts of a batch that several machines played. */
import { charts } from '../../../state-machines/index.ts';
import { mergeParts } from '../../io/results-merge.ts';
import { openStore } from '../../io/results-store.ts';
import type { Language } from '../../model/text.ts';
import { languageOf } from '../language.ts';
import { orRefuse, playBatch } from '../play-batch.ts';
import type { Surroundings } from '../surroundings.ts';

export interface MergeOptions {
  readonly out: string;
  readonly lang?: Language;
  readonly json?: boolean;
}

/** Joins the parts into a new folder, byte for byte that of a batch played as a whole, and shows what that shows. */
export function merge(folders: readonly string[], options: MergeOptions, at: Surroundings): Promise<number> {
  const { json = false, out } = options;
  return orRefuse(at, json, async () => {
    mergeParts(folders, out, charts);
    const store = openStore(out, charts);
    return playBatch(store.job, store, { json, lang: languageOf(options.lang, at.env) }, at);
  });
}
