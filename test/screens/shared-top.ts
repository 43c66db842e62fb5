/** A session of the tariff deadline with several at the table, or a facilitator: keys and typed text in, frames out. */
import { beginRecordedRun, type RecordedRun } from '../../src/io/recorded-run.ts';
import type { Language } from '../../src/model/text.ts';
import { startDriver } from '../../src/tui/driver.ts';
import type { Action } from '../../src/tui/keys.ts';
import type { Size } from '../../src/tui/present/layout.ts';
import { settle } from '../../src/tui/Session.tsx';
import type { Command, Message } from '../../src/tui/session/message.ts';
import { type Model, optionsScreen, type Screen, usualSetup } from '../../src/tui/session/model.ts';
import { charts } from '../../state-machines/index.ts';
import { loaded } from './table-top.ts';

/** A session that is already begun. */
export interface SharedTop {
  readonly model: Model;
  readonly commands: readonly Command[];
  readonly run: RecordedRun | undefined;
  press(...actions: readonly Action[]): void;
  type(text: string): void;
  /** Presses Enter until one of these screens is there. */
  until(...kinds: readonly Screen['kind'][]): void;
  /** Chooses the first thing of the menu that is an order. */
  order(): void;
  /** Leaves the screen with Enter, from the table through its review. */
  pass(): void;
}

/** Begins a run of these seats, in memory. */
export function gatherRound(
  lang: Language,
  size: Size,
  { seats, facilitator = false, seed = '7' }: { seats: readonly string[]; facilitator?: boolean; seed?: string },
): SharedTop {
  const begin = (): RecordedRun =>
    beginRecordedRun(loaded, charts, {
      seed,
      facilitator,
      seats: Object.fromEntries(seats.map((id) => [id, 'human'])),
    });
  const never = (): never => {
    throw new Error('Nothing is opened here');
  };
  const driver = startDriver({ roster: charts, lang, open: never, begin, resume: never, run: undefined });
  const commands: Command[] = [];
  const perform = (command: Command): Message | undefined => {
    commands.push(command);
    return driver.perform(command);
  };
  const setup = usualSetup(loaded);
  let model: Model = { lang, size, scenarios: [], runs: [], screen: optionsScreen(setup), read: 0 };
  const tell = (message: Message): void => {
    model = settle(model, message, perform);
  };
  const begun = perform({ kind: 'begin', setup, lang });
  if (begun !== undefined) tell(begun);
  const press = (...actions: readonly Action[]): void => actions.forEach((action) => tell({ kind: 'key', action }));
  return {
    get model() {
      return model;
    },
    commands,
    get run() {
      return driver.run;
    },
    press,
    type: (text) => tell({ kind: 'typed', text }),
    until: (...kinds) => {
      for (let i = 0; i < 90 && !kinds.includes(model.screen.kind); i += 1) press('go');
      if (!kinds.includes(model.screen.kind)) throw new Error(`Enter never led to ${kinds.join(' or ')}`);
    },
    order: () => {
      press('first', 'choose');
      for (let i = 0; i < 9 && model.screen.kind === 'compose'; i += 1) press('back', 'down', 'choose');
    },
    pass: () => press(...(model.screen.kind === 'table' ? (['go', 'go'] as const) : (['go'] as const))),
  };
}
