/** Whole games in a real terminal: played to the end, left and taken up again, killed, interrupted, replayed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder } from '../fixtures/command.ts';
import { enterUntil, pressUntil, startInTerminal } from './terminal.ts';

const folder = freshFolder();
const enter = '\r';

const linesOf = (file: string): readonly string[] => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');

test('a whole game, with an order a moment, to its ending and its replay', async () => {
  const program = startInTerminal(['play', 'tariff-deadline', '--seed', '7', '--from', '2025-01-20'], folder);
  await program.until(/Your game/);
  await enterUntil(program, /moment 1 of 10/);
  program.type(' ');
  await program.until(/1 chosen/);
  await enterUntil(program, /moment 2 of 10/);
  program.resize(140, 45);
  await program.until(/moment 2 of 10 · you: Mexico\s*\n/);
  await enterUntil(program, /moment 3 of 10/);
  await program.until(/── 3 How things stand/);
  program.resize(80, 24);
  await program.until(/\[1 The table\]/);
  const end = await enterUntil(program, /── How it ended/);
  expect(end).toContain('What you came for');
  program.type('q');
  expect(await program.ended()).toBe(0);
  expect(program.screen()).toContain('runs/tariff-deadline-7.jsonl');
  // A wheel sends arrow keys while the game has the screen, and does what it did before afterwards.
  const wheel = ['\u001B[?1007s\u001B[?1007h', '\u001B[?1007r'].map((code) => program.written().indexOf(code));
  expect(wheel[0]).toBeGreaterThanOrEqual(0);
  expect(wheel[1]).toBeGreaterThan(wheel[0] ?? 0);
  expect(JSON.parse(linesOf('runs/tariff-deadline-7.jsonl').at(-1) ?? '')).toHaveProperty('ending');

  const replay = startInTerminal(['replay', 'runs/tariff-deadline-7.jsonl'], folder);
  await replay.until(/moment 1 of 10/);
  replay.type('\u001B[C');
  await replay.until(/moment 2 of 10/);
  replay.type('q');
  expect(await replay.ended()).toBe(0);

  // From the start, where it stands among the games that have ended.
  const saved = readFileSync(join(folder, 'runs/tariff-deadline-7.jsonl'));
  const again = startInTerminal([], folder);
  await again.until(/Games that have ended/);
  again.type('G');
  await again.until(/› Tariff deadline · Mexico · /);
  again.type(enter);
  await again.until(/── How it ended/);
  again.type('r');
  await again.until(/moment 1 of 10 · as an onlooker/);
  again.type('\u001B');
  await again.until(/── How it ended/);
  again.type('q');
  expect(await again.ended()).toBe(0);
  expect(readFileSync(join(folder, 'runs/tariff-deadline-7.jsonl'))).toEqual(saved);
}, 180_000);

test('a game that is left or killed goes on where it stood', async () => {
  const first = startInTerminal(['play', 'tariff-deadline', '--seed', '8', '--seat', 'mexico', '--lang', 'es'], folder);
  await first.until(/Informe inicial/);
  await enterUntil(first, /momento 3 de 10/);
  first.type('q');
  await first.until(/Para seguir después:\s+npx escalera play runs\/tariff-deadline-8\.jsonl/);
  first.type('s');
  expect(await first.ended()).toBe(0);

  const second = startInTerminal(['play', 'runs/tariff-deadline-8.jsonl'], folder);
  await second.until(/Hasta el 3 de febrero/);
  await enterUntil(second, /momento 4 de 10/);
  second.signal('SIGKILL');
  await second.ended();

  const third = startInTerminal(['play', 'runs/tariff-deadline-8.jsonl'], folder);
  await enterUntil(third, /momento 4 de 10/);
  third.type('\u0003');
  expect(await third.ended()).toBe(130);
  expect(linesOf('runs/tariff-deadline-8.jsonl')[0]).toContain('"lang":"es"');
}, 180_000);

test('Enter plays the tariff deadline as Mexico from 1 February; leaving before that writes nothing', async () => {
  const before = readdirSync(join(folder, 'runs')).length;
  const program = startInTerminal([], folder);
  await program.until(/Play: Tariff deadline · Mexico · from 1 February/);
  program.type('o');
  await program.until(/Your game/);
  program.type('q');
  expect(await program.ended()).toBe(0);
  expect(readdirSync(join(folder, 'runs'))).toHaveLength(before);

  const played = startInTerminal([], folder);
  await played.until(/Where to begin/);
  played.type(enter);
  await played.until(/Tariff deadline · Briefing/);
  played.type(enter);
  await played.until(/What happened before 1 February/);
  await enterUntil(played, /moment 2 of 10 · you: Mexico/);
  played.type('q');
  await played.until(/npx escalera play runs\/tariff-deadline-\d+\.jsonl *\n/);
  played.type('y');
  expect(await played.ended()).toBe(0);
  expect(played.screen()).toMatch(/^npx escalera play runs\/tariff-deadline-\d+\.jsonl$/m);
}, 180_000);

test('a first game with a guide, in another language', async () => {
  const program = startInTerminal([], folder);
  await program.until(/Where to begin/);
  program.type('o');
  await program.until(/Your game/);
  program.type('G');
  await program.until(/› Seed/);
  program.type('k');
  await program.until(/› Language/);
  program.type('\u001B[C');
  await program.until(/Su partida/);
  program.type('\u001B');
  await program.until(/Jugar con guía/);
  await pressUntil(program, 'j', /› Jugar con guía/);
  program.type(enter);
  await program.until(/La guía/);
  await enterUntil(program, /Esta es su mesa/);
  program.type('\u0003');
  expect(await program.ended()).toBe(130);
}, 180_000);
