/** `escalera replay`: steps through a saved run, or verifies that it plays again as it was recorded. */
import { charts } from '../../../state-machines/index.ts';
import type { Difference } from '../../engine/replay.ts';
import { differenceProblem, differenceText, type ReplayedFile, replayFile } from '../../io/replay-file.ts';
import type { RunFile } from '../../io/run-file.ts';
import { readRunFile, readRunFileAsFound } from '../../io/run-file-read.ts';
import type { Language } from '../../model/text.ts';
import { comparedWithParent } from '../../tui/compared.ts';
import { eyesFor, seatOf, toldTo } from '../../tui/present/eyes.ts';
import type { ReplayOptions as ScreenOptions } from '../../tui/replay.tsx';
import { done, interrupted, wrongInput } from '../exit.ts';
import { languageOf } from '../language.ts';
import { refuse } from '../report-problems.ts';
import type { Surroundings } from '../surroundings.ts';
import { endingText, momentText, type Setting, titleText, visible } from '../transcript.ts';
import { cliWords } from '../words.ts';

export interface ReplayOptions {
  readonly verify?: boolean;
  readonly lang?: Language;
  readonly json?: boolean;
}

/** Replays it: with `verify` or `json` the answer is whether it plays again as recorded. */
export async function replay(path: string, options: ReplayOptions, at: Surroundings): Promise<number> {
  if (options.verify === true || options.json === true) return verify(path, options, at);
  const file = readRunFile(path);
  if (!file.ok) return refuse(at, file, false);
  const played = replayFile(path, file.value, charts);
  if (!played.ok) return refuse(at, played, false);
  const lang = options.lang ?? file.value.header.lang ?? languageOf(undefined, at.env);
  const { firstDifference } = played.value.replay;
  if (firstDifference !== null) return refuse(at, differenceProblem(path, firstDifference), false);
  if (at.terminal.in && at.terminal.out) {
    const { replayInTerminal } = await import('../../tui/replay.tsx');
    const how = await replayInTerminal({ ...screenOf(path, played.value, lang), interrupted: at.interrupted });
    return how === 'interrupted' ? interrupted : done;
  }
  tell(path, played.value, lang, at);
  return done;
}

/** What the replay screen shows. While a run has not ended, its one person sees only what that seat may know. */
function screenOf(path: string, played: ReplayedFile, lang: Language): ScreenOptions {
  const { file, loaded, recording } = played;
  const { game } = loaded;
  const about = `${path} · ${cliWords[lang].seed(visible(file.header.seed))}`;
  const { told, interventions } = recording;
  const turns = file.turns.length - 1;
  return {
    lang,
    game,
    told,
    turns,
    eyes: eyesFor(game, file),
    interventions,
    compared: comparedWithParent(
      { ...played, game, header: file.header, file: path, result: file.ending },
      lang,
      charts,
    ),
    about,
  };
}

/** The document of `--verify`. `turns` counts those that agree; a line whose check is wrong counts as a difference. */
interface Verdict {
  readonly ok: boolean;
  readonly turns: number;
  readonly firstDifference:
    | (Omit<Difference, 'what'> & { readonly what: Difference['what'] | 'line'; readonly line?: number })
    | null;
}

function verify(path: string, { json = false }: ReplayOptions, at: Surroundings): number {
  const file = readRunFileAsFound(path);
  const unread = { turns: 0, firstDifference: null };
  if (!file.ok) return refuse(at, file, json, unread);
  const played = replayFile(path, file.value, charts);
  if (!played.ok) return refuse(at, played, json, unread);
  const verdict = judge(file.value, played.value);
  if (json) at.out(`${JSON.stringify(verdict)}\n`);
  else for (const line of verdictText(verdict, file.value, played.value)) at.out(`${line}\n`);
  return verdict.ok ? done : wrongInput;
}

function judge({ altered }: RunFile, { replay: { ok, turns, firstDifference } }: ReplayedFile): Verdict {
  if (altered === undefined) return { ok, turns, firstDifference };
  if (firstDifference !== null) return { ok, turns, firstDifference: { ...firstDifference, line: altered.line } };
  const { line, turn } = altered;
  return {
    ok: false,
    turns,
    firstDifference: {
      turn,
      line,
      what: 'line',
      recorded: 'changed since it was written',
      simulated: 'plays the same',
    },
  };
}

function verdictText({ ok, turns, firstDifference: it }: Verdict, file: RunFile, { changed }: ReplayedFile): string[] {
  const notes = changed ? ['The charts or the way scenarios are read have changed since this run was played.'] : [];
  if (it !== null) {
    const { what, line, ...rest } = it;
    const where = line === undefined ? [] : [`Line ${line} has been changed since it was written.`];
    return [
      `differs  ${turns} turns agree`,
      ...where,
      ...(what === 'line' ? [] : [differenceText({ what, ...rest })]),
      ...notes,
    ];
  }
  const end =
    file.ending === undefined
      ? `the run has not ended${file.torn ? ', and a torn line at its end was left out' : ''}`
      : `ending "${file.ending.ending}"`;
  return [`${ok ? 'ok' : 'differs'}  ${turns} turns played again, all the same; ${end}`, ...notes];
}

/** The transcript of a replay. While a run has not ended it shows only what its one person may know. */
function tell(path: string, { file, loaded, recording }: ReplayedFile, lang: Language, at: Surroundings): void {
  const { game } = loaded;
  const { header, turns, ending } = file;
  const words = cliWords[lang];
  const eyes = eyesFor(game, file);
  const told = toldTo(game, recording.told, eyes);
  const setting: Setting = { game, lang, columns: Math.min(at.columns, 100), seat: seatOf(eyes) };
  at.out(titleText(setting, header.seed));
  for (const { turn } of turns.slice(1)) at.out(momentText(setting, turn, told));
  if (ending !== undefined) return at.out(endingText(setting, ending));
  const torn = file.torn ? `${words.torn}\n` : '';
  const resume = eyes === undefined ? '' : `${words.resume}: npx escalera play ${path}\n`;
  return at.out(`\n${torn}${words.unfinished(turns.length)}\n${resume}`);
}
