/** The state of a replay: which moment is in view, through whose eyes, and how far it is scrolled. */
import type { Told } from '../../engine/recording.ts';
import type { Game } from '../../model/game.ts';
import type { Language } from '../../model/text.ts';
import type { Action } from '../keys.ts';
import { pageHeight, type Size, textWidth } from '../present/layout.ts';
import { helpRows, sourcesRows } from '../present/pages.ts';
import { replayRows } from '../present/replay.ts';
import type { Row } from '../present/rows.ts';
import { playableSeats } from './model.ts';

/** What is replayed. */
export interface Replayed {
  readonly lang: Language;
  readonly game: Game;
  readonly told: readonly Told[];
  readonly turns: number;
  readonly seat: number | undefined;
  readonly about: string;
}

export interface ReplayState extends Replayed {
  /** The moment in view, from 1. */
  readonly turn: number;
  /** Those through whose eyes it may be seen, and which of them is. */
  readonly views: readonly (number | undefined)[];
  readonly view: number;
  readonly top: number;
  readonly overlay?: 'help' | 'sources';
}

/** A replay at its first moment. A run that keeps to one seat's view has no other. */
export function startReplay({ lang, game, told, turns, seat, about }: Replayed): ReplayState {
  const views = seat === undefined ? [undefined, ...playableSeats(game)] : [seat];
  return { lang, game, told, turns, seat, about, turn: 1, views, view: 0, top: 0 };
}

/** The rows in view, all of them. */
export function replayPage(state: ReplayState, { columns }: Size): readonly Row[] {
  const width = textWidth({ columns, rows: 0 });
  if (state.overlay === 'help') return helpRows(state.lang, 'replay', width);
  if (state.overlay === 'sources') return sourcesRows(state, width);
  return replayRows({ ...state, seat: state.views[state.view] }, state.turn, Math.min(columns - 2, 110));
}

/** The next state after a key. */
export function updateReplay(state: ReplayState, action: Action, size: Size): ReplayState {
  const { overlay, ...without } = state;
  if (action === 'help' || action === 'sources')
    return overlay === action ? { ...without, top: 0 } : { ...state, overlay: action, top: 0 };
  if (overlay !== undefined && ['back', 'leave', 'go'].includes(action)) return { ...without, top: 0 };
  const height = pageHeight(size);
  const scroll = { up: -1, down: 1, pageUp: 1 - height, pageDown: height - 1, choose: height - 1 }[action as string];
  if (scroll !== undefined)
    return { ...state, top: Math.max(0, Math.min(replayPage(state, size).length - height, state.top + scroll)) };
  if (overlay !== undefined) return state;
  const turn = { left: state.turn - 1, right: state.turn + 1, go: state.turn + 1, first: 1, last: state.turns }[
    action as string
  ];
  if (turn !== undefined) return { ...state, turn: Math.max(1, Math.min(state.turns, turn)), top: 0 };
  return action === 'panels' ? { ...state, view: (state.view + 1) % state.views.length, top: 0 } : state;
}
