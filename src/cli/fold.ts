/** Breaks text into lines at its spaces. */

/** Where: as on the screen, not between a number and its sign of per cent or arrow, nor inside "EE. UU.". */
const gap = /(?<!→|EE\.)\s+(?![%→▲▼])/;

/** Lines of at most `columns` characters where words allow it; further lines are indented by two more than the first. */
export function fold(text: string, columns: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(gap)) {
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
