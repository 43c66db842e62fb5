/** Frames: the line, the caret, and nothing that a text could do to a terminal. */
import { expect, test } from 'vitest';
import { renderProblems } from '../../src/io/code-frame.ts';
import type { Problem } from '../../src/model/problem.ts';

const problem = (line: number, column: number, message = 'Wrong.'): Problem => ({
  file: 'a.yaml',
  line,
  column,
  code: 'x',
  path: '',
  message,
});

test('a frame has the line before, the line and a caret', () => {
  const texts = { 'a.yaml': 'one: 1\r\n\ttwo: 2\r\nthree: 3\r\n' };
  const shown = renderProblems([problem(1, 6), problem(2, 7), problem(9, 1)], texts);
  expect(shown).toBe(
    [
      'a.yaml:1:6  Wrong.',
      '> 1 | one: 1',
      '    |      ^',
      '',
      'a.yaml:2:7  Wrong.',
      '  1 | one: 1',
      '> 2 |   two: 2',
      '    |        ^',
      '',
      'a.yaml:9:1  Wrong.',
      '',
      '3 problems.',
    ].join('\n'),
  );
});

test('a long line is cut around the place', () => {
  const text = `${'a'.repeat(300)}X${'b'.repeat(300)}`;
  const [, line = '', caret = ''] = renderProblems([problem(1, 301)], { 'a.yaml': text }).split('\n');
  expect(line.length).toBeLessThan(120);
  expect(line[caret.indexOf('^')]).toBe('X');
});

test('control characters are shown, not sent', () => {
  const shown = renderProblems([problem(1, 8, 'Bad \u001b[31m\u202e text.')], { 'a.yaml': 'a: "\u001b[2J"X' });
  expect(shown).not.toContain('\u001b');
  expect(shown).not.toContain('\u202e');
  expect(shown).toContain('a: "<U+001B>[2J"X');
});

test('colour is asked for, and one problem is one', () => {
  const shown = renderProblems([problem(1, 1)], { 'a.yaml': 'a' }, { color: true });
  expect(shown).toContain('\u001b[31m^\u001b[39m');
  expect(shown.endsWith('1 problem.')).toBe(true);
});
