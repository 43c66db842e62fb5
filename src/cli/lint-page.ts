/** The report of a lint, for a person and for a program. */
import { percent } from '../analysis/lint-findings.ts';
import type { LintFinding, LintReport, SeatFigures } from '../analysis/lint-report.ts';
import { fold } from './fold.ts';

const note = 'Figures of the scenario as a game, consequences of its assumptions. They are not forecasts.';

/** The document; numbers with six digits, for more of them say nothing. */
export const lintPrinted = (report: LintReport, findings: readonly LintFinding[]): object =>
  rounded({ ok: findings.every((it) => it.level !== 'problem'), ...report, findings, note }) as object;

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(6));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, rounded(it)]));
}

/** The page. */
export function lintPage(report: LintReport, findings: readonly LintFinding[], columns: number): string {
  const { scenario, runs, mixes, mixesPossible, seed, endings, moves, indicators, learning, seats } = report;
  const unused = moves.filter((it) => it.done === 0);
  const spread = mixes === mixesPossible ? `all ${mixes} mixes` : `${mixes} of ${mixesPossible} mixes`;
  const problems = findings.filter((it) => it.level === 'problem');
  const notes = findings.filter((it) => it.level === 'note');
  const said = (all: readonly LintFinding[]): string[] =>
    all.flatMap((it) => fold(`${it.code}: ${it.message}`, columns, '  '));
  return [
    `${scenario}: ${runs} runs, seed ${seed}, spread evenly over ${spread} of doctrines`,
    '',
    'Endings (share; least and most over the doctrines of every seat)',
    ...aligned(
      endings.map((it) => [
        it.id,
        percent(it.share),
        `${percent(it.least)} to ${percent(it.most)}`,
        it.rare === undefined ? '' : 'rare',
      ]),
    ),
    '',
    `Moves: ${moves.length - unused.length} of ${moves.length} were done in some run${unused.length === 0 ? '.' : ', all but'}`,
    ...(unused.length === 0 ? [] : fold(unused.map((it) => `${it.seat}.${it.id}`).join(' '), columns, '  ')),
    `Indicators: ${indicators.filter((it) => it.pinned !== undefined).length} of ${indicators.length} are pinned at a bound.`,
    `What play teaches (runs in which what is believed of a seat moves by 10 points): ${learning.map((it) => `${it.about} ${percent(it.share)}`).join(', ') || 'nobody has hidden types'}`,
    ...seats.flatMap((seat) => seatLines(seat, columns)),
    '',
    ...(problems.length === 0 ? ['No problem found.'] : [`Problems: ${problems.length}`, ...said(problems)]),
    ...(notes.length === 0 ? [] : [`Notes: ${notes.length}`, ...said(notes)]),
    '',
    note,
    '',
  ].join('\n');
}

function seatLines(
  { id, isDefault, doctrines, choice, react, moments, sequence }: SeatFigures,
  columns: number,
): string[] {
  const lines = (text: string): string[] => fold(text, columns, '  ');
  return [
    '',
    `${id}${isDefault ? ' (the usual seat)' : ''}`,
    ...lines(`Doctrines, all others mixed: ${doctrines.map((it) => `${it.id} ${it.score.toFixed(1)}`).join(', ')}`),
    ...(choice === undefined
      ? []
      : lines(
          `Choice of doctrine: ${choice.ending} from ${percent(choice.least.share)} (${choice.least.doctrine}) to ${percent(choice.most.share)} (${choice.most.doctrine}), ${(100 * choice.points).toFixed(1)} points`,
        )),
    ...(react === undefined
      ? ['  React gap: no doctrine reads the others']
      : [
          ...lines(
            `React gap: ${react.doctrine} ${react.score.toFixed(2)}, best fixed plan ${react.planScore.toFixed(2)}: ${react.gap.toFixed(2)} ± ${react.error.toFixed(2)}, ${percent(react.ofSpread)} of the spread of ${react.spread.toFixed(1)}`,
          ),
          ...lines(
            `The plan: ${react.plan.map((it) => `${it.date} ${[...it.orders, ...it.reactions.map((order) => `(answers) ${order}`)].join(', ')}`).join('; ') || 'no orders'}`,
          ),
        ]),
    '  Moments (order best most often; share of positions; points that choosing well is worth)',
    ...aligned(
      moments.map((it) => [
        it.date,
        it.share > it.alike ? it.order : 'all alike',
        percent(Math.max(it.share, it.alike)),
        it.gain.toFixed(2),
        it.dead ? 'dead' : '',
      ]),
      '    ',
    ),
    ...lines(
      sequence === undefined
        ? 'Order: no two concessions could be made either way round'
        : `Order: ${sequence.first} and ${sequence.second} on ${sequence.dates.join(' and ')}: ${sequence.ending} ${percent(sequence.asNamed)}, the other way round ${percent(sequence.turned)}: ${(100 * sequence.points).toFixed(1)} points ± ${(100 * sequence.error).toFixed(1)}`,
    ),
  ];
}

/** Rows in columns: the first flush left, figures flush right. */
function aligned(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, i: number): string =>
    /^[-\d.]+( %)?$/.test(text) ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0);
  return rows.map((row) => `${indent}${row.map(cell).join('  ')}`.trimEnd());
}
