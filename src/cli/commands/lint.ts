/** `escalera lint`: is the scenario a game? */
import { charts } from '../../../state-machines/index.ts';
import { loadGame } from '../../io/load-game.ts';
import { done, interrupted, wrongInput } from '../exit.ts';
import { lintGame } from '../lint-job.ts';
import { lintPage, lintPrinted } from '../lint-page.ts';
import { progressBar } from '../progress.ts';
import { refuse } from '../report-problems.ts';
import type { Surroundings } from '../surroundings.ts';

export interface LintFlags {
  readonly runs?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly json?: boolean;
}

/** Where a worker finds the charts, which cannot be copied to it. */
const roster = new URL(
  `../../../state-machines/index.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
).href;

/** Plays the scenario and reports; ends with 1 when something is found that is a problem. */
export async function lint(
  scenario: string,
  { runs = 10_000, seed = '1', workers, json = false }: LintFlags,
  at: Surroundings,
): Promise<number> {
  const loaded = loadGame(scenario, { roster: charts, home: at.home });
  if (!loaded.ok) return refuse(at, loaded, json);
  const bar = progressBar(at, () => 'of the runs are played');
  try {
    const { report, findings } = await lintGame(loaded.value.game, roster, {
      runs,
      seed,
      signal: at.interrupted,
      onProgress: bar.show,
      ...(workers === undefined ? {} : { workers }),
    });
    bar.clear();
    const ok = findings.every((it) => it.level !== 'problem');
    at.out(
      json
        ? `${JSON.stringify(lintPrinted(report, findings))}\n`
        : lintPage(report, findings, Math.min(at.columns, 110)),
    );
    return ok ? done : wrongInput;
  } catch (error) {
    bar.clear();
    if (!at.interrupted.aborted) throw error;
    at.err('Stopped: nothing is reported of a lint that is not whole.\n');
    return interrupted;
  }
}
