/** How long every legal order of a mid-game position takes to be played out by the adviser: cold, compiling included, and warm. */
import { firstFutures } from '../../../src/analysis/consultation.ts';
import { agree, type Bench, rounds } from '../bench.ts';
import { freshRound, warm, withEngines } from '../engines.ts';
import { goals } from '../goals.ts';
import type { Round } from '../job.ts';
import { type Goal, type Row, row } from '../report.ts';
import { spreadOf } from '../statistics.ts';

/** The number of futures that the goal speaks of. */
const promised = 1000;

export const advice: Bench = async ({ sizes, scenarios: [scenario = ''], say }) => {
  const job = { kind: 'adviser', scenario } as const;
  const rows: Row[] = [];
  for (const futures of [firstFutures, ...sizes.futures]) {
    say(`advice over ${futures} futures each, ${scenario}`);
    const asked = { from: 0, runs: futures };
    // Ten thousand take so long that compiling no longer shows: once is enough.
    const count = futures > promised ? 1 : sizes.fewRounds;
    const cold = await rounds(count, () => freshRound(job, asked));
    const hot = await withEngines([job], async ([engine]) => {
      if (engine === undefined) return [];
      await warm(engine, sizes.seconds, sizes.warmFor);
      return rounds(futures > promised ? 1 : sizes.rounds, () => engine.round(asked));
    });
    for (const it of [...cold, ...hot]) agree('the same advice, asked again', it.digest, cold[0]?.digest ?? '');
    rows.push(...rowsOf(futures, cold, 'cold', goals.coldAdvice), ...rowsOf(futures, hot, 'warm', goals.warmAdvice));
  }
  return rows;
};

/** What was measured; and, where the goal speaks of it, the share of fifteen orders in it. */
function rowsOf(futures: number, found: readonly Round[], how: string, goal: Goal): Row[] {
  const orders = found[0]?.orders ?? 0;
  const milliseconds = found.map((it) => it.seconds * 1000);
  if (futures === firstFutures) {
    const what = `first figures: ${orders} orders, ${futures} futures each, ${how}`;
    return [row(what, 'ms', spreadOf(milliseconds), found.length, goals.firstFigures)];
  }
  const whole = row(`${orders} orders, ${futures} futures each, ${how}`, 'ms', spreadOf(milliseconds), found.length);
  if (futures !== promised) return [whole];
  const share = spreadOf(milliseconds.map((it) => (it * 15) / orders));
  return [whole, row(`  15 of these ${orders} orders, in proportion`, 'ms', share, found.length, goal)];
}
