/** The help of play in plain lines: the letters that work on a screen, and its words; no arrows, no signs of the screen. */
import { keysOf } from '../keys.ts';
import { screenGlossary } from '../present/pages.ts';
import { linearWords, pageWords } from '../text/words.ts';
import { screenKeys } from './keys-of.ts';
import type { Model } from './model.ts';

/** What is said where `?` opens a page. */
export function helpText(model: Model): string {
  const { lang } = model;
  const words = pageWords[lang];
  const screen = screenKeys(model);
  const letters = keysOf(screen).filter(([key]) => /^[a-z?]$/.test(key));
  return [
    `${words.keysHead}:`,
    ...letters.map(([key, does]) => `${key}: ${words.keys[does]}`),
    ...(model.screen.kind === 'table' ? [linearWords[lang].tableLetters] : []),
    '',
    `${words.wordsHead}:`,
    ...screenGlossary(lang, screen).flatMap(([name, text]) => spoken(name, text)),
  ].join('\n');
}

/** A word and what it means; a sign that plain lines never show has neither. */
function spoken(name: string, text: string): string[] {
  const heard = name.replaceAll(/[●○◆▲▼←]/g, '').trim();
  return heard === '' ? [] : [`${heard}: ${text}.`];
}
