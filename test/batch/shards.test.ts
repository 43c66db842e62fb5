/** Shards: what is read back is what was written, to the bit; a reader of Parquet sees the columns that are promised. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blankEnsembles } from '../../src/batch/batch.ts';
import { addRun } from '../../src/batch/ensemble.ts';
import { courseOf, type Plan, positionOf } from '../../src/batch/plan.ts';
import { addRows, blankRows, setRow } from '../../src/batch/rows.ts';
import { type Outcome, quantitiesOf } from '../../src/batch/runner.ts';
import { masterKey, runKey } from '../../src/chance/keys.ts';
import { parquetBytes } from '../../src/io/parquet-columns.ts';
import { readShard, shardFile, writeShard } from '../../src/io/results-shard.ts';
import { tinyGame } from '../fixtures/tiny.ts';

const game = tinyGame();
const quantities = quantitiesOf(game);
const courses = [courseOf(game), courseOf(game, { low: 'still' })];
const plan: Plan = { seed: '1', cases: 3, courses, replicates: 1e9 };
const names = ['usual', 'a course, "named"'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'escalera-shards-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const outcomes = fc.array(
  fc.record({
    ending: fc.nat({ max: game.endings.length - 1 }),
    turns: fc.integer({ min: 1, max: 3 }),
    digestA: fc.integer(),
    digestB: fc.integer(),
    values: fc
      .tuple(...quantities.map(({ low, high }) => fc.double({ min: low, max: high, noNaN: true })))
      .map((values) => Float64Array.from(values)),
  }),
  { minLength: 1, maxLength: 40 },
);

const rowsOf = (runs: readonly Outcome[], from: number): ReturnType<typeof blankRows> => {
  const rows = blankRows(quantities, from, from + runs.length);
  for (const [i, run] of runs.entries()) setRow(rows, from + i, run);
  return rows;
};

test('rows that are read back are the same, and so are their ensembles', async () => {
  await fc.assert(
    fc.asyncProperty(outcomes, fc.nat({ max: 2 ** 32 + 5 }), async (runs, from) => {
      const rows = rowsOf(runs, from);
      const chunk = { number: 7, from, to: from + runs.length };
      const hash = writeShard({ folder, names }, game, plan, chunk, rows);
      const read = await readShard(folder, game, chunk, hash);
      expect(read).toEqual({ kind: 'rows', rows });
      const direct = blankEnsembles(game, plan);
      for (const [i, run] of runs.entries()) {
        const { course } = positionOf(plan, from + i);
        addRun(direct[course] as (typeof direct)[number], quantities, from + i, run);
      }
      const again = blankEnsembles(game, plan);
      if (read.kind === 'rows') addRows(again, quantities, plan, read.rows);
      expect(again).toEqual(direct);
      expect(await readShard(folder, game, chunk, `${hash}0`)).toEqual({ kind: 'altered' });
    }),
    { numRuns: 30 },
  );
  const gone = { number: 8, from: 0, to: 1 };
  expect(await readShard(folder, game, gone, 'sha256:')).toEqual({ kind: 'missing' });
});

test('a row says which run it is, who played how, how it ended, and with which keys and digest', async () => {
  const from = 2 ** 32 + 1;
  const run: Outcome = { ending: 1, turns: 2, digestA: -1, digestB: 7, values: new Float64Array(quantities.length) };
  run.values[0] = 0.1;
  const chunk = { number: 0, from, to: from + 2 };
  writeShard({ folder, names }, game, plan, chunk, rowsOf([run, { ...run, ending: 0 }], from));
  const bytes = readFileSync(join(folder, shardFile(chunk)));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const rows = await parquetReadObjects({ file });
  const { caseNumber, course, replicate } = positionOf(plan, from);
  const [low, high] = runKey(masterKey('1'), caseNumber, replicate);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual({
    run: BigInt(from),
    case: caseNumber,
    course: names[course],
    replicate,
    key: (BigInt(low >>> 0) << 32n) | BigInt(high >>> 0),
    'doctrine.high': 'press',
    'doctrine.low': courses[course]?.[1],
    ending: game.endings[1]?.id,
    turns: 2,
    ...Object.fromEntries(quantities.map(({ kind, id }, q) => [`${kind}.${id}`, run.values[q]])),
    digest: 0xffffffff00000007n,
  });
  expect(rows[1]).toMatchObject({ run: BigInt(from + 1), ending: game.endings[0]?.id });
  expect(parquetMetadata(file).num_rows).toBe(2n);
});

test('texts of any length and number come back from their dictionary', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 200 }),
      async (words, picks) => {
        const data = Int32Array.from(picks, (pick) => pick % words.length);
        const path = join(folder, 'texts');
        writeFileSync(path, parquetBytes([{ name: 'text', type: 'TEXT', words, data }], data.length));
        const bytes = new Uint8Array(readFileSync(path));
        const rows = await parquetReadObjects({ file: bytes.buffer });
        expect(rows.map((row) => row['text'] as string)).toEqual([...data].map((word) => words[word]));
      },
    ),
    { numRuns: 30 },
  );
});
