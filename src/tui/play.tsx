/** Plays a run in the terminal: what the command line calls, and what it gets back. */
import { turnNow } from '../engine/stage.ts';
import type { LoadedGame } from '../io/load-game.ts';
import type { RecordedRun } from '../io/recorded-run.ts';
import type { Checked } from '../model/problem.ts';
import type { Language } from '../model/text.ts';
import { positionOf, startDriver } from './driver.ts';
import type { Position } from './present/position.ts';
import { Session } from './Session.tsx';
import type { Message } from './session/message.ts';
import { type Model, type PickerCard, type Screen, seatScreen } from './session/model.ts';
import { showUntilLeft } from './show.tsx';

/** A scenario for the picker. */
export type ScenarioCard = PickerCard;

/** Where play starts. */
export type PlayStart =
  | { readonly kind: 'picker' }
  /** With a seat (an actor's number), straight to its briefing; without, to the choice of seats. */
  | { readonly kind: 'scenario'; readonly loaded: LoadedGame; readonly seat?: number }
  | { readonly kind: 'resume'; readonly run: RecordedRun };

/** What the command line gives. */
export interface PlayOptions {
  readonly lang: Language;
  /** For the picker; the first is highlighted. */
  readonly scenarios: readonly ScenarioCard[];
  readonly start: PlayStart;
  readonly open: (id: string) => Checked<LoadedGame>;
  /** Begins a run with a person in this seat and the usual doctrines in the others. */
  readonly begin: (loaded: LoadedGame, seat: number) => RecordedRun;
  /** Leaves the screen as if by Ctrl-C. */
  readonly interrupted?: AbortSignal;
}

/** How play was left. */
export interface PlayResult {
  /** Undefined when none was begun. It is the caller's to close. */
  readonly run: RecordedRun | undefined;
  readonly how: 'ended' | 'left' | 'interrupted';
}

/**
 * Plays until the person leaves. The streams must be terminals: look at `isTTY` of both first.
 * @throws what only a fault of ours throws; the screen is given back first
 */
export async function playInTerminal({
  lang,
  scenarios,
  start,
  open,
  begin,
  interrupted,
}: PlayOptions): Promise<PlayResult> {
  const driver = startDriver({ lang, open, begin, run: start.kind === 'resume' ? start.run : undefined });
  const resumed = start.kind === 'resume' ? positionOf(start.run, lang) : undefined;
  const model: Model = {
    lang,
    size: { columns: process.stdout.columns, rows: process.stdout.rows },
    scenarios,
    screen: firstScreen(start),
    read: resumed === undefined ? 0 : toldBefore(resumed),
  };
  const first: readonly Message[] = resumed === undefined ? [] : [{ kind: 'played', position: resumed }];
  await showUntilLeft(
    <Session start={model} perform={(command) => driver.perform(command)} first={first} interrupted={interrupted} />,
  );
  return { run: driver.run, how: driver.how };
}

/** How much was told up to the moment before the present one, whose news a person who comes back reads again. */
const toldBefore = ({ stage, told }: Position): number => told.filter(({ turn }) => turn < turnNow(stage) - 1).length;

function firstScreen(start: PlayStart): Screen {
  // A run taken up again shows where it stands before anything is drawn.
  if (start.kind !== 'scenario') return { kind: 'pick', at: 0, problems: [] };
  const { loaded, seat } = start;
  if (seat !== undefined) return { kind: 'briefing', loaded, seat, long: false, top: 0 };
  return seatScreen(loaded);
}
