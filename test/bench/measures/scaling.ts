/** Two workers against one, next to two independent processes against one: what threads cost, and what the machine leaves of them. */
import { agree, type Bench, rounds } from '../bench.ts';
import { freshRound, runsIn, withEngines } from '../engines.ts';
import { goals } from '../goals.ts';
import type { Job } from '../job.ts';
import { row } from '../report.ts';
import { spreadOf } from '../statistics.ts';

export const scaling: Bench = async ({ sizes, scenarios: [scenario = ''], say }) => {
  say(`two workers and two processes, ${scenario}`);
  const crew = (workers: number): Job => ({ kind: 'crew', scenario, workers });
  const asked = { from: 0, runs: await runsIn(sizes.batch, scenario) };
  // Processes of their own in every round: threads start cold, and so must what they are held against.
  const found = await rounds(sizes.fewRounds, async () => {
    const single = await freshRound(crew(1), asked);
    const double = await freshRound(crew(2), asked);
    agree(`${scenario}, ${asked.runs} runs by one worker and by two`, single.digest, double.digest);
    const both = await withEngines([crew(1), crew(1)], (engines) => Promise.all(engines.map((it) => it.round(asked))));
    const longest = Math.max(...both.map((it) => it.seconds));
    return { workers: single.seconds / double.seconds, processes: (2 * single.seconds) / longest };
  });
  const count = found.length;
  return [
    row('two workers / one', 'times', spreadOf(found.map((it) => it.workers)), count, goals.workers),
    row('two processes / one', 'times', spreadOf(found.map((it) => it.processes)), count, goals.processes),
  ];
};
