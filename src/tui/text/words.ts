/** The interface's own words, by language. */
import type { Language } from '../../model/text.ts';
import { adviceEn } from './advice-en.ts';
import { adviceEs } from './advice-es.ts';
import { detailsEn } from './details-en.ts';
import { detailsEs } from './details-es.ts';
import { glossaryEn } from './glossary-en.ts';
import { glossaryEs } from './glossary-es.ts';
import { guideEn } from './guide-en.ts';
import { guideEs } from './guide-es.ts';
import { linearEn } from './linear-en.ts';
import { linearEs } from './linear-es.ts';
import { pagesEn } from './pages-en.ts';
import { pagesEs } from './pages-es.ts';
import { peopleEn } from './people-en.ts';
import { peopleEs } from './people-es.ts';
import { tableEn } from './table-en.ts';
import { tableEs } from './table-es.ts';
import { wireEn } from './wire-en.ts';
import { wireEs } from './wire-es.ts';

/** The sentences of the news wire. */
export const wireWords: Readonly<Record<Language, typeof wireEn>> = { en: wireEn, es: wireEs };
/** The words of the table and its menu. */
export const tableWords: Readonly<Record<Language, typeof tableEn>> = { en: tableEn, es: tableEs };
/** The words of all other pages, and of the keys. */
export const pageWords: Readonly<Record<Language, typeof pagesEn>> = { en: pagesEn, es: pagesEs };
/** The words of the adviser. */
export const adviceWords: Readonly<Record<Language, typeof adviceEn>> = { en: adviceEn, es: adviceEs };
/** The words of the guide. */
export const guideWords: Readonly<Record<Language, typeof guideEn>> = { en: guideEn, es: guideEs };
/** The words of the list of words. */
export const glossaryWords: Readonly<Record<Language, typeof glossaryEn>> = { en: glossaryEn, es: glossaryEs };
/** The words of an order in full. */
export const detailWords: Readonly<Record<Language, typeof detailsEn>> = { en: detailsEn, es: detailsEs };
/** The words of tables with several people, a facilitator, and lines that branch. */
export const peopleWords: Readonly<Record<Language, typeof peopleEn>> = { en: peopleEn, es: peopleEs };
/** The words of play in plain lines. */
export const linearWords: Readonly<Record<Language, typeof linearEn>> = { en: linearEn, es: linearEs };
