/** The most memory a process holds while it plays and aggregates a batch on one worker: a thousand runs, and many more. */
import { type Bench, rounds } from '../bench.ts';
import { freshRound } from '../engines.ts';
import { goals } from '../goals.ts';
import { row, shown } from '../report.ts';
import { spreadOf } from '../statistics.ts';

const mebibyte = 2 ** 20;
/** The number of runs that the goal speaks of. */
const promised = 1_000_000;

export const memory: Bench = async ({ sizes, scenarios: [scenario = ''], say }) => {
  const peaks = (runs: number, count: number): Promise<number[]> =>
    rounds(count, async () => {
      say(`memory of ${runs} runs of ${scenario}`);
      const { peak = 0 } = await freshRound({ kind: 'crew', scenario, workers: 1 }, { from: 0, runs });
      return peak / mebibyte;
    });
  const [base = 0, ...more] = sizes.aggregated;
  const least = spreadOf(await peaks(base, 2 * sizes.fewRounds));
  const rows = [row(`peak of ${shown(base)} runs`, 'MiB', least, 2 * sizes.fewRounds)];
  for (const runs of more) {
    // Once: the larger ones take long, and differ little from one another.
    const grown = (await peaks(runs, 1)).map((peak) => peak - least.median);
    const goal = runs < promised ? undefined : goals.memory;
    rows.push(row(`peak of ${shown(runs)} runs, more than that`, 'MiB', spreadOf(grown), 1, goal));
  }
  return rows;
};
