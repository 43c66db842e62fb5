/** What it costs to write the rows of a batch: the command with `--out` against the command without. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agree, type Bench, rounds } from '../bench.ts';
import { type Engine, runsIn, withEngines } from '../engines.ts';
import { goals } from '../goals.ts';
import { row } from '../report.ts';
import { spreadOf } from '../statistics.ts';

export const writing: Bench = async ({ sizes, scenarios: [scenario = ''], say }) => {
  say(`writing rows of ${scenario}`);
  const folder = mkdtempSync(join(tmpdir(), 'escalera-bench-'));
  const asked = { from: 0, runs: await runsIn(sizes.batch / 3, scenario) };
  const jobs = [{ kind: 'batch', scenario } as const, { kind: 'batch', scenario, folder } as const];
  try {
    const found = await withEngines(jobs, async (engines) => {
      const [without, writes] = engines as [Engine, Engine];
      for (const engine of engines) await engine.round(asked);
      return rounds(2 * sizes.fewRounds, async () => {
        const [plain, rows] = [await without.round(asked), await writes.round(asked)];
        agree('a batch with its rows written and one without', plain.digest, rows.digest);
        return { more: (100 * (rows.seconds - plain.seconds)) / plain.seconds, each: rows.seconds - plain.seconds };
      });
    });
    const count = found.length;
    return [
      row('batch --out, more than without', '%', spreadOf(found.map((it) => it.more)), count, goals.writing),
      row('a row written', 'ns', spreadOf(found.map((it) => (it.each * 1e9) / asked.runs)), count),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
