/** Runs a second of both interpreters on every shipped scenario, round against round; the reference's runs are played by both. */
import { agree, type Bench, rounds } from '../bench.ts';
import { type Engine, warm, withEngines } from '../engines.ts';
import { goals } from '../goals.ts';
import { row } from '../report.ts';
import { type Spread, spreadOf } from '../statistics.ts';

export const speed: Bench = async ({ sizes, scenarios, say }) => {
  const rows = await rounds(scenarios.length, async (i) => {
    const scenario = scenarios[i] as string;
    say(`speed of ${scenario}`);
    const jobs = (['reference', 'compiled'] as const).map((runtime) => ({ kind: 'runs', scenario, runtime }) as const);
    return withEngines(jobs, async ([reference, compiled]) => {
      const pairs = await played(scenario, [reference as Engine, compiled as Engine], sizes);
      const of = (value: (pair: (typeof pairs)[number]) => number): Spread => spreadOf(pairs.map(value));
      return [
        row(
          `${scenario}, reference`,
          'runs/s',
          of((it) => it.reference),
          pairs.length,
          goals.reference,
        ),
        row(
          `${scenario}, compiled`,
          'runs/s',
          of((it) => it.compiled),
          pairs.length,
        ),
        row(
          `${scenario}, compiled / reference`,
          'times',
          of((it) => it.compiled / it.reference),
          pairs.length,
          goals.ratio,
        ),
      ];
    });
  });
  return rows.flat();
};

async function played(
  scenario: string,
  [reference, compiled]: readonly [Engine, Engine],
  { rounds: count, seconds, warmFor }: Parameters<Bench>[0]['sizes'],
): Promise<{ readonly reference: number; readonly compiled: number }[]> {
  const few = await warm(reference, seconds, warmFor);
  const many = await warm(compiled, seconds, warmFor);
  return rounds(count, async (round) => {
    const from = round * few;
    const slow = await reference.round({ from, runs: few });
    const fast = await compiled.round({ from: round * many, runs: many });
    // Not timed: the very runs that the reference was timed on.
    const same = await compiled.round({ from, runs: few });
    agree(`${scenario}, runs ${from} to ${from + few - 1} by both interpreters`, slow.digest, same.digest);
    return { reference: few / slow.processor, compiled: many / fast.processor };
  });
}
