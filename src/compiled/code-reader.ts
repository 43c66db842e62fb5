/** Reads the text of a program into its tree. What it does not know is a fault of ours, and throws. */
import { type ArrayName, type BinaryOperator, binaryOperators, type Case, type CodeFunction, type Expression, type Place, type Statement } from './code-tree.ts';

const tokens = /\s+|\/\/[^\n]*|(0x[0-9a-fA-F]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z_$][\w$]*(?:\.\w+)?|>>>|<<|>>|===|!==|<=|>=|&&|\|\||[-+*/|&^]=|[-+*/|&^~!<>=?:;,(){}[\]])/y;

/** The words of a text, one by one. */
interface Words {
  readonly words: readonly string[];
  at: number;
}

function wordsOf(text: string): Words {
  const words: string[] = [];
  tokens.lastIndex = 0;
  while (tokens.lastIndex < text.length) {
    const from = tokens.lastIndex;
    const hit = tokens.exec(text);
    if (hit === null) throw new Error(`The program has a sign that is not of its language: ${text.slice(from, from + 60)}`);
    if (hit[1] !== undefined) words.push(hit[1]);
  }
  return { words, at: 0 };
}

const peek = ({ words, at }: Words): string => words[at] ?? '';

function next(from: Words): string {
  from.at += 1;
  return from.words[from.at - 1] ?? '';
}

/** Takes the word if it comes next. */
function accept(from: Words, word: string): boolean {
  if (peek(from) !== word) return false;
  from.at += 1;
  return true;
}

function expect(from: Words, word: string): void {
  if (!accept(from, word)) throw new Error(`The program has "${peek(from)}" for "${word}" in: ${from.words.slice(from.at - 20, from.at + 10).join(' ')}`);
}

/** All functions of a program. */
export function readFunctions(text: string): CodeFunction[] {
  const from = wordsOf(text);
  const functions: CodeFunction[] = [];
  while (peek(from) !== '') {
    expect(from, 'function');
    const name = next(from);
    expect(from, '(');
    const parameters: string[] = [];
    while (!accept(from, ')')) {
      parameters.push(next(from));
      accept(from, ',');
    }
    functions.push({ name, parameters, body: readBlock(from) });
  }
  return functions;
}

function readBlock(from: Words): Statement[] {
  expect(from, '{');
  const body: Statement[] = [];
  while (!accept(from, '}')) body.push(...readStatement(from));
  return body;
}

/** A block, or the one statement that stands for it. */
const readBody = (from: Words): readonly Statement[] => (peek(from) === '{' ? readBlock(from) : readStatement(from));

function readStatement(from: Words): Statement[] {
  if (accept(from, ';')) return [];
  if (peek(from) === '{') return [{ kind: 'block', body: readBlock(from) }];
  if (accept(from, 'if')) return [readIf(from)];
  if (accept(from, 'for')) return [readFor(from)];
  if (accept(from, 'while')) return [{ kind: 'loop', test: readInBrackets(from), step: [], body: readBody(from) }];
  if (accept(from, 'switch')) return [readSwitch(from)];
  if (accept(from, 'return')) {
    const value = peek(from) === ';' || peek(from) === '}' ? undefined : readExpression(from);
    accept(from, ';');
    return [{ kind: 'return', value }];
  }
  const statements = accept(from, 'break') ? [{ kind: 'break' } as const] : readSimple(from);
  if (peek(from) !== '}') expect(from, ';');
  return statements;
}

function readIf(from: Words): Statement {
  const test = readInBrackets(from);
  const then = readBody(from);
  return { kind: 'if', test, then, otherwise: accept(from, 'else') ? readBody(from) : [] };
}

/** `for (first; test; step)`: the variables of the first part live in a block around the loop. */
function readFor(from: Words): Statement {
  expect(from, '(');
  const first = peek(from) === ';' ? [] : readSimple(from);
  expect(from, ';');
  const test = peek(from) === ';' ? undefined : readExpression(from);
  expect(from, ';');
  const step = peek(from) === ')' ? [] : readSimple(from);
  expect(from, ')');
  return { kind: 'block', body: [...first, { kind: 'loop', test, step, body: readBody(from) }] };
}

function readSwitch(from: Words): Statement {
  const of = readInBrackets(from);
  const cases: Case[] = [];
  expect(from, '{');
  while (!accept(from, '}')) {
    const value = accept(from, 'default') ? undefined : readCaseValue(from);
    expect(from, ':');
    const body: Statement[] = [];
    while (!['case', 'default', '}'].includes(peek(from))) body.push(...readStatement(from));
    cases.push({ value, body });
  }
  return { kind: 'switch', of, cases };
}

function readCaseValue(from: Words): number {
  expect(from, 'case');
  return Number(next(from));
}

/** Declarations, an assignment, or a call; without the semicolon. */
function readSimple(from: Words): Statement[] {
  if (accept(from, 'const') || accept(from, 'let')) {
    const declared: Statement[] = [];
    do {
      const name = next(from);
      expect(from, '=');
      declared.push({ kind: 'declare', name, value: readExpression(from) });
    } while (accept(from, ','));
    return declared;
  }
  const target = readExpression(from);
  if (target.kind === 'call') return [{ kind: 'do', call: target }];
  if (target.kind !== 'name' && target.kind !== 'cell') throw new Error(`The program assigns to a ${target.kind}`);
  return [readAssignment(from, target)];
}

function readAssignment(from: Words, to: Place): Statement {
  const sign = next(from);
  const value = readExpression(from);
  if (sign === '=') return { kind: 'assign', to, value };
  if (!/^[-+*/|&^]=$/.test(sign)) throw new Error(`The program has "${sign}" for an assignment`);
  return { kind: 'assign', to, value: { kind: 'binary', operator: sign.slice(0, 1) as BinaryOperator, left: to, right: value } };
}

function readInBrackets(from: Words): Expression {
  expect(from, '(');
  const inside = readExpression(from);
  expect(from, ')');
  return inside;
}

function readExpression(from: Words): Expression {
  const test = readBinary(from, 0);
  if (!accept(from, '?')) return test;
  const then = readExpression(from);
  expect(from, ':');
  return { kind: 'pick', test, then, otherwise: readExpression(from) };
}

function readBinary(from: Words, level: number): Expression {
  const operators: readonly string[] | undefined = binaryOperators[level];
  if (operators === undefined) return readUnary(from);
  let left = readBinary(from, level + 1);
  while (operators.includes(peek(from))) {
    const operator = next(from) as BinaryOperator;
    left = { kind: 'binary', operator, left, right: readBinary(from, level + 1) };
  }
  return left;
}

function readUnary(from: Words): Expression {
  for (const operator of ['-', '!', '~'] as const) {
    if (!accept(from, operator)) continue;
    const part = readUnary(from);
    return operator === '-' && part.kind === 'number' ? { kind: 'number', value: -part.value } : { kind: 'unary', operator, part };
  }
  return readAtom(from);
}

const constants: Readonly<Record<string, number>> = { true: 1, false: 0, Infinity: Number.POSITIVE_INFINITY, NaN: Number.NaN };

function readAtom(from: Words): Expression {
  if (peek(from) === '(') return readInBrackets(from);
  const word = next(from);
  if (/^\d/.test(word)) return { kind: 'number', value: Number(word) };
  if (Object.hasOwn(constants, word)) return { kind: 'number', value: constants[word] as number };
  if (!/^[A-Za-z_$]/.test(word)) throw new Error(`The program has "${word}" for a value in: ${from.words.slice(from.at - 20, from.at + 10).join(' ')}`);
  if (accept(from, '[')) {
    const index = readExpression(from);
    expect(from, ']');
    return { kind: 'cell', array: word as ArrayName, index };
  }
  if (!accept(from, '(')) return { kind: 'name', name: word };
  const parts: Expression[] = [];
  while (!accept(from, ')')) {
    parts.push(readExpression(from));
    accept(from, ',');
  }
  return { kind: 'call', name: word, parts };
}
