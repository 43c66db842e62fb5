/** The state of a replay: which moment is in view, through whose eyes, and how far it is scrolled. */
import type { Told } from '../../engine/recording.ts';
import type { Game } from '../../model/game.ts';
import type { Intervention } from '../../model/run.ts';
import type { Language } from '../../model/text.ts';
import type { Action, HintsName } from '../keys.ts';
import { actRows } from '../present/acts.ts';
import type { Comparison } from '../present/compare.ts';
import { compareRows } from '../present/compare-rows.ts';
import { headDate } from '../present/dates.ts';
import { type Eyes, eyesText, playableSeats, seatOf, toldTo } from '../present/eyes.ts';
import { pageHeight, type Size, textWidth } from '../present/layout.ts';
import { helpRows, sourcesRows, titleOf } from '../present/pages.ts';
import { replayRows } from '../present/replay.ts';
import { blank, line, type Row } from '../present/rows.ts';
import { pageWords, peopleWords } from '../text/words.ts';

/** What is replayed. */
export interface Replayed {
  readonly lang: Language;
  readonly game: Game;
  readonly told: readonly Told[];
  readonly turns: number;
  /** Whose view it keeps to; all may be looked through where it is kept to none. */
  readonly eyes: Eyes;
  /** What a facilitator did, which whoever sees all may read. */
  readonly interventions: readonly Intervention[];
  /** Of a branch: it and the line that it left. */
  readonly compared: Comparison | undefined;
  readonly about: string;
}

export interface ReplayState extends Replayed {
  /** Whether it lies over the end of a game, and not in a window of its own. */
  readonly within: boolean;
  /** The moment in view, from 1. */
  readonly turn: number;
  /** Those through whose eyes it may be seen, and which of them is. */
  readonly views: readonly Eyes[];
  readonly view: number;
  readonly top: number;
  readonly overlay?: 'help' | 'sources' | 'compare';
}

/** A replay at its first moment. A run that keeps to one view has no other. */
export function startReplay(of: Replayed, { atLast = false, within = false } = {}): ReplayState {
  const { lang, game, told, turns, eyes, interventions, compared, about } = of;
  const views: readonly Eyes[] = eyes === undefined ? [undefined, ...playableSeats(game), 'public'] : [eyes];
  return {
    lang,
    game,
    told,
    turns,
    eyes,
    interventions,
    compared,
    about,
    within,
    turn: atLast ? Math.max(1, turns) : 1,
    views,
    view: 0,
    top: 0,
  };
}

/** A run that goes on while it is watched: who looks at its newest moment stays with it. */
export const grown = (state: ReplayState, told: readonly Told[], turns: number): ReplayState => ({
  ...state,
  told,
  turns,
  turn: state.turn >= state.turns ? Math.max(1, turns) : state.turn,
});

/** The name of its keys. */
export function replayKeys({ compared, within }: ReplayState): HintsName {
  if (compared === undefined) return within ? 'replayWithin' : 'replay';
  return within ? 'replayWithinBranch' : 'replayBranch';
}

/** The rows in view, all of them. */
export function replayPage(state: ReplayState, { columns }: Size): readonly Row[] {
  const width = textWidth({ columns, rows: 0 });
  if (state.overlay === 'help') return helpRows(state.lang, replayKeys(state), width);
  if (state.overlay === 'sources') return sourcesRows(state, width);
  if (state.overlay === 'compare')
    return state.compared === undefined ? [] : compareRows(state.compared, Math.min(columns - 2, 110));
  const { game, lang, turn } = state;
  const eyes = state.views[state.view];
  const scope = { game, lang, told: toldTo(game, state.told, eyes), seat: seatOf(eyes), publicly: eyes === 'public' };
  const did = eyes === undefined ? state.interventions.filter((it) => it.turn === turn) : [];
  // A window of its own has this above its page.
  const head = `${pageWords[lang].replayAt(turn, game.calendar.length)} · ${eyesText(state, eyes)}`;
  return [
    ...(state.within ? [line(head, 'dim')] : []),
    ...replayRows(scope, turn, Math.min(columns - 2, 110)),
    ...(did.length === 0 ? [] : [blank]),
    ...actRows(state, did, width),
  ];
}

/** What stands above it: the date of the moment, or the page that lies over it. */
export function replayTitle({ lang, game, turn, overlay }: ReplayState): string {
  if (overlay === undefined) return `${titleOf(game, lang)} · ${headDate(lang, game.calendar[turn - 1]?.date ?? '')}`;
  const words = pageWords[lang];
  return { help: words.help, sources: words.sources, compare: peopleWords[lang].compareHead }[overlay];
}

/** The next state after a key. */
export function updateReplay(state: ReplayState, action: Action, size: Size): ReplayState {
  const { overlay, ...without } = state;
  if (action === 'compose' && state.compared !== undefined)
    return overlay === 'compare' ? { ...without, top: 0 } : { ...state, overlay: 'compare', top: 0 };
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
