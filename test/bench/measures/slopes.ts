/** What one more costs the compiled program, in nanoseconds: a candidate, a roll, an effect, an indicator, each met once a turn. */
import { type Bench, rounds } from '../bench.ts';
import { type Engine, warm, withEngines } from '../engines.ts';
import { goals } from '../goals.ts';
import type { Growth } from '../job.ts';
import { row } from '../report.ts';
import { metInRun } from '../sizes.ts';
import { slope, spreadOf } from '../statistics.ts';

const growths: readonly (readonly [Growth, string])[] = [
  ['candidate', 'a candidate move added'],
  ['roll', 'a roll added (an inject by chance)'],
  ['effect', 'an effect added'],
  ['indicatorTurn', 'an indicator-turn added (a pull)'],
];

export const slopes: Bench = ({ sizes, say }) =>
  rounds(growths.length, async (i) => {
    const [growth, name] = growths[i] as (typeof growths)[number];
    say(`slope of ${name}`);
    const { additions } = sizes;
    const jobs = additions.map((added) => ({ kind: 'grown', growth, added }) as const);
    const found = await withEngines(jobs, async (engines) => {
      const runs = await rounds(engines.length, (k) =>
        warm(engines[k] as Engine, sizes.seconds / 3, sizes.warmFor / 4),
      );
      return rounds(sizes.rounds, async (round) => {
        const points = await rounds(engines.length, async (k) => {
          const own = runs[k] as number;
          const { processor } = await (engines[k] as Engine).round({ from: round * own, runs: own });
          return [additions[k] as number, (processor / own) * 1e9] as const;
        });
        return slope(points) / metInRun(growth);
      });
    });
    return row(name, 'ns', spreadOf(found), found.length, goals.slope);
  });
