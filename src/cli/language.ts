/** Which language a player reads. */
import type { Language } from '../model/text.ts';

/** The language asked for, else that of the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`), else English. */
export function languageOf(asked: Language | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  if (asked !== undefined) return asked;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^es(?:[_.@-]|$)/i.test(locale) ? 'es' : 'en';
}
