/** The screens that the README shows are screens of the program: each stands in a frame, line by line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const home = join(import.meta.dirname, '../..');
const folder = join(home, 'test/screens/frames');
const frames = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

/** Indented blocks that begin as a screen does: with a rule, a game's first line, or a heading indented once more. */
const screens = readFileSync(join(home, 'README.md'), 'utf8')
  .split(/\n(?=\S|\n\S)/)
  .flatMap((part) => /(?:^|\n)\n?((?: {4}.*(?:\n|$)|\n(?= {4}))+)/.exec(part)?.[1] ?? [])
  .map((block) => block.replaceAll(/^ {4}/gm, '').trimEnd())
  .filter((block) => /^(?:── |[A-Z ]+ · | \S)/.test(block));

test('every screen of the README is one that a frame holds', () => {
  expect(screens.length).toBe(4);
  for (const screen of screens) expect(frames.some((frame) => frame.includes(screen))).toBe(true);
});
