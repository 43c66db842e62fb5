/** Where a word comes from: its numbers with their ranges, and the sources and judgements they rest on, each with its grade. */
import type { Provenance } from '../../model/game.ts';
import { glossaryWords } from '../text/words.ts';
import { dayAndMonth } from './dates.ts';
import type { Looking, Word } from './glossary-word.ts';
import { blank, line, type Row, wrapped } from './rows.ts';

/** Rows on the basis of a word. */
export function basisRows({ game, lang }: Looking, { kind, numbers: paths, note }: Word, width: number): Row[] {
  const words = glossaryWords[lang];
  const own = (game?.numbers ?? []).filter(({ path }) => paths.some((it) => path === it || path.startsWith(`${it}.`)));
  if (own.length === 0) return wrapped(note ?? (paths.length === 0 ? words.noNote : words.noNumbers), width);
  const tail = ({ path }: Provenance): string => {
    const prefix = paths.find((it) => path.startsWith(`${it}.`));
    return prefix === undefined ? (path.split('.').at(-1) ?? path) : path.slice(prefix.length + 1);
  };
  const range = ({ low, high, value }: Provenance): string =>
    low === undefined && high === undefined ? '' : words.range(String(low ?? value), String(high ?? value));
  const blocks = [
    ...Map.groupBy(own, (it) => JSON.stringify([it.source, it.judgement, it.grade, it.knownOn])).values(),
  ];
  return [
    ...(kind === 'line' ? [] : [line(words.numbers, 'dim')]),
    ...blocks.flatMap((block, i) => {
      const [first] = block as [Provenance, ...Provenance[]];
      // How a line weighs its choices is a long list that says nothing to a reader.
      const numbers =
        kind === 'line'
          ? words.countOf(block.length)
          : block.map((it) => `${tail(it)} ${it.value}${range(it)}`).join(' · ');
      const { source, judgement, grade, knownOn } = first;
      return [
        ...(i === 0 ? [] : [blank]),
        ...wrapped(numbers, width, 'strong', 2),
        ...(source ?? '').split(', ').flatMap((id) => sourceRows(id, width)),
        ...(judgement === undefined ? [] : wrapped(`  ${words.judgement}: ${judgement}`, width, 'plain', 4)),
        ...wrapped(
          `  ${words.grade(grade, words.grades[grade] ?? '')}.${knownOn === undefined ? '' : ` ${words.knownOn(dayAndMonth(lang, knownOn))}`}`,
          width,
          'dim',
          4,
        ),
      ];
    }),
  ];

  function sourceRows(id: string, columns: number): Row[] {
    const source = game?.sources.get(id);
    if (source === undefined) return [];
    const { publisher, title, date, url } = source;
    return [
      ...wrapped(
        `  ${words.source}: ${publisher}: ${title}${date === undefined ? '' : ` (${date})`}`,
        columns,
        'plain',
        4,
      ),
      ...(url === undefined ? [] : wrapped(`    ${url}`, columns, 'dim', 4)),
    ];
  }
}
