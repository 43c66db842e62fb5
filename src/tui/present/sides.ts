/** Those who act in a sentence: the reader's own seat is "you". */
import type { Side } from '../text/side.ts';
import { wireWords } from '../text/words.ts';
import { type Reader, shortName } from './labels.ts';

/** A reader with a seat of its own, or none: then everyone goes by name. */
export interface Seated extends Reader {
  readonly seat: number | undefined;
}

/** An actor's short name within a sentence: "the United States". */
export const insideName = (of: Reader, actor: number): string => wireWords[of.lang].named(shortName(of, actor)).inside;

/** An actor as sentences need it. */
export function sideOf(of: Seated, actor: number): Side {
  const words = wireWords[of.lang];
  if (actor === of.seat) return { you: true, name: words.you, inside: words.you.toLowerCase() };
  return { you: false, ...words.named(shortName(of, actor)) };
}
