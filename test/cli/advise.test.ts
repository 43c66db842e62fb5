/** `escalera advise`: the adviser asked about a moment of a saved run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFromTexts } from '../../src/io/load-game.ts';
import { beginRecordedRun } from '../../src/io/recorded-run.ts';
import { charts } from '../../state-machines/index.ts';
import { call, freshFolder } from '../fixtures/command.ts';
import { harbourText } from '../fixtures/harbour.ts';

beforeAll(async () => {
  freshFolder();
  writeFileSync('harbour-vote.yaml', harbourText);
  await call(['run', 'harbour-vote.yaml', '--seed', '1', '--out', 'ended.jsonl']);
});

interface Document {
  readonly seat: string;
  readonly turn: number;
  readonly futures: number;
  readonly cases: number;
  readonly orders: readonly {
    readonly set: readonly unknown[];
    readonly score: { readonly value: number; readonly cases?: readonly [number, number] };
    readonly endings: Readonly<Record<string, { readonly value: number }>>;
  }[];
}

async function asked(...flags: readonly string[]): Promise<Document> {
  const { code, out, err } = await call(['advise', 'ended.jsonl', '--json', ...flags]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Document;
}

describe('a run that has ended', () => {
  test('every open order of a moment, for its usual seat: the same figures each time, and the file untouched', async () => {
    const before = readFileSync('ended.jsonl', 'utf8');
    const one = await asked('--turn', '2', '--runs', '100', '--cases', '2');
    expect(one).toMatchObject({ seat: 'dockers', turn: 2, futures: 100, cases: 2 });
    expect(one.orders.map((it) => it.set)).toEqual([[], ['organise']]);
    for (const { endings, score } of one.orders) {
      expect(Object.values(endings).reduce((sum, it) => sum + it.value, 0)).toBeCloseTo(1, 3);
      // Where ships and support start is history by then: the range may be a point, and holds the figure.
      const [low, high] = score.cases ?? [Number.NaN, Number.NaN];
      expect(low <= score.value && score.value <= high).toBe(true);
    }
    expect(await asked('--turn', '2', '--runs', '100', '--cases', '2')).toEqual(one);
    expect(readFileSync('ended.jsonl', 'utf8')).toBe(before);
  });

  test('without a turn it is the last, where petitioning wins the town with 0.65', async () => {
    const { turn, orders } = await asked('--runs', '4000', '--cases', '0');
    expect(turn).toBe(3);
    const petition = orders.find((it) => it.set[0] === 'petition');
    const pass = orders.find((it) => it.set.length === 0);
    // Sixty of support and the odds 0.5 + 0.01 x (56 - 50) and what the hearing adds; worked adds 10, failed takes 5.
    expect(petition?.score.value).toBeGreaterThan((pass?.score.value ?? 0) + 2);
  });

  test('another seat, as text, in Spanish', async () => {
    const { code, out } = await call([
      'advise',
      'ended.jsonl',
      '--seat',
      'assembly',
      '--runs',
      '40',
      '--cases',
      '0',
      '--lang',
      'es',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('El asesor · 16 de mayo · 40 futuros de cada una');
    expect(out).toContain('Celebrar una audiencia');
    expect(out).not.toContain('Acudir al tribunal');
  });
});

test.each([
  [['--turn', '9'], 'this run has moments 1 to 3'],
  [['--seat', 'dokers'], 'Did you mean "dockers"?'],
  [['--runs', '0'], 'Expected a whole number from 1'],
])('a wrong call says what was expected: %j', async (flags, says) => {
  const { code, out, err } = await call(['advise', 'ended.jsonl', ...flags]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(says);
});

test('while a game is played, its own person alone may ask, and not past its terms', async () => {
  const read = loadFromTexts({ 'harbour-vote.yaml': harbourText }, charts);
  if (!read.ok) throw new Error('The example has problems');
  const begin = (file: string, advice?: { readonly most: number }): void =>
    beginRecordedRun(read.value, charts, {
      seed: '1',
      seats: { dockers: 'human' },
      file,
      ...(advice === undefined ? {} : { advice }),
    }).close();
  begin('open.jsonl');
  begin('limited.jsonl', { most: 1 });
  expect((await call(['advise', 'open.jsonl', '--runs', '20', '--cases', '0'])).code).toBe(0);
  expect((await call(['advise', 'open.jsonl', '--seat', 'assembly'])).err).toContain('There is: dockers.');
  expect((await call(['advise', 'limited.jsonl'])).err).toContain('ask at the table');
});
