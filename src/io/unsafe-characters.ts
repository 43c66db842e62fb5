/** Characters that have no place in a scenario's text: they cannot be seen, move the cursor, or turn the line around. */

/** First and last code, both included. */
const unsafe: readonly (readonly [first: number, last: number, what: string])[] = [
  [0x00, 0x08, 'controls'],
  [0x0b, 0x1f, 'controls but line feed and tab'],
  [0x7f, 0x9f, 'delete and the second set of controls'],
  [0x061c, 0x061c, 'mark of direction'],
  [0x200e, 0x200f, 'marks of direction'],
  [0x2028, 0x202e, 'separators of lines, overrides of direction'],
  [0x2066, 0x2069, 'isolates of direction'],
  [0xd800, 0xdfff, 'halves of a pair'],
  [0xfeff, 0xfeff, 'byte-order mark'],
];

const isUnsafe = (code: number): boolean => unsafe.some(([first, last]) => code >= first && code <= last);

/** The first such character of a text, for instance `U+001B`; undefined when the text is clean. */
export function unsafeCharacter(text: string): string | undefined {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (isUnsafe(code)) return codePoint(code);
  }
  return undefined;
}

/**
 * Where a text holds such characters as they are, by offset, the first of each line alone; a line may end in a carriage
 * return, and a file may begin with a byte-order mark.
 */
export function unsafeOffsets(text: string): { readonly offset: number; readonly character: string }[] {
  const found: { readonly offset: number; readonly character: string }[] = [];
  let offset = 0;
  let isTold = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isUsual = (character === '\r' && text[offset + 1] === '\n') || (code === 0xfeff && offset === 0);
    if (character === '\n') isTold = false;
    else if (!isTold && isUnsafe(code) && !isUsual) {
      found.push({ offset, character: codePoint(code) });
      isTold = true;
    }
    offset += character.length;
  }
  return found;
}

const codePoint = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** The text with a mark in place of each such character: as long, so that no place in it moves. */
export const blankedOut = (text: string): string =>
  Array.from(text, (character) =>
    isUnsafe(character.codePointAt(0) ?? 0) && character !== '\r' ? '\ufffd' : character,
  ).join('');

/** The text with each such character written out as `<U+001B>`; a tab becomes two spaces. */
export function madeVisible(text: string): string {
  let shown = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\t') shown += '  ';
    else shown += isUnsafe(code) ? `<${codePoint(code)}>` : character;
  }
  return shown;
}
