/** Words and dates that players read. */

/** An ISO date, `2025-02-03`. */
export type IsoDate = string;

/** Languages of the text that a player reads. */
export const languages = ['en', 'es'] as const;

export type Language = (typeof languages)[number];

export type Text = Readonly<Record<Language, string>>;
