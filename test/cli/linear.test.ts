/** Play in plain lines: a whole game from typed lines, saved and the same when it is played again; nothing to see that cannot be heard. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { call, freshFolder } from '../fixtures/command.ts';

freshFolder();

async function* typed(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const play = (lines: readonly string[], ...more: string[]) =>
  call(['play', 'tariff-deadline', '--linear', '--seat', 'mexico', ...more], { lines: () => typed(lines) });

/** Enough empty lines to pass every moment. */
const passing = Array.from({ length: 80 }, () => '');

test('a whole game by numbers and empty lines, saved, and played again to the same', async () => {
  const { code, out } = await play(['', '', '4', '', '', ...passing], '--seed', '11');
  expect(code).toBe(0);
  expect(out).toContain('Chosen: Step up raids on laboratories.');
  expect(out).toContain('How it ended');
  expect(out).toContain('It turned on');
  expect(out).toContain('saved: runs/tariff-deadline-11.jsonl');
  const again = await call(['replay', 'runs/tariff-deadline-11.jsonl', '--verify', '--json']);
  expect(JSON.parse(again.out)).toMatchObject({ ok: true });
});

test('no bar, no sign: only words, in Spanish too', async () => {
  const { out } = await play(
    ['', '', 's', 'x', 'w', '.', '?', '.', '? tension', '??', 'c', '1', '9', '', ...passing],
    '--seed',
    '12',
    '--lang',
    'es',
  );
  expect(out.match(/[█░─▁▂▃▄▅▆▇●◆○■▸]/gu)).toBeNull();
  expect(out).toContain('Elegido: ');
  expect(out).toContain('Tensión (lo que se cuenta)');
  expect(out).toContain('Cómo están las cosas');
});

test('a line that means nothing is answered, and the end of the lines leaves the run to go on with', async () => {
  const { code, out } = await play(['', '', '99', 'nonsense', '0'], '--seed', '13');
  expect(code).toBe(0);
  expect(out).toMatch(/There is no such number: 1 to \d+\./);
  expect(out).toContain('“nonsense” means nothing here');
  expect(out).toContain('npx escalera play runs/tariff-deadline-13.jsonl');
});

test('the options show what the call gave, and what is changed there holds over it', async () => {
  const begin = (lines: readonly string[]) =>
    call(['play', 'tariff-deadline', '--linear', '--seed', '15', '--advice', '2'], { lines: () => typed(lines) });
  const header = (seed: string): unknown =>
    JSON.parse(readFileSync(`runs/tariff-deadline-${seed}.jsonl`, 'utf8').split('\n')[0] ?? '');
  const { out } = await begin(['', '', '']);
  expect(header('15')).toMatchObject({ seed: '15', advice: { most: 2 } });
  const numberOf = (line: RegExp): string => line.exec(out)?.[1] ?? '';
  await begin([numberOf(/^(\d+)\. Difficulty: advice as the call has it$/m), '', '', '']);
  expect(header('15-2')).not.toHaveProperty('advice');
  expect(numberOf(/^(\d+)\. Seed: 15$/m)).not.toBe('');
});

test('a bare terminal gets plain lines without being asked for', async () => {
  const before = readdirSync('runs');
  const { code, out } = await call([], {
    env: { TERM: 'dumb' },
    terminal: { in: true, out: true, err: true },
    lines: () => typed(['1', 'q']),
  });
  expect(code).toBe(0);
  expect(out).toContain('Where to begin');
  expect(out).toContain('Tariff deadline · Briefing');
  expect(readdirSync('runs')).toEqual(before);
});

test('the moment in which a run turned is played again by one key', async () => {
  let said = '';
  async function* untilTheEnd(): AsyncGenerator<string> {
    for (let i = 0; i < 100 && !said.includes('It turned on'); i += 1) yield '';
    yield* ['t', '', 'q', 'y'];
  }
  const { code } = await call(['play', 'tariff-deadline', '--linear', '--seat', 'mexico', '--seed', '14'], {
    lines: untilTheEnd,
    out: (text) => {
      said += text;
    },
  });
  expect(code).toBe(0);
  expect(said).toContain('How it ended');
  expect(readdirSync('runs').filter((name) => name.startsWith('tariff-deadline-14-'))).toHaveLength(1);
});
