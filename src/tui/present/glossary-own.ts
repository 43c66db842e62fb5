/** The words of the program: of its screens, of the adviser, for how likely, of the ladder, of the measures. */
import type { Language } from '../../model/text.ts';
import { escalationClasses } from '../../model/written-move.ts';
import { escalationPoints } from '../../rules/events.ts';
import { adviceWords, detailWords, glossaryWords, pageWords } from '../text/words.ts';
import type { Word } from './glossary-word.ts';
import { spans } from './likelihood.ts';
import { percent } from './numbers.ts';

/** All of them, in one language. */
export function ownWords(lang: Language): Word[] {
  const words = glossaryWords[lang];
  const { spans: names } = adviceWords[lang].likely;
  const screen = [...pageWords[lang].glossary, ...adviceWords[lang].glossary].flatMap(([name, text]): Word[] =>
    names.includes(name) ? [] : [{ name, kind: 'screen', text: [text], numbers: [] }],
  );
  const likely = names.map((name, i): Word => {
    const [from, to] = [percent(lang, (spans[i - 1] ?? 0) * 1000), percent(lang, (spans[i] ?? 1) * 1000)];
    return { name, kind: 'likely', text: [words.spans(from, to)], numbers: [], note: words.likelySource };
  });
  const ladder = escalationClasses.map((rung): Word => {
    const text = [detailWords[lang].rungs[rung], words.rung(escalationPoints[rung])].map((it, i) =>
      i === 0 ? `${it}.` : it,
    );
    return { name: words.rungs[rung], kind: 'ladder', text, numbers: [], note: words.ladderSource };
  });
  const measures = words.measures.map(
    ([name, text, note]): Word => ({
      name,
      kind: 'measure',
      text: [text],
      numbers: [],
      ...(note === '' ? {} : { note }),
    }),
  );
  return [...screen, ...likely, ...ladder, ...measures];
}
