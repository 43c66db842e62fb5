/** The state of a session in the terminal: one value, changed only by `update`. */

import type { Advice } from '../../analysis/consultation.ts';
import type { LoadedGame } from '../../io/load-game.ts';
import type { OfferTerms } from '../../model/bargain.ts';
import type { Order } from '../../model/candidate.ts';
import type { Game } from '../../model/game.ts';
import type { Language, Text } from '../../model/text.ts';
import type { FormAct, White } from '../present/facilitator.ts';
import type { LookBack } from '../present/hindsight.ts';
import type { Size } from '../present/layout.ts';
import { isRuled, type Position } from '../present/position.ts';
import type { GuideStep } from '../text/guide-en.ts';
import type { ReplayState } from './replay.ts';

/** What Enter alone plays, as the start shows it. */
export interface FirstCard {
  readonly title: Text;
  readonly dilemma: Text;
  /** Its usual seat, and the date from which that is played. */
  readonly seat: Text;
  readonly from: string;
}

/** A saved run that can be taken up again, or seen again once it has ended. */
export interface RunCard {
  readonly file: string;
  readonly title: Text;
  /** Name of the seat. */
  readonly seat: Text;
  /** The moment it waits in, and its date; the last one of a run that has ended. */
  readonly turn: number;
  readonly turns: number;
  readonly date: string;
  /** Name of its ending, if it has ended. */
  readonly ending?: Text;
}

/** How hard a game is made: by how far the adviser may be asked. */
export const adviceChoices = ['free', 'three', 'blind', 'none'] as const;
/** `called`: as the call that began it says, where that is none of the others. */
export type AdviceChoice = (typeof adviceChoices)[number] | 'called';

/** What a call may say beforehand of how a game is to be played. */
export type Called = Partial<Pick<Setup, 'seed' | 'advice'>>;

/** How a game is to be played, before it begins. */
export interface Setup {
  readonly loaded: LoadedGame;
  readonly seat: number;
  /** The first turn that the person decides. */
  readonly from: number;
  /** Lines of conduct of other seats, by actor id, where they are not the usual ones; `human` for a person at the same terminal. */
  readonly lines: Readonly<Record<string, string>>;
  /** Decimal digits, or as the call gave it; none for a seed nobody chose. */
  readonly seed: string;
  /** How far the adviser may be asked: at will unless given. */
  readonly advice?: AdviceChoice;
  /** Whether a facilitator sits there too. */
  readonly facilitator?: boolean;
  /** Whether nobody plays a seat: then a facilitator watches the usual lines. */
  readonly alone?: boolean;
}

/** Whether several people share the terminal, so that each is handed the keyboard. */
export const sharesTable = ({ lines, facilitator = false }: Setup): boolean =>
  facilitator || Object.values(lines).includes('human');

/** Who is at the keyboard of a shared table, and what the others have been shown. */
export interface SharedTable {
  readonly keyboard?: number | 'facilitator';
  /** How much of what was told each seat has been shown; a seat that is not listed, so much as `start`. */
  readonly readBy: Readonly<Record<number, number>>;
  readonly start: number;
  /** Seats that have seen their briefing. */
  readonly briefed: readonly number[];
}

/** A line of play that was begun at an earlier moment, and the one it leaves. */
export interface BranchNote {
  readonly game: Game;
  readonly turn: number;
  readonly file: string | undefined;
  readonly kept: string | undefined;
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

/** What the orders came to, with one act to answer; the last choice is to let it stand. */
export interface RevealScreen {
  readonly kind: 'reveal';
  readonly from: number;
  readonly at: number;
  readonly top: number;
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

/** Figures for each set of orders, refined while one looks. */
export interface AdviceScreen {
  readonly kind: 'advice';
  /** Where it was asked, and where it goes back to. */
  readonly under: TableScreen | RevealScreen;
  /** The set of orders under the cursor. */
  readonly at: number;
  /** What is shown of each, by `nameOfShown`: -1 is the score, where the seat has one. */
  readonly shown: number;
  /** By the line that the rival could follow, not by what it hides. */
  readonly byLine: boolean;
  readonly advice?: Advice;
}

/** How likely the person holds an ending to be, before any figure. */
export interface EstimateScreen {
  readonly kind: 'estimate';
  /** Where it was asked, and where it goes back to. */
  readonly under: TableScreen | RevealScreen;
  /** The ending, by its place in the scenario's file. */
  readonly ending: number;
  /** Per cent; digits typed so far are in it. */
  readonly percent: number;
  readonly typing: boolean;
}

export type Screen =
  /** Where everything begins; `wants` is what a scenario is being opened for. */
  | {
      readonly kind: 'start';
      readonly at: number;
      readonly wants: 'play' | 'options';
      readonly problems: readonly string[];
    }
  /** All that can be chosen of a game, the row under the cursor by its place. */
  | { readonly kind: 'options'; readonly setup: Setup; readonly at: number; readonly problems: readonly string[] }
  | { readonly kind: 'briefing'; readonly setup: Setup; readonly long: boolean; readonly top: number }
  | TableScreen
  | ComposeScreen
  | AdviceScreen
  | EstimateScreen
  | { readonly kind: 'review'; readonly table: TableScreen; readonly top: number }
  | RevealScreen
  /** What happened since `from` of what was told, up to the next moment. */
  | { readonly kind: 'news'; readonly from: number; readonly top: number }
  | { readonly kind: 'ending'; readonly top: number }
  /** Between two people at one keyboard: nothing of the run is in view. */
  | { readonly kind: 'curtain'; readonly to: Position | White }
  /** The briefing of a seat at a shared table. */
  | { readonly kind: 'seatBriefing'; readonly top: number }
  /** The moments that may be played anew, the one under the cursor by its number. */
  | { readonly kind: 'undo'; readonly under: Screen; readonly turn: number }
  | { readonly kind: 'branched'; readonly branch: BranchNote }
  /** A run that has ended, moment by moment, or beside the line it left; `under` is its end. */
  | { readonly kind: 'replay'; readonly replay: ReplayState; readonly compare: boolean; readonly under: Screen }
  | FacilitatorScreen
  | FormScreen;

/** What a facilitator sees, and what may be done about it. */
export interface FacilitatorScreen {
  readonly kind: 'facilitator';
  readonly at: number;
  readonly top: number;
  readonly says?: string;
}

/** What a facilitator is about to do: its words are typed, the reason last. */
export interface FormScreen {
  readonly kind: 'form';
  readonly under: FacilitatorScreen;
  readonly act: FormAct;
  readonly text: string;
  readonly reason: string;
  /** The field that is typed in. */
  readonly field: 'text' | 'reason';
}

/** A page over the screen; `panel` is one panel of the table in full. */
export interface Overlay {
  readonly kind: 'help' | 'words' | 'sources' | 'wire' | 'leave' | 'panel' | 'guide' | 'details';
  readonly panel: number;
  readonly top: number;
  /** Of the list of words: what was typed to find one, and the place under the cursor. */
  readonly find?: string;
  readonly typing?: boolean;
  readonly at?: number;
  /** Whether its source and note are in view, not its meaning. */
  readonly basis?: boolean;
}

/** Whether letters are text just now, not keys. */
export const isTyping = ({ screen, overlay }: Model): boolean =>
  overlay === undefined ? screen.kind === 'form' : overlay.typing === true;

export interface Model {
  readonly lang: Language;
  readonly size: Size;
  /** What opens each scenario (an id or a path), the one to meet first in front. */
  readonly scenarios: readonly string[];
  /** The first of them; absent where it cannot be read. */
  readonly card?: FirstCard;
  /** Runs to go on with or to see again, the newest first. */
  readonly runs: readonly RunCard[];
  /** What the call that began it says of every game begun in it. */
  readonly called?: Called;
  /** Of a first game with a guide: what it has said so far. */
  readonly guide?: readonly GuideStep[];
  readonly screen: Screen;
  readonly overlay?: Overlay;
  /** Once a run has begun. */
  readonly position?: Position;
  /** Of a run that has ended: where it turned, as far as it has been looked back on. */
  readonly hindsight?: LookBack;
  /** How much of what was told the person has been shown. */
  readonly read: number;
  /** Whether details of violence are skipped, in this sitting. */
  readonly spares?: boolean;
  /** Where several people play at one terminal. */
  readonly shared?: SharedTable;
  /** While the facilitator is at the keyboard; then there is no position. */
  readonly white?: White;
}

/** Whether a run has begun, whoever is at the keyboard. */
export const hasBegun = ({ screen, position, white }: Model): boolean =>
  position !== undefined || white !== undefined || screen.kind === 'curtain' || screen.kind === 'branched';

/** Where the run is saved. */
export function fileOf({ screen, position, white }: Model): string | undefined {
  if (screen.kind === 'curtain') return screen.to.file;
  return screen.kind === 'branched' ? screen.branch.file : (position ?? white)?.file;
}

/** The game in view, once one is chosen. */
export function gameOf({ screen, position, white }: Model): Game | undefined {
  if (white !== undefined) return white.game;
  if (position !== undefined) return position.game;
  if (screen.kind === 'curtain') return screen.to.game;
  if (screen.kind === 'branched') return screen.branch.game;
  return screen.kind === 'options' || screen.kind === 'briefing' ? screen.setup.loaded.game : undefined;
}

/** A game as it is played unless asked otherwise, among the options or by the call. */
export const usualSetup = (loaded: LoadedGame, called: Called = {}): Setup => ({
  loaded,
  seat: loaded.game.defaultSeat,
  from: loaded.game.playFrom,
  lines: {},
  seed: '',
  ...called,
});

/** The options of a game, the choice of seats under the cursor. */
export const optionsScreen = (setup: Setup, at = 1): Screen => ({ kind: 'options', setup, at, problems: [] });

/** Whether there is more to work out for the screen in view: a `tick` does a piece of it. */
export const isThinking = (model: Model): boolean => isRefining(model) || isLookingBack(model);

/** Whether the adviser has more to say to whoever looks at its page. */
export const isRefining = ({ screen, overlay }: Model): boolean =>
  screen.kind === 'advice' && overlay === undefined && screen.advice?.done === false;

const isLookingBack = ({ screen, hindsight, position }: Model): boolean =>
  screen.kind === 'ending' && hindsight?.done !== true && position !== undefined && !isRuled(position);
