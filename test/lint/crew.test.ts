/** Those who do a lint's work: stopped in the midst of it they leave nothing running, and what fails is told. */
import { describe, expect, test } from 'vitest';
import { lintGame } from '../../src/cli/lint-job.ts';
import { harbourGame } from './games.ts';

const roster = new URL('../../state-machines/index.ts', import.meta.url).href;

const lint = (workers: number, signal: AbortSignal, onProgress: (done: number, of: number) => void, charts = roster) =>
  lintGame(harbourGame(), charts, { runs: 1000, seed: 'crew', workers, signal, onProgress });

describe.each([1, 2])('with %i workers', (workers) => {
  test('what is done only grows, up to the whole', async () => {
    const seen: number[] = [];
    await lint(workers, new AbortController().signal, (done, of) => seen.push(done / of));
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(10);
  });

  test('stopped in the midst of it, it ends with the reason', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const doing = lint(workers, stop.signal, (done) => {
      if (done > 0) stop.abort(reason);
    });
    await expect(doing).rejects.toBe(reason);
  });

  test('what a job throws is thrown', async () => {
    await expect(
      lint(workers, new AbortController().signal, () => {}, 'data:text/javascript,export const charts = []'),
    ).rejects.toThrow('No chart "legislature"');
  });
});
