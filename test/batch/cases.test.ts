/** Cases: each is the game that the same overrides make; every course meets the same ones, in both interpreters. */
import { describe, expect, test } from 'vitest';
import { runRange } from '../../src/batch/batch.ts';
import { digestOfAll, type Ensemble } from '../../src/batch/ensemble.ts';
import { courseOf, type Plan } from '../../src/batch/plan.ts';
import { referenceRunner } from '../../src/batch/reference-runner.ts';
import type { BatchTask } from '../../src/io/batch-task.ts';
import { caseGames } from '../../src/io/case-games.ts';
import { loadFromTexts } from '../../src/io/load-game.ts';
import { casesOf } from '../../src/io/plan-cases.ts';
import { runBatch } from '../../src/io/worker-pool.ts';
import { charts } from '../../state-machines/index.ts';
import { harbourText } from '../fixtures/harbour.ts';

const texts = { 'harbour-vote.yaml': harbourText };
const read = loadFromTexts(texts, charts);
if (!read.ok) throw new Error('The example has problems');
const loaded = read.value;
const { game } = loaded;
const inputs = game.numbers.flatMap(({ path, low, high }) => (low === undefined || high === undefined ? [] : [path]));
const request = { kind: 'lhs', count: 6, vary: [{ name: 'all', at: [] }] } as const;
const cases = await casesOf(request, '1', loaded, charts);
if (!cases.ok) throw new Error(JSON.stringify(cases.findings));
const source = { texts, overrides: [], inputs: cases.inputs, points: cases.points };
const course = courseOf(game);
const plan: Plan = { seed: '1', cases: 6, courses: [course], replicates: 30 };
const roster = new URL('../../state-machines/index.ts', import.meta.url).href;
const task: BatchTask = { game, roster, plan, runtime: 'compiled', cases: source };

test('all numbers with a range are drawn, within it, six digits of each', () => {
  expect(cases.inputs).toEqual(inputs);
  expect(inputs.length).toBeGreaterThan(1);
  const ranges = new Map(game.numbers.map(({ path, low = 0, high = 0 }) => [path, [low, high] as const]));
  for (const point of cases.points)
    point.forEach((value, i) => {
      const [low, high] = ranges.get(cases.inputs[i] ?? '') ?? [0, 0];
      expect(value >= low && value <= high && Number(value.toPrecision(6)) === value).toBe(true);
    });
});

test('a case is the game that its overrides make', () => {
  const gameOf = caseGames(source, charts, game);
  for (const k of [0, 5]) {
    const overrides = inputs.map((name, i) => `${name}=${cases.points[k]?.[i]}`);
    const made = loadFromTexts(texts, charts, overrides);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const one: Plan = { seed: '1', cases: 1, courses: [course], replicates: 20 };
    const digest = (of: typeof game): string => digestOfAll(runRange(of, referenceRunner(of, charts, one), one, 0, 20));
    expect(digest(gameOf(k))).toBe(digest(made.value.game));
    expect(digest(gameOf(k))).not.toBe(digest(game));
  }
});

describe('on threads', () => {
  test('one digest for both interpreters and any number of workers', async () => {
    const of = async (runtime: BatchTask['runtime'], workers: number): Promise<string> =>
      digestOfAll((await runBatch({ ...task, runtime }, { workers })).ensembles);
    const one = await of('compiled', 1);
    expect([await of('reference', 1), await of('compiled', 3), await of('reference', 2)]).toEqual([one, one, one]);
  });

  test('every course meets the same cases and the same rolls: beside another it fares as alone', async () => {
    const both = { ...plan, courses: [courseOf(game, { dockers: 'loud' }), course] };
    const alone = (await runBatch(task, { workers: 1 })).ensembles[0] as Ensemble;
    const beside = (await runBatch({ ...task, plan: both }, { workers: 2 })).ensembles[1] as Ensemble;
    expect({ ...beside, digestHigh: 0, digestLow: 0 }).toEqual({ ...alone, digestHigh: 0, digestLow: 0 });
  });

  test('a case that cannot be is named, with its point', async () => {
    const points = cases.points.map((point, k) => (k === 4 ? point.map(() => 1e9) : point));
    for (const workers of [1, 2])
      await expect(runBatch({ ...task, cases: { ...source, points } }, { workers })).rejects.toThrow(
        /^Case 4 \(.*=1000000000.*\) cannot be played\. /,
      );
  });
});

test('what is asked for and does not exist is said, all at once', async () => {
  const wrong = await casesOf(
    {
      kind: 'sobol',
      count: 2,
      vary: [
        { name: `${inputs[0]}x`, at: ['first'] },
        { name: inputs[1] ?? '', low: 5, high: 4, at: ['second'] },
        { name: 'calendar', at: ['third'] },
      ],
    },
    '1',
    loaded,
    charts,
  );
  expect(wrong).toMatchObject({
    ok: false,
    findings: [
      { path: ['first'], code: 'unknown-path', message: expect.stringContaining(`Did you mean "${inputs[0]}"?`) },
      { path: ['second'], code: 'bad-range' },
      { path: ['third'], code: 'unknown-path' },
    ],
  });
  const outside = await casesOf(
    { kind: 'lhs', count: 2, vary: [{ name: inputs[0] ?? '', low: -1e9, high: 1e9, at: ['wide'] }] },
    '1',
    loaded,
    charts,
  );
  expect(outside).toMatchObject({ ok: false, findings: [{ path: ['wide'] }, { path: ['wide'] }] });
});
