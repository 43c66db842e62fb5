/** Breaks text into lines where the screen would. */
import { gap } from '../tui/present/rows.ts';

/** Lines of at most `columns` characters where words allow it; further lines are indented by two more than the first. */
export function fold(text: string, columns: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().replaceAll(/\s+/g, ' ').split(gap)) {
    const hanging = lines.length === 0 ? indent : `${indent}  `;
    if (line === '') line = `${hanging}${word}`;
    else if (line.length + 1 + word.length <= columns) line += ` ${word}`;
    else {
      lines.push(line);
      line = `${indent}  ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}
