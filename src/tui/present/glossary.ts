/** Every word that a player meets in a scenario, with what it means. */
import { bargainWords, courseWords, hiddenWords } from './glossary-mechanics.ts';
import { ownWords } from './glossary-own.ts';
import { actWords, countWords, seatWords, standingWords } from './glossary-scenario.ts';
import type { Looking, Word } from './glossary-word.ts';

const known = new WeakMap<object, Map<string, readonly Word[]>>();
const noGame = {};

/** All words, those of the scenario first. They are put together once: each key at the list asks for them. */
export function glossaryOf(of: Looking): readonly Word[] {
  const lists = known.get(of.game ?? noGame) ?? new Map<string, readonly Word[]>();
  known.set(of.game ?? noGame, lists);
  const name = `${of.lang} ${of.seat}`;
  const list = lists.get(name) ?? wordsOf(of);
  lists.set(name, list);
  return list;
}

function wordsOf({ game, lang, seat }: Looking): readonly Word[] {
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
