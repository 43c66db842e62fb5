/** Characters that have no place in a scenario's text: they cannot be seen, move the cursor, or turn the line around. */

// Controls of both sets but line feed and tab, line separators, marks and overrides of direction, a stray byte-order mark.
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** True when a text holds none of these characters and no half of a surrogate pair. */
export const isClean = (text: string): boolean => !unsafe.test(text) && text.isWellFormed();

/** Names the first such character of a text, for instance `U+001B`. */
export function nameCharacter(text: string): string {
  const code = unsafe.exec(text)?.[0].codePointAt(0);
  return code === undefined ? 'half a character' : codePoint(code);
}

const codePoint = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** The text with each such character written out as `<U+001B>`; a tab becomes two spaces. */
export function madeVisible(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\t', '  ')
    .replaceAll(new RegExp(unsafe.source, 'gu'), (found) => `<${codePoint(found.codePointAt(0) ?? 0)}>`);
}
