/** A session on the real scenario without a terminal: keys in, models and frames out. */
import { stripVTControlCharacters } from 'node:util';
import { renderToString } from 'ink';
import { createElement } from 'react';
import { loadGame } from '../../src/io/load-game.ts';
import { beginRecordedRun } from '../../src/io/recorded-run.ts';
import type { Language } from '../../src/model/text.ts';
import { startDriver } from '../../src/tui/driver.ts';
import type { Action } from '../../src/tui/keys.ts';
import type { Size } from '../../src/tui/present/layout.ts';
import { settle } from '../../src/tui/Session.tsx';
import { SessionScreen } from '../../src/tui/screens/SessionScreen.tsx';
import type { Command, Message } from '../../src/tui/session/message.ts';
import { type Model, seatScreen } from '../../src/tui/session/model.ts';
import { charts } from '../../state-machines/index.ts';
import { projectFolder } from '../fixtures/command.ts';

const found = loadGame('tariff-deadline', { roster: charts, home: projectFolder });
if (!found.ok) throw new Error(found.problems.map((it) => it.message).join('\n'));

/** The tariff deadline, loaded. */
export const loaded = found.value;

/** A session that keys are given to, one after another. */
export interface TableTop {
  readonly model: Model;
  /** What it asked for so far. */
  readonly commands: readonly Command[];
  press(...actions: readonly Action[]): void;
  tell(message: Message): void;
}

/** A session of the tariff deadline at the choice of seats, with a run in memory that says it is saved. */
export function sitDown(lang: Language, size: Size, seed = '7'): TableTop {
  const begin: Parameters<typeof startDriver>[0]['begin'] = (game, seat) =>
    beginRecordedRun(game, charts, { seed, seats: { [game.game.actors[seat]?.id ?? '']: 'human' } });
  const driver = startDriver({ lang, open: () => found, begin, run: undefined });
  const commands: Command[] = [];
  const perform = (command: Command): Message | undefined => {
    commands.push(command);
    const back = driver.perform(command);
    return back?.kind === 'played'
      ? { ...back, position: { ...back.position, file: `runs/tariff-deadline-${seed}.jsonl` } }
      : back;
  };
  const title = (id: string): string => loaded.game.text.get(id)?.[lang] ?? id;
  const card = {
    id: 'tariff-deadline',
    title: title('title'),
    dilemma: title('dilemma'),
    turns: loaded.game.calendar.length,
  };
  let model: Model = { lang, size, scenarios: [card], screen: seatScreen(loaded), read: 0 };
  const tell = (message: Message): void => {
    model = settle(model, message, perform);
  };
  return {
    get model() {
      return model;
    },
    commands,
    press: (...actions) => actions.forEach((action) => tell({ kind: 'key', action })),
    tell,
  };
}

/** The screen as text, line by line, without trailing blanks or colours. */
export function frameOf(model: Model): string {
  const drawn = stripVTControlCharacters(
    renderToString(createElement(SessionScreen, { model }), { columns: model.size.columns }),
  );
  return drawn
    .split('\n')
    .map((it) => it.trimEnd())
    .join('\n');
}
