/** `escalera play`: a scenario in the terminal, or a saved run to go on with. */
import { charts } from '../../../state-machines/index.ts';
import { hint } from '../../content/nearest.ts';
import { loadGame, type Refusal } from '../../io/load-game.ts';
import { beginRecordedRun, branchRecordedRun, type RecordedRun, type RunPlan } from '../../io/recorded-run.ts';
import { loadRecorded } from '../../io/replay-file.ts';
import { resumeRecordedRun } from '../../io/resume-run.ts';
import type { RunHeader } from '../../io/run-file.ts';
import { readRunFile } from '../../io/run-file-read.ts';
import { runPath, savingProblem } from '../../io/run-folder.ts';
import type { Game } from '../../model/game.ts';
import type { Language } from '../../model/text.ts';
import type { Arrived } from '../../tui/door.ts';
import { type Driver, startDriver } from '../../tui/driver.ts';
import type { Called, PlayStart, Setup } from '../../tui/play.tsx';
import { defaultScenario } from '../default-scenario.ts';
import { CallError } from '../exit.ts';
import { freshSeed } from '../headless.ts';
import { languageOf } from '../language.ts';
import { playedAndSaid } from '../play-and-say.ts';
import { playOrder } from '../play-order.ts';
import { refuse } from '../report-problems.ts';
import { seatOf } from '../seats.ts';
import { startCards } from '../start-cards.ts';
import type { Surroundings } from '../surroundings.ts';
import { cliWords } from '../words.ts';

export interface PlayOptions {
  readonly seat?: readonly string[];
  readonly facilitator?: boolean;
  readonly fromTurn?: number;
  readonly from?: string;
  readonly linear?: boolean;
  readonly seed?: string;
  readonly lang?: Language;
  /** In how many moments the adviser may be asked. */
  readonly advice?: number;
  readonly blind?: boolean;
}

/**
 * Plays until the person leaves; what was played is saved as it happens.
 * @throws CallError for a seat nobody may take, and where there is no terminal
 */
export async function play(given: string | undefined, options: PlayOptions, at: Surroundings): Promise<number> {
  const saved = given !== undefined && /\.jsonl$/i.test(given);
  holdTogether(saved, options);
  const resumed = saved ? takeUp(given, options, at) : undefined;
  if (resumed?.ok === false) return refuse(at, resumed, false);
  const seats = options.seat ?? [];
  const lang = options.lang ?? resumed?.value.header.lang ?? languageOf(undefined, at.env);
  const chosen = seats.length > 0 || options.from !== undefined || options.facilitator === true;
  const wanted = given ?? (chosen ? defaultScenario : undefined);
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
            ...seatsFor(loaded.value.game, options),
            ...turnFor(loaded.value.game, options.from),
          };
  if (!isLinear(options, at)) needTerminal(wanted ?? defaultScenario, lang, at);
  return playAndSay(start, options, lang, at);
}

/** @throws CallError for flags that say nothing together */
function holdTogether(saved: boolean, { fromTurn, seat = [], facilitator, seed, from }: PlayOptions): void {
  if (fromTurn !== undefined && !saved)
    throw new CallError(
      '--from-turn plays a saved run anew: name its file, for instance runs/tariff-deadline-7.jsonl.',
    );
  if (saved && fromTurn === undefined && seat.length > 0)
    throw new CallError(
      '--seat: the seats of a saved run are taken. With --from-turn N a branch of it can have further ones.',
    );
  if (saved && (seed !== undefined || from !== undefined))
    throw new CallError('A saved run has its own seed and its own beginning: --seed and --from are for a new one.');
  if (saved && facilitator === true)
    throw new CallError('--facilitator: whether one sits at the table is settled when a run begins.');
}

type AtTable = Omit<PlayStart & { readonly kind: 'scenario' }, 'kind' | 'loaded' | 'from'>;

/** Who sits at the terminal: one seat, several, a facilitator beside them or alone. */
function seatsFor(game: Game, { seat: asked = [], facilitator = false }: PlayOptions): AtTable {
  const [seat, ...others] = asked.map((id) => seatOf(game, id));
  const lines = Object.fromEntries(others.map((actor) => [game.actors[actor]?.id ?? '', 'human']));
  const twice = asked.find((id, i) => asked.indexOf(id) < i);
  if (twice !== undefined) throw new CallError(`--seat ${twice}: this seat is named twice.`);
  return { ...(seat === undefined ? {} : { seat }), lines, facilitator, alone: facilitator && seat === undefined };
}

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

/** Whether play is in plain lines: asked for, or because the terminal can do no more. */
const isLinear = ({ linear }: PlayOptions, { env }: Surroundings): boolean =>
  linear === true || env['ESCALERA_LINEAR'] === '1' || env['TERM'] === 'dumb';

/** @throws CallError where there is no terminal, with what can be done without one */
function needTerminal(scenario: string, lang: Language, { terminal }: Surroundings): void {
  if (terminal.in && terminal.out) return;
  const words = cliWords[lang];
  throw new CallError(`${words.noTerminal(words.toPlay)} (${words.headless}: escalera run ${scenario})`);
}

type TakenUp = ReturnType<typeof resumeRecordedRun> | Refusal;

/** A saved run to go on with, or a branch of one. */
const takeUp = (path: string, options: PlayOptions, at: Surroundings): TakenUp =>
  options.fromTurn === undefined ? resume(path, options, at) : branch(path, options.fromTurn, options, at);

const refused = (file: string, code: string, message: string): TakenUp => ({
  ok: false,
  problems: [{ file, line: 1, column: 1, code, path: '', message }],
});

/** A branch of a saved run, ended or not, from the start of a moment. Its own file is not touched. */
function branch(path: string, turn: number, options: PlayOptions, at: Surroundings): TakenUp {
  const { seat = [], lang } = options;
  const file = readRunFile(path);
  if (!file.ok) return file;
  const { header, turns, ending } = file.value;
  const last = ending === undefined ? turns.length : turns.length - 1;
  if (turn > last)
    return refused(path, 'no-such-turn', `This run has no moment ${turn} to play anew: it has 1 to ${last}.`);
  const loaded = loadRecorded(path, file.value, charts);
  if (!loaded.ok) return loaded;
  const { game } = loaded.value;
  const people = seat.map((id) => game.actors[seatOf(game, id)]?.id ?? '');
  if (people.length === 0 && !hasPeople(header))
    return refused(path, 'no-seat', 'Nobody has a seat in this run: name one to take from there on, with --seat.');
  if (!isLinear(options, at)) needTerminal(header.scenario, languageOf(lang ?? header.lang, at.env), at);
  try {
    return branchRecordedRun({ ...file.value, file: path }, game, charts, turn, people);
  } catch (error) {
    const problem = savingProblem(path, error, 'Copy it to where you may write, and branch the copy.');
    if (problem === undefined) throw error;
    return { ok: false, problems: [problem] };
  }
}

const hasPeople = ({ seats, facilitator }: RunHeader): boolean =>
  facilitator === true || Object.values(seats).includes('human');

/**
 * A run, standing where its file ends; one that has ended is to be seen again, if `ended` may be. Its file is not touched
 * before there is a terminal to play in.
 */
function resume(path: string, options: PlayOptions, at: Surroundings, ended = false): TakenUp {
  const file = readRunFile(path);
  if (!file.ok) return file;
  if (file.value.ending !== undefined && !ended)
    return refused(
      path,
      'run-ended',
      `This run has ended. To step through it: escalera replay ${path}; to play on from an earlier moment: escalera play ${path} --from-turn N`,
    );
  if (!hasPeople(file.value.header))
    return refused(path, 'no-seat', 'Nobody has a seat in this run: it was played by doctrines.');
  const loaded = loadRecorded(path, file.value, charts);
  if (!loaded.ok) return loaded;
  const { scenario, lang } = file.value.header;
  if (!isLinear(options, at)) needTerminal(scenario, languageOf(options.lang ?? lang, at.env), at);
  try {
    return resumeRecordedRun(path, file.value, loaded.value, charts);
  } catch (error) {
    const problem = savingProblem(path, error, 'Copy it to where you may write, and go on with the copy.');
    if (problem === undefined) throw error;
    return { ok: false, problems: [problem] };
  }
}

const personOf = ({ actors }: Game, { seat, alone = false }: Pick<Setup, 'seat' | 'alone'>): Record<string, string> =>
  alone ? {} : { [actors[seat]?.id ?? '']: 'human' };

async function playAndSay(start: PlayStart, options: PlayOptions, lang: Language, at: Surroundings): Promise<number> {
  const { playInTerminal } = await import('../../tui/play.tsx');
  const made = makeDriver(start, options, lang, at);
  return playedAndSaid(lang, at, made.path, () =>
    playInTerminal({
      lang,
      ...(start.kind === 'start' ? startCards(at) : { scenarios: playOrder(at), runs: [] }),
      start,
      called: calledFor(options),
      driver: made.driver,
      ...(isLinear(options, at) ? { linear: { lines: at.lines(), say: at.out } } : {}),
      interrupted: at.interrupted,
    }),
  );
}

/** What plays from the start of all, with what the start shows: for a start that was drawn before this was loaded. */
export function arrive(lang: Language, at: Surroundings): Arrived & { readonly path: () => string } {
  const { card, runs } = startCards(at);
  const found = { kind: 'found' as const, ...(card === undefined ? {} : { card }), runs };
  return { ...makeDriver({ kind: 'start' }, {}, lang, at), found };
}

function makeDriver(
  start: PlayStart,
  options: PlayOptions,
  lang: Language,
  at: Surroundings,
): { readonly driver: Driver; readonly path: () => string } {
  const { advice: most, blind } = options;
  let path = '';
  const begin = ({ loaded, from, lines, seed: digits, ...people }: Setup, chosenLang: Language): RecordedRun => {
    const chosen = digits === '' ? freshSeed() : digits;
    const { game } = loaded;
    path = runPath(game.id, chosen);
    return beginRecordedRun(loaded, charts, {
      seed: chosen,
      seats: { ...lines, ...personOf(game, people) },
      facilitator: people.facilitator === true,
      lang: chosenLang,
      ...(people.advice === 'called' ? termsOf(most, blind === true) : chosenTerms(people.advice)),
      from,
      file: path,
    });
  };
  const driver = startDriver({
    roster: charts,
    lang,
    open: (id) => loadGame(id, { roster: charts, home: at.home }),
    begin,
    resume: (file) => resume(file, options, at, true),
    run: start.kind === 'resume' ? start.run : undefined,
  });
  return { driver, path: () => path };
}

/** Moments in which a game of middling difficulty allows advice. */
const someMoments = 3;

/** The same, as it was chosen among the options. */
function chosenTerms(choice: Setup['advice']): Pick<RunPlan, 'advice'> {
  if (choice === 'three') return termsOf(someMoments, false);
  return choice === 'none' ? termsOf(0, false) : termsOf(undefined, choice === 'blind');
}

/** What the call says of seed and adviser, as the options show it; all of it may be changed there. */
function calledFor({ seed, advice: most, blind = false }: PlayOptions): Called {
  const same = (['three', 'none', 'blind'] as const).find((choice) => {
    const { advice } = chosenTerms(choice);
    return advice?.most === most && (advice?.blind ?? false) === blind;
  });
  const limited = most !== undefined || blind;
  return { ...(seed === undefined ? {} : { seed }), ...(limited ? { advice: same ?? ('called' as const) } : {}) };
}

/** How far the adviser may be asked, where that was limited. */
const termsOf = (most: number | undefined, blind: boolean): Pick<RunPlan, 'advice'> =>
  most === undefined && !blind
    ? {}
    : { advice: { ...(most === undefined ? {} : { most }), ...(blind ? { blind } : {}) } };
