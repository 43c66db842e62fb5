/** Several people at one real terminal, a facilitator, and going back: sealed orders survive a kill, both lines are kept, all of it replays. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, freshFolder } from '../fixtures/command.ts';
import { enterUntil, startInTerminal } from './terminal.ts';

const folder = freshFolder();
const enter = '\r';

const linesOf = (file: string): readonly string[] => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
const last = (file: string): object => JSON.parse(linesOf(file).at(-1) ?? '') as object;

async function expectVerified(file: string): Promise<void> {
  const { code, out } = await call(['replay', join(folder, file), '--verify']);
  expect(`${code} ${out}`).toMatch(/^0 ok/);
}

test('two people at one keyboard: what the first sealed survives a kill, and the second is asked again', async () => {
  const file = 'runs/tariff-deadline-21.jsonl';
  const seats = ['--seat', 'mexico', '--seat', 'unitedStates'];
  const first = startInTerminal(['play', 'tariff-deadline', ...seats, '--seed', '21'], folder);
  await first.until(/Hand the keyboard to Mexico/);
  await enterUntil(first, /moment 2 of 10 · you: Mexico/);
  first.type(' ');
  await first.until(/1 chosen/);
  const curtain = await enterUntil(first, /Hand the keyboard to the United States/);
  expect(curtain).not.toMatch(/What you can do|standing left/);
  expect(last(file)).toMatchObject({ sealed: 2, by: 'mexico', orders: { mexico: [expect.anything()] } });
  const sealed = linesOf(file);
  first.signal('SIGKILL');
  await first.ended();

  const second = startInTerminal(['play', file], folder);
  await second.until(/Hand the keyboard to the United States/);
  expect(linesOf(file)).toEqual(sealed);
  await enterUntil(second, /moment 2 of 10 · you: United States/);
  await enterUntil(second, /Hand the keyboard to Mexico/);
  // Whoever sealed last goes first, so the keyboard comes back once the moment is over.
  expect(linesOf(file).filter((line) => line.startsWith('{"sealed":2'))).toHaveLength(2);
  second.signal('SIGKILL');
  await second.ended();

  const third = startInTerminal(['play', file], folder);
  await third.until(/Hand the keyboard to/);
  await enterUntil(third, /── How it ended · /);
  const mine = third.screen().includes('Government of Mexico');
  third.type('\t');
  await third.until(mine ? /── How it ended · United States executive/ : /── How it ended · Government of Mexico/);
  third.type('q');
  expect(await third.ended()).toBe(0);
  expect(last(file)).toHaveProperty('ending');
  await expectVerified(file);
}, 180_000);

test('back to an earlier moment: both lines are kept and replay, the new one survives a kill at once', async () => {
  const parent = 'runs/tariff-deadline-22.jsonl';
  const branch = 'runs/tariff-deadline-22-b.jsonl';
  const first = startInTerminal(['play', 'tariff-deadline', '--seat', 'mexico', '--seed', '22'], folder);
  await enterUntil(first, /moment 4 of 10/);
  const kept = linesOf(parent);
  first.type('u');
  await first.until(/Back to an earlier moment/);
  first.type('k');
  await first.until(/› Moment 2 · 1 February/);
  first.type(enter);
  const said = await first.until(/You are back at moment 2, 1 February/);
  expect(said).toContain(`npx escalera compare ${branch}`);
  first.signal('SIGKILL');
  await first.ended();
  expect(linesOf(parent)).toEqual(kept);
  expect(JSON.parse(linesOf(branch)[0] ?? '')).toMatchObject({ branch: { of: 'tariff-deadline-22.jsonl', turn: 2 } });

  const second = startInTerminal(['play', branch], folder);
  await enterUntil(second, /moment 2 of 10 · you: Mexico/);
  second.type('jk ');
  await second.until(/1 chosen/);
  await enterUntil(second, /── How it ended/);
  await second.until(/score is\s+not ranked/);
  second.type('c');
  await second.until(
    /Two lines of play[\s\S]*A {2}runs\/tariff-deadline-22\.jsonl[\s\S]*B {2}runs\/tariff-deadline-22-b\.jsonl/,
  );
  second.type('c');
  await second.until(/── How it ended/);
  second.type('q');
  expect(await second.ended()).toBe(0);
  await expectVerified(parent);
  await expectVerified(branch);

  // From a saved run that has ended: another line of the same family.
  const third = startInTerminal(['play', branch, '--from-turn', '3'], folder);
  await enterUntil(third, /moment 3 of 10 · you: Mexico/);
  third.type('q');
  await third.until(/runs\/tariff-deadline-22-c\.jsonl/);
  third.type('y');
  expect(await third.ended()).toBe(0);
  expect(readdirSync(join(folder, 'runs')).filter((name) => name.includes('-22'))).toEqual([
    'tariff-deadline-22-b.jsonl',
    'tariff-deadline-22-c.jsonl',
    'tariff-deadline-22.jsonl',
  ]);
}, 180_000);

test('a facilitator beside a person: a note and an imposed roll, typed, on record, and replayed', async () => {
  const file = 'runs/tariff-deadline-23.jsonl';
  const args = ['play', 'tariff-deadline', '--seat', 'mexico', '--facilitator', '--seed', '23', '--lang', 'es'];
  const program = startInTerminal(args, folder);
  await program.until(/Pase el teclado a quien facilita/);
  await enterUntil(program, /Antes de que nadie decida/);
  program.type(' ');
  await program.until(/La nota/);
  program.type('Preguntan por la línea roja');
  await program.until(/roja▏/);
  program.type(enter);
  program.type('se dijo en la sala');
  await program.until(/sala▏/);
  program.type(enter);
  await program.until(/De quien facilita: Preguntan por la línea roja/);
  await enterUntil(program, /Pase el teclado a México/);
  const news = await enterUntil(program, /momento 2 de 10|Preguntan por la línea roja/);
  expect(news).not.toContain('se dijo en la sala');
  await enterUntil(program, /momento 2 de 10 · usted: México/);
  await enterUntil(program, /Reacciones, y cómo terminaría/);
  program.type(' ');
  await program.until(/Resultado/);
  program.type('así se acordó');
  await program.until(/acordó▏/);
  program.type(enter);
  await program.until(/fijada/);
  program.signal('SIGKILL');
  await program.ended();
  const acts = linesOf(file).filter((line) => line.startsWith('{"facilitator"'));
  expect(acts.map((line) => JSON.parse(line) as object)).toMatchObject([
    { facilitator: 2, note: 'Preguntan por la línea roja', reason: 'se dijo en la sala' },
    { facilitator: 2, roll: expect.any(String), bits: expect.stringMatching(/^[0-9a-f]{8}$/), reason: 'así se acordó' },
  ]);

  const again = startInTerminal(['play', file], folder);
  await again.until(/Pase el teclado a quien facilita/);
  await enterUntil(again, /momento 3 de 10/);
  again.type('\u0003');
  expect(await again.ended()).toBe(130);
  await expectVerified(file);
}, 180_000);

test('a spectator sees what everyone may know, as it is played', async () => {
  const file = 'runs/tariff-deadline-24.jsonl';
  const player = startInTerminal(['play', 'tariff-deadline', '--seat', 'mexico', '--seed', '24'], folder);
  await enterUntil(player, /moment 2 of 10/);
  const spectator = startInTerminal(['watch', file], folder);
  const before = await spectator.until(/moment 2 of 10/);
  expect(before).toContain('only what everyone knows');
  await enterUntil(player, /moment 3 of 10/);
  await spectator.until(/moment 3 of 10/);
  spectator.type('q');
  expect(await spectator.ended()).toBe(0);
  player.type('\u0003');
  expect(await player.ended()).toBe(130);
}, 180_000);
