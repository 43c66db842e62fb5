/** `escalera coverage`, and what `check` and `sources` say of the checklist: every item, who carries it, and ids that are none. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readChecklist } from '../../src/io/checklist.ts';
import { call, freshFolder, projectFolder } from '../fixtures/command.ts';

interface Document {
  readonly articles: readonly { id: string; title: string; publisher: string }[];
  readonly items: readonly { id: string; article: string; kind: string; says: string; scenarios: readonly string[] }[];
  readonly missing: readonly string[];
}

let home = '';

/** A program folder of its own: the theatres, the checklist and one scenario, its list of covered items changed. */
beforeEach(() => {
  home = freshFolder();
  mkdirSync('scenarios');
  cpSync(join(projectFolder, 'package.json'), 'package.json');
  for (const part of ['theatres', 'articles', 'tariff-deadline.yaml'])
    cpSync(join(projectFolder, 'scenarios', part), join('scenarios', part), { recursive: true });
});

const file = 'scenarios/tariff-deadline.yaml';
const list = 'scenarios/articles/checklist.yaml';

function change(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

const covering = (ids: readonly string[]): void =>
  change(file, /covers:\n? *\[[^\]]*\]/, `covers: [${ids.join(', ')}]`);

const allIds = (): string[] => {
  const read = readChecklist(projectFolder);
  return read.ok ? read.value.items.map((it) => it.id) : [];
};

test('every item with the scenarios that carry it; those that none carries, and 1', async () => {
  covering(['A2-E1', 'A4-R1']);
  const { code, out } = await call(['coverage', '--json'], { home });
  expect(code).toBe(1);
  const { articles, items, missing } = JSON.parse(out) as Document;
  expect(articles.map((it) => it.id)).toEqual(['A0', 'A1', 'A2', 'A3', 'A4']);
  expect(items.map((it) => it.id)).toEqual(allIds());
  expect(items.find((it) => it.id === 'A4-R1')).toMatchObject({
    article: 'A4',
    kind: 'redLine',
    says: expect.any(String),
  });
  expect(items.filter((it) => it.scenarios.length > 0).map((it) => [it.id, it.scenarios])).toEqual([
    ['A2-E1', ['tariff-deadline']],
    ['A4-R1', ['tariff-deadline']],
  ]);
  expect(missing).toEqual(allIds().filter((id) => id !== 'A2-E1' && id !== 'A4-R1'));
  const told = (await call(['coverage'], { home })).out;
  expect(told).toContain('  A2-E1 tariff-deadline\n      event: ');
  expect(told).toContain('  A2-E2 NOT CARRIED\n');
  expect(told).toContain(`2 of ${allIds().length} items are carried.`);
});

test('all carried: 0, and nothing missing', async () => {
  covering(allIds());
  const { code, out } = await call(['coverage', '--json'], { home });
  expect([code, (JSON.parse(out) as Document).missing]).toEqual([0, []]);
  expect((await call(['coverage'], { home })).out).toMatch(/All \d+ items are carried\.\n$/);
});

test('no item is lost: the numbers of each kind run without a gap', () => {
  const ids = allIds();
  expect(ids.length).toBeGreaterThan(150);
  expect(new Set(ids).size).toBe(ids.length);
  const before = ids.flatMap((id) => {
    const [, stem = '', number = ''] = /^(.*?)(\d+)$/.exec(id) ?? [];
    return Number(number) > 1 ? [`${stem}${Number(number) - 1}`] : [];
  });
  expect(before.filter((id) => !ids.includes(id))).toEqual([]);
});

test('check refuses an id that is none, with its place and the nearest, and one that stands there twice', async () => {
  covering(['A2-E1', 'A2-OT1', 'A2-E1']);
  const { code, out } = await call(['check', file, '--json'], { home });
  expect(code).toBe(1);
  const { problems } = JSON.parse(out) as { problems: object[] };
  const line =
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((it) => it.startsWith('covers:')) + 1;
  expect(problems).toEqual([
    {
      file,
      line,
      column: 17,
      code: 'unknown-item',
      path: 'covers.1',
      message: expect.stringContaining(
        'There is no item "A2-OT1" on the checklist of the articles. Did you mean "A2-T1"?',
      ),
    },
    expect.objectContaining({ line, column: 25, code: 'taken-name', path: 'covers.2' }),
  ]);
  expect(await call(['coverage', '--json'], { home })).toMatchObject({
    code: 1,
    out: expect.stringContaining('unknown-item'),
  });
  change(file, 'playable:', 'playabel:');
  expect((await call(['check', file, '--json'], { home })).out).toMatch(/unknown-key.*unknown-item/);
});

test('a run does not hang on the checklist, and the list of sources names the articles', async () => {
  covering(['A2-E1', 'A3-OT1']);
  const { articles } = JSON.parse((await call(['sources', 'tariff-deadline', '--json'], { home })).out) as {
    articles: object[];
  };
  expect(articles).toEqual([
    expect.objectContaining({ id: 'A2', items: ['A2-E1'] }),
    expect.objectContaining({ id: 'A3', items: ['A3-OT1'] }),
  ]);
  expect((await call(['sources', 'tariff-deadline'], { home })).out).toContain('    A3-OT1\n');
  rmSync(list);
  expect((await call(['run', 'tariff-deadline', '--seed', '1', '--json'], { home })).code).toBe(0);
  expect((await call(['check', file], { home })).code).toBe(0);
  expect(await call(['coverage'], { home })).toMatchObject({ code: 1, err: expect.stringContaining('checklist.yaml') });
});

test('a number may name the item of an article that it comes from, and sources tells which', async () => {
  covering(['A2-E1']);
  change(file, 'cost: 2', 'cost: { value: 2, source: [A2-F1, reforma2024], grade: C }');
  expect((await call(['check', file], { home })).code).toBe(0);
  const { numbers, articles } = JSON.parse((await call(['sources', 'tariff-deadline', '--json'], { home })).out) as {
    numbers: { source?: string[]; basis: string; articles: string[] }[];
    articles: object[];
  };
  const named = numbers.filter((it) => it.articles.length > 0);
  expect(named).toEqual([expect.objectContaining({ basis: 'source', source: ['reforma2024'], articles: ['A2-F1'] })]);
  expect(articles).toEqual([expect.objectContaining({ id: 'A2', items: ['A2-E1', 'A2-F1'] })]);
  expect((await call(['sources', 'tariff-deadline'], { home })).out).toContain('grade C, source: A2-F1, reforma2024');
  change(file, 'source: [A2-F1,', 'source: [A2-FF1,');
  const { problems } = JSON.parse((await call(['check', file, '--json'], { home })).out) as { problems: object[] };
  expect(problems).toEqual([
    expect.objectContaining({ code: 'unknown-source', message: expect.stringContaining('Did you mean "A2-F1"?') }),
  ]);
  // No run hangs on it.
  expect((await call(['run', 'tariff-deadline', '--seed', '1', '--json'], { home })).code).toBe(0);
});

test('a checklist that is wrong is refused with all its problems at their places', async () => {
  change(list, 'A0-E1: { kind: event', 'A1-E1: { kind: evnt');
  change(list, 'A4-I1: { kind: indicator, says:', 'A4-I1: { kind: indicator, sais:');
  for (const args of [
    ['coverage', '--json'],
    ['check', '--json'],
    ['sources', '--json'],
  ]) {
    const { code, out } = await call(args, { home });
    const { problems } = JSON.parse(out) as { problems: { code: string; file: string; message: string }[] };
    expect([code, problems.map((it) => it.code)]).toEqual([1, ['bad-value', 'unknown-key']]);
    expect(problems.map((it) => it.file)).toEqual([list, list]);
    expect(problems[0]?.message).toContain('Did you mean "event"?');
  }
  change(list, 'sais:', 'says:');
  change(list, 'kind: evnt', 'kind: event');
  expect((await call(['coverage', '--json'], { home })).out).toContain('Expected an id that begins with \\"A0-\\"');
});
