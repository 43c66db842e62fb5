/** Rows of the screen as data: spans with a tone, wrapped and fitted to a width in columns. */

/** What a span is for; a colour or weight follows from it, and never says anything that the text does not. */
export type Tone = 'plain' | 'strong' | 'dim' | 'good' | 'bad' | 'accent' | 'chosen';

export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** One line of the screen. */
export type Row = readonly Span[];

/** Part of a row. */
export const span = (text: string, tone: Tone = 'plain'): Span => ({ text, tone });

/** A row of one span. */
export const line = (text: string, tone: Tone = 'plain'): Row => [span(text, tone)];

export const blank: Row = [];

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const narrow = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u25ff]*$/;

/** Columns that a text takes in a terminal. */
export function columnsOf(text: string): number {
  if (narrow.test(text)) return text.length;
  let sum = 0;
  for (const { segment } of segmenter.segment(text)) sum += wide.test(segment) ? 2 : 1;
  return sum;
}

/** The text cut to at most `width` columns, with an ellipsis where something was cut. */
export function cut(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  if (width < 1) return '';
  let kept = '';
  let sum = 0;
  for (const { segment } of segmenter.segment(text)) {
    const next = sum + columnsOf(segment);
    if (next > width - 1) break;
    kept += segment;
    sum = next;
  }
  return `${kept.trimEnd()}…`;
}

/** The text cut or filled to exactly `width` columns. */
export function fill(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const kept = cut(text, width);
  const blanks = ' '.repeat(Math.max(0, width - columnsOf(kept)));
  return side === 'left' ? kept + blanks : blanks + kept;
}

/** Where a line may be broken: not between a number and its sign of per cent or arrow, nor inside "EE. UU.". */
export const gap = /(?<!→|EE\.) (?![%→▲▼])/;

/** The text in lines of at most `width` columns, broken between words; `hang` columns before all lines but a paragraph's first. */
export function wrap(text: string, width: number, hang = 0): string[] {
  const room = Math.max(1, width);
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    const [lead = ''] = /^ */.exec(paragraph) ?? [];
    let current = lead;
    for (const word of paragraph.slice(lead.length).split(gap)) {
      const longer = current.trim() === '' ? current + word : `${current} ${word}`;
      if (columnsOf(longer) <= room || current.trim() === '') {
        current = longer;
        continue;
      }
      lines.push(current);
      current = ' '.repeat(hang) + word;
    }
    return [...lines, current].map((it) => cut(it, room));
  });
}

/** A wrapped text as rows of one tone. */
export const wrapped = (text: string, width: number, tone: Tone = 'plain', hang = 0): Row[] =>
  wrap(text, width, hang).map((it) => line(it, tone));

/** Columns that a row takes. */
export const widthOf = (row: Row): number => row.reduce((sum, it) => sum + columnsOf(it.text), 0);

/** A row cut to at most `width` columns. */
export function cutRow(row: Row, width: number): Row {
  if (widthOf(row) <= width) return row;
  const kept: Span[] = [];
  let left = width;
  for (const it of row) {
    const text =
      columnsOf(it.text) > left || (columnsOf(it.text) === left && it !== row.at(-1))
        ? cut(`${it.text} `, left)
        : it.text;
    kept.push({ ...it, text });
    left -= columnsOf(text);
    if (text !== it.text) break;
  }
  return kept;
}

/** A row with the text at the left and, when there is room, another at the right edge. */
export function apart(left: Row, right: Row, width: number): Row {
  const room = width - widthOf(right) - 1;
  const kept = cutRow(left, room);
  return [...kept, span(' '.repeat(Math.max(1, width - widthOf(kept) - widthOf(right)))), ...right];
}

/** A title with a rule that fills the width. */
export function rule(title: string, width: number, right = ''): Row {
  const head = `── ${title} `;
  const tail = right === '' ? '' : ` ${right} ──`;
  const kept = cut(head, Math.max(4, width - columnsOf(tail)));
  return [
    span('── ', 'dim'),
    span(kept.slice(3), 'strong'),
    span('─'.repeat(Math.max(0, width - columnsOf(kept) - columnsOf(tail))), 'dim'),
    span(tail, 'accent'),
  ];
}

/** A window of `height` rows that starts at `top`; what lies above or below it is said in its last or first row. */
export function window(rows: readonly Row[], top: number, height: number, more: (count: number) => string): Row[] {
  if (rows.length <= height) return [...rows];
  const from = Math.max(0, Math.min(top, rows.length - height));
  const shown = rows.slice(from, from + height);
  const below = rows.length - from - height;
  if (from > 0) shown[0] = line(`▲ ${more(from + 1)}`, 'dim');
  if (below > 0) shown[height - 1] = line(`▼ ${more(below + 1)}`, 'dim');
  return shown;
}

/** The text of rows, one a line, without trailing blanks: what a screen says, for tests and plain output. */
export const plain = (rows: readonly Row[]): string =>
  rows
    .map((row) =>
      row
        .map((it) => it.text)
        .join('')
        .trimEnd(),
    )
    .join('\n');
