/** The way to a driver that may still be on its way: the start is drawn before what plays a run has been loaded. */
import type { RecordedRun } from '../io/recorded-run.ts';
import type { Game } from '../model/game.ts';
import type { Driver } from './driver.ts';
import type { Command, Message } from './session/message.ts';

/** A driver that has arrived, with what the start was still to be told. */
export interface Arrived {
  readonly driver: Driver;
  readonly found: Message;
}

/** What a session speaks to. */
export interface Door {
  readonly perform: (command: Command) => Message | undefined;
  /** Readies a part; whether there is more to ready. */
  readonly warm: (game: Game) => boolean;
  /** Brings the driver and does what was asked for meanwhile; absent where there is nothing to wait for. */
  readonly arriving?: () => Promise<readonly Message[]>;
  readonly run: RecordedRun | undefined;
  readonly how: Driver['how'];
}

/** A door to a driver at hand, or to one that is loaded when `arriving` is called. */
export function openDoor(given: Driver | (() => Promise<Arrived>)): Door {
  let driver = typeof given === 'function' ? undefined : given;
  let how: Driver['how'] = 'left';
  let asked: Command | undefined;
  return {
    perform: (command) => {
      if (command.kind === 'leave') how = command.how;
      // Of several wishes before it has come, the last is meant.
      if (driver === undefined) asked = command;
      return driver?.perform(command);
    },
    warm: (game) => driver?.warm(game) ?? true,
    ...(typeof given === 'function'
      ? {
          arriving: async () => {
            const late = await given();
            driver = late.driver;
            const back = asked === undefined ? undefined : driver.perform(asked);
            return back === undefined ? [late.found] : [late.found, back];
          },
        }
      : {}),
    get run() {
      return driver?.run;
    },
    get how() {
      return driver?.how ?? how;
    },
  };
}
