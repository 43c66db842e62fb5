/** Plans by flags and by file: the same batch either way, every mistake at its place; batches that stop when they know enough. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { call, freshFolder, projectFolder } from '../fixtures/command.ts';
import { folderBytes } from '../fixtures/folder.ts';
import { harbourFile } from '../fixtures/harbour.ts';

freshFolder();
const scenario = harbourFile();

interface Document {
  readonly runs: number;
  readonly digest: string;
  readonly plan: object;
  readonly courses: readonly { readonly name: string; readonly runs: number; readonly endings: object[] }[];
  readonly until?: { readonly reached: boolean; readonly checkpoints: readonly number[] };
  readonly endings: readonly { readonly low: number; readonly high: number }[];
  readonly about: Readonly<Record<string, string>>;
}

const batch = async (...args: string[]): Promise<Document> => {
  const { code, out, err } = await call(['batch', scenario, '--seed', '1', '--json', ...args]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Document;
};

const flags = ['--runs', '20', '--cases', '8', '--sampling', 'sobol', '--doctrine', 'dockers=patient,loud'];

test('cases, courses and runs by flags; what was fixed and what was drawn is said', async () => {
  const document = await batch(...flags, '--workers', '1');
  expect(document).toMatchObject({
    runs: 320,
    plan: { cases: 8, sampling: 'sobol', courses: 2, replicates: 20 },
    courses: [
      { name: 'dockers=patient', runs: 160, doctrines: { dockers: 'patient' } },
      { name: 'dockers=loud', runs: 160, doctrines: { dockers: 'loud' } },
    ],
  });
  expect(document.about['heldFixed']).toMatch(/8 cases themselves \(a Sobol sequence\).*same rolls/);
  expect(await batch(...flags, '--workers', '3')).toEqual(document);
  expect((await batch(...flags, '--runtime', 'reference')).digest).toBe(document.digest);
  const { out } = await call(['batch', scenario, '--seed', '1', ...flags, '--lang', 'es']);
  expect(out).toMatch(
    /Curso dockers=patient \(160 partidas\)[\s\S]*los\s+8\s+casos\s+mismos\s+\(una\s+sucesión\s+de\s+Sobol\)/,
  );
});

test('kept, cut into parts, joined: the same files, with a table of the cases', async () => {
  const document = await batch(...flags, '--out', 'whole', '--workers', '2');
  for (const part of ['1/2', '2/2']) await batch(...flags, '--shard', part, '--out', `part${part[0]}`);
  const joined = await call(['merge', 'part1', 'part2', '--out', 'joined', '--json']);
  expect(JSON.parse(joined.out)).toEqual(document);
  expect(folderBytes('joined')).toEqual(folderBytes('whole'));
  expect(Object.keys(folderBytes('whole'))).toContain('cases.parquet');
});

test('a plan file says the same as flags; --seed holds over its seed', async () => {
  writeFileSync(
    'plan.yaml',
    `plan: 1
seed: 2
runs: 20
courses:
  dockers=patient: { dockers: patient }
  dockers=loud: { dockers: loud }
cases: { sample: sobol, count: 8, vary: all }
`,
  );
  expect(await batch('--plan', 'plan.yaml')).toEqual(await batch(...flags));
});

test('cases that are given, the scenario as written among them', async () => {
  const start = 'indicators.support.start';
  writeFileSync('given.yaml', `plan: 1\nruns: 30\ncases:\n  given:\n    - {}\n    - { ${start}: 45 }\n`);
  expect((await batch('--plan', 'given.yaml', '--out', 'given')).plan).toMatchObject({
    cases: 2,
    sampling: 'given',
    inputs: [start],
  });
  expect(JSON.parse(readFileSync('given/manifest.json', 'utf8'))).toMatchObject({ points: [[50], [45]] });
});

test('the plan file that README.md shows is one', async () => {
  const shown = /^```yaml\n# plan\.yaml\n([\s\S]*?)^```$/m.exec(
    readFileSync(join(projectFolder, 'README.md'), 'utf8'),
  )?.[1];
  writeFileSync('shown.yaml', `${shown}`.replace('runs: 200', 'runs: 2').replace('count: 50', 'count: 3'));
  const { code, out } = await call(['batch', 'tariff-deadline', '--plan', 'shown.yaml', '--workers', '1', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    runs: 12,
    seed: '7',
    plan: { cases: 3, sampling: 'lhs', courses: 2, replicates: 2 },
  });
});

describe('a plan file with mistakes', () => {
  test('gives each at its line and column, with the nearest right spelling', async () => {
    writeFileSync(
      'wrong.yaml',
      `plan: 1
sed: 2
runs: 0
courses:
  firm: { dockers: patent }
  odd: { docker: patient }
cases:
  sample: lhd
  count: many
  vary: [7, indicators.support.stat]
`,
    );
    const { code, out, err } = await call(['batch', scenario, '--plan', 'wrong.yaml']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    for (const said of [
      /^wrong\.yaml:2:1 .*Did you mean "seed"\?/m,
      /^wrong\.yaml:3:7 .*whole number from 1/m,
      /^wrong\.yaml:5:20 .*Did you mean "patient"\?/m,
      /^wrong\.yaml:6:10 .*Did you mean "dockers"\?/m,
      /^wrong\.yaml:8:11 .*lhs/m,
      /^wrong\.yaml:9:10 .*whole number/m,
      /^wrong\.yaml:10:10 .*list of paths/m,
      /^wrong\.yaml:10:13 .*Did you mean "indicators\.support\.start"/m,
    ])
      expect(err).toMatch(said);
    expect(err).toContain('8 problems.');
  });

  test.each([
    [
      'plan: 1\ncases: { sample: lhs, count: 4, vary: [indicators.support.strt] }\n',
      /:2:\d+ .*Did you mean "indicators\.support\.start"\?/,
    ],
    [
      'plan: 1\ncases: { sample: lhs, count: 4, vary: { indicators.support.start: [0, 500] } }\n',
      /:2:\d+ .*At the high end/,
    ],
    [
      'plan: 1\ncases: { sample: lhs, count: 4, vary: { indicators.support.high: [90, 100] } }\n',
      /bounds that runs are measured by/,
    ],
    ['plan: 1\ncases: { given: [ { indicators.support.start: 400 } ] }\n', /:2:\d+ .*400|:2:\d+ /],
    ['plan: 2\n', /:1:7 .*format 1/],
    ['seed: 1\n', /plan: 1/],
    ['', /Expected a plan/],
    ['plan: 1\ncourses: []\n', /:2:10 .*courses by name/],
  ])('%j', async (text, says) => {
    writeFileSync('mistake.yaml', text);
    const { code, out, err } = await call(['batch', scenario, '--plan', 'mistake.yaml']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(says);
  });

  test('and one that is not there', async () => {
    expect(await call(['batch', scenario, '--plan', 'no.yaml', '--json'])).toMatchObject({ code: 1 });
  });
});

test.each([
  [['--vary', 'all'], '--vary needs --cases'],
  [['--sampling', 'lhs'], '--sampling needs --cases'],
  [['--cases', '4', '--vary', 'indicators.support.strt'], 'Did you mean "indicators.support.start"?'],
  [['--cases', '4', '--vary', 'indicators.support.start=60'], 'expected PATH or PATH=LOW..HIGH'],
  [['--cases', '4', '--vary', 'indicators.support.start=60..60'], 'is not below'],
  [['--cases', '0'], 'Expected a whole number from 1'],
  [['--doctrine', 'dockers=patient,patient'], 'is asked for twice'],
  [['--doctrine', 'dockers=patient,patent'], 'Did you mean "patient"?'],
  [['--plan', 'plan.yaml', '--runs', '3'], 'cannot be used with'],
  [['--until-width', '2'], 'Expected a width'],
  [['--until-width', '0.1', '--shard', '1/2', '--out', 'x'], 'cannot be used with'],
  [['--cases', '100000', '--runs', '1000000'], 'the most'],
])('a wrong call ends with 2: %j', async (args, says) => {
  const { code, out, err } = await call(['batch', scenario, ...args]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(says);
});

describe('--until-width', () => {
  let document: Document;
  beforeEach(async () => {
    document ??= await batch('--until-width', '0.1', '--workers', '1');
  });

  test('stops at the first checkpoint at which every interval is narrower, and says by which method', () => {
    expect(document.until).toMatchObject({ reached: true, width: 0.1 });
    expect(document.until?.checkpoints).toContain(document.runs);
    for (const { low, high } of document.endings) expect(high - low).toBeLessThan(0.1);
    expect(document.about['interval']).toMatch(/Clopper-Pearson.*union bound/);
    expect(document.runs).toBeGreaterThan(500);
  });

  test('at the same one on any number of workers, kept or not, gone on with or not', async () => {
    expect(await batch('--until-width', '0.1', '--workers', '3', '--out', 'until')).toEqual(document);
    const again = await call(['batch', '--resume', 'until', '--json']);
    expect(JSON.parse(again.out)).toEqual(document);
  });

  test('says so when the plan ends first', async () => {
    expect(await batch('--until-width', '0.01', '--runs', '700')).toMatchObject({
      runs: 700,
      until: { reached: false },
    });
    const { out } = await call(['batch', scenario, '--until-width', '0.01', '--runs', '700', '--seed', '1']);
    expect(out).toMatch(/The plan ended before every interval was narrower than 1\.0 %/);
  });
});
