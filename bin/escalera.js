#!/usr/bin/env node
/** Starts the program: under a Node new enough, from a build that matches the sources. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fail, findNodeHere, runUnder } from './find-node.js';
import { keepHelp, keptHelp } from './kept-help.js';

const args = process.argv.slice(2);
const help = keptHelp(args);
if (help === undefined) await start();
else process.stdout.write(help);

async function start() {
  const node = findNodeHere();
  if (node.kind === 'missing') fail(node.message);
  if (node.kind === 'packaged') await runUnder(node.path, [fileURLToPath(import.meta.url), ...args]);
  else await run();
}

async function run() {
  // React's production build, and the one spelling of "no colour" that ink understands.
  process.env['NODE_ENV'] = 'production';
  if (process.env['NO_COLOR']) {
    process.env['FORCE_COLOR'] = '0';
    delete process.env['NO_COLOR'];
  }
  const { freshBuild } = await import('./build.js');
  const folder = await freshBuild();
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(`${folder}/.cache`);
  keepHelp(args);
  await import(pathToFileURL(`${folder}/src/cli/main.js`).href);
}
