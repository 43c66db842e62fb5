/** The adviser in a real terminal: asked, refined while one looks, estimated blind, kept through a kill, and scored in the end. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, freshFolder } from '../fixtures/command.ts';
import { enterUntil, startInTerminal } from './terminal.ts';

const folder = freshFolder();
const file = 'runs/tariff-deadline-9.jsonl';
const enter = '\r';
const escapeKey = '\u001B';

const notesOf = (): readonly Readonly<Record<string, unknown>>[] =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => 'advice' in line && 'futures' in line);

test('blind advice: the estimate first, figures that grow, one moment of two, and the review', async () => {
  const args = ['play', 'tariff-deadline', '--seat', 'mexico', '--seed', '9', '--advice', '2', '--blind'];
  const first = startInTerminal(args, folder);
  await enterUntil(first, /moment 3 of 10/);
  first.type('a');
  await first.until(/Before you see figures/);
  first.type('60');
  await first.until(/60 %/);
  first.type(enter);
  await first.until(/The adviser · 1 February|The adviser · 3 February/);
  await first.until(/asked for 1 of 2 moments/);
  await first.until(/[3-9]00 futures of each|1,\d00 futures of each/);
  first.type('j');
  await first.until(/› (?!Let the moment pass)\S/);
  first.type('?');
  await first.until(/Keys and words/);
  first.type(escapeKey);
  await first.until(/The adviser · /);
  // What was asked counts, whatever becomes of the program.
  first.signal('SIGKILL');
  await first.ended();
  expect(notesOf().map((it) => [it['advice'], it['futures']])).toEqual([[3, 10]]);

  const second = startInTerminal(['play', file], folder);
  await enterUntil(second, /moment 3 of 10/);
  second.type('a');
  // The estimate was given: no other is asked for, and the moment was counted before.
  await second.until(/asked for 1 of 2 moments/);
  second.type(escapeKey);
  await second.until(/moment 3 of 10/);
  await enterUntil(second, /moment 4 of 10/);
  const end = await enterUntil(second, /── How it ended/);
  expect(end).toContain('What you came for');
  second.type('j'.repeat(14));
  await second.until(/What you expected|Mean squared error/);
  second.type('q');
  expect(await second.ended()).toBe(0);
  const verified = await call(['replay', join(folder, file), '--verify']);
  expect(verified.out).toMatch(/^ok/);
}, 180_000);

test('a locked adviser', async () => {
  const program = startInTerminal(
    ['play', 'tariff-deadline', '--seat', 'mexico', '--advice', 'off', '--lang', 'es', '--seed', '10'],
    folder,
  );
  await enterUntil(program, /momento 3 de 10/);
  program.type('a');
  await program.until(/el asesor está cerrado/);
  program.type('\u0003');
  expect(await program.ended()).toBe(130);
}, 180_000);
