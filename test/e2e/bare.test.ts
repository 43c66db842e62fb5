/** A real terminal that can do nothing (`TERM=dumb`), and none at all on one side: plain lines, no codes, the same runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, freshFolder } from '../fixtures/command.ts';
import { type Running, startInTerminal, startShell } from './terminal.ts';

const folder = freshFolder();
const dumb = { name: 'dumb' };
const enter = '\r';
const escapeCode = '\u001B';

/** Types a line, and waits until more than its echo was written and nothing more comes. */
async function line(program: Running, text: string): Promise<string> {
  const before = program.written().length;
  program.type(`${text}${enter}`);
  const answered = (): string => program.written().slice(before);
  for (let waited = 0; waited < 1600 && answered().length < text.length + 12; waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
  for (let length = -1; length !== answered().length; await new Promise((resolve) => setTimeout(resolve, 100)))
    length = answered().length;
  return answered();
}

const runs = (): readonly string[] => readdirSync(join(folder, 'runs')).sort();

test('a whole game in plain lines: left, taken up again, interrupted, ended, seen again', async () => {
  const first = startInTerminal([], folder, dumb);
  await first.until(/1\. Play: Tariff deadline · Mexico · from 1 February/);
  expect(await line(first, '')).toContain('Tariff deadline · Briefing');
  let said = await line(first, '');
  for (let i = 0; i < 5 && !/Type a number to choose/.test(said); i += 1) said = await line(first, '');
  expect(said).toContain('moment 2 of 10');
  expect(await line(first, '4')).toContain('Chosen: ');
  first.type('\u0003');
  expect(await first.ended()).toBe(130);
  expect(first.written()).not.toContain(escapeCode);
  const [file] = runs();
  expect(first.written()).toContain(`npx escalera play runs/${file}`);

  // The start lists it; a number takes it up.
  const second = startInTerminal([], folder, dumb);
  await second.until(/2\. Go on: Tariff deadline · Mexico · 1 February/);
  said = await line(second, '2');
  for (let i = 0; i < 60 && !/How it ended/.test(said); i += 1) said = await line(second, '');
  expect(said).toContain('It turned on');
  expect(said).toContain('Whom it cost');
  expect(await line(second, 'r')).toContain('moment 1 of 10 · as an onlooker');
  expect(await line(second, '.')).toContain('How it ended');
  second.type(`q${enter}`);
  expect(await second.ended()).toBe(0);
  expect(second.written()).not.toContain(escapeCode);
  expect(runs()).toEqual([file]);
  const verified = await call(['replay', join(folder, 'runs', file ?? ''), '--verify']);
  expect(verified.out).toMatch(/^ok/);

  const third = startInTerminal([], folder, dumb);
  await third.until(/Games that have ended[\s\S]*4\. Tariff deadline · Mexico · /);
  expect(await line(third, '4')).toContain('How it ended');
  third.signal('SIGKILL');
  await third.ended();
}, 180_000);

test('without a terminal on one side one run is told, and play says what it takes', async () => {
  const told = startShell('$ESCALERA | cat; echo "done $?"', folder);
  await told.until(/done 0/);
  expect(await told.ended()).toBe(0);
  expect(told.written()).toContain('How it ended');
  expect(told.written()).not.toContain(escapeCode);
  const saved = /saved: (runs\/\S+\.jsonl)/.exec(told.written())?.[1] ?? '';
  expect(JSON.parse(readFileSync(join(folder, saved), 'utf8').trimEnd().split('\n').at(-1) ?? '')).toHaveProperty(
    'ending',
  );

  const refused = startShell('$ESCALERA play tariff-deadline < /dev/null; echo "code $?"', folder);
  await refused.until(/To play takes a terminal[\s\S]*code 2/);
  expect(await refused.ended()).toBe(0);
}, 180_000);
