/** Between a session and a recorded run: does what the session asks for and says where the run stands then. */
import { type Hindsight, hindsightOf } from '../adviser/hindsight.ts';
import { playedRun } from '../adviser/played-run.ts';
import { turnNow } from '../engine/stage.ts';
import type { LoadedGame } from '../io/load-game.ts';
import type { RecordedRun } from '../io/recorded-run.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { Language } from '../model/text.ts';
import type { Chart } from '../rules/chart.ts';
import type { Position } from './present/position.ts';
import type { Command, Message } from './session/message.ts';
import type { Setup } from './session/model.ts';

/** Where a recorded run stands for its person. */
export function positionOf(run: RecordedRun, lang: Language): Position {
  const [seat] = run.humans;
  if (seat === undefined) throw new Error('A run that is played has a seat for a person');
  return {
    game: run.game,
    lang,
    seat,
    stage: run.recording.run.stage,
    told: [...run.recording.told],
    waitsFor: run.recording.run.waitsFor,
    seats: run.header.seats,
    from: run.header.from ?? 1,
    file: run.file,
  };
}

/** A run taken up again: the news of the moment before the present one is read again. */
export const resumedAt = (position: Position): Message => ({
  kind: 'resumed',
  position,
  read: position.told.filter(({ turn }) => turn < turnNow(position.stage) - 1).length,
});

const broken = (problems: readonly Problem[]): Message => ({
  kind: 'broken',
  problems: problems.map((it) => `${it.file}:${it.line}:${it.column} ${it.message}`),
});

/** Futures that each position is worth the mean of: a whole run takes about a second. */
const futures = 200;

function lookBackOn({ game, header, recording, humans }: RecordedRun, roster: readonly Chart[]): Hindsight {
  const run = { seed: header.seed, seats: header.seats, turns: recording.turns };
  return hindsightOf(playedRun(game, roster, run, humans[0] ?? game.defaultSeat), futures);
}

/** What a driver works with. */
export interface DriverOptions {
  readonly roster: readonly Chart[];
  readonly lang: Language;
  readonly open: (id: string) => Checked<LoadedGame>;
  readonly begin: (setup: Setup, lang: Language) => RecordedRun;
  /** Takes up a saved run. */
  readonly resume: (file: string) => Checked<RecordedRun>;
  /** A run taken up again. */
  readonly run: RecordedRun | undefined;
}

/** Holds the run of a session. */
export interface Driver {
  readonly run: RecordedRun | undefined;
  readonly how: 'ended' | 'left' | 'interrupted';
  perform(command: Command): Message | undefined;
}

/** A driver without a run, or with the one taken up again. */
export function startDriver({ roster, lang: first, open, begin, resume, run: resumed }: DriverOptions): Driver {
  let run = resumed;
  let lang = first;
  let how: Driver['how'] = 'left';
  let looking: Hindsight | undefined;
  const played = (): Message | undefined => run && { kind: 'played', position: positionOf(run, lang) };
  return {
    get run() {
      return run;
    },
    get how() {
      return how;
    },
    perform: (command) => {
      switch (command.kind) {
        case 'open': {
          const loaded = open(command.id);
          return loaded.ok ? { kind: 'opened', loaded: loaded.value } : broken(loaded.problems);
        }
        case 'begin':
          lang = command.lang;
          run = begin(command.setup, lang);
          return played();
        case 'resume': {
          lang = command.lang;
          const again = resume(command.file);
          if (!again.ok) return broken(again.problems);
          run = again.value;
          return resumedAt(positionOf(run, lang));
        }
        case 'seal':
          run?.seal(new Map(run.humans.map((seat) => [seat, command.orders])));
          return played();
        case 'answer':
          run?.answer(new Map(run.humans.map((seat) => [seat, command.orders])));
          return played();
        case 'lookBack': {
          if (run?.result === undefined) return undefined;
          looking ??= lookBackOn(run, roster);
          looking.look();
          return { kind: 'lookedBack', hindsight: { ...looking, final: looking.final, done: looking.done } };
        }
        case 'leave':
          how = command.how;
          return undefined;
      }
    },
  };
}
