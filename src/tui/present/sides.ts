/** Those who act in a sentence: the reader's own seat is "you". */
import { wireWords } from '../text/words.ts';
import type { Side } from '../text/side.ts';
import { type Reader, shortName } from './labels.ts';

/** A reader with a seat of its own, or none: then everyone goes by name. */
export interface Seated extends Reader {
  readonly seat: number | undefined;
}

/** An actor as sentences need it. */
export function sideOf(of: Seated, actor: number): Side {
  const name = shortName(of, actor);
  if (actor === of.seat) {
    const your = of.lang === 'en' ? 'your' : 'tu';
    return { you: true, name: wireWords[of.lang].you, subject: wireWords[of.lang].you.toLowerCase(), object: wireWords[of.lang].toYou, possessive: your, possessiveStart: your.replace(/^./, (c) => c.toUpperCase()) };
  }
  const possessive = of.lang === 'en' ? `${name}’s` : name.startsWith('El ') ? `d${name.slice(0, 1).toLowerCase()}${name.slice(1)}` : `de ${name}`;
  return { you: false, name, subject: name, object: name, possessive, possessiveStart: possessive };
}
