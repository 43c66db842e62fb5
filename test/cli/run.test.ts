/** `escalera run`: its document, its file, its orders from a file, and where it refuses. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { call, freshFolder } from '../fixtures/command.ts';
import { harbourFile } from '../fixtures/harbour.ts';

beforeEach(() => {
  freshFolder();
});

test('one document, the run saved, the same seed the same digest', async () => {
  const first = await call(['run', 'tariff-deadline', '--seed', '7', '--json']);
  expect(first).toMatchObject({ code: 0, err: '' });
  const document = JSON.parse(first.out) as Record<string, unknown>;
  expect(Object.keys(document)).toEqual(
    'scenario seed ending turns digest file scores cooperation escalation'.split(' '),
  );
  expect(document['cooperation']).toContainEqual({
    between: ['mexico', 'unitedStates'],
    acts: expect.any(Number),
    means: expect.toSatisfy((means: unknown[]) => means.length === document['turns']),
  });
  expect(document).toMatchObject({ scenario: 'tariff-deadline', seed: '7', file: 'runs/tariff-deadline-7.jsonl' });
  expect(document['digest']).toMatch(/^[0-9a-f]{16}$/);
  const second = JSON.parse((await call(['run', 'tariff-deadline', '--seed', '7', '--json'])).out) as Record<
    string,
    unknown
  >;
  expect(second).toEqual({ ...document, file: 'runs/tariff-deadline-7-2.jsonl' });
  expect(readFileSync('runs/tariff-deadline-7.jsonl')).not.toEqual('');
  expect(readdirSync('runs').sort()).toEqual(['tariff-deadline-7-2.jsonl', 'tariff-deadline-7.jsonl']);
});

test('without --json it tells the run, in the language asked for or of the locale', async () => {
  const english = await call(['run', 'tariff-deadline', '--seed', '7']);
  expect(english.out).toMatch(
    /^Tariff deadline\n[\s\S]*\nMonday 20 January 2025 · moment 1 of 10\n[\s\S]*not forecasts\.\nsaved: runs\/tariff-deadline-7\.jsonl\n$/,
  );
  const spanish = await call(['run', 'tariff-deadline', '--seed', '7'], { env: { LANG: 'es_MX.UTF-8' } });
  expect(spanish.out).toContain('Lunes 20 de enero de 2025 · momento 1 de 10');
  expect(spanish.out).toContain('no pronósticos');
});

test('a seed is any text, and none of it reaches the file name or the screen as it stands', async () => {
  const { out } = await call(['run', 'tariff-deadline', '--seed', '../\u001b[2J x']);
  expect(out).not.toContain('\u001b');
  expect(readdirSync('runs')).toEqual(['tariff-deadline-2J-x.jsonl']);
  const { code, out: document } = await call(['run', 'tariff-deadline', '--seed', '', '--json']);
  expect({ code, ...(JSON.parse(document) as object) }).toMatchObject({ code: 0, seed: '' });
});

test('without --seed a new one is drawn and shown', async () => {
  const seeds = await Promise.all(
    [1, 2].map(
      async () => (JSON.parse((await call(['run', 'tariff-deadline', '--json'])).out) as { seed: string }).seed,
    ),
  );
  expect(seeds[0]).toMatch(/^\d{1,10}$/);
  expect(seeds[0]).not.toBe(seeds[1]);
});

test('written orders are played, by date, moment or number; those not possible are named and left out', async () => {
  writeFileSync(
    'o.yaml',
    'mexico:\n  - on: 2025-02-01\n    do: [deployGuard, preparePlanB]\n  - { on: eveOfFirstDate, do: callPartner }\n  - { on: 4, do: deployGuard }\n',
  );
  const { code, err, out } = await call(['run', 'tariff-deadline', '--seed', '1', '--orders', 'o.yaml', '--json']);
  expect(code).toBe(0);
  expect(err).toBe('mexico, 2025-02-14: deployGuard was not possible (not open to it then) and was left out.\n');
  expect((JSON.parse(out) as { leftOut: unknown }).leftOut).toEqual([
    { seat: 'mexico', turn: 4, date: '2025-02-14', order: 'deployGuard', why: 'closed' },
  ]);
  const lines = readFileSync((JSON.parse(out) as { file: string }).file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { seats: object; orders: { mexico?: unknown } });
  expect(lines[0]?.seats).toMatchObject({ mexico: 'script', congress: 'watchful' });
  expect([3, 4, 5].map((line) => lines[line]?.orders.mexico)).toEqual([
    ['deployGuard', 'preparePlanB'],
    ['callPartner'],
    undefined,
  ]);
});

test('the help says who decides where an orders file is silent', async () => {
  expect((await call(['run', '--help'])).out).toMatch(/not listed it\s+follows its doctrine/);
});

test('orders for moments after the end are left out, too', async () => {
  const file = harbourFile();
  writeFileSync(file, readFileSync(file, 'utf8').replace('value: 25, low: 20', 'value: 1, low: 0'));
  writeFileSync('o.yaml', 'dockers: [{ on: 3, do: [rally] }]\n');
  const { out, err } = await call(['run', file, '--seed', '1', '--orders', 'o.yaml', '--json']);
  expect(JSON.parse(out)).toMatchObject({ ending: 'gridlock', leftOut: [{ turn: 3, order: 'rally', why: 'ended' }] });
  expect(err).toContain('(the run had ended)');
});

test('JSON is read as orders, too', async () => {
  writeFileSync('o.json', JSON.stringify({ mexico: [{ on: '2025-02-01', do: ['callPartner'] }] }));
  expect(await call(['run', 'tariff-deadline', '--seed', '1', '--orders', 'o.json', '--json'])).toMatchObject({
    code: 0,
    err: '',
  });
});

test('every problem of an orders file at once, each at its place', async () => {
  writeFileSync(
    'bad.yaml',
    'mexico:\n  - on: 2025-02-02\n    do: [deployGard, { offr: x }]\n    bla: 3\n  - on: 99\nmexica: []\n',
  );
  const { code, out } = await call(['run', 'tariff-deadline', '--orders', 'bad.yaml', '--json']);
  expect(code).toBe(1);
  const { problems } = JSON.parse(out) as {
    problems: { line: number; column: number; code: string; message: string }[];
  };
  expect(problems.map(({ line, column, code: kind }) => `${line}:${column} ${kind}`)).toEqual([
    '2:9 unknown-moment',
    '3:10 unknown-move',
    '3:22 wrong-type',
    '4:5 unknown-key',
    '5:9 unknown-moment',
    '6:1 unknown-actor',
  ]);
  expect(problems[1]?.message).toContain('Did you mean "deployGuard"?');
  expect(existsSync('runs')).toBe(false);
});

test.each([
  ['empty', ''],
  ['a list', '- a\n- b\n'],
  ['no YAML', 'mexico: [\n'],
])('an orders file that is %s is a problem of the file', async (_, text) => {
  writeFileSync('o.yaml', text);
  const { code, err } = await call(['run', 'tariff-deadline', '--orders', 'o.yaml']);
  expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^o\.yaml:[12]:\d+ {2}/) });
});

test('--out replaces a run and says so, and nothing else', async () => {
  expect(await call(['run', 'tariff-deadline', '--seed', '1', '--out', 'deep/x.jsonl', '--json'])).toMatchObject({
    code: 0,
    err: '',
  });
  const again = await call(['run', 'tariff-deadline', '--seed', '2', '--out', 'deep/x.jsonl', '--json']);
  expect(again).toMatchObject({ code: 0, err: 'deep/x.jsonl held a run already; it has been replaced.\n' });
  writeFileSync('notes.txt', 'mine');
  const refused = await call(['run', 'tariff-deadline', '--out', 'notes.txt']);
  expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('must not replace') });
  expect(readFileSync('notes.txt', 'utf8')).toBe('mine');
  expect(readdirSync('deep')).toEqual(['x.jsonl']);
});

test('a place that cannot be written is a problem, not a fault', async () => {
  writeFileSync('file', '');
  const { code, err } = await call(['run', 'tariff-deadline', '--seed', '1', '--out', 'file/x.jsonl']);
  expect(code).toBe(1);
  expect(err).toMatch(/^file\/x\.jsonl:1:1 {2}The run cannot be saved here/);
});

test.each([
  ['file/x.jsonl', 'something else stands in its place (EEXIST). Name another place with --out.'],
  [`${'x'.repeat(300)}.jsonl`, 'its name is too long (ENAMETOOLONG). Name another place with --out.'],
])('what the system says of %s is put in words of ours', async (out, says) => {
  writeFileSync('file', '');
  const { code, err } = await call(['run', harbourFile(), '--seed', '1', '--out', out]);
  expect(code).toBe(1);
  expect(err).toContain(says);
  expect(err).not.toMatch(/mkdir|open '|no such file or directory/);
});

test('a place for runs that cannot be written is told, with what to do', async () => {
  writeFileSync('runs', '');
  expect(await call(['run', harbourFile(), '--seed', '1', '--json'])).toMatchObject({
    code: 1,
    out: expect.stringContaining('"code":"not-saved"'),
    err: expect.stringContaining('Name another place with --out.'),
  });
  expect(await call([])).toMatchObject({ code: 1, err: expect.stringContaining('escalera run tariff-deadline --out') });
});
