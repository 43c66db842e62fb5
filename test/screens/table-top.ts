/** A session on the real scenario without a terminal: keys in, models and frames out. */
import { stripVTControlCharacters } from 'node:util';
import { renderToString } from 'ink';
import { createElement } from 'react';
import { loadGame } from '../../src/io/load-game.ts';
import { beginRecordedRun, type RecordedRun, type RunPlan } from '../../src/io/recorded-run.ts';
import type { Language, Text } from '../../src/model/text.ts';
import { startDriver } from '../../src/tui/driver.ts';
import type { Action } from '../../src/tui/keys.ts';
import type { Size } from '../../src/tui/present/layout.ts';
import { settle } from '../../src/tui/Session.tsx';
import { SessionScreen } from '../../src/tui/screens/SessionScreen.tsx';
import type { Command, Message } from '../../src/tui/session/message.ts';
import { type Model, optionsScreen, type Setup, usualSetup } from '../../src/tui/session/model.ts';
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
  readonly run: RecordedRun | undefined;
  press(...actions: readonly Action[]): void;
  tell(message: Message): void;
}

/** A run in memory as it was set up. */
export const beginSetup = (
  { loaded: game, seat, from, lines }: Setup,
  seed: string,
  advice: RunPlan['advice'] = {},
): RecordedRun =>
  beginRecordedRun(game, charts, {
    seed,
    from,
    advice,
    seats: { ...lines, [game.game.actors[seat]?.id ?? '']: 'human' },
  });

/** A session of the tariff deadline at its options, from the first moment on, with a run in memory that says it is saved. */
export function sitDown(lang: Language, size: Size, seed = '7', from = 1, advice: RunPlan['advice'] = {}): TableTop {
  const begin: Parameters<typeof startDriver>[0]['begin'] = (setup) => beginSetup(setup, seed, advice);
  const resume = (): never => {
    throw new Error('Nothing is saved here');
  };
  const driver = startDriver({
    roster: charts,
    lang,
    open: () => found,
    begin,
    resume,
    budget: { futures: 200, cases: 2 },
    run: undefined,
  });
  const commands: Command[] = [];
  const perform = (command: Command): Message | undefined => {
    commands.push(command);
    const back = driver.perform(command);
    return back?.kind === 'played'
      ? { ...back, position: { ...back.position, file: `runs/tariff-deadline-${seed}.jsonl` } }
      : back;
  };
  const title = (id: string): Text => loaded.game.text.get(id) ?? { en: id, es: id };
  const card = {
    title: title('title'),
    dilemma: title('dilemma'),
    seat: title('actors.mexico.short'),
    from: '2025-02-01',
  };
  const screen = optionsScreen({ ...usualSetup(loaded), from });
  let model: Model = { lang, size, scenarios: ['tariff-deadline'], card, runs: [], screen, read: 0 };
  const tell = (message: Message): void => {
    model = settle(model, message, perform);
  };
  return {
    get model() {
      return model;
    },
    commands,
    get run() {
      return driver.run;
    },
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
