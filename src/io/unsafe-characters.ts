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

const set = unsafe.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('');

/** One of them. With `u`, half a pair is one only where the other half is missing. */
const anyUnsafe = new RegExp(`[${set}]`, 'u');
const eachUnsafe = new RegExp(anyUnsafe, 'gu');

/** The first such character of a text, for instance `U+001B`; undefined when the text is clean. */
export function unsafeCharacter(text: string): string | undefined {
  const found = anyUnsafe.exec(text);
  return found === null ? undefined : codePoint(found[0]);
}

/**
 * Where a text holds such characters as they are, by offset, the first of each line alone; a line may end in a carriage
 * return, and a file may begin with a byte-order mark.
 */
export function unsafeOffsets(text: string): { readonly offset: number; readonly character: string }[] {
  const found: { readonly offset: number; readonly character: string }[] = [];
  for (const { 0: character, index: offset } of text.matchAll(eachUnsafe)) {
    const isUsual = (character === '\r' && text[offset + 1] === '\n') || (character === '\ufeff' && offset === 0);
    const before = found.at(-1)?.offset;
    const isTold = before !== undefined && !text.slice(before, offset).includes('\n');
    if (!isUsual && !isTold) found.push({ offset, character: codePoint(character) });
  }
  return found;
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The text with a mark in place of each such character: as long, so that no place in it moves. */
export const blankedOut = (text: string): string =>
  text.replaceAll(eachUnsafe, (character) => (character === '\r' ? character : '\ufffd'));

/** The text with each such character written out as `<U+001B>`; a tab becomes two spaces. */
export const madeVisible = (text: string): string =>
  text.replaceAll(eachUnsafe, (character) => `<${codePoint(character)}>`).replaceAll('\t', '  ');
