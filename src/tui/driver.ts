/** Between a session and a recorded run: does what the session asks for and says where the run stands then. */
import { type Hindsight, hindsightOf } from '../adviser/hindsight.ts';
import { playedRun } from '../adviser/played-run.ts';
import { turnNow } from '../engine/stage.ts';
import type { LoadedGame } from '../io/load-game.ts';
import type { RecordedRun } from '../io/recorded-run.ts';
import type { Order } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { Language } from '../model/text.ts';
import type { Chart } from '../rules/chart.ts';
import { type Budget, openDesk } from './advice-desk.ts';
import { askingOf, consultDesk, keepAdvice } from './asking-run.ts';
import { comparedWithParent } from './compared.ts';
import { branchOf, letPass, nextAt, type Seats, whiteOf } from './keyboard.ts';
import { eyesFor } from './present/eyes.ts';
import type { Position } from './present/position.ts';
import type { Command, Message } from './session/message.ts';
import type { Setup } from './session/model.ts';
import type { Replayed } from './session/replay.ts';

/** Where a recorded run stands for one seat; for its first person unless another is named. */
export function positionOf(run: RecordedRun, lang: Language, seat = run.humans[0] ?? run.game.defaultSeat): Position {
  return {
    game: run.game,
    lang,
    seat,
    stage: run.recording.run.stage,
    told: [...run.recording.told],
    waitsFor: run.recording.run.waitsFor,
    seats: run.header.seats,
    from: run.header.from ?? 1,
    people: run.humans,
    facilitated: run.header.facilitator === true,
    interventions: [...run.recording.interventions],
    ...(run.header.branch === undefined ? {} : { branch: run.header.branch }),
    asking: askingOf(run),
    file: run.file,
  };
}

/** How much had been told when the moment before the present one began: that moment's news is read again by who comes back. */
const toldBefore = ({ recording: { told, run } }: RecordedRun): number =>
  told.filter(({ turn }) => turn < turnNow(run.stage) - 1).length;

const broken = (problems: readonly Problem[]): Message => ({
  kind: 'broken',
  problems: problems.map((it) => `${it.file}:${it.line}:${it.column} ${it.message}`),
});

/** Futures that each position is worth the mean of: a whole run takes about a second. */
const futures = 200;

function lookBackOn({ game, header, recording }: RecordedRun, roster: readonly Chart[], seat: number): Hindsight {
  const run = { seed: header.seed, seats: header.seats, turns: recording.turns };
  return hindsightOf(playedRun(game, roster, run, seat), futures);
}

/** A run to be stepped through, with the line it left where it is a branch. */
function replayedOf(run: RecordedRun, roster: readonly Chart[], lang: Language): Replayed {
  const { game, header, recording, result, file = '' } = run;
  return {
    lang,
    game,
    told: [...recording.told],
    turns: recording.turns.length - 1,
    eyes: eyesFor(game, { header, ending: result }),
    interventions: [...recording.interventions],
    compared: comparedWithParent(run, lang, roster),
    about: file,
  };
}

/** What a driver works with. */
export interface DriverOptions {
  readonly roster: readonly Chart[];
  readonly lang: Language;
  readonly open: (id: string) => Checked<LoadedGame>;
  readonly begin: (setup: Setup, lang: Language) => RecordedRun;
  /** Takes up a saved run. */
  readonly resume: (file: string) => Checked<RecordedRun>;
  /** How far the adviser goes, where not as far as usual. */
  readonly budget?: Budget;
  /** A run taken up again. */
  readonly run: RecordedRun | undefined;
}

/** Holds the run of a session. */
export interface Driver {
  readonly run: RecordedRun | undefined;
  readonly how: 'ended' | 'left' | 'interrupted';
  /** Where a run that was taken up stands. */
  again(): Message | undefined;
  perform(command: Command): Message | undefined;
  /** Readies a part of the adviser for the game in view, and says whether there is more. */
  warm(game: Game): boolean;
}

/** A driver without a run, or with the one taken up again. */
export function startDriver({ roster, lang: first, open, begin, resume, budget, run: resumed }: DriverOptions): Driver {
  let run = resumed;
  let lang = first;
  let how: Driver['how'] = 'left';
  let looking: { readonly seat: number; readonly hindsight: Hindsight } | undefined;
  let seats: Seats = { passed: 0 };
  const desk = openDesk(roster, budget);
  /** Who is to play now, after all has happened that waits for nobody. */
  const stands = (): Message | undefined => {
    if (run === undefined) return undefined;
    const next = nextAt(run, seats);
    if (next === 'facilitator') return { kind: 'facilitated', white: whiteOf(run, lang, seats.passed) };
    seats = { ...seats, keyboard: next };
    return { kind: 'played', position: positionOf(run, lang, next) };
  };
  const again = (): Message | undefined => {
    const to = stands();
    if (run === undefined || (to?.kind !== 'played' && to?.kind !== 'facilitated')) return to;
    // Of a run that has ended the end is shown, and all else is a key away.
    const read = run.result === undefined ? toldBefore(run) : run.recording.told.length;
    return { kind: 'resumed', read, to: to.kind === 'played' ? to.position : to.white };
  };
  const give = (orders: readonly Order[]): void => {
    if (run !== undefined && seats.keyboard !== undefined) run.give(seats.keyboard, orders);
  };
  return {
    get run() {
      return run;
    },
    get how() {
      return how;
    },
    again,
    perform: (command) => {
      switch (command.kind) {
        case 'open': {
          const loaded = open(command.id);
          return loaded.ok ? { kind: 'opened', loaded: loaded.value } : broken(loaded.problems);
        }
        case 'begin':
          lang = command.lang;
          run = begin(command.setup, lang);
          return stands();
        case 'resume': {
          lang = command.lang;
          const found = resume(command.file);
          if (!found.ok) return broken(found.problems);
          run = found.value;
          return again();
        }
        case 'advise':
        case 'refine':
        case 'estimate':
          return run && seats.keyboard !== undefined ? consultDesk(desk, run, seats.keyboard, command) : undefined;
        case 'seal':
        case 'answer':
          if (run !== undefined) keepAdvice(desk, run, seats.keyboard);
          give(command.orders);
          return stands();
        case 'stand':
          return stands();
        case 'pass':
          if (run !== undefined) seats = letPass(run, seats);
          return stands();
        case 'intervene':
          run?.intervene({ ...command.act, turn: run.recording.run.turn });
          return stands();
        case 'lookBack': {
          if (run?.result === undefined) return undefined;
          if (looking?.seat !== command.seat)
            looking = { seat: command.seat, hindsight: lookBackOn(run, roster, command.seat) };
          const { hindsight } = looking;
          hindsight.look();
          return { kind: 'lookedBack', hindsight: { ...hindsight, final: hindsight.final, done: hindsight.done } };
        }
        case 'review':
          return run === undefined
            ? undefined
            : { kind: 'reviewed', of: replayedOf(run, roster, command.lang), compare: command.compare };
        case 'undo': {
          if (run === undefined) return undefined;
          const left = run;
          run = branchOf(left, command.turn);
          seats = { ...seats, passed: 0 };
          looking = undefined;
          const branch = { game: run.game, turn: command.turn, file: run.file, kept: left.file };
          return { kind: 'branched', branch, read: toldBefore(run) };
        }
        case 'leave':
          how = command.how;
          return undefined;
      }
    },
    warm: (game) => desk.warm(game),
  };
}
