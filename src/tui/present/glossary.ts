/** Every word that a player meets in a scenario, with what it means. */
import { bargainWords, courseWords, hiddenWords } from './glossary-mechanics.ts';
import { ownWords } from './glossary-own.ts';
import { actWords, countWords, seatWords, standingWords } from './glossary-scenario.ts';
import type { Looking, Word } from './glossary-word.ts';

/** All words, those of the scenario first. */
export function glossaryOf({ game, lang, seat }: Looking): readonly Word[] {
  const own = ownWords(lang);
  if (game === undefined) return own;
  const of = { game, lang };
  return [
    ...seatWords(of),
    ...countWords(of, seat),
    ...bargainWords(of, seat),
    ...actWords(of, seat),
    ...standingWords(of),
    ...hiddenWords(of),
    ...courseWords(of),
    ...own,
  ];
}
