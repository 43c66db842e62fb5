/** `escalera graph`: what it draws, where it writes, and what it says of a name or a folder that is not there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { call, freshFolder, projectFolder } from '../fixtures/command.ts';

beforeEach(freshFolder);

test('a chart is drawn as its README shows it', async () => {
  const { code, out, err } = await call(['graph', 'court']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const drawn = out.slice(out.indexOf('stateDiagram-v2'));
  expect(readFileSync(join(projectFolder, 'state-machines/README.md'), 'utf8')).toContain(
    `\`\`\`mermaid\n${drawn}\`\`\``,
  );
});

test('a scenario is drawn in the language asked for, in each format', async () => {
  const of = async (...more: string[]) => (await call(['graph', 'tariff-deadline', ...more])).out;
  expect(await of('--lang', 'es')).toMatch(/^---\ntitle: "El plazo de los aranceles"\n---\nstateDiagram-v2\n/);
  expect(await of('--format', 'dot')).toMatch(/^digraph "Tariff deadline" \{\n/);
  expect(await of('--format', 'svg')).toMatch(/^<\?xml [\s\S]*>Tariff deadline<[\s\S]*<\/svg>\n$/);
});

test('--out writes a whole file, also over an older one', async () => {
  const said = await call(['graph', 'group', '--format', 'svg', '--out', 'group.svg']);
  expect(said).toEqual({ code: 0, out: 'saved: group.svg\n', err: '' });
  const first = readFileSync('group.svg', 'utf8');
  expect(first).toMatch(/<\/svg>\n$/);
  await call(['graph', 'court', '--format', 'svg', '--out', 'group.svg']);
  expect(readFileSync('group.svg', 'utf8')).not.toBe(first);
  expect(readdirSync('.')).toEqual(['group.svg']);
});

test('a name that is none gets the nearest chart or scenario; a folder that is not there, a sentence', async () => {
  expect(await call(['graph', 'goverment'])).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('Did you mean "government"?'),
  });
  expect((await call(['graph', 'tarif-deadline'])).err).toContain('Did you mean "tariff-deadline"?');
  expect((await call(['graph', 'nosuch.yaml'])).code).toBe(1);
  expect(await call(['graph', 'group', '--out', 'no/such/group.mmd'])).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('cannot be written'),
  });
  expect(existsSync('no')).toBe(false);
  expect((await call(['graph', 'group', '--format', 'png'])).code).toBe(2);
  expect((await call(['graph'])).code).toBe(2);
});
