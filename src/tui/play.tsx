/** Plays a run in the terminal: what the command line calls, and what it gets back. */
import type { LoadedGame } from '../io/load-game.ts';
import type { RecordedRun } from '../io/recorded-run.ts';
import type { Language } from '../model/text.ts';
import { type Arrived, openDoor } from './door.ts';
import type { Driver } from './driver.ts';
import { type LinearIo, playLinear } from './linear.ts';
import { Session } from './Session.tsx';
import type { Message } from './session/message.ts';
import {
  type Called,
  type FirstCard,
  type Model,
  optionsScreen,
  type RunCard,
  type Screen,
  type Setup,
  sharesTable,
  usualSetup,
} from './session/model.ts';
import { showUntilLeft } from './show.tsx';

export type { Called, FirstCard, RunCard, Setup };

/** Where play starts. */
export type PlayStart =
  | { readonly kind: 'start' }
  /** With a seat (an actor's number), straight to its briefing; without, to the options. */
  | {
      readonly kind: 'scenario';
      readonly loaded: LoadedGame;
      readonly seat?: number;
      readonly from?: number;
      /** As in a setup: further people at the same terminal. */
      readonly lines?: Readonly<Record<string, string>>;
      readonly facilitator?: boolean;
      readonly alone?: boolean;
    }
  | { readonly kind: 'resume'; readonly run: RecordedRun };

/** What the command line gives. */
export interface PlayOptions {
  readonly lang: Language;
  /** All there are to choose, the one to meet first in front. */
  readonly scenarios: readonly string[];
  readonly card?: FirstCard;
  /** Runs to go on with or to see again, the newest first. */
  readonly runs: readonly RunCard[];
  readonly start: PlayStart;
  /** What the call says of how games are played. */
  readonly called?: Called;
  /** What plays; for the start alone it may still be on its way. */
  readonly driver: Driver | (() => Promise<Arrived>);
  /** Plays in plain lines instead of on a screen. */
  readonly linear?: LinearIo;
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
 * Plays until the person leaves. But for plain lines the streams must be terminals: look at `isTTY` of both first.
 * @throws what only a fault of ours throws; the screen is given back first
 */
export async function playInTerminal(options: PlayOptions): Promise<PlayResult> {
  const { lang, scenarios, card, runs, start, called, linear, interrupted } = options;
  // Plain lines are written one after the other: nothing is drawn before all is known.
  const late = typeof options.driver === 'function' && linear !== undefined ? await options.driver() : undefined;
  const driver = late?.driver ?? options.driver;
  const door = openDoor(driver);
  const model: Model = {
    lang,
    size: { columns: process.stdout.columns ?? 80, rows: process.stdout.rows ?? 24 },
    scenarios,
    ...(card === undefined ? {} : { card }),
    runs,
    ...(called === undefined ? {} : { called }),
    screen: firstScreen(start, called),
    read: 0,
  };
  const first = [late?.found, typeof driver === 'function' ? undefined : before(start, called, lang, driver)];
  const begun = { start: model, first: first.filter((it) => it !== undefined), perform: door.perform };
  if (linear !== undefined) await playLinear(begun, linear);
  else await showUntilLeft(<Session {...begun} warm={door.warm} arriving={door.arriving} interrupted={interrupted} />);
  return { run: door.run, how: door.how };
}

/** What has happened before the first key. */
const before = (start: PlayStart, called: Called | undefined, lang: Language, driver: Driver): Message | undefined =>
  start.kind === 'resume' ? driver.again() : begun(start, called, lang, driver);

function firstScreen(start: PlayStart, called: Called | undefined): Screen {
  // A run taken up again shows where it stands before anything is drawn.
  if (start.kind !== 'scenario') return { kind: 'start', at: 0, wants: 'play', problems: [] };
  const setup = setupOf(start, called);
  return start.seat === undefined ? optionsScreen(setup) : { kind: 'briefing', setup, long: false, top: 0 };
}

function setupOf(
  { loaded, seat, from, lines = {}, facilitator = false, alone = false }: PlayStart & { kind: 'scenario' },
  called: Called | undefined,
): Setup {
  const usual = usualSetup(loaded, called);
  return {
    ...usual,
    seat: seat ?? usual.seat,
    from: from ?? usual.from,
    lines: { ...usual.lines, ...lines },
    facilitator,
    alone,
  };
}

/** A table of several begins at once: each reads its briefing when the keyboard comes to it. */
function begun(start: PlayStart, called: Called | undefined, lang: Language, driver: Driver): Message | undefined {
  if (start.kind !== 'scenario') return undefined;
  const setup = setupOf(start, called);
  return sharesTable(setup) ? driver.perform({ kind: 'begin', setup, lang }) : undefined;
}
