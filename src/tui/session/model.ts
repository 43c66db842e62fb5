/** The state of a session in the terminal: one value, changed only by `update`. */

import type { LoadedGame } from '../../io/load-game.ts';
import type { OfferTerms } from '../../model/bargain.ts';
import type { Order } from '../../model/candidate.ts';
import type { Game } from '../../model/game.ts';
import type { Language } from '../../model/text.ts';
import type { Size } from '../present/layout.ts';
import type { Position } from '../present/position.ts';

/** A scenario as the picker shows it. */
export interface PickerCard {
  /** What opens it: an id or a path. */
  readonly id: string;
  readonly title: string;
  readonly dilemma: string;
  readonly turns: number;
}

/** The table, where orders are chosen. */
export interface TableScreen {
  readonly kind: 'table';
  /** The item under the cursor, counted over all items of the menu. */
  readonly at: number;
  /** The panel in view, where there is room for one. */
  readonly panel: number;
  readonly orders: readonly Order[];
  /** The offer composed this moment, whether or not it is among the orders. */
  readonly own?: OfferTerms;
  /** Why the last key did nothing. */
  readonly says?: string;
}

/** The composer of an offer, over the table it returns to. */
export interface ComposeScreen {
  readonly kind: 'compose';
  readonly table: TableScreen;
  readonly pair: number;
  readonly at: number;
  readonly give: number;
  readonly get: number;
  readonly channel: 'public' | 'private';
  readonly says?: string;
}

export type Screen =
  | { readonly kind: 'pick'; readonly at: number; readonly problems: readonly string[] }
  | { readonly kind: 'seat'; readonly loaded: LoadedGame; readonly at: number }
  | {
      readonly kind: 'briefing';
      readonly loaded: LoadedGame;
      readonly seat: number;
      readonly long: boolean;
      readonly top: number;
    }
  | TableScreen
  | ComposeScreen
  | { readonly kind: 'review'; readonly table: TableScreen; readonly top: number }
  /** What the orders came to, with one act to answer. */
  | { readonly kind: 'reveal'; readonly from: number; readonly at: number; readonly top: number }
  /** What happened since `from` of what was told, up to the next moment. */
  | { readonly kind: 'news'; readonly from: number; readonly top: number }
  | { readonly kind: 'ending'; readonly top: number };

/** A page over the screen; `panel` is one panel of the table in full. */
export interface Overlay {
  readonly kind: 'help' | 'sources' | 'wire' | 'leave' | 'panel';
  readonly panel: number;
  readonly top: number;
}

export interface Model {
  readonly lang: Language;
  readonly size: Size;
  readonly scenarios: readonly PickerCard[];
  readonly screen: Screen;
  readonly overlay?: Overlay;
  /** Once a run has begun. */
  readonly position?: Position;
  /** How much of what was told the person has been shown. */
  readonly read: number;
}

/** The game in view, once one is chosen. */
export function gameOf({ screen, position }: Model): Game | undefined {
  if (position !== undefined) return position.game;
  return screen.kind === 'seat' || screen.kind === 'briefing' ? screen.loaded.game : undefined;
}

/** The actors that a person may play, by number, in the file's order. */
export const playableSeats = (game: Game): readonly number[] =>
  game.shown.actors
    .map((id) => game.actors.findIndex((actor) => actor.id === id))
    .filter((actor) => game.actors[actor]?.playable === true);

/** The choice of seats, the scenario's own seat under the cursor. */
export const seatScreen = (loaded: LoadedGame): Screen => ({
  kind: 'seat',
  loaded,
  at: Math.max(0, playableSeats(loaded.game).indexOf(loaded.game.defaultSeat)),
});
