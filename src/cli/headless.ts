/** Plays one run without a terminal, telling it as it goes, and saves it. */
import { randomBytes } from 'node:crypto';
import type { LoadedGame } from '../io/load-game.ts';
import { beginRecordedRun, type RecordedRun, type RunPlan } from '../io/recorded-run.ts';
import type { Chart } from '../rules/chart.ts';
import type { Surroundings } from './surroundings.ts';
import { endingText, momentText, type Setting, titleText } from './transcript.ts';

/** A seed for who names none: ten decimal digits, easy to read out and to type. It is shown, and written into the run. */
export const freshSeed = (): string => String(randomBytes(6).readUIntBE(0, 6) % 10_000_000_000);

const nobody = new Map<number, never>();

/** Plays to the ending, in memory; `say` is handed each part of the transcript. */
export function playHeadless(
  loaded: LoadedGame,
  roster: readonly Chart[],
  plan: RunPlan,
  at: Surroundings,
  say?: (text: string) => void,
): RecordedRun {
  const run = beginRecordedRun(loaded, roster, plan);
  const setting: Setting = {
    game: loaded.game,
    lang: plan.lang ?? 'en',
    columns: Math.min(at.columns, 100),
    seat: undefined,
  };
  say?.(titleText(setting, plan.seed));
  while (run.result === undefined) {
    run.seal(nobody);
    const { turn } = run.answer(nobody);
    say?.(momentText(setting, turn, run.recording.told));
  }
  say?.(endingText(setting, run.result));
  return run;
}
