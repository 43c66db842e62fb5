/** The program as a process of its own: exit codes, pipes, interruption, and what a kill leaves behind. */
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, freshFolder, projectFolder } from '../fixtures/command.ts';

const launcher = join(projectFolder, 'bin/escalera.js');
const folder = freshFolder();

const start = (args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [launcher, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: '' },
  });

test('done, wrong input, wrong call', () => {
  const done = start(['run', 'tariff-deadline', '--seed', '7', '--json']);
  expect({ code: done.status, err: done.stderr }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(done.stdout)).toMatchObject({ seed: '7', file: 'runs/tariff-deadline-7.jsonl' });
  expect(start(['replay', 'runs/tariff-deadline-7.jsonl', '--verify'])).toMatchObject({ status: 0, stderr: '' });
  expect(start(['check', 'nosuch.yaml'])).toMatchObject({ status: 1 });
  expect(start(['run', 'tariff-deadline', '--seeed', '7'])).toMatchObject({ status: 2, stdout: '' });
});

test('help that is kept says what the program says', async () => {
  const kept = join(projectFolder, 'dist/.cache/help-check-0.txt');
  rmSync(kept, { force: true });
  const [first, again] = [start(['check', '--help']), start(['check', '--help'])];
  expect(readFileSync(kept, 'utf8')).toBe(first.stdout);
  expect({ status: again.status, stdout: again.stdout }).toEqual({ status: 0, stdout: first.stdout });
  expect(first.stdout).toBe((await call(['check', '--help'])).out);
  writeFileSync(kept, 'kept');
  expect(start(['check', '-h']).stdout).toBe('kept');
  rmSync(kept);
  // What is no command is not kept: its name could be anything.
  start(['chek', '--help']);
  expect(existsSync(join(projectFolder, 'dist/.cache/help-chek-0.txt'))).toBe(false);
});

test('a fault of ours is told with 70, and as a document where one was asked for', () => {
  // Breaks what no command can do without: the program's own version.
  const breaking = `import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const read = fs.readFileSync;
    fs.readFileSync = (path, ...rest) => {
      if (/program\\.(?:js|ts)/.test(new Error().stack)) throw new Error('broken on purpose');
      return read(path, ...rest);
    };
    syncBuiltinESMExports();`;
  const started = (...args: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [launcher, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(breaking)}` },
    });
  const told = started('list', '--json');
  expect(told.status).toBe(70);
  expect(told.stderr).toMatch(/^This is a bug in Escalera: broken on purpose/);
  expect(JSON.parse(told.stdout)).toMatchObject({ ok: false, problems: [{ code: 'bug', file: 'command line' }] });
  expect(started('list')).toMatchObject({ status: 70, stdout: '' });
});

test.skipIf(process.platform !== 'linux')('a folder that the system never makes is refused, not waited for', () => {
  for (const args of [
    ['batch', 'tariff-deadline', '--runs', '1', '--seed', '1', '--workers', '1', '--out', '/proc/nothing/here'],
    ['run', 'tariff-deadline', '--seed', '7', '--out', '/proc/nothing/here/x.jsonl'],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, [launcher, ...args], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(status).toBe(1);
    expect(stderr).toContain('it is not there (ENOENT)');
  }
});

test('a start without a terminal tells a whole game, with the seed it drew', () => {
  const { status, stdout } = start([]);
  expect(status).toBe(0);
  const file = /^saved: (.*)$/m.exec(stdout)?.[1] ?? '';
  expect(existsSync(join(folder, file))).toBe(true);
  const again = spawnSync(process.execPath, [launcher, 'replay', file], { cwd: folder, encoding: 'utf8' });
  expect(stdout.startsWith(again.stdout)).toBe(true);
});

test('a reader that stops reading is no fault', async () => {
  const child = spawn(process.execPath, [launcher, 'list'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  await once(child, 'close');
  expect(err).toBe('');
});

test.skipIf(process.platform === 'win32')(
  'an interrupted batch ends with 130 and one document that says so',
  async () => {
    const child = spawn(
      process.execPath,
      [launcher, 'batch', 'tariff-deadline', '--runs', '1000000', '--seed', '1', '--workers', '1', '--json'],
      { cwd: folder },
    );
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    const stopping = setTimeout(() => child.kill('SIGINT'), 3000);
    const [code] = (await once(child, 'exit')) as [number | null];
    clearTimeout(stopping);
    expect(code).toBe(130);
    expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [], interrupted: { kept: 0, of: 1_000_000 } });
  },
);

test.skipIf(process.platform === 'win32')('a run killed while it is being saved leaves no half of a file', async () => {
  for (const delay of [300, 600, 800, 900, 1000, 1100]) {
    const child = spawn(process.execPath, [launcher, 'run', 'tariff-deadline', '--seed', `kill${delay}`], {
      cwd: folder,
      stdio: 'ignore',
    });
    setTimeout(() => child.kill('SIGKILL'), delay);
    await once(child, 'exit');
  }
  for (const name of readdirSync(join(folder, 'runs')).filter((it) => it.endsWith('.jsonl'))) {
    expect(readFileSync(join(folder, 'runs', name), 'utf8')).toMatch(/\n\{"ending":[^\n]*\}\n$/);
  }
});

test('help and version load nothing but the flags', () => {
  const graph = new Set<string>();
  const follow = (path: string): void => {
    if (graph.has(path)) return;
    graph.add(path);
    for (const [, name] of readFileSync(path, 'utf8').matchAll(/^import (?!type)[^;]*?from '([^']+)';$/gm)) {
      if (name?.startsWith('.')) follow(join(path, '..', name));
      else if (name !== undefined && !name.startsWith('node:')) graph.add(name);
    }
  };
  follow(join(projectFolder, 'src/cli/main.ts'));
  const loaded = [...graph].map((path) => path.slice(path.lastIndexOf('/src/cli/') + 1));
  expect(loaded.sort()).toEqual([
    '@commander-js/extra-typings',
    'src/cli/author-commands.ts',
    'src/cli/exit.ts',
    'src/cli/flags.ts',
    'src/cli/main.ts',
    'src/cli/program.ts',
    'src/cli/surroundings.ts',
  ]);
});
