/** What is said about text that is not YAML: one sentence for each kind of syntax error, and the unquoted comparison. */
import type { ErrorCode } from 'yaml';

/** A syntax error: its kind, and its offset in the text. */
export interface Mistake {
  readonly code: ErrorCode;
  readonly offset: number;
}

const indentation = 'The indentation does not fit the lines above, or a bracket opened above is not closed.';
const tooManyTags = 'Tags and anchors have no use here: remove what starts with "!" or "&".';

const sentences: Readonly<Partial<Record<ErrorCode, string>>> = {
  ALIAS_PROPS: 'An alias stands alone: remove the tag or anchor before it.',
  BAD_ALIAS: 'An alias is "*" and a name: put text that starts with "*" in quotes.',
  BAD_COLLECTION_TYPE: tooManyTags,
  BAD_DIRECTIVE: 'A line that starts with "%" is a directive, which has no use here: remove it, or quote the text.',
  BAD_DQ_ESCAPE: 'In double quotes a backslash starts an escape, and this is none: write "\\\\", or use single quotes.',
  BAD_INDENT: indentation,
  BAD_PROP_ORDER: tooManyTags,
  BLOCK_AS_IMPLICIT_KEY:
    'A key cannot start here: put text that holds ": " in quotes, and a nested key on its own line, further to the right.',
  BLOCK_IN_FLOW: 'Inside { } or [ ] write everything with brackets and commas, not as indented lines.',
  KEY_OVER_1024_CHARS: 'This key is far too long: is a quote before it not closed?',
  MISSING_CHAR: 'Something is not closed: a quote or a bracket opened above, or a comma or colon is missing here.',
  MULTILINE_IMPLICIT_KEY: 'A key and its colon stand on one line: is a colon missing here, or the indentation wrong?',
  MULTIPLE_ANCHORS: tooManyTags,
  MULTIPLE_DOCS: 'A file is one document: remove this "---" and what follows.',
  MULTIPLE_TAGS: tooManyTags,
  TAB_AS_INDENT: 'Indent with spaces: YAML allows no tab here.',
  TAG_RESOLVE_FAILED: 'Tags have no use here: remove the word that starts with "!", or quote the text.',
  UNEXPECTED_TOKEN: 'This does not belong here: is a quote, a comma or a bracket before it missing or one too many?',
};

/** A sentence about a syntax error in `text`. */
export function syntaxSentence(mistake: Mistake, text: string): string {
  if (mistake.code === 'BAD_SCALAR_START') {
    return `A value cannot start with ${JSON.stringify(text[mistake.offset] ?? '')}: put it in quotes.`;
  }
  return sentences[mistake.code] ?? 'This is not YAML as this program reads it.';
}

/** A comparison that lost its quotes: `tension: >= 70`, which YAML takes for the start of folded text. */
export interface BareComparison {
  /** Offset of its `>`. */
  readonly offset: number;
  readonly message: string;
}

/** The bare comparison that a syntax error is about, if it is about one. */
export function bareComparison(mistake: Mistake, text: string): BareComparison | undefined {
  const at = mistake.offset;
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const until = text.indexOf('\n', at);
  const line = text.slice(from, until < 0 ? undefined : until);
  for (const match of line.matchAll(/(?<=^|[\s,[{])(?:([\w.@=-]+):[ \t]+)?(>=?[ \t]*-?[\w.]+)/g)) {
    const [whole, key, comparison = ''] = match;
    const offset = from + match.index + whole.length - comparison.length;
    if (at < offset || at > offset + comparison.length) continue;
    const quoted = JSON.stringify(comparison);
    const shown = key === undefined ? quoted : `${key}: ${quoted}`;
    return {
      offset,
      message: `A comparison stands in quotes, for ">" alone starts folded text in YAML. Write ${shown}`,
    };
  }
  return undefined;
}
