/** The checklist of the articles that scenarios are drawn from: what each reports, claims or proposes. */

export const itemKinds = [
  'event',
  'actor',
  'lever',
  'demand',
  'threat',
  'concession',
  'redLine',
  'figure',
  'claim',
  'option',
  'indicator',
  'takeaway',
] as const;

/** One article, as far as its text tells. */
export interface Article {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** As exactly as known: 2025, 2025-02 or 2025-02-03. */
  readonly date?: string;
  readonly note?: string;
}

/** One thing an article says, which scenarios name under `covers`. */
export interface ChecklistItem {
  readonly id: string;
  /** Id of the article. */
  readonly article: string;
  readonly kind: (typeof itemKinds)[number];
  /** One sentence: what the article says, not what is so. */
  readonly says: string;
  /** Where the record differs from it. */
  readonly note?: string;
}

/** Both in the order of the file. */
export interface Checklist {
  readonly articles: readonly Article[];
  readonly items: readonly ChecklistItem[];
}

/** Whether a word is an item's id by its form; no name of a scenario's own source has it. */
export const isItemId = (word: string): boolean => /^A\d+-[A-Z][A-Za-z]*\d+$/.test(word);
