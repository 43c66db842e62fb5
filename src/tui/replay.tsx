/** Steps through a recorded run in the terminal, moment by moment. */
import type { Told } from '../engine/recording.ts';
import type { Game } from '../model/game.ts';
import type { Language } from '../model/written.ts';

/** A run as simulated again. */
export interface ReplayOptions {
  readonly lang: Language;
  readonly game: Game;
  /** Everything told, of all seats. */
  readonly told: readonly Told[];
  /** Whole turns played. */
  readonly turns: number;
  /** The seat a person played; undefined: an onlooker who sees all. */
  readonly seat: number | undefined;
  /** One line on the file: its name, seed, whether it plays as recorded. */
  readonly about: string;
  /** Leaves the screen as if by Ctrl-C. */
  readonly interrupted?: AbortSignal;
}

/** Shows the run until the person leaves. The streams must be terminals. */
export function replayInTerminal(_options: ReplayOptions): Promise<'left' | 'interrupted'> {
  throw new Error('being written');
}
