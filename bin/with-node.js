/** Runs a development tool, or a script of the project, under a Node new enough: node bin/with-node.js vitest run */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fail, findInPackage, findNodeHere, runUnder } from './find-node.js';

/** Tools whose package has another name. */
const packageOf = new Map([
  ['tsc', 'typescript'],
  ['biome', '@biomejs/biome'],
]);

const [tool, ...args] = process.argv.slice(2);
if (!tool) fail('Say which tool or script to run: node bin/with-node.js vitest run');
const node = findNodeHere();
if (node.kind === 'missing') fail(node.message);
await runUnder(node.kind === 'packaged' ? node.path : process.execPath, [scriptOf(tool), ...args]);

/** @param {string} name */
function scriptOf(name) {
  if (/\.[jt]s$/.test(name)) return resolve(name);
  const manifest = findInPackage(packageOf.get(name) ?? name, 'package.json');
  if (!manifest) fail(`${name} is not installed: run "npm ci" first.`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[name]);
}
