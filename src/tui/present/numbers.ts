/** Numbers as a reader sees them: indicators with their digits, chances in per cent, trends as arrows. */
import type { Indicator } from '../../model/game.ts';
import type { Language } from '../../model/text.ts';

const locales = { en: 'en-US', es: 'es-MX' } as const;

/** A number with so many digits after the point. */
export const number = (lang: Language, value: number, digits = 0): string =>
  new Intl.NumberFormat(locales[lang], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  }).format(value);

/** Whether an indicator counts in per cent. */
const inPercent = (indicator: Indicator): boolean => /^percent\b|^%/.test(indicator.unit);

/** An indicator's value, with its sign of per cent where it has one. */
export const amount = (lang: Language, indicator: Indicator, value: number): string =>
  `${number(lang, value, indicator.digits)}${inPercent(indicator) ? ' %' : ''}`;

/** Thousandths as per cent. */
export const percent = (lang: Language, thousandths: number): string => `${number(lang, thousandths / 10, 0)} %`;

/** The way of a change as it shows: `same` where it is too small for the indicator's digits. */
export function wayOf(indicator: Indicator, from: number, to: number): 'up' | 'down' | 'same' {
  const shown = Math.round(to * 10 ** indicator.digits) - Math.round(from * 10 ** indicator.digits);
  return shown > 0 ? 'up' : shown < 0 ? 'down' : 'same';
}

/** How far apart two values are as they show. */
export function shownDifference(indicator: Indicator, from: number, to: number): number {
  const step = 10 ** indicator.digits;
  return Math.abs(Math.round(to * step) - Math.round(from * step)) / step;
}

/** The arrow of a change. */
export const arrows = { up: '▲', down: '▼', same: '=' } as const;
