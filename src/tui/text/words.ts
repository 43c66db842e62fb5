/** The interface's own words, by language. */
import type { Language } from '../../model/written.ts';
import { wireEn } from './wire-en.ts';
import { wireEs } from './wire-es.ts';

/** The sentences of the news wire in each language. */
export const wireWords: Readonly<Record<Language, typeof wireEn>> = { en: wireEn, es: wireEs };
