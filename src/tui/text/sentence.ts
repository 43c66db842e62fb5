/** Small points of punctuation that both languages share. */

/** A phrase with its full stop; one that ends in an abbreviation has it already. */
export const ended = (phrase: string): string => (phrase.endsWith('.') ? phrase : `${phrase}.`);
