/** Small wrong changes to a source text: an operator for its neighbour, a number one higher, a statement left out. */

/** One change: what stands at `at` becomes `to`. */
export interface Mutation {
  readonly line: number;
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** A change and the file it is made in, by its path from the top of the tree. */
export interface Mutant extends Mutation {
  readonly file: string;
}

interface Operator {
  readonly find: RegExp;
  readonly to: (from: string) => string;
}

const swap = (find: RegExp, to: string): Operator => ({ find, to: () => to });

const operators: readonly Operator[] = [
  swap(/(?<= )<=(?= )/g, '<'),
  swap(/(?<= )<(?= )/g, '<='),
  swap(/(?<= )>=(?= )/g, '>'),
  swap(/(?<=[^=] )>(?= )/g, '>='),
  swap(/(?<= )===(?= )/g, '!=='),
  swap(/(?<= )!==(?= )/g, '==='),
  swap(/(?<= )&&(?= )/g, '||'),
  swap(/(?<= )\|\|(?= )/g, '&&'),
  swap(/(?<= )\+(?= )/g, '-'),
  swap(/(?<= )-(?= )/g, '+'),
  swap(/(?<= )\*(?= )/g, '+'),
  swap(/(?<= )\+=(?= )/g, '-='),
  swap(/(?<= )-=(?= )/g, '+='),
  swap(/(?<= )>>(?= )/g, '<<'),
  swap(/(?<= )<<(?= )/g, '>>'),
  swap(/\btrue\b/g, 'false'),
  swap(/\bfalse\b/g, 'true'),
  swap(/\bMath\.min\b/g, 'Math.max'),
  swap(/\bMath\.max\b/g, 'Math.min'),
  // The primitives of the rules, one for another.
  swap(/\bon\.add(?=\()/g, 'on.multiply'),
  swap(/\bon\.multiply(?=\()/g, 'on.add'),
  swap(/\bon\.all(?=\()/g, 'on.any'),
  swap(/\bon\.any(?=\()/g, 'on.all'),
  swap(/\bon\.not(?=\()/g, ''),
  swap(/\bof\.low\b/g, 'of.high'),
  swap(/\bof\.high\b/g, 'of.low'),
  swap(/(?<=\()-(?=term)/g, ''),
  swap(/\.some\(/g, '.every('),
  swap(/\.every\(/g, '.some('),
  { find: /(?<![\w.#'"x])\d+(?![\w.'"])/g, to: (from) => String(Number(from) + 1) },
  // A statement on a line of its own, and one inside a line of generated code.
  {
    find: /(?<=^\s*)(?!(?:const|let|return|import|export|type|case|default|throw|if|for|while|\}|\/\/|\*|function|readonly)\b)[A-Za-z_$][\w.]*(?:\[[^\]\n]*\])?(?:\(.*\)| [-+|]?= .*);$/gm,
    to: () => ';',
  },
  { find: /(?<=[;{] )C\[[^;`\n]*?\] [-+]?= [^;`\n]*;/g, to: () => ';' },
];

/** Lines that do nothing when the program runs: types, imports, remarks, and the wording of errors. */
const idle = /^\s*(?:import |export type |type |\/\*\*|\*|\/\/|readonly )|throw new Error|^\} from /;

/** Every change of a text. */
export function mutationsOf(text: string): Mutation[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((it) => it.index + 1)];
  const lineAt = (at: number): number => starts.findLastIndex((start) => start <= at);
  const lines = text.split('\n');
  return operators
    .flatMap(({ find, to }) =>
      [...text.matchAll(find)].map(
        (it): Mutation => ({ line: lineAt(it.index) + 1, at: it.index, from: it[0], to: to(it[0]) }),
      ),
    )
    .filter(({ line }) => !idle.test(lines[line - 1] ?? '') && !insideRemark(lines, line))
    .sort((a, b) => a.at - b.at);
}

const insideRemark = (lines: readonly string[], line: number): boolean =>
  lines.slice(0, line).findLastIndex((it) => it.includes('/**')) >
  lines.slice(0, line).findLastIndex((it) => it.includes('*/'));

export const applied = (text: string, { at, from, to }: Mutation): string =>
  text.slice(0, at) + to + text.slice(at + from.length);
