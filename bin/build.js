/** Builds dist/ when it does not match the sources; several starts at once do not disturb each other. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, findInPackage, root } from './find-node.js';

/** The folder of the build. */
export const dist = join(root, 'dist');
const stamp = 'sources.txt';

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await build(sourcesNow());

/** Makes sure that dist/ is built from the sources as they are now, and returns its path. */
export async function freshBuild() {
  if (!existsSync(join(root, 'src'))) return dist;
  const sources = sourcesNow();
  const built = builtFrom();
  if (built === sources) return dist;
  const why = built === undefined ? 'there is no build yet' : 'the sources have changed';
  process.stderr.write(`escalera: ${why}: building.\n`);
  await build(sources);
  return dist;
}

/** Whether there is a build of the sources as they are now. */
export const isFresh = () => !existsSync(join(root, 'src')) || builtFrom() === sourcesNow();

/** One line for each file that shapes the build: path, size, time of change. */
function sourcesNow() {
  const names = ['tsconfig.json', 'tsconfig.build.json'];
  for (const folder of ['src', 'state-machines']) {
    if (!existsSync(join(root, folder))) continue;
    // Every start waits for this: names and sizes, and nothing that costs more.
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
      if (/\.tsx?$/.test(name)) names.push(`${folder}/${name}`);
  }
  let lines = '';
  for (const name of names.sort()) {
    const { size, mtimeMs } = statSync(`${root}/${name}`);
    lines += `${name} ${size} ${mtimeMs}\n`;
  }
  return lines;
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
async function build(sources) {
  // Only here: most starts find the build fresh, and loading this costs them time.
  const { spawnSync } = await import('node:child_process');
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
