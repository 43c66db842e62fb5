/** Dates in words, in the reader's language. */
import type { IsoDate, Language } from '../../model/text.ts';

const locales = { en: 'en-GB', es: 'es-MX' } as const;

const day = (iso: IsoDate): Date => new Date(`${iso}T00:00:00Z`);

function part(lang: Language, iso: IsoDate, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[lang], { ...options, timeZone: 'UTC' }).format(day(iso));
}

const dayOfMonth = (iso: IsoDate): number => day(iso).getUTCDate();

/** "3 March" or "3 de marzo". */
export function dayAndMonth(lang: Language, iso: IsoDate): string {
  const month = part(lang, iso, { month: 'long' });
  return lang === 'en' ? `${dayOfMonth(iso)} ${month}` : `${dayOfMonth(iso)} de ${month}`;
}

/** "Monday 3 March 2025" or "lunes 3 de marzo de 2025". */
export function fullDate(lang: Language, iso: IsoDate): string {
  const weekday = part(lang, iso, { weekday: 'long' });
  const year = day(iso).getUTCFullYear();
  return lang === 'en'
    ? `${weekday} ${dayAndMonth(lang, iso)} ${year}`
    : `${weekday} ${dayAndMonth(lang, iso)} de ${year}`;
}

/** The same at the start of a line: "Lunes 3 de marzo de 2025". */
export const headDate = (lang: Language, iso: IsoDate): string =>
  fullDate(lang, iso).replace(/^./, (first) => first.toUpperCase());

/** Whole days from one date to another. */
export const daysFrom = (from: IsoDate, to: IsoDate): number =>
  Math.round((day(to).getTime() - day(from).getTime()) / 86_400_000);
