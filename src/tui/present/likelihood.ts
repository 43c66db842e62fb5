/** Words for how likely something is in the model: those of ICD 203 (Analytic Standards, U.S. Director of National Intelligence, 2 January 2015). */
import type { Language } from '../../model/text.ts';
import { adviceWords } from '../text/words.ts';

/** The upper ends of the standard's seven spans, as shares. */
export const spans = [0.05, 0.2, 0.45, 0.55, 0.8, 0.95, 1] as const;

/** The word for a share of 0 to 1; at the ends of the range it says that it never, or always, came. */
export function likelihood(lang: Language, share: number): string {
  const words = adviceWords[lang].likely;
  if (share <= 0) return words.never;
  if (share >= 1) return words.always;
  return words.spans[spans.findIndex((end) => share <= end)] ?? '';
}
