/** A comparison as rows: one moment below the other, the two lines side by side. */
import { pageWords, peopleWords } from '../text/words.ts';
import type { Both, ComparedMoment, Comparison, PlayLine } from './compare.ts';
import { scoresOf } from './compare.ts';
import { dayAndMonth } from './dates.ts';
import { shortName, textOf } from './labels.ts';
import { number } from './numbers.ts';
import { blank, fill, line, type Row, span, wrap, wrapped } from './rows.ts';
import { insideName } from './sides.ts';

/** Rows of the whole comparison. */
export function compareRows(of: Comparison, width: number): Row[] {
  const words = peopleWords[of.lang];
  const known =
    of.eyes === undefined
      ? []
      : wrapped(of.eyes === 'public' ? words.comparePublic : words.compareView(insideName(of, of.eyes)), width, 'dim');
  return [
    ...headRows(of, width),
    ...known,
    blank,
    ...wrapped(of.from === undefined ? words.sameThroughout : words.sameUntil(of.from), width, 'accent'),
    ...of.moments
      .filter(({ turn }) => of.from !== undefined && turn >= of.from)
      .flatMap((it) => momentRows(of, it, width)),
    blank,
    line(words.endingHead, 'strong'),
    ...columns([endingText(of, of.lines[0]), endingText(of, of.lines[1])], width),
    ...wrapped(pageWords[of.lang].notForecast, width, 'dim'),
  ];
}

const letters = ['A', 'B'] as const;

function headRows(of: Comparison, width: number): Row[] {
  const words = peopleWords[of.lang];
  return of.lines.flatMap(({ file, branch }, i) => [
    ...wrapped(words.line(letters[i] ?? '', file), width, 'strong'),
    ...(branch === undefined ? [] : wrapped(`   ${words.branchOf(branch.turn, branch.of)}`, width, 'dim', 3)),
  ]);
}

function momentRows(of: Comparison, it: ComparedMoment, width: number): Row[] {
  const words = peopleWords[of.lang];
  const head = line(words.undoMoment(it.turn, dayAndMonth(of.lang, it.date)), 'strong');
  if (it.same) return [blank, head, line(`  ${words.sameMoment}`, 'dim')];
  const cell = (i: 0 | 1, lines: readonly string[], none: string): readonly string[] =>
    !it.played[i] ? [words.notPlayed] : lines.length === 0 ? [none] : lines;
  const news =
    it.news[0].length + it.news[1].length === 0
      ? []
      : [...columns([cell(0, it.news[0], '–'), cell(1, it.news[1], '–')], width, '○ ')];
  return [
    blank,
    head,
    ...news,
    ...columns([cell(0, it.orders[0], words.noOrders), cell(1, it.orders[1], words.noOrders)], width, '● '),
    ...stoodRows(of, it, width),
  ];
}

function stoodRows({ lang }: Comparison, { stood }: ComparedMoment, width: number): Row[] {
  if (stood.length === 0) return [];
  const label = Math.max(20, width - 30);
  return [
    line(`  ${peopleWords[lang].movedHead}`, 'dim'),
    ...stood.map(
      (it): Row => [
        span(`  ${fill(it.label, label)}`),
        span(`  A ${fill(it.values[0], 10)}`),
        span(`  B ${fill(it.values[1], 10)}`),
      ],
    ),
  ];
}

function endingText(of: Comparison, it: PlayLine): string[] {
  const words = peopleWords[of.lang];
  if (it.ending === undefined) return [words.unfinished];
  const scores = scoresOf(of, it).map(([id, score]) => {
    const actor = of.game.actors.findIndex((one) => one.id === id);
    return words.score(shortName(of, actor), number(of.lang, score, 0));
  });
  return [textOf(of, `endings.${it.ending.ending}`), ...scores];
}

/** Two lists of sentences beside each other, each in its half, A and B by letter so that neither hangs on its place. */
function columns(cells: Both<readonly string[]>, width: number, mark = ''): Row[] {
  const half = Math.floor((width - 5) / 2);
  const [left, right] = [0, 1].map((i) =>
    (cells[i as 0 | 1] ?? []).flatMap((text, n) => {
      const lead = n === 0 ? `${letters[i]} ` : '  ';
      return wrap(`${lead}${mark}${text}`, half, 2 + mark.length);
    }),
  );
  const height = Math.max(left?.length ?? 0, right?.length ?? 0);
  return Array.from(
    { length: height },
    (_, i): Row => [span(`  ${fill(left?.[i] ?? '', half)}`), span(` │ `, 'dim'), span(right?.[i] ?? '')],
  );
}
