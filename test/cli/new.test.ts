/** `escalera new`: what it writes is right and plays, nothing that is there is lost, and nothing stays half-written. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { scenarioIds } from '../../src/io/catalogue.ts';
import { call, freshFolder, projectFolder } from '../fixtures/command.ts';

beforeEach(freshFolder);

const read = (file: string): string => readFileSync(file, 'utf8');
const theatre = 'theatres/north-america.yaml';

/** The schema that a file names, from where the file lies. */
const schemaOf = (file: string): string =>
  resolve(dirname(file), /^# yaml-language-server: \$schema=(.*)\n/.exec(read(file))?.[1] ?? '');

const isRight = async (file: string, id: string): Promise<void> => {
  expect((await call(['check', file])).out).toBe(`ok  ${file}\n`);
  expect(schemaOf(file)).toBe(join(projectFolder, 'scenarios/scenario.schema.json'));
  const run = JSON.parse((await call(['run', file, '--seed', '1', '--json'])).out) as { scenario: string };
  expect(run.scenario).toBe(id);
};

test('the small one, with notes, under the name that was given', async () => {
  const { code, out, err } = await call(['new', 'port-strike']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^saved: port-strike\.yaml\n\n[\s\S]*npx escalera play port-strike\.yaml\n$/);
  expect(read('port-strike.yaml').match(/^#/gm)?.length).toBeGreaterThan(15);
  await isRight('port-strike.yaml', 'port-strike');
});

test('it is the example of scenarios/README.md, but for the notes', async () => {
  await call(['new', 'harbour-vote']);
  const [, shown = ''] =
    /^```yaml\n# harbour-vote\.yaml\n([\s\S]*?)^```$/m.exec(read(join(projectFolder, 'scenarios/README.md'))) ?? [];
  const bare = (text: string): string[] => text.split('\n').filter((line) => !line.startsWith('#') && line !== '');
  expect(bare(read('harbour-vote.yaml'))).toEqual(bare(shown));
});

test.each(scenarioIds(projectFolder))('a copy of %s, with the theatre it builds on', async (id) => {
  mkdirSync('mine');
  const { code, out } = await call(['new', 'my-crisis', '--from', id, '--out', 'mine/my-crisis.yml', '--json']);
  const { ok, files } = JSON.parse(out) as { ok: boolean; files: string[] };
  expect([code, ok, files[0]]).toEqual([0, true, 'mine/my-crisis.yml']);
  expect(files.slice(1)).toEqual([join('mine', theatre)]);
  expect(read(join('mine', theatre))).toBe(read(join(projectFolder, 'scenarios', theatre)));
  await isRight('mine/my-crisis.yml', 'my-crisis');
});

test('a theatre that is there and the same is left; a file of your own is a scenario to copy, too', async () => {
  await call(['new', 'one', '--from', 'tariff-deadline']);
  const { out } = await call(['new', 'two', '--from', 'one.yaml', '--json']);
  expect(JSON.parse(out)).toEqual({ ok: true, files: ['two.yaml'] });
  await isRight('two.yaml', 'two');
});

test('what is there stays, unless --force', async () => {
  writeFileSync('mine.yaml', 'mine');
  expect(await call(['new', 'mine'])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('--force') });
  expect(read('mine.yaml')).toBe('mine');
  mkdirSync('theatres');
  writeFileSync(theatre, 'mine');
  const { code, out } = await call(['new', 'other', '--from', 'tariff-deadline', '--json']);
  expect([code, JSON.parse(out)]).toMatchObject([
    1,
    { ok: false, problems: [{ file: theatre, code: 'already-there' }] },
  ]);
  expect(existsSync('other.yaml')).toBe(false);
  expect(read(theatre)).toBe('mine');
  expect((await call(['new', 'mine', '--force'])).code).toBe(0);
  await isRight('mine.yaml', 'mine');
  expect((await call(['new', 'other', '--from', 'tariff-deadline', '--force'])).code).toBe(0);
  await isRight('other.yaml', 'other');
});

test('what cannot be written whole is not there at all', async () => {
  // A folder of that name: the theatre is written, the scenario cannot be.
  mkdirSync('blocked.yaml');
  const failed = await call(['new', 'blocked', '--from', 'tariff-deadline', '--force']);
  expect(failed).toMatchObject({ code: 1, out: '', err: expect.stringContaining('cannot be') });
  expect(readdirSync('.')).toEqual(['blocked.yaml']);
  expect((await call(['new', 'lost', '--out', 'no/such/lost.yaml'])).code).toBe(1);
  expect(readdirSync('.')).toEqual(['blocked.yaml']);
});

test.each([
  [['new']],
  [['new', 'My Crisis']],
  [['new', '../crisis']],
  [['new', 'tariff-deadline']],
  [['new', 'mine', '--out', 'mine.txt']],
  [['new', 'mine', '--out', '']],
])('a wrong call: %s', async (args) => {
  expect(await call(args)).toMatchObject({ code: 2, out: '' });
  expect(readdirSync('.')).toEqual([]);
});

test('a scenario that is not there, that is wrong, or whose id stands where no copy can find it', async () => {
  expect(await call(['new', 'mine', '--from', 'tarif-deadline'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('Did you mean "tariff-deadline"?'),
  });
  await call(['new', 'good']);
  writeFileSync('wrong.yaml', read('good.yaml').replace('playable:', 'playabel:'));
  expect(await call(['new', 'mine', '--from', 'wrong.yaml'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('playabel'),
  });
  writeFileSync('odd.yaml', read('good.yaml').replace('id: good', '"id": good'));
  expect(await call(['new', 'mine', '--from', 'odd.yaml'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('copy it by hand'),
  });
  expect(existsSync('mine.yaml')).toBe(false);
});
