/** The list of words as rows: the words, and what one of them means or where it comes from. */
import type { Language } from '../../model/text.ts';
import { basisRows } from '../present/glossary-basis.ts';
import type { Word } from '../present/glossary-word.ts';
import { apart, blank, line, type Row, span, wrapped } from '../present/rows.ts';
import { glossaryWords } from '../text/words.ts';
import type { Model, Overlay } from './model.ts';
import { helpTabs, lookingOf, wordsInView } from './update-words.ts';

/** The names of the pages behind `?`, the one in view between brackets. */
export function tabsRow(lang: Language, kind: Overlay['kind']): Row {
  return glossaryWords[lang].tabs.map((name, i) =>
    helpTabs[i] === kind ? span(` [${i + 1} ${name}]`, 'strong') : span(`  ${i + 1} ${name} `, 'dim'),
  );
}

/** What is looked for, and how many there are. */
export function findRow(model: Model, overlay: Overlay): Row {
  const words = glossaryWords[model.lang];
  const { length } = wordsInView(model, overlay).list;
  const { find = '', typing = false } = overlay;
  if (find === '' && !typing) return line(words.findHint(length), 'dim');
  return [span(words.find(find), 'accent'), span(typing ? '▏ ' : ' ', 'accent'), span(words.found(length), 'dim')];
}

/** A row for each word in view. */
export function listRows(model: Model, overlay: Overlay, width: number): Row[] {
  const { list, at } = wordsInView(model, overlay);
  if (list.length === 0) return wrapped(glossaryWords[model.lang].none, width, 'dim');
  return list.map((word, i) =>
    apart(
      [span(i === at ? '› ' : '  ', 'accent'), span(word.name, i === at ? 'strong' : 'plain')],
      [span(kindOf(model.lang, word), 'dim')],
      width,
    ),
  );
}

/** What kind of word it is, and whose. */
export const kindOf = (lang: Language, { kind, who }: Word): string =>
  `${glossaryWords[lang].kinds[kind]}${who === undefined ? '' : ` · ${who}`}`;

/** The word under the cursor: what it means, or where it comes from. */
export function wordRows(model: Model, overlay: Overlay, width: number): Row[] {
  const { word } = wordsInView(model, overlay);
  if (word === undefined) return [];
  return overlay.basis === true ? basisRows(lookingOf(model), word, width) : meaningRows(word, width);
}

const meaningRows = ({ text }: Word, width: number): Row[] => text.flatMap((it) => wrapped(it, width, 'plain', 2));

/** A word in full, to be heard. */
export function spokenRows(model: Model, word: Word, width: number): Row[] {
  const words = glossaryWords[model.lang];
  return [
    ...wrapped(words.heard(word.name, kindOf(model.lang, word)), width, 'strong'),
    ...meaningRows(word, width),
    blank,
    ...wrapped(`${words.basis}:`, width),
    ...basisRows(lookingOf(model), word, width),
  ];
}
