/** Parts of a batch that are joined: the bytes of the whole; what does not belong together, overlaps, or is gone is refused. */
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { call, freshFolder } from '../fixtures/command.ts';
import { folderBytes } from '../fixtures/folder.ts';
import { harbourFile } from '../fixtures/harbour.ts';

freshFolder();
const scenario = harbourFile();
const base = ['batch', scenario, '--runs', '450', '--seed', '1', '--json'];
let document: string;

beforeAll(async () => {
  const { code, out } = await call([...base, '--out', 'whole', '--workers', '1']);
  expect(code).toBe(0);
  document = out;
});

test('parts that are joined are the whole, byte for byte', async () => {
  const parts = await Promise.all(
    ['1/3', '2/3', '3/3'].map((part) =>
      call([...base, '--shard', part, '--out', `parts/${part[0]}`, '--workers', '1']),
    ),
  );
  expect(parts.map(({ code }) => code)).toEqual([0, 0, 0]);
  const runs = parts.map(({ out }) => (JSON.parse(out) as { runs: number; shard: object }).runs);
  expect(runs.reduce((sum, some) => sum + some, 0)).toBe(450);
  expect(await call(['merge', 'parts/2', 'parts/3', 'parts/1', '--out', 'joined', '--json'])).toMatchObject({
    code: 0,
    out: document,
  });
  expect(folderBytes('joined')).toEqual(folderBytes('whole'));
});

test('a part that has no runs says so, and is joined like any other', async () => {
  const parts = ['1/6', '2/6', '3/6', '4/6', '5/6', '6/6'];
  for (const part of parts) {
    const { code, out } = await call([
      ...base.slice(0, -1),
      '--shard',
      part,
      '--out',
      `six/${part[0]}`,
      '--workers',
      '1',
    ]);
    expect(code).toBe(0);
    expect(out.includes('has no runs')).toBe(part === '6/6');
  }
  expect((await call(['merge', ...parts.map((part) => `six/${part[0]}`), '--out', 'of-six'])).code).toBe(0);
  expect(folderBytes('of-six')).toEqual(folderBytes('whole'));
});

test.each([
  ['a gap', ['parts/1', 'parts/3'], '2 of 3 is not among these'],
  ['a part twice', ['parts/1', 'parts/2', 'parts/1', 'parts/3'], 'name each part once'],
  ['a whole batch', ['parts/1', 'whole'], 'a whole batch already'],
  ['a part of another batch', ['parts/1', 'parts/2', 'strange'], 'another batch than parts/1: "seed" "2", not "1"'],
  ['no folder of results', ['parts/1', 'nowhere'], 'There is no manifest here'],
  ['an overlap', ['parts/1', 'parts/2', 'parts/3', 'halves'], 'are in parts/2, too'],
])('merge refuses %s, and leaves nothing', async (_what, folders, says) => {
  const other = (name: string, change: readonly string[]): Promise<unknown> =>
    existsSync(name) ? Promise.resolve() : call([...base, '--workers', '1', '--out', name, ...change]);
  await other('strange', ['--seed', '2', '--shard', '3/3']);
  await other('halves', ['--shard', '2/2']);
  const before = readdirSync('.');
  const { code, out, err } = await call(['merge', ...folders, '--out', 'never']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(says);
  expect(readdirSync('.')).toEqual(before);
});

test.each([
  ['altered', (file: string) => writeFileSync(file, 'x', { flag: 'a' }), 'not the one that was written'],
  ['gone', (file: string) => rmSync(file), 'This file is gone'],
])('nor does it join a part of which a shard is %s; played again, it fits', async (how, harm, says) => {
  cpSync('parts/2', how, { recursive: true });
  const shard = join(how, 'runs-000001.parquet');
  harm(shard);
  const { code, out, err } = await call(['merge', 'parts/1', how, 'parts/3', '--out', `of-${how}`]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(`${shard}:1:1  This file is`);
  expect(err).toContain(says);
  rmSync(shard, { force: true });
  expect((await call(['batch', '--resume', how, '--workers', '1'])).code).toBe(0);
  expect((await call(['merge', 'parts/1', how, 'parts/3', '--out', `of-${how}`])).code).toBe(0);
  expect(folderBytes(`of-${how}`)).toEqual(folderBytes('whole'));
});

test('the help of merge ends with an example that begins with it', async () => {
  expect((await call(['merge', '--help'])).out).toMatch(/Example:\n {2}escalera merge .*\n$/);
});

test.each([
  [['merge', 'whole'], '--out <dir>'],
  [['merge', '--out', 'x'], "missing required argument 'dirs'"],
])('a wrong call ends with 2: %j', async (args, says) => {
  const { code, out, err } = await call(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(says);
});
