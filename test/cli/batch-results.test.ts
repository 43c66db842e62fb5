/** Folders of results: the same bytes for any number of workers, and after a kill; whatever was altered is found. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { call, freshFolder, projectFolder } from '../fixtures/command.ts';
import { folderBytes } from '../fixtures/folder.ts';
import { harbourFile } from '../fixtures/harbour.ts';

freshFolder();
const scenario = harbourFile();
const base = ['batch', scenario, '--runs', '450', '--seed', '1', '--json'];
let document: string;

beforeAll(async () => {
  const { code, out, err } = await call([...base, '--out', 'whole', '--workers', '1']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  document = out;
});

test('a row for each run, the texts, and a manifest that says what is done', () => {
  expect(Object.keys(folderBytes('whole'))).toEqual([
    'manifest.json',
    ...[0, 1, 2, 3, 4].map((n) => `runs-00000${n}.parquet`),
    'scenario/harbour-vote.yaml',
  ]);
  const manifest = JSON.parse(readFileSync('whole/manifest.json', 'utf8')) as object;
  expect(manifest).toMatchObject({ batch: 1, seed: '1', replicates: 450, runtime: 'compiled', complete: true });
});

test('the same bytes and the same document on four workers', async () => {
  expect(await call([...base, '--out', 'four', '--workers', '4'])).toMatchObject({ code: 0, out: document });
  expect(folderBytes('four')).toEqual(folderBytes('whole'));
});

test('kept or not, by either interpreter: one digest', async () => {
  const digest = (out: string): string => (JSON.parse(out) as { digest: string }).digest;
  expect(await call([...base, '--workers', '1'])).toMatchObject({ out: document });
  const { out } = await call([...base, '--workers', '1', '--runtime', 'reference']);
  expect(digest(out)).toBe(digest(document));
});

describe('going on', () => {
  test('from before the first manifest is beginning anew', async () => {
    mkdirSync('early/scenario', { recursive: true });
    writeFileSync('early/begun.part', '');
    writeFileSync('early/scenario/harbour-vote.yaml', 'half');
    expect(await call([...base, '--out', 'early', '--workers', '1'])).toMatchObject({ code: 0, out: document });
    expect(folderBytes('early')).toEqual(folderBytes('whole'));
  });

  test('with what is complete plays nothing and shows the same', async () => {
    cpSync('whole', 'again', { recursive: true });
    expect(await call(['batch', '--resume', 'again', '--json'])).toMatchObject({ code: 0, out: document });
    expect(folderBytes('again')).toEqual(folderBytes('whole'));
  });

  test('plays again what is gone', async () => {
    cpSync('whole', 'holes', { recursive: true });
    rmSync('holes/runs-000001.parquet');
    rmSync('holes/runs-000004.parquet');
    writeFileSync('holes/runs-000002.parquet.77-0.part', 'half');
    expect(await call(['batch', '--resume', 'holes', '--json', '--workers', '2'])).toMatchObject({ out: document });
    expect(folderBytes('holes')).toEqual(folderBytes('whole'));
  });

  test('after an interruption that says what is kept', async () => {
    const stop = new AbortController();
    const stopped = await call([...base.slice(0, -1), '--out', 'cut', '--workers', '1'], {
      interrupted: stop.signal,
      terminal: { in: false, out: false, err: true },
      err: (text) => {
        if (text.includes('200 of 450 runs')) stop.abort(new Error('interrupted'));
      },
    });
    expect(stopped).toMatchObject({ code: 130, out: '' });
    expect(JSON.parse(readFileSync('cut/manifest.json', 'utf8'))).toMatchObject({ complete: false });
    const again = await call(['batch', '--resume', 'cut', '--json', '--workers', '1'], {
      interrupted: AbortSignal.abort(new Error('interrupted')),
    });
    expect(again.code).toBe(130);
    expect(JSON.parse(again.out).interrupted).toEqual({ kept: 200, of: 450, folder: 'cut' });
    expect(again.err).toContain('200 of 450 runs are kept');
    expect(await call(['batch', '--resume', 'cut', '--json'])).toMatchObject({ code: 0, out: document });
    expect(folderBytes('cut')).toEqual(folderBytes('whole'));
  });

  test.skipIf(process.platform === 'win32')(
    'after a kill, to the bytes of an unbroken batch',
    async () => {
      const args = ['batch', scenario, '--runs', '12000', '--seed', '1', '--runtime', 'reference', '--workers', '2'];
      const child = spawn(process.execPath, [join(projectFolder, 'src/cli/main.ts'), ...args, '--out', 'killed'], {
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      const chunks = (): number => {
        try {
          return (JSON.parse(readFileSync('killed/manifest.json', 'utf8')) as { chunks: object[] }).chunks.length;
        } catch {
          return 0;
        }
      };
      while (chunks() === 0 && child.exitCode === null) await wait(20);
      child.kill('SIGKILL');
      await ended;
      const done = chunks();
      expect(done).toBeGreaterThan(0);
      expect(done).toBeLessThan(64);
      expect((await call(['batch', '--resume', 'killed', '--workers', '2'])).code).toBe(0);
      expect((await call([...args, '--out', 'unbroken'])).code).toBe(0);
      expect(folderBytes('killed')).toEqual(folderBytes('unbroken'));
    },
    60_000,
  );
});

describe('what was altered is found', () => {
  const altered = async (name: string, change: (folder: string) => void): Promise<{ code: number; err: string }> => {
    cpSync('whole', name, { recursive: true });
    change(name);
    const { code, out, err } = await call(['batch', '--resume', name]);
    expect(out).toBe('');
    return { code, err };
  };

  test.each([
    [
      'a number in the manifest',
      'manifest.json',
      (text: string) => text.replace('450', '460'),
      'its check does not fit',
    ],
    ['a manifest cut short', 'manifest.json', (text: string) => text.slice(0, 900), 'is not JSON'],
    ['another format', 'manifest.json', (text: string) => text.replace('"batch": 1', '"batch": 2'), 'of format 2'],
    ['a shard', 'runs-000003.parquet', (text: string) => `${text} `, 'not the one that was written'],
    ['a text', 'scenario/harbour-vote.yaml', (text: string) => `${text}\n`, 'altered after the batch began'],
  ])('%s', async (what, file, change, says) => {
    const { code, err } = await altered(`altered ${what}`, (folder) => {
      const path = join(folder, file);
      writeFileSync(path, change(readFileSync(path, 'latin1')), 'latin1');
    });
    expect({ code, says: err.includes(says) ? says : err }).toEqual({ code: 1, says });
    expect(err).toContain(file);
  });

  test('a text that is gone; a folder without a manifest; --json, too', async () => {
    expect(await altered('gone', (folder) => rmSync(join(folder, 'scenario'), { recursive: true }))).toMatchObject({
      code: 1,
    });
    mkdirSync('bare');
    const { code, out } = await call(['batch', '--resume', 'bare', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      problems: [{ code: 'no-manifest', file: 'bare/manifest.json' }],
    });
  });
});

test('a disk that refuses is a clear error, and what was written before stays valid', async () => {
  mkdirSync('taken/runs-000002.parquet/x', { recursive: true });
  expect((await call([...base, '--out', 'taken'])).err).toContain('holds other files');
  cpSync('whole', 'refused', { recursive: true });
  rmSync('refused/runs-000002.parquet');
  mkdirSync('refused/runs-000002.parquet/x', { recursive: true });
  const { code, out, err } = await call(['batch', '--resume', 'refused', '--workers', '1']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/runs-000002\.parquet.*a folder stands in its place/);
  rmSync('refused/runs-000002.parquet', { recursive: true });
  expect(await call(['batch', '--resume', 'refused', '--json'])).toMatchObject({ code: 0, out: document });
  expect(folderBytes('refused')).toEqual(folderBytes('whole'));
});

test.skipIf(process.platform === 'win32')(
  'a disk that is full, too',
  async () => {
    const program = join(projectFolder, 'src/cli/main.ts');
    const command = `ulimit -f 60; exec "${process.execPath}" "${program}" "$@"`;
    const args = ['batch', scenario, '--runs', '64000', '--seed', '1', '--workers', '2'];
    const child = spawn('sh', ['-c', command, 'sh', ...args, '--out', 'full']);
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    const [code] = (await once(child, 'close')) as [number];
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/full.runs-\d+\.parquet.*EFBIG.*stays valid/),
    });
    expect((await call(['batch', '--resume', 'full'])).code).toBe(0);
    expect((await call([...args, '--out', 'roomy'])).code).toBe(0);
    expect(folderBytes('full')).toEqual(folderBytes('roomy'));
  },
  60_000,
);

test('a folder that holds something is not written over', async () => {
  const { code, err } = await call([...base, '--out', 'whole']);
  expect(code).toBe(1);
  expect(err).toContain('escalera batch --resume whole');
  writeFileSync('file', '');
  expect(await call([...base, '--out', 'file'])).toMatchObject({ code: 1, err: expect.stringContaining('EEXIST') });
});

test('an interruption without --out says that nothing is kept', async () => {
  const stopped = await call([...base.slice(0, -1), '--lang', 'es'], {
    interrupted: AbortSignal.abort(new Error('interrupted')),
  });
  expect(stopped).toMatchObject({ code: 130, out: '' });
  expect(stopped.err).toMatch(/Se detuvo tras 0 de 450 partidas.*--out CARPETA/);
});

test.each([
  [['batch'], 'missing required argument'],
  [['batch', 'tariff-deadline', '--resume', 'whole'], 'leave out "tariff-deadline"'],
  [['batch', '--resume', 'whole', '--runs', '5'], 'cannot be used with'],
  [['batch', 'tariff-deadline', '--shard', '0/3', '--out', 'x', '--seed', '1'], 'from 1/N to N/N'],
  [['batch', 'tariff-deadline', '--shard', '4/3', '--out', 'x', '--seed', '1'], 'from 1/N to N/N'],
  [['batch', 'tariff-deadline', '--shard', '1/3', '--seed', '1'], '--shard needs --out'],
  [['batch', 'tariff-deadline', '--shard', '1/3', '--out', 'x'], '--shard needs --seed'],
  [['batch', 'tariff-deadline', '--runtime', 'both'], 'Allowed choices are reference, compiled'],
])('a wrong call ends with 2: %j', async (args, says) => {
  const { code, out, err } = await call(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(says);
});
