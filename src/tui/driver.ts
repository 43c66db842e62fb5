/** Between a session and a recorded run: does what the session asks for and says where the run stands then. */
import type { LoadedGame } from '../io/load-game.ts';
import type { RecordedRun } from '../io/recorded-run.ts';
import type { Checked } from '../model/problem.ts';
import type { Language } from '../model/text.ts';
import type { Position } from './present/position.ts';
import type { Command, Message } from './session/message.ts';

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
    file: run.file,
  };
}

/** What a driver works with. */
export interface DriverOptions {
  readonly lang: Language;
  readonly open: (id: string) => Checked<LoadedGame>;
  readonly begin: (loaded: LoadedGame, seat: number) => RecordedRun;
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
export function startDriver({ lang, open, begin, run: resumed }: DriverOptions): Driver {
  let run = resumed;
  let how: Driver['how'] = 'left';
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
          return loaded.ok
            ? { kind: 'opened', loaded: loaded.value }
            : {
                kind: 'broken',
                problems: loaded.problems.map((it) => `${it.file}:${it.line}:${it.column} ${it.message}`),
              };
        }
        case 'begin':
          run = begin(command.loaded, command.seat);
          return played();
        case 'seal':
          run?.seal(new Map(run.humans.map((seat) => [seat, command.orders])));
          return played();
        case 'answer':
          run?.answer(new Map(run.humans.map((seat) => [seat, command.orders])));
          return played();
        case 'leave':
          how = command.how;
          return undefined;
      }
    },
  };
}
