/** Builds dist/ when it does not match the sources; several starts at once do not disturb each other. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, findInPackage, root } from './find-node.js';

const dist = join(root, 'dist');
const stamp = 'sources.txt';

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) build(sourcesNow());

/** Makes sure that dist/ is built from the sources as they are now, and returns its path. */
export function freshBuild() {
  if (!existsSync(join(root, 'src'))) return dist;
  const sources = sourcesNow();
  const built = builtFrom();
  if (built === sources) return dist;
  const why = built === undefined ? 'there is no build yet' : 'the sources have changed';
  process.stderr.write(`escalera: ${why}: building.\n`);
  build(sources);
  return dist;
}

/** One line for each file that shapes the build: path, size, time of change. */
function sourcesNow() {
  const files = ['tsconfig.json', 'tsconfig.build.json'].map((name) => join(root, name));
  for (const folder of ['src', 'state-machines']) {
    if (!existsSync(join(root, folder))) continue;
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && /\.tsx?$/.test(entry.name)) files.push(join(entry.parentPath, entry.name));
    }
  }
  const lines = files.sort().map((path) => {
    const { size, mtimeMs } = statSync(path);
    return `${relative(root, path)} ${size} ${mtimeMs}\n`;
  });
  return lines.join('');
}

/** What the present build was made from. */
function builtFrom() {
  try {
    return readFileSync(join(dist, stamp), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Compiles beside dist/ and moves the result into its place.
 * @param {string} sources
 */
function build(sources) {
  const tsc = findInPackage('typescript', 'bin/tsc');
  if (!tsc)
    fail(
      'The build is missing or older than the sources, and TypeScript is not installed: run "npm ci" with development dependencies.',
    );
  clearAbandoned();
  const fresh = join(root, `.dist-${process.pid}-${Date.now()}`);
  const args = [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', fresh];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) fail(`${stdout}The build failed: mend what is listed above and start again.`);
  writeFileSync(join(fresh, stamp), sources);
  putInPlace(fresh, sources);
  rmSync(fresh, { recursive: true, force: true });
  rmSync(`${fresh}-old`, { recursive: true, force: true });
}

/** Removes what builds that were cut off have left, once it is too old to be a build that still runs. */
function clearAbandoned() {
  for (const name of readdirSync(root)) {
    const path = join(root, name);
    if (!name.startsWith('.dist-')) continue;
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && mtimeMs < Date.now() - 600_000) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Renames the fresh build to dist/. A rename onto a build that stands fails, so of several first starts one wins and the
 * others find its work; only a build of other sources is moved out of the way.
 * @param {string} fresh @param {string} sources
 */
function putInPlace(fresh, sources) {
  for (let triesLeft = 5; ; triesLeft--) {
    try {
      return renameSync(fresh, dist);
    } catch (error) {
      if (builtFrom() === sources) return;
      if (triesLeft === 0) throw error;
    }
    try {
      renameSync(dist, `${fresh}-old`);
    } catch {
      // Another start has moved it already.
    }
  }
}
