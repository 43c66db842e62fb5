/** The documents of `list`, `check`, `batch` and `replay`, and what a start without a terminal tells. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { call, freshFolder, projectFolder } from '../fixtures/command.ts';
import { harbourText } from '../fixtures/harbour.ts';

beforeAll(async () => {
  freshFolder();
  await call(['run', 'tariff-deadline', '--seed', '7', '--json']);
});

const run = 'runs/tariff-deadline-7.jsonl';
const linesOf = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n');
const write = (path: string, lines: readonly string[]): void => writeFileSync(path, `${lines.join('\n')}\n`);

test('list: id, title, turns, seats, endings', async () => {
  const { code, out } = await call(['list', '--json'], { env: { LANG: 'es_MX' } });
  expect(code).toBe(0);
  const found = JSON.parse(out) as { id: string }[];
  expect(found.find((it) => it.id === 'tariff-deadline')).toEqual({
    id: 'tariff-deadline',
    title: 'Tariff deadline',
    turns: 10,
    seats: expect.arrayContaining(['mexico', 'unitedStates']),
    endings: expect.arrayContaining(['paused', 'carvedOut']),
  });
  expect((await call(['list'], { env: { LANG: 'es_MX' } })).out).toContain('El plazo de los aranceles');
});

test('check: all that come with the program are right', async () => {
  expect(await call(['check', '--json'])).toEqual({ code: 0, out: '{"ok":true,"problems":[]}\n', err: '' });
  expect((await call(['check'])).out).toMatch(/^(ok {2}.*\.yaml\n)+$/);
});

test('check: every problem of every file, and a theatre through its scenarios', async () => {
  cpSync(join(projectFolder, 'scenarios'), 'mine', { recursive: true });
  const text = readFileSync('mine/tariff-deadline.yaml', 'utf8');
  writeFileSync(
    'mine/broken.yaml',
    text.replace('playable:', 'playabel:').replace('id: tariff-deadline', 'id: broken'),
  );
  const { code, out } = await call(['check', 'mine/broken.yaml', 'nosuch.yaml', 'mine/tariff-deadline.yaml', '--json']);
  expect(code).toBe(1);
  const { ok, problems } = JSON.parse(out) as { ok: boolean; problems: { file: string }[] };
  expect(ok).toBe(false);
  for (const problem of problems)
    expect(Object.keys(problem)).toEqual(['file', 'line', 'column', 'code', 'path', 'message']);
  expect(new Set(problems.map((it) => it.file))).toEqual(new Set(['mine/broken.yaml', 'nosuch.yaml']));
  const frames = await call(['check', 'mine/broken.yaml']);
  expect(frames).toMatchObject({ code: 1, err: '' });
  expect(frames.out).toMatch(/^mine\/broken\.yaml:\d+:1 .*playable.*\n(.*\n)?> *\d+ \| playabel:/m);
  expect((await call(['check', 'mine/theatres/north-america.yaml'])).code).toBe(1);
  expect(await call(['check', join(projectFolder, 'scenarios/theatres/north-america.yaml')])).toMatchObject({
    code: 0,
  });
  rmSync('mine/broken.yaml');
  const theatre = readFileSync('mine/theatres/north-america.yaml', 'utf8');
  writeFileSync('mine/theatres/north-america.yaml', `${theatre}  offers.nobodys: { en: x, es: x }\n`);
  const idle = JSON.parse((await call(['check', 'mine/theatres/north-america.yaml', '--json'])).out) as object;
  expect(idle).toMatchObject({
    problems: [{ code: 'unknown-text', line: theatre.split('\n').length, column: 3, path: 'text.offers.nobodys' }],
  });
  expect((await call(['check', 'mine/tariff-deadline.yaml'])).code).toBe(0);
  writeFileSync('mine/theatres/alone.yaml', 'indicators: {}\n');
  expect((await call(['check', 'mine/theatres/alone.yaml', '--json'])).out).toContain('unused-theatre');
});

test('check: what falls short of the content standard plays, and is told at its place', async () => {
  writeFileSync('short.yaml', harbourText.replace(', toward: home, escalation: statusQuo', ''));
  const line = harbourText.split('\n').findIndex((it) => it.includes('organise: {')) + 1;
  const { code, out } = await call(['check', 'short.yaml', '--json']);
  expect({ code, ...(JSON.parse(out) as object) }).toMatchObject({
    code: 1,
    problems: [
      { code: 'no-event-code', line, column: 5, path: 'moves.dockers.organise' },
      { code: 'no-escalation-class', line, column: 5 },
    ],
  });
  expect((await call(['run', 'short.yaml', '--seed', '1', '--json'])).code).toBe(0);
  writeFileSync('whole.yaml', harbourText);
  expect(await call(['check', 'whole.yaml'])).toMatchObject({ code: 0, out: 'ok  whole.yaml\n' });
});

test('batch: the same document with one worker and with two', async () => {
  const args = ['batch', 'tariff-deadline', '--runs', '60', '--seed', '1', '--json'];
  const { code, out, err } = await call([...args, '--workers', '1']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const document = JSON.parse(out) as {
    endings: { count: number; share: number; low: number; high: number }[];
    indicators: Record<string, object>;
  };
  expect(document).toMatchObject({
    scenario: 'tariff-deadline',
    runs: 60,
    seed: '1',
    digest: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
  expect(document.endings.reduce((sum, it) => sum + it.count, 0)).toBe(60);
  for (const { share, low, high } of document.endings) expect(low <= share && share <= high).toBe(true);
  expect(document.indicators['tension']).toMatchObject({
    mean: expect.any(Number),
    p05: expect.any(Number),
    p50: expect.any(Number),
    p95: expect.any(Number),
  });
  expect(out).toContain('not forecasts');
  expect((await call([...args, '--workers', '2'])).out).toBe(out);
});

test('batch: --set and --doctrine change what is played; the table says what it is', async () => {
  const base = await call(['batch', 'tariff-deadline', '--runs', '20', '--seed', '1', '--workers', '1']);
  expect(base.out).toMatch(/^Tariff deadline\n20 runs, seed 1, digest [0-9a-f]{16}\n[\s\S]*not forecasts/);
  const set = await call([
    'batch',
    'tariff-deadline',
    '--runs',
    '20',
    '--seed',
    '1',
    '--workers',
    '1',
    '--set',
    'indicators.tension.start=54',
  ]);
  expect(set.out).not.toBe(base.out);
  const other = await call([
    'batch',
    'tariff-deadline',
    '--runs',
    '20',
    '--seed',
    '1',
    '--workers',
    '1',
    '--doctrine',
    'mexico=asItHappened',
  ]);
  expect(other.out).not.toBe(base.out);
});

test('batch: a bar on standard error where that is a terminal, and 130 when interrupted', async () => {
  const shown = await call(['batch', 'tariff-deadline', '--runs', '20', '--seed', '1', '--workers', '1', '--json'], {
    terminal: { in: false, out: false, err: true },
  });
  expect(shown.err).toContain('20 of 20 runs');
  expect(JSON.parse(shown.out)).toMatchObject({ runs: 20 });
  const stopped = await call(['batch', 'tariff-deadline', '--runs', '20', '--json'], {
    interrupted: AbortSignal.abort(new Error('interrupted')),
  });
  expect(stopped.code).toBe(130);
  expect(JSON.parse(stopped.out)).toMatchObject({ ok: false, interrupted: { kept: 0 } });
});

test('replay --verify: the same, turn by turn', async () => {
  expect(await call(['replay', run, '--verify', '--json'])).toEqual({
    code: 0,
    out: '{"ok":true,"turns":10,"firstDifference":null}\n',
    err: '',
  });
  expect((await call(['replay', run, '--verify'])).out).toMatch(/^ok {2}10 turns played again, all the same; ending "/);
});

test('replay needs no scenario on disk, and tells the run as it was told', async () => {
  const told = await call(['run', 'tariff-deadline', '--seed', '7', '--out', 'told.jsonl']);
  const again = await call(['replay', 'told.jsonl']);
  expect(again.code).toBe(0);
  expect(told.out).toBe(`${again.out}saved: told.jsonl\n`);
});

test('replay --verify names the turn, the field and the line of a change', async () => {
  const lines = linesOf(run);
  const change = async (number: number, from: string | RegExp, to: string) => {
    write(
      'changed.jsonl',
      lines.map((line, i) => (i === number - 1 ? line.replace(from, to) : line)),
    );
    const { code, out } = await call(['replay', 'changed.jsonl', '--verify', '--json']);
    expect(code).toBe(1);
    return (JSON.parse(out) as { firstDifference: unknown }).firstDifference;
  };
  expect(await change(6, '2025-02-14', '2025-02-15')).toMatchObject({
    turn: 4,
    line: 6,
    what: 'date',
    recorded: '2025-02-15',
    simulated: '2025-02-14',
  });
  expect(await change(5, /"digest":"[0-9a-f]*/, '"digest":"0123456789abcdef')).toMatchObject({
    turn: 3,
    line: 5,
    what: 'digest',
  });
  expect(await change(4, /"noise\/tradeFlow":"......../, '"noise/tradeFlow":"00000000')).toMatchObject({
    turn: 2,
    line: 4,
    what: 'rolls',
    about: 'noise/tradeFlow',
  });
  expect(await change(4, /"orders":\{"([a-zA-Z]+)":\["/, '"orders":{"$1":["x')).toMatchObject({
    turn: 2,
    line: 4,
    what: 'orders',
  });
  expect(await change(1, '"seed":"7"', '"seed":"8"')).toMatchObject({ turn: 0, line: 1, what: 'opening' });
  expect(await change(12, '"check":"', '"note":1,"check":"')).toMatchObject({ line: 12, what: 'line' });
  const plain = await call(['replay', 'changed.jsonl']);
  expect(plain).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^changed\.jsonl:12:1 {2}This line has been changed/),
  });
});

test('a run that was cut is told as far as it goes, and as unfinished', async () => {
  write('cut.jsonl', linesOf(run).slice(0, 6));
  const { code, out } = await call(['replay', 'cut.jsonl']);
  expect(code).toBe(0);
  expect(out).toContain('The run has not ended: moment 5 is under way.');
  expect(out).not.toContain('How it ended');
  expect((await call(['replay', 'cut.jsonl', '--verify'])).out).toContain('the run has not ended');
});

test('a start without a terminal plays the default scenario, saves it and says how to go on', async () => {
  const { code, out, err } = await call([]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const file = /^saved: (runs\/tariff-deadline-\d+\.jsonl)$/m.exec(out)?.[1] ?? '';
  expect(existsSync(file)).toBe(true);
  expect(out).toContain(`npx escalera replay ${file}`);
  expect(out).toContain('npx escalera play tariff-deadline');
  expect(await call(['replay', file, '--verify'])).toMatchObject({ code: 0 });
});
