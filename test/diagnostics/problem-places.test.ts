/** Each kind of problem, at its line and column: the mark « in a row stands where the problem must be shown. */
import { describe, expect, test } from 'vitest';
import { problemsOf, smallScenario, unmarked, withPassage } from './small-scenario.ts';

/** A passage of the small scenario, what replaces it, the code, and a part of the message. */
type Row = readonly [from: string, to: string, code: string, says: string];

const syntax: readonly Row[] = [
  ['">= 20"', '«>= 20', 'unquoted-comparison', 'Write tension: ">= 20"'],
  ['{ tension: ">= 20" }', '{ any: [{ tension: «> 20 }] }', 'unquoted-comparison', 'Write tension: "> 20"'],
  ['">= 20"', '[">= 20", «>=30]', 'unquoted-comparison', 'Write ">=30"'],
  ['{ tension: ">= 20" }', '\n        tension: «>= 20', 'unquoted-comparison', '">" alone starts folded text'],
  ['      cost: 2', '«\tcost: 2', 'not-yaml', 'Indent with spaces'],
  ['cost: 2', 'cost: «@two', 'not-yaml', 'cannot start with "@"'],
  ['cost: 2', 'cost: «a: b', 'not-yaml', 'quotes'],
  ['playable: [mexico]\n', 'playable: [mexico\n«', 'not-yaml', 'not closed'],
  ['text:\n', '«---\ntext:\n', 'several-documents', 'one document'],
  ['cost: 2', 'cost: !!int «2', 'tag', 'Tags have no use'],
  ['cost: 2', 'cost: «!cost 2', 'not-yaml', 'Tags have no use'],
  ['cost: 2', 'cost: «*two', 'unknown-alias', '"&two"'],
];

const values: readonly Row[] = [
  ['cost: 2', 'cost: 2\n      «cost: 3', 'duplicate-key', 'the first is on line 29'],
  ['cost: 2', '«__proto__: { cost: 2 }', 'forbidden-key', 'choose another name'],
  ['cost: 2', '«constructor: 2', 'forbidden-key', 'choose another name'],
  ['cost: 2', '«2: 2', 'key-not-text', 'for instance "2"'],
  ['cost: 2', '? «[a]\n      : 2', 'key-not-text', 'A key is text'],
  ['cost: 2', 'cost: «.inf', 'not-finite', 'this is .inf'],
  ['cost: 2', 'cost: «.nan', 'not-finite', 'this is .nan'],
  ['en: The eve', 'en: «"\\e[2Jeve"', 'control-character', 'U+001B'],
  ['en: The eve', 'en: «eve\u202e', 'control-character', 'U+202E'],
  ['calendar.eve:', '«"calendar\\0eve":', 'control-character', 'U+0000'],
  ['cost: 2', 'cost: 2 # a «\u0000 comment', 'control-character', 'U+0000 stands here'],
  ['id: small-crisis', 'id: "small-crisis"«\u001b', 'control-character', 'U+001B stands here'],
  ['moves:\n', '# ring «\u0007\nmoves:\n', 'control-character', 'U+0007 stands here'],
  ['moves:\n', 'moves: #«\u001b[2J\n', 'control-character', 'U+001B stands here'],
  ['cost: 2', '«cost:', 'empty-value', '"cost" is empty'],
];

const shape: readonly Row[] = [
  [
    'odds: {',
    'odds: «high # {',
    'wrong-type',
    'Expected a number from 0 to 1, or a block with base and plus, but this is "high".',
  ],
  ['odds: {', 'odds: «1.5 # {', 'out-of-bounds', 'but this is 1.5'],
  ['leakChance: 0.1', 'leakChance: «-0.1', 'out-of-bounds', 'Expected a number from 0 to 1, but this is -0.1.'],
  ['cost: 2', '«cots: 2', 'unknown-key', 'There is no key "cots" here. Did you mean "cost"?'],
  ['{ base: 0.5', '{ «bsae: 0.5', 'unknown-key', 'Did you mean "base"?'],
  ['cost: 2', 'cost: «-2', 'out-of-bounds', 'a whole number that is 0 or more'],
  ['cost: 2', 'cost: «"2"', 'wrong-type', 'but this is "2"'],
  ['by: -5', 'by: -5, delayTurns: «0', 'out-of-bounds', 'a whole number from 1 to 100'],
  ['by: -5', 'by: -5, delayTurns: «1.5', 'wrong-type', 'a whole number from 1 to 100'],
  ['faces: 3', 'faces: «4', 'bad-value', 'one of 1, 3, 5'],
  ['role: government', 'role: «goverment', 'bad-value', 'Did you mean "government"?'],
  ['format: 1', 'format: «2', 'bad-value', '1, the format this program reads'],
  ['id: small-crisis', 'id: «Small', 'bad-value', 'small letters, digits and hyphens'],
  ['    deployGuard:', '    «DeployGuard:', 'bad-name', 'this key is "DeployGuard"'],
  ['date: 2025-02-03', 'date: «2025-02-30', 'bad-value', 'a date such as 2025-02-03'],
  ['date: 2025-02-03', 'date: «2025-02-01', 'not-in-order', 'after 2025-02-01'],
  ['id: after', 'id: «eve', 'taken-name', 'its own name'],
  ['tension: ">= 20"', 'tension: «20', 'wrong-type', 'a comparison in quotes'],
  ['{ tension: ">= 20" }', '{ any: «{ tension: ">= 20" } }', 'wrong-type', 'Expected a list of 1 or more'],
  ['{ change: tension, by: -5', '«{ by: -5', 'not-one-verb', 'this one has none'],
  ['{ change: tension, by: -5', '«{ change: tension, by: 1, extend: x', 'not-one-verb', 'has change and extend'],
  ['change: tension, by: -5', 'set: tension, to: 1, «by: -5', 'unused-key', '"by" goes with "change"'],
  ['{ per: tension, times: 0.001 }', '«{ add: 0.1, per: tension }', 'bad-term', 'either "add"'],
  ['{ per: tension, times: 0.001 }', '{ add: 0.1, «times: 2 }', 'unused-key', '"times" goes with "per"'],
  [
    'text:\n',
    'measures:\n  poll: { of: 1, lagTurns: «13, start: 0, low: 0, high: 1 }\ntext:\n',
    'out-of-bounds',
    '0 to 12',
  ],
  ['text:\n', 'reactors:\n  court: { «whne: {} }\ntext:\n', 'unknown-key', 'Did you mean "when"?'],
  ['text:\n', 'contests:\n  plan: { by: mexico, rungs: «[] }\ntext:\n', 'out-of-bounds', 'a list of 1 or more'],
  [', es: La víspera', '', 'missing-key', '"es" is missing: expected text.'],
  ['{ do: deployGuard, weight: 1', '{ do: «[], weight: 1', 'out-of-bounds', 'but this is an empty list'],
];

const provenance: readonly Row[] = [
  ['grade: D\n', '', 'naked-number', 'Add a grade ("grade: A", B, C or D)'],
  ['grade: D', 'grade: «E', 'bad-grade', 'A, B, C or D'],
  ['grade: D', 'grade: «X', 'contradicted', 'contradicted by other evidence'],
  ['judgement: Made up for the tests.', 'judgement: «" "', 'bad-judgement', 'the reason'],
  ['source: poll', 'source: «pol', 'unknown-source', 'Did you mean "poll"?'],
  ['source: poll', 'source: [poll, «pol]', 'unknown-source', 'Did you mean "poll"?'],
  ['source: poll', 'source: poll, knownOn: «2025-13-01', 'bad-date', 'for instance 2025-01-20'],
  ['unit: index\n', 'unit: «""\n', 'bad-unit', 'name of a unit'],
  ['unit: index\n    start: 40', 'start: «40', 'naked-number', '"start", "low" and "high" have no unit.'],
  [
    'text:\n',
    'measures:\n  poll: { of: «1, lagTurns: 1, start: 0, low: 0, high: 1 }\ntext:\n',
    'naked-number',
    'no unit',
  ],
  ['low: 60', 'low: «75', 'bad-range', 'no larger than its value, 70'],
  ['low: 60', '«lwo: 60', 'unknown-key', 'Did you mean "low"?'],
  ['value: 70', 'value: «high', 'wrong-type', 'Expected a number, but this is "high".'],
];

const tables = { syntax, values, shape, provenance };

test('the small scenario has no problem', () => {
  expect(problemsOf({ 'small.yaml': smallScenario })).toEqual([]);
});

describe.each(Object.entries(tables))('%s', (_name, rows) => {
  test.each(rows)('%j as %j is %s', (from, to, code, says) => {
    const { text, place } = unmarked(withPassage(from, to));
    const problems = problemsOf({ 'small.yaml': text });
    const found = problems.find((problem) => problem.code === code && problem.message.includes(says));
    expect(problems).toContain(found);
    expect(found).toMatchObject({ file: 'small.yaml', ...place });
  });
});

test('a character that cannot be seen is told once; ends of lines and a byte-order mark are no such thing', () => {
  const control = (text: string): string[] =>
    problemsOf({ 'small.yaml': text }).flatMap((it) => (it.code === 'control-character' ? [it.message] : []));
  expect(control(smallScenario.replace('en: The eve', 'en: The \u202eeve'))).toHaveLength(1);
  const broken = smallScenario.replace('id: small-crisis', 'id: "small-crisis"\u001b');
  expect(control(broken)).toHaveLength(1);
  expect(control(`\ufeff${smallScenario.replaceAll('\n', '\r\n')}`)).toEqual([]);
});

test('all problems are told at once, in reading order', () => {
  const text = smallScenario
    .replace('id: small-crisis', 'id: Small')
    .replace('cost: 2', 'cots: 2')
    .replace('">= 20"', '>= 20')
    .replace('by: -5', 'by: soon')
    .replace('source: poll', 'source: pol');
  const codes = problemsOf({ 'small.yaml': text }).map((problem) => problem.code);
  expect(codes).toEqual(['bad-value', 'unknown-key', 'unquoted-comparison', 'wrong-type', 'unknown-source']);
});

test.each([
  ['', 'empty-file'],
  ['# nothing\n', 'empty-file'],
  ['- a\n', 'not-a-map'],
  ['text', 'not-a-map'],
])('%j is refused as %s at 1:1', (text, code) => {
  expect(problemsOf({ 'small.yaml': text })).toMatchObject([{ code, line: 1, column: 1 }]);
});
