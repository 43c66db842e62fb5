/** Theatres: what a scenario overrides, whose file a problem is shown in, and which files may be read at all. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readWritten } from '../../src/io/scenario-reader.ts';
import { problemsOf, smallScenario, unmarked, withPassage } from './small-scenario.ts';

const theatreFile = 'theatres/crisis.yaml';

/** The small scenario over a theatre: `over` stands at the end of the scenario. */
const files = (theatre: string, over = ''): Record<string, string> => ({
  'small.yaml': `theatre: ${theatreFile}\n${smallScenario}${over}`,
  [theatreFile]: theatre,
});

describe('merging', () => {
  const theatre = `
sources: { survey: { publisher: An office, title: A survey } }
indicators:
  source: survey
  grade: B
  unit: percent
  trust: { start: 50, low: 0, high: { value: 100, low: 90, high: 110 }, digits: 1 }
  tension: { start: 10, low: 5, high: 100, unit: points, seenBy: [mexico, congress] }
  panic: { start: 1, low: 0, high: 10 }
`;

  test('maps merge, lists and scalars replace, null removes', () => {
    const scenario = withPassage('    unit: index\n', '    seenBy: [mexico]\n').replace(
      'indicators:\n',
      'indicators:\n  panic: null\n  trust: { high: 90 }\n',
    );
    const read = readWritten('small.yaml', {
      files: { 'small.yaml': `theatre: ${theatreFile}\n${scenario}`, [theatreFile]: theatre },
    });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { indicators } = read.value.written;
    expect(Object.keys(indicators)).toEqual(['trust', 'tension']);
    expect({ ...indicators['tension'] }).toMatchObject({ start: 40, low: 0, seenBy: ['mexico'] });
    expect({ ...indicators['trust'] }).toEqual({ start: 50, low: 0, high: 90, digits: 1 });
    const accounts = new Map(read.value.provenance.map((it) => [it.path, it]));
    expect(accounts.get('indicators.trust.start')).toMatchObject({
      source: 'survey',
      grade: 'B',
      unit: 'percent',
      file: theatreFile,
    });
    // The scenario's number takes the theatre's unit, never its source.
    const high = accounts.get('indicators.trust.high');
    expect(high).toMatchObject({
      judgement: 'Made up for the tests.',
      grade: 'D',
      unit: 'percent',
      file: 'small.yaml',
    });
    expect(high).not.toHaveProperty('source');
    expect(high).not.toHaveProperty('low');
    expect(accounts.get('indicators.tension.start')?.unit).toBe('points');
    expect(accounts.has('indicators.panic.start')).toBe(false);
  });

  test.each([
    ['indicators: { source: survey, grade: B, panic: { unit: index, start: «high, low: 0, high: 1 } }', 'wrong-type'],
    ['indicators: { grade: B, unit: index, panic: { start: «1, low: 0, high: 1 } }', 'naked-number'],
    ['indicators: { tension: { «strat: 1, judgement: x, grade: D } }', 'unknown-key'],
    ['indicators: { tension: { «digits: } }', 'empty-value'],
    ['a: [«', 'not-yaml'],
    ['«theatre: other.yaml', 'theatre-in-theatre'],
    ['parameters: { judgement: x, grade: D, unit: index, patience: { value: 1, low: «2 } }', 'bad-range'],
  ])('%s is shown in the theatre as %s', (marked, code) => {
    const { text, place } = unmarked(marked);
    const found = problemsOf(files(text)).find((problem) => problem.code === code);
    expect(found).toMatchObject({ file: theatreFile, ...place });
  });

  test('a key set empty where the theatre has none removes nothing', () => {
    expect(problemsOf(files('sources: {}', 'threats:\n'))).toMatchObject([{ code: 'empty-value', file: 'small.yaml' }]);
  });
});

describe('files', () => {
  const home = mkdtempSync(join(tmpdir(), 'escalera-reading-'));
  afterAll(() => rmSync(home, { recursive: true }));
  const inside = join(home, 'scenarios');
  mkdirSync(inside);
  writeFileSync(join(home, 'secret.yaml'), 'id: secret');
  writeFileSync(join(inside, 'theatre.yaml'), 'sources: {}');
  symlinkSync(join(home, 'secret.yaml'), join(inside, 'link.yaml'));
  symlinkSync(join(inside, 'theatre.yaml'), join(inside, 'inner-link.yaml'));
  const file = join(inside, 'small.yaml');

  test.each([
    ['theatre.yaml', undefined],
    ['inner-link.yaml', undefined],
    ['link.yaml', 'outside-folder'],
    ['../secret.yaml', 'outside-folder'],
    ['./a/../../secret.yaml', 'outside-folder'],
    [join(home, 'secret.yaml'), 'outside-folder'],
    ['C:\\secret.yaml', 'outside-folder'],
    ['small.yaml', 'theatre-in-theatre'],
    ['theater.yaml', 'no-such-file'],
    ['.', 'is-a-folder'],
    ['7', 'outside-folder'],
  ])('theatre: %s gives %s', (theatre, code) => {
    writeFileSync(file, `theatre: ${theatre}\n${smallScenario}`);
    const read = readWritten(file);
    const problems = read.ok ? [] : read.problems;
    expect(problems.map((problem) => problem.code)).toEqual(code === undefined ? [] : [code]);
    for (const problem of problems) expect(problem).toMatchObject({ file: 'small.yaml', line: 1, column: 10 });
  });

  test.each([
    ['nowhere.yaml', 'no-such-file'],
    ['.', 'is-a-folder'],
    ['small.yaml/deeper.yaml', 'no-such-file'],
    ['a\u0000b.yaml', 'unreadable'],
    [`${'x'.repeat(5000)}.yaml`, 'unreadable'],
  ])('%j cannot be read: %s', (name, code) => {
    const read = readWritten(`${inside}/${name}`);
    expect(read).toMatchObject({ ok: false, problems: [{ code, line: 1, column: 1 }] });
  });

  test('a device is not opened', () => {
    expect(readWritten('/dev/zero')).toMatchObject({ ok: false, problems: [{ code: 'not-a-file' }] });
  });

  test('other bytes than UTF-8 are told with their line', () => {
    writeFileSync(file, Buffer.concat([Buffer.from('format: 1\nid: '), Buffer.from([0xff, 0xfe])]));
    expect(readWritten(file)).toMatchObject({
      ok: false,
      problems: [{ code: 'not-utf8', message: expect.stringContaining('line 2') }],
    });
  });
});
