/** Problems as they are shown: each at its place, with the line it stands in and a caret under it. */
import type { Problem } from '../model/problem.ts';
import { madeVisible } from './unsafe-characters.ts';

/** Columns of a line that are shown, included; a longer line is cut around the place. */
const mostColumns = 100;

const red = (text: string): string => `\u001b[31m${text}\u001b[39m`;
const bold = (text: string): string => `\u001b[1m${text}\u001b[22m`;
const dim = (text: string): string => `\u001b[2m${text}\u001b[22m`;

/**
 * All problems with a frame of the text each stands in, and a count at the end; no text gives no frame. Lines are
 * separated by a line feed, with none at the end. Nothing in a text can move the cursor or colour the screen.
 */
export function renderProblems(
  problems: readonly Problem[],
  texts: Readonly<Record<string, string>>,
  { color = false }: { readonly color?: boolean } = {},
): string {
  const lines = new Map(
    Object.entries(texts).map(([file, text]) => [file, text.replace(/^\ufeff/, '').split(/\r?\n/)]),
  );
  const blocks = problems.map((problem) => {
    const place = `${madeVisible(problem.file)}:${problem.line}:${problem.column}`;
    const head = `${color ? bold(place) : place}  ${madeVisible(problem.message.replaceAll('\n', ' '))}`;
    return [head, ...frame(problem, lines.get(problem.file) ?? [], color)].join('\n');
  });
  return [...blocks, count(problems)].join('\n\n');
}

function frame({ line, column }: Problem, lines: readonly string[], color: boolean): string[] {
  const text = lines[line - 1];
  if (text === undefined) return [];
  const width = String(line).length;
  const gutter = (number: string, mark: string): string => {
    const shown = `${mark} ${number.padStart(width)} |`;
    return color ? dim(shown) : shown;
  };
  const { shown, caret } = cut(text, column - 1);
  const above = lines[line - 2] ?? '';
  const context = above.trim() === '' ? [] : [`${gutter(String(line - 1), ' ')} ${cut(above, 0).shown}`];
  return [
    ...context,
    `${gutter(String(line), '>')} ${shown}`,
    `${gutter('', ' ')} ${' '.repeat(caret)}${color ? red('^') : '^'}`,
  ];
}

/** A line made visible and cut around an offset, and where that offset is in what is shown. */
function cut(text: string, offset: number): { readonly shown: string; readonly caret: number } {
  const before = madeVisible(text.slice(0, offset));
  const whole = madeVisible(text);
  const caret = Math.min(before.length, whole.length);
  if (whole.length <= mostColumns) return { shown: whole, caret };
  const from = Math.max(0, Math.min(caret - mostColumns / 2, whole.length - mostColumns));
  const until = from + mostColumns;
  const left = from > 0 ? '…' : '';
  const right = until < whole.length ? '…' : '';
  return { shown: `${left}${whole.slice(from, until)}${right}`.toWellFormed(), caret: caret - from + left.length };
}

function count(problems: readonly Problem[]): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  const what = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return files > 1 ? `${what} in ${files} files.` : `${what}.`;
}
