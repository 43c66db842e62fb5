/** Whatever a text holds, reading it ends soon and gives problems, never an exception. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mark, problemsOf, smallScenario } from './small-scenario.ts';

const bombs: readonly (readonly [name: string, text: string, code: string])[] = [
  ['a billion laughs', laughs(9), 'too-many-values'],
  ['an alias in its own anchor', 'a: &a [*a]\n', 'unknown-alias'],
  ['a long chain of aliases', chain(500), 'too-deep'],
  ['deep lists', `a: ${'['.repeat(100_000)}`, 'too-deep'],
  ['deep maps', `a: ${'{a: '.repeat(50_000)}`, 'too-deep'],
  ['deep blocks', Array.from({ length: 60 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''), 'too-deep'],
  ['far too much', `a: ${'x'.repeat(2_000_001)}`, 'too-big'],
];

/** Nine lists of nine aliases, each to the list before. */
function laughs(levels: number): string {
  const lists = Array.from(
    { length: levels },
    (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]\n`,
  );
  return `l0: &l0 ha\n${lists.join('')}`;
}

function chain(length: number): string {
  return `a0: &a0 [x]\n${Array.from({ length }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]\n`).join('')}`;
}

// Unfolded, any of these would not end before its time is up, or within the memory there is.
test.each(bombs)('%s is refused before it unfolds', { timeout: 60_000 }, (_name, text, code) => {
  expect(problemsOf({ 'small.yaml': text }).map((problem) => problem.code)).toContain(code);
});

test('twenty thousand mistakes are all told', { timeout: 60_000 }, () => {
  const keys = Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join('');
  expect(problemsOf({ 'small.yaml': keys }).length).toBeGreaterThan(20_000);
});

const pieces = [
  ...Array.from('{}[]:,-?!&*#|>"\'%@`\n\t \u0000\u001b\ud800~<='),
  ': ',
  '- ',
  '\n  ',
  '? ',
  '--- ',
  '<<: ',
  '__proto__: ',
  '&a ',
  '*a ',
  '!!set ',
  '.nan',
  '1e999',
  'when: { x: >= 1 }',
  'value: ',
  'source: ',
  'grade: ',
  'theatre: ',
  'null',
  'effects: ',
  'plus: ',
  'any: ',
  mark,
];

describe('never throws', () => {
  test('on any text', () => {
    const reads = fc.property(fc.string({ unit: 'binary' }), (text) =>
      problemsOf({ 'small.yaml': text }).every((problem) => problem.line > 0),
    );
    expect(() => fc.assert(reads)).not.toThrow();
  });

  test('on pieces of YAML', () => {
    const reads = fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      problemsOf({ 'small.yaml': parts.join('') });
    });
    expect(() => fc.assert(reads, { numRuns: 300 })).not.toThrow();
  });

  test('on a scenario with cuts, and places each problem in the text', () => {
    const put = fc.array(fc.constantFrom(...pieces), { maxLength: 3 });
    const cut = fc.record({ at: fc.nat(smallScenario.length), out: fc.nat(30), put });
    const reads = fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
      const apply = (all: string, { at, out, put: between }: (typeof cuts)[number]) =>
        all.slice(0, at) + between.join('') + all.slice(at + out);
      const text = cuts.reduce(apply, smallScenario);
      const lines = text.split('\n');
      return problemsOf({ 'small.yaml': text }).every(
        ({ file, line, column }) =>
          file === 'small.yaml' && line <= lines.length && column <= (lines[line - 1]?.length ?? 0) + 1,
      );
    });
    expect(() => fc.assert(reads, { numRuns: 300 })).not.toThrow();
  });
});
