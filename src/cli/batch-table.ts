/** The estimates of a batch as a page of text. */
import type { Estimates } from '../analysis/estimates.ts';
import type { BatchJob } from '../io/batch-job.ts';
import type { Game } from '../model/game.ts';
import type { Language } from '../model/text.ts';
import { actorName, shortName, textOf } from '../tui/present/labels.ts';
import { number } from '../tui/present/numbers.ts';
import type { BatchDocument, CourseDocument } from './batch-document.ts';
import { batchWords } from './batch-words.ts';
import { fold } from './fold.ts';
import { visible } from './transcript.ts';

const barWidth = 20;

/** The page, in the reader's language: a table for each course, and what the numbers mean. */
export function batchPage(job: BatchJob, it: BatchDocument, lang: Language, columns: number): string {
  const { game } = job.loaded;
  const words = batchWords[lang];
  const { heldFixed, drawnAgain } = words.about(job);
  const part = it.shard === undefined ? [] : [words.part(it.shard.part, it.shard.of)];
  const tables = it.courses.flatMap((course) => [
    ...(it.courses.length > 1 ? ['', words.course(visible(course.name), number(lang, course.runs))] : []),
    '',
    ...courseTable(game, course, lang, it.until === undefined ? words.endings : words.sequentialEndings),
  ]);
  return [
    textOf({ game, lang }, 'title'),
    ...fold([words.head(number(lang, it.runs), visible(it.seed), it.digest), ...part].join(', '), columns, ''),
    ...(it.courses.length === 0 ? ['', words.noRuns] : tables),
    ...untilLines(it, lang, columns),
    '',
    ...[words.note, `${words.fixed}: ${heldFixed}.`, `${words.drawn} ${drawnAgain}.`].flatMap((said) =>
      fold(said, columns, ''),
    ),
    '',
  ].join('\n');
}

/** How a batch that may stop early ended, and by which method that is known. */
function untilLines({ until, about }: BatchDocument, lang: Language, columns: number): string[] {
  if (until === undefined) return [];
  const words = batchWords[lang];
  const width = `${number(lang, until.width * 100, 1)} %`;
  const said = (until.reached ? words.reached : words.notReached)(width);
  return ['', ...fold(`${said} ${words.method(until.checkpoints.length, about.interval)}`, columns, '')];
}

function courseTable(game: Game, it: CourseDocument, lang: Language, head: string): string[] {
  const of = { game, lang };
  const words = batchWords[lang];
  const percent = (share: number): string => `${number(lang, share * 100, 1)} %`;
  const endings = it.endings.map(({ id, share, low, high }) => {
    const bar = '█'.repeat(Math.round(share * barWidth)).padEnd(barWidth, '░');
    return [
      textOf(of, `endings.${id}`),
      bar,
      percent(share),
      `${number(lang, low * 100, 1)}–${number(lang, high * 100, 1)}`,
    ];
  });
  const spread = (label: string, digits: number, { mean, p05, p50, p95 }: Estimates['scores'][string]): string[] => [
    label,
    ...[mean, p05, p50, p95].map((value) => number(lang, value, digits)),
  ];
  const indicators = Object.entries(it.indicators).map(([id, values]) =>
    spread(
      textOf(of, `indicators.${id}`),
      Math.max(1, game.indicators.find((indicator) => indicator.id === id)?.digits ?? 1),
      values,
    ),
  );
  const scores = Object.entries(it.scores).map(([id, values]) =>
    spread(
      actorName(
        of,
        game.actors.findIndex((actor) => actor.id === id),
      ),
      1,
      values,
    ),
  );
  const pairs = Object.entries(it.cooperation).map(([pair, values]) => spread(pairName(of, pair), 1, values));
  return [
    head,
    ...aligned(endings, 2),
    '',
    words.indicators,
    ...aligned(indicators, 1),
    ...(scores.length === 0 ? [] : ['', words.scores, ...aligned(scores, 1)]),
    '',
    words.relations,
    ...aligned([...pairs, spread(words.escalation, 0, it.escalation)], 1),
  ];
}

const pairName = (of: { game: Game; lang: Language }, pair: string): string =>
  pair
    .split('.')
    .map((id) =>
      shortName(
        of,
        of.game.actors.findIndex((actor) => actor.id === id),
      ),
    )
    .join(' · ');

/** Rows in columns: the first `left` of them flush left, the others flush right. */
function aligned(rows: readonly (readonly string[])[], left: number): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, i) => (i < left ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`.trimEnd(),
  );
}
