/** From text to one YAML document, with everything that keeps the text from being one. */
import { Composer, type CST, type Document, Parser } from 'yaml';
import type { Spot } from './origins.ts';
import { bareComparison, type Mistake, syntaxSentence } from './yaml-problems.ts';

/** Maps and lists may stand so deep in each other, included. */
export const deepest = 40;

/** Syntax errors told of one file, included: more of them are echoes of the first. */
const mostErrors = 50;

/** Rounds of mending bare comparisons: one round mends one on each line. */
const mostRounds = 30;

export interface SyntaxProblem extends Spot {
  readonly code: string;
  readonly message: string;
}

/** The document when the text could be read (bare comparisons are mended, and told), the problems, and the lines. */
export interface Syntax {
  readonly document?: Document.Parsed;
  readonly problems: readonly SyntaxProblem[];
  readonly spot: (offset: number) => Spot;
}

/** Reads the syntax of a text. Dates stay text: the core schema knows none. */
export function parseSyntax(text: string): Syntax {
  const problems: SyntaxProblem[] = [];
  let mended = text;
  for (let round = 0; ; round += 1) {
    const read = compose(mended);
    if (read.tooDeep !== undefined) {
      const message = `Maps and lists stand more than ${deepest} deep in each other here: write it flatter.`;
      return { problems: [...problems, { ...read.spot(read.tooDeep), code: 'too-deep', message }], spot: read.spot };
    }
    const bare = round < mostRounds ? bareIn(read.mistakes, mended) : new Map<number, string>();
    if (bare.size === 0) {
      const told = read.mistakes.map((mistake) => ({
        ...read.spot(mistake.offset),
        code: mistake.code === 'MULTIPLE_DOCS' ? 'several-documents' : 'not-yaml',
        message: syntaxSentence(mistake, mended),
      }));
      problems.push(...onePerLine(told).slice(0, mostErrors));
      const { document, spot } = read;
      return told.length === 0 && document !== undefined ? { document, problems, spot } : { problems, spot };
    }
    for (const [offset, message] of bare) {
      problems.push({ ...read.spot(offset), code: 'unquoted-comparison', message });
      // A character of the same length that YAML takes for text: the rest can be read, and no column moves.
      mended = `${mended.slice(0, offset)}<${mended.slice(offset + 1)}`;
    }
  }
}

interface Composed {
  readonly document?: Document.Parsed;
  readonly mistakes: readonly Mistake[];
  readonly tooDeep?: number;
  readonly spot: (offset: number) => Spot;
}

function compose(text: string): Composed {
  const spot = spotsOf(text);
  const tokens = [...new Parser().parse(text)];
  const tooDeep = firstTooDeep(tokens);
  if (tooDeep !== undefined) return { mistakes: [], tooDeep, spot };
  // Equal keys are looked for while the tree is built: the library compares each key with every other.
  const composer = new Composer({ schema: 'core', merge: false, uniqueKeys: false });
  let document: Document.Parsed | undefined;
  const mistakes: Mistake[] = [];
  for (const one of composer.compose(tokens, true, text.length)) {
    if (document !== undefined) {
      mistakes.push({ code: 'MULTIPLE_DOCS', offset: one.range[0] });
      break;
    }
    document = one as Document.Parsed;
    for (const { code, pos } of [...one.errors, ...one.warnings]) mistakes.push({ code, offset: pos[0] });
  }
  return document === undefined ? { mistakes, spot } : { document, mistakes, spot };
}

/** Turns offsets into places. Not by the library's counter, which misses the end of some lines that hold mistakes. */
function spotsOf(text: string): (offset: number) => Spot {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: Math.min(offset, text.length) - (starts[low] ?? 0) + 1 };
  };
}

/** Offset of the first map or list that stands too deep. A loop, not a recursion: depth is what is doubted. */
function firstTooDeep(tokens: readonly CST.Token[]): number | undefined {
  const stack = tokens.map((token) => ({ token, depth: 0 })).reverse();
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { token, depth } = top;
    if (token.type === 'document') {
      if (token.value) stack.push({ token: token.value, depth });
      continue;
    }
    if (!('items' in token)) continue;
    if (depth >= deepest) return token.offset;
    for (const item of token.items.toReversed()) {
      if (item.value) stack.push({ token: item.value, depth: depth + 1 });
      if (item.key) stack.push({ token: item.key, depth: depth + 1 });
    }
  }
  return undefined;
}

/** Bare comparisons among the errors, by offset. */
function bareIn(mistakes: readonly Mistake[], text: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const mistake of mistakes) {
    const bare = bareComparison(mistake, text);
    if (bare !== undefined) found.set(bare.offset, bare.message);
  }
  return found;
}

/** The first problem of each line: the others on it are mostly its echoes. */
function onePerLine(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  const seen = new Set<number>();
  return problems.filter(({ line }) => !seen.has(line) && seen.add(line));
}
