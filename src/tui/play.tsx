/** Plays a run in the terminal: what the command line calls, and what it gets back. */
import type { LoadedGame } from '../io/load-game.ts';
import type { RecordedRun } from '../io/recorded-run.ts';
import type { Checked } from '../model/problem.ts';
import type { Language } from '../model/written.ts';

/** A scenario as the picker shows it. */
export interface ScenarioCard {
  /** What `open` takes. */
  readonly id: string;
  readonly title: string;
  readonly dilemma: string;
  readonly turns: number;
}

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
export function playInTerminal(_options: PlayOptions): Promise<PlayResult> {
  throw new Error('being written');
}
