/** What may happen to a session, and what it may ask of the world outside it. */
import type { LoadedGame } from '../../io/load-game.ts';
import type { Order } from '../../model/candidate.ts';
import type { Language } from '../../model/text.ts';
import type { Action } from '../keys.ts';
import type { LookBack } from '../present/hindsight.ts';
import type { Size } from '../present/layout.ts';
import type { Position } from '../present/position.ts';
import type { Model, Setup } from './model.ts';

export type Message =
  | { readonly kind: 'key'; readonly action: Action }
  | { readonly kind: 'resized'; readonly size: Size }
  | { readonly kind: 'opened'; readonly loaded: LoadedGame }
  | { readonly kind: 'broken'; readonly problems: readonly string[] }
  /** The run has begun or gone a step further. */
  | { readonly kind: 'played'; readonly position: Position }
  /** The screen was drawn, and there is more to work out. */
  | { readonly kind: 'tick' }
  /** One more moment was looked back on. */
  | { readonly kind: 'lookedBack'; readonly hindsight: LookBack }
  /** A saved run is taken up again; so much of what was told had been read. */
  | { readonly kind: 'resumed'; readonly position: Position; readonly read: number };

export type Command =
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'begin'; readonly setup: Setup; readonly lang: Language }
  | { readonly kind: 'resume'; readonly file: string; readonly lang: Language }
  | { readonly kind: 'lookBack' }
  | { readonly kind: 'seal'; readonly orders: readonly Order[] }
  | { readonly kind: 'answer'; readonly orders: readonly Order[] }
  | { readonly kind: 'leave'; readonly how: 'ended' | 'left' | 'interrupted' };

/** The next state, and what to do outside to get further. */
export interface Step {
  readonly model: Model;
  readonly command?: Command;
}
