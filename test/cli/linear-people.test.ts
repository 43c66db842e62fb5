/** Several people, a facilitator and going back, in plain lines: the curtain pushes all out of view, and every screen is said. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { call, freshFolder } from '../fixtures/command.ts';

freshFolder();

async function* typed(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const play = (lines: readonly string[], ...args: string[]) =>
  call(['play', 'tariff-deadline', '--linear', '--from', '2025-01-20', ...args], { lines: () => typed(lines) });

const passing = Array.from({ length: 400 }, () => '');

test('two people: the curtain comes between them, with more empty lines than a window has', async () => {
  const { code, out } = await play(passing, '--seat', 'mexico', '--seat', 'unitedStates', '--seed', '41');
  expect(code).toBe(0);
  const parts = out.split(/\n{90,}/);
  expect(parts.length).toBeGreaterThan(10);
  for (const part of parts.slice(1)) expect(part).toMatch(/^Tariff deadline · Hand over the keyboard/);
  for (const part of parts)
    expect(part).not.toMatch(/you: Mexico.*you: United States|you: United States.*you: Mexico/s);
  expect(out).toContain('How it ended');
});

test('a facilitator alone: an inject and a note by number, each with a reason; it plays again the same', async () => {
  const acts = ['2', 'to see what it does', '1', 'A note.', 'for the record'];
  const { code, out } = await play([...acts, ...passing], '--facilitator', '--seed', '42');
  expect(code).toBe(0);
  expect(out).toContain('From the facilitator: A note.');
  expect(out).toContain('Reason: to see what it does');
  const file = 'runs/tariff-deadline-42.jsonl';
  expect(readFileSync(file, 'utf8')).toMatch(
    /^\{"facilitator":1,"inject":"\w+","reason":"to see what it does","check"/m,
  );
  const again = await call(['replay', file, '--verify', '--json']);
  expect(JSON.parse(again.out)).toMatchObject({ ok: true });
});

test('back to an earlier moment by its number', async () => {
  const moments = Array.from({ length: 12 }, () => '');
  const { out } = await play([...moments, 'u', '1', '', 'q', 'y'], '--seat', 'mexico', '--seed', '43');
  expect(out).toContain('You are back at moment 1, 20 January.');
  expect(readdirSync('runs').filter((name) => name.includes('-43'))).toEqual([
    'tariff-deadline-43-b.jsonl',
    'tariff-deadline-43.jsonl',
  ]);
});
