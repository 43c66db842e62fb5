/** The list of words in plain lines: `? word` explains one, `??` lists all. */
import { glossaryOf } from '../present/glossary.ts';
import { lookUp, type Word } from '../present/glossary-word.ts';
import { glossaryWords } from '../text/words.ts';
import { clean, linearWidth } from './linear-text.ts';
import type { Model } from './model.ts';
import { lookingOf } from './update-words.ts';
import { kindOf, spokenRows } from './words-page.ts';

/** Other finds that are named. */
const named = 12;

/** The first word that is found, in full with its source, and the names of the others. */
export function wordText(model: Model, typed: string): string {
  const words = glossaryWords[model.lang];
  const [first, ...others] = lookUp(glossaryOf(lookingOf(model)), typed);
  if (first === undefined) return words.noneOf(typed);
  const more = others.slice(0, named).map((it) => words.heard(it.name, kindOf(model.lang, it)));
  const rest = others.length > named ? [...more, '…'] : more;
  const said = clean(spokenRows(model, first, linearWidth), model.lang);
  return more.length === 0 ? said : `${said}\n\n${words.alsoHas(rest.join('; '))}`;
}

/** All words by kind. */
export function wordList(model: Model): string {
  const kinds = Map.groupBy(glossaryOf(lookingOf(model)), (word: Word) => kindOf(model.lang, word));
  const list = [...kinds].map(([kind, words]) => `${kind}: ${[...new Set(words.map(({ name }) => name))].join('; ')}.`);
  return clean(
    [...list, '', glossaryWords[model.lang].linearHint].map((text) => [{ text, tone: 'plain' }]),
    model.lang,
  );
}
