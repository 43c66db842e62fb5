/** `escalera sources`: every number of the game with its unit, basis and grade, as text and as a document. */
import { expect, test } from 'vitest';
import { loadGame } from '../../src/io/load-game.ts';
import { charts } from '../../state-machines/index.ts';
import { call, freshFolder, projectFolder } from '../fixtures/command.ts';

interface Document {
  readonly scenario: string;
  readonly numbers: readonly {
    path: string;
    unit: string;
    grade: string;
    basis: 'source' | 'judgement';
    source?: readonly string[];
    judgement?: string;
    articles: readonly string[];
  }[];
  readonly sources: Readonly<Record<string, { publisher: string; title: string }>>;
}

test('every number of the game, each from a source that is listed or a judgement with its reason', async () => {
  freshFolder();
  const loaded = loadGame('tariff-deadline', { roster: charts, home: projectFolder });
  const numbers = loaded.ok ? loaded.value.game.numbers : [];
  const documents = JSON.parse((await call(['sources', '--json'])).out) as Document[];
  const document = documents.find((it) => it.scenario === 'tariff-deadline');
  expect(document?.numbers.map(({ path }) => path)).toEqual(numbers.map(({ path }) => path));
  for (const { unit, grade, basis, source = [], judgement = '', articles } of document?.numbers ?? []) {
    expect(unit).not.toBe('');
    expect(grade).toMatch(/^[ABCD]$/);
    expect(basis).toBe(grade === 'D' ? 'judgement' : 'source');
    expect(basis === 'source' ? source.length + articles.length : judgement.length).toBeGreaterThan(0);
    for (const id of source) expect(document?.sources).toHaveProperty(id);
  }
  // A change, a threshold and a term say what they count, not that they count something.
  const units = documents.flatMap((it) => it.numbers.map(({ unit }) => unit));
  expect(units.filter((unit) => unit.startsWith('unit of') || unit.includes('quantity named'))).toEqual([]);
  const one = JSON.parse((await call(['sources', 'tariff-deadline', '--json'])).out) as Document;
  expect(one).toEqual(document);
  const { out } = await call(['sources', 'tariff-deadline']);
  for (const { path } of numbers) expect(out).toContain(`  ${path}  `);
  for (const { publisher } of Object.values(one.sources)) expect(out.replaceAll(/\s+/g, ' ')).toContain(publisher);
});

test('a scenario that is wrong has no list, but its problems', async () => {
  freshFolder();
  const { code, out } = await call(['sources', 'tarif-deadline', '--json']);
  expect([code, JSON.parse(out)]).toEqual([1, expect.objectContaining({ ok: false })]);
});
