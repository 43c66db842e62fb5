/** The most memory a process holds while it plays and aggregates a batch on one worker: a thousand runs, and many more. */
import { type Bench, rounds } from '../bench.ts';
import { freshRound } from '../engines.ts';
import { goals } from '../goals.ts';
import type { Measured } from '../job.ts';
import { row, shown } from '../report.ts';
import { spreadOf } from '../statistics.ts';

const mebibyte = 2 ** 20;
/** The number of runs that the goal speaks of. */
const promised = 1_000_000;

export const memory: Bench = async ({ sizes, scenarios: [scenario = ''], say }) => {
  const measured = (runs: number, count: number): Promise<Measured[]> =>
    rounds(count, async () => {
      say(`memory of ${runs} runs of ${scenario}`);
      return freshRound({ kind: 'crew', scenario, workers: 1 }, { from: 0, runs, weigh: true });
    });
  const [base = 0, ...more] = sizes.aggregated;
  const few = await measured(base, 2 * sizes.fewRounds);
  const peak = spreadOf(few.map((it) => it.peak / mebibyte));
  const held = spreadOf(few.map((it) => it.held / mebibyte));
  const rows = [
    row(`peak of ${shown(base)} runs`, 'MiB', peak, few.length),
    row(`  in use after them`, 'MiB', held, few.length),
  ];
  for (const runs of more) {
    // Once: the larger ones take long, and differ little from one another.
    const many = await measured(runs, 1);
    const goal = runs < promised ? undefined : goals.memory;
    const above = spreadOf(many.map((it) => it.peak / mebibyte - peak.median));
    const left = spreadOf(many.map((it) => it.held / mebibyte - held.median));
    rows.push(row(`peak of ${shown(runs)} runs, more than that`, 'MiB', above, 1, goal));
    rows.push(row(`  in use after them, more than that`, 'MiB', left, 1));
  }
  return rows;
};
