/** `escalera play`: a scenario in the terminal, or a saved run to go on with. */
import { charts } from '../../../state-machines/index.ts';
import { hint } from '../../content/nearest.ts';
import { loadGame, type Refusal } from '../../io/load-game.ts';
import { beginRecordedRun, type RecordedRun, resumeRecordedRun } from '../../io/recorded-run.ts';
import { loadRecorded } from '../../io/replay-file.ts';
import { readRunFile } from '../../io/run-file-read.ts';
import { runPath, savingProblem } from '../../io/run-folder.ts';
import type { Game } from '../../model/game.ts';
import type { Language } from '../../model/text.ts';
import type { PlayStart, Setup } from '../../tui/play.tsx';
import { defaultScenario } from '../default-scenario.ts';
import { CallError, done, interrupted } from '../exit.ts';
import { freshSeed } from '../headless.ts';
import { languageOf } from '../language.ts';
import { refuse } from '../report-problems.ts';
import { seatOf } from '../seats.ts';
import { playOrder, startCards } from '../start-cards.ts';
import type { Surroundings } from '../surroundings.ts';
import { cliWords } from '../words.ts';

export interface PlayOptions {
  readonly seat?: string;
  readonly from?: string;
  readonly seed?: string;
  readonly lang?: Language;
}

/**
 * Plays until the person leaves; what was played is saved as it happens.
 * @throws CallError for a seat nobody may take, and where there is no terminal
 */
export async function play(given: string | undefined, options: PlayOptions, at: Surroundings): Promise<number> {
  const resumed = given !== undefined && /\.jsonl$/i.test(given) ? resume(given, options.lang, at) : undefined;
  if (resumed?.ok === false) return refuse(at, resumed, false);
  const lang = options.lang ?? resumed?.value.header.lang ?? languageOf(undefined, at.env);
  const wanted = given ?? (options.seat === undefined && options.from === undefined ? undefined : defaultScenario);
  const loaded =
    resumed !== undefined || wanted === undefined ? undefined : loadGame(wanted, { roster: charts, home: at.home });
  if (loaded?.ok === false) return refuse(at, loaded, false);
  const start: PlayStart =
    resumed !== undefined
      ? { kind: 'resume', run: resumed.value }
      : loaded === undefined
        ? { kind: 'start' }
        : {
            kind: 'scenario',
            loaded: loaded.value,
            ...seatFor(loaded.value.game, options.seat),
            ...turnFor(loaded.value.game, options.from),
          };
  needTerminal(wanted ?? defaultScenario, lang, at);
  return playAndSay(start, options.seed, lang, at);
}

const seatFor = (game: Game, asked: string | undefined): { readonly seat?: number } =>
  asked === undefined ? {} : { seat: seatOf(game, asked) };

/** @throws CallError for a date that is no moment's */
function turnFor({ calendar }: Game, asked: string | undefined): { readonly from?: number } {
  if (asked === undefined) return {};
  const dates = calendar.map(({ date }) => date);
  if (!dates.includes(asked))
    throw new CallError(
      `--from "${asked}": this scenario has no such moment.${hint(asked, dates)} It has ${dates.join(', ')}.`,
    );
  return { from: dates.indexOf(asked) + 1 };
}

/** @throws CallError where there is no terminal, with what can be done without one */
function needTerminal(scenario: string, lang: Language, { terminal }: Surroundings): void {
  if (terminal.in && terminal.out) return;
  const words = cliWords[lang];
  throw new CallError(`${words.noTerminal(words.toPlay)} (${words.headless}: escalera run ${scenario})`);
}

/** An unfinished run, standing where its file ends. Its file is not touched before there is a terminal to play in. */
function resume(
  path: string,
  asked: Language | undefined,
  at: Surroundings,
): ReturnType<typeof resumeRecordedRun> | Refusal {
  const file = readRunFile(path);
  if (!file.ok) return file;
  const refused = (code: string, message: string) => ({
    ok: false as const,
    problems: [{ file: path, line: 1, column: 1, code, path: '', message }],
  });
  if (file.value.ending !== undefined)
    return refused('run-ended', `This run has ended. To step through it: escalera replay ${path}`);
  if (!Object.values(file.value.header.seats).includes('human'))
    return refused('no-seat', 'Nobody has a seat in this run: it was played by doctrines.');
  const loaded = loadRecorded(path, file.value, charts);
  if (!loaded.ok) return loaded;
  const { scenario, lang } = file.value.header;
  needTerminal(scenario, languageOf(asked ?? lang, at.env), at);
  try {
    return resumeRecordedRun(path, file.value, loaded.value, charts);
  } catch (error) {
    const problem = savingProblem(path, error, 'Copy it to where you may write, and go on with the copy.');
    if (problem === undefined) throw error;
    return { ok: false, problems: [problem] };
  }
}

const elsewhere = 'Make its folder writable, or start Escalera in another folder.';

async function playAndSay(
  start: PlayStart,
  seed: string | undefined,
  lang: Language,
  at: Surroundings,
): Promise<number> {
  const { playInTerminal } = await import('../../tui/play.tsx');
  let path = '';
  const begin = ({ loaded, seat, from, lines, seed: digits }: Setup, chosenLang: Language): RecordedRun => {
    const chosen = seed ?? (digits === '' ? freshSeed() : digits);
    const { game } = loaded;
    path = runPath(game.id, chosen);
    return beginRecordedRun(loaded, charts, {
      seed: chosen,
      seats: { ...lines, [game.actors[seat]?.id ?? '']: 'human' },
      lang: chosenLang,
      from,
      file: path,
    });
  };
  const open = (id: string) => loadGame(id, { roster: charts, home: at.home });
  try {
    const { run, how } = await playInTerminal({
      roster: charts,
      lang,
      ...(start.kind === 'start' ? startCards(at) : { scenarios: playOrder(at), unfinished: [] }),
      start,
      open,
      begin,
      resume: (file) => resume(file, lang, at),
      interrupted: at.interrupted,
    });
    run?.close();
    if (run?.file !== undefined) at.out(`${cliWords[lang].saved(run.file)}\n${goOn(run, lang)}`);
    return how === 'interrupted' ? interrupted : done;
  } catch (error) {
    const problem = savingProblem(path, error, elsewhere);
    if (problem === undefined) throw error;
    return refuse(at, { problems: [problem] }, false);
  }
}

function goOn({ file, result }: RecordedRun, lang: Language): string {
  const words = cliWords[lang];
  return result === undefined
    ? `${words.resume}:\nnpx escalera play ${file}\n`
    : `${words.replay}:\nnpx escalera replay ${file}\n`;
}
