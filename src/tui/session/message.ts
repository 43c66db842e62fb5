/** What may happen to a session, and what it may ask of the world outside it. */
import type { Advice } from '../../analysis/consultation.ts';
import type { LoadedGame } from '../../io/load-game.ts';
import type { Order } from '../../model/candidate.ts';
import type { Language } from '../../model/text.ts';
import type { Action } from '../keys.ts';
import type { Act, White } from '../present/facilitator.ts';
import type { LookBack } from '../present/hindsight.ts';
import type { Size } from '../present/layout.ts';
import type { Asking, Position } from '../present/position.ts';
import type { BranchNote, FirstCard, Model, RunCard, Setup } from './model.ts';
import type { Replayed } from './replay.ts';

export type Message =
  | { readonly kind: 'key'; readonly action: Action }
  | { readonly kind: 'resized'; readonly size: Size }
  | { readonly kind: 'opened'; readonly loaded: LoadedGame }
  | { readonly kind: 'broken'; readonly problems: readonly string[] }
  /** The run has begun or gone a step further. */
  | { readonly kind: 'played'; readonly position: Position }
  /** What the start shows, where that was not at hand when it was drawn. */
  | { readonly kind: 'found'; readonly card?: FirstCard; readonly runs: readonly RunCard[] }
  /** The screen was drawn, and there is more to work out. */
  | { readonly kind: 'tick' }
  /** One more moment was looked back on. */
  | { readonly kind: 'lookedBack'; readonly hindsight: LookBack }
  /** A run that has ended, to be stepped through, or beside the line it left. */
  | { readonly kind: 'reviewed'; readonly of: Replayed; readonly compare: boolean }
  /** The facilitator's turn at the keyboard. */
  | { readonly kind: 'facilitated'; readonly white: White }
  /** An earlier moment is played anew, in a line of its own; so much of what was told had been read. */
  | { readonly kind: 'branched'; readonly branch: BranchNote; readonly read: number }
  /** Text that was typed where text is asked for. */
  | { readonly kind: 'typed'; readonly text: string }
  /** The adviser has figures, or more of them. */
  | { readonly kind: 'advised'; readonly advice: Advice; readonly asking: Asking }
  /** An estimate is kept. */
  | { readonly kind: 'noted'; readonly asking: Asking }
  /** A saved run is taken up again; so much of what was told had been read. */
  | { readonly kind: 'resumed'; readonly to: Position | White; readonly read: number };

export type Command =
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'begin'; readonly setup: Setup; readonly lang: Language }
  | { readonly kind: 'resume'; readonly file: string; readonly lang: Language }
  | { readonly kind: 'lookBack'; readonly seat: number }
  | { readonly kind: 'review'; readonly compare: boolean; readonly lang: Language }
  | { readonly kind: 'seal'; readonly orders: readonly Order[] }
  | { readonly kind: 'answer'; readonly orders: readonly Order[] }
  /** Plays on from an earlier moment. */
  | { readonly kind: 'undo'; readonly turn: number }
  /** Asks who is to play now. */
  | { readonly kind: 'stand' }
  /** What a facilitator does, and that things may take their course. */
  | { readonly kind: 'intervene'; readonly act: Act }
  | { readonly kind: 'pass' }
  | { readonly kind: 'advise'; readonly sets: readonly (readonly Order[])[] }
  | { readonly kind: 'refine' }
  | { readonly kind: 'estimate'; readonly event: string; readonly percent: number; readonly orders: readonly Order[] }
  | { readonly kind: 'leave'; readonly how: 'ended' | 'left' | 'interrupted' };

/** The next state, and what to do outside to get further. */
export interface Step {
  readonly model: Model;
  readonly command?: Command;
}
