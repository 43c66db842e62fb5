/** The pool on real threads: any number of workers, deaths, faults and interruptions. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chunksOf } from '../../src/batch/chunks.ts';
import { digestOfAll, type Ensemble } from '../../src/batch/ensemble.ts';
import { courseOf, type Plan, simplePlan } from '../../src/batch/plan.ts';
import type { BatchTask } from '../../src/io/batch-task.ts';
import { runBatch, usefulWorkers } from '../../src/io/worker-pool.ts';
import { tinyGame } from '../fixtures/tiny.ts';

const rosterUrl = new URL('../fixtures/tiny-roster.ts', import.meta.url).href;
const game = tinyGame();
const task: BatchTask = { game, roster: rosterUrl, plan: simplePlan('1', 200, courseOf(game)), runtime: 'reference' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'escalera-pool-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A roster module of the tiny charts whose first lines are `code`. */
function rosterWith(code: string): string {
  const path = join(folder, 'roster.ts');
  writeFileSync(path, `${code}\nexport { charts } from ${JSON.stringify(rosterUrl)};\n`);
  return pathToFileURL(path).href;
}

test('one worker equals four, and progress is told up to the last run', async () => {
  const told: string[] = [];
  const one = await runBatch(task, { workers: 1, onProgress: (done, of) => told.push(`${done}/${of}`) });
  expect(told.at(-1)).toBe('200/200');
  told.length = 0;
  expect(await runBatch(task, { workers: 4, onProgress: (done, of) => told.push(`${done}/${of}`) })).toEqual(one);
  expect(told.at(-1)).toBe('200/200');
  expect([one.runs, one.ensembles[0]?.runs]).toEqual([200, 200]);
});

test('more workers than runs do no harm', async () => {
  const small = { ...task, plan: simplePlan('1', 2, courseOf(game)) };
  expect(await runBatch(small, { workers: 4 })).toEqual(await runBatch(small, { workers: 1 }));
});

test('a worker that dies is replaced, and the table is the same', async () => {
  const marker = join(folder, 'died');
  const roster = rosterWith(`
    import { existsSync, writeFileSync } from 'node:fs';
    if (!existsSync(${JSON.stringify(marker)})) { writeFileSync(${JSON.stringify(marker)}, ''); process.exit(3); }`);
  const survived = await runBatch({ ...task, roster }, { workers: 2 });
  expect(existsSync(marker)).toBe(true);
  expect(survived).toEqual(await runBatch(task, { workers: 1 }));
});

test('a worker that dies again is an error that says what happened', async () => {
  const dead = runBatch({ ...task, roster: rosterWith('process.exit(3);') }, { workers: 2 });
  await expect(dead).rejects.toThrow(/A worker died twice on runs \d+ to \d+ of the batch: it ended with code 3/);
  const lost = runBatch({ ...task, roster: `${rosterUrl}.gone` }, { workers: 2 });
  await expect(lost).rejects.toThrow(/A worker died twice .*Cannot find module/);
});

test('a run that fails in a worker is named, as it is in this thread', async () => {
  const broken = {
    ...task,
    game: { ...game, injects: [{ ...game.injects[0], turn: -1, when: undefined }] },
  } as unknown as BatchTask;
  for (const workers of [1, 2])
    await expect(runBatch(broken, { workers })).rejects.toThrow(/Run \d+ of tiny failed \(seed "1"/);
});

test.each([1, 3])('an abort ends a batch on %i workers with its reason', async (workers) => {
  const stop = new AbortController();
  const reason = new Error('interrupted');
  const batch = runBatch(task, { workers, signal: stop.signal, onProgress: () => stop.abort(reason) });
  await expect(batch).rejects.toBe(reason);
  await expect(runBatch(task, { workers, signal: stop.signal })).rejects.toBe(reason);
});

test('few runs are not worth a worker; cases are worth more than runs', () => {
  const plan = (runs: number): Plan => simplePlan('1', runs, courseOf(game));
  expect(usefulWorkers(plan(1), 'reference')).toBe(1);
  expect(usefulWorkers(plan(399), 'reference')).toBe(1);
  expect(usefulWorkers(plan(10_000), 'compiled')).toBe(1);
  expect(usefulWorkers(plan(1_000_000), 'compiled')).toBe(availableParallelism());
  expect(usefulWorkers({ ...plan(1), cases: 1000 }, 'compiled')).toBe(availableParallelism());
});

test.each(['reference', 'compiled'] as const)('%s, on any number of workers: one digest', async (runtime) => {
  const digests = await Promise.all(
    [1, 2, 3].map(async (workers) => {
      const { ensembles } = await runBatch({ ...task, runtime }, { workers });
      return digestOfAll(ensembles);
    }),
  );
  const { ensembles } = await runBatch(task, { workers: 1 });
  expect(digests).toEqual(digests.map(() => digestOfAll(ensembles)));
});

test('whether the runs are enough is asked where a stage ends, and nowhere else', async () => {
  const stages = [chunksOf(60), [{ number: 1, from: 60, to: 130 }], [{ number: 2, from: 130, to: 200 }]];
  for (const workers of [1, 3]) {
    const asked: number[] = [];
    const { runs } = await runBatch(task, { workers, stages, isEnough: (counted) => asked.push(counted.runs) === 2 });
    expect({ asked, runs }).toEqual({ asked: [60, 130], runs: 130 });
  }
});

test('what is recalled is counted and not played again', async () => {
  const whole = await runBatch(task, { workers: 1 });
  const kept = new Map<number, readonly Ensemble[]>();
  await runBatch(task, {
    workers: 1,
    onPlayed: (chunk, { ensembles }) => kept.set(chunk.number, structuredClone(ensembles)),
  });
  kept.delete(1);
  const played: number[] = [];
  const again = await runBatch(task, {
    workers: 2,
    recall: async (chunk) => kept.get(chunk.number),
    onPlayed: (chunk) => played.push(chunk.number),
  });
  expect(again).toEqual(whole);
  expect(played).toEqual([1]);
});
