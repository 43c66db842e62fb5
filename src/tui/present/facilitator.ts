/** What a facilitator sees of a run, which is all, and what may be done about it: an inject, a note, a roll imposed. */
import { within } from '../../chance/dice.ts';
import { bitsFor, injectFault } from '../../engine/facilitator.ts';
import type { Told } from '../../engine/recording.ts';
import type { Stage } from '../../engine/stage.ts';
import type { ComingRoll } from '../../io/round.ts';
import type { Game } from '../../model/game.ts';
import type { Language, Text } from '../../model/text.ts';
import { peopleWords } from '../text/words.ts';
import { headDate } from './dates.ts';
import { textOf } from './labels.ts';
import { newsRows } from './news.ts';
import { percent } from './numbers.ts';
import { rollLabel } from './roll-labels.ts';
import { line, type Row } from './rows.ts';

/** A facilitator's place in a run. */
export interface White {
  readonly game: Game;
  readonly lang: Language;
  readonly stage: Stage;
  /** Everything told so far, and what is about to come out. */
  readonly told: readonly Told[];
  readonly coming: readonly Told[];
  readonly rolls: readonly ComingRoll[];
  /** Before orders are given, or when they are sealed and about to come out. */
  readonly stop: 'before' | 'rolls';
  readonly round: 'orders' | 'reactions';
  readonly turn: number;
  readonly people: readonly number[];
  /** Names of the rolls that were imposed, with the turn they are of. */
  readonly imposed: readonly string[];
  readonly file: string | undefined;
  /** Texts in place of the scenario's own. */
  readonly spared?: ReadonlyMap<string, Text>;
}

/** What a facilitator does, with a reason. */
export type Act = { readonly reason: string } & (
  | { readonly kind: 'inject'; readonly inject: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'roll'; readonly roll: string; readonly bits: number; readonly of: number }
);

/** What a form is about, before its words are typed; a roll may be given one of several outcomes. */
export type FormAct =
  | { readonly kind: 'inject'; readonly inject: string; readonly label: string }
  | { readonly kind: 'note'; readonly label: string }
  | {
      readonly kind: 'roll';
      readonly roll: ComingRoll;
      readonly label: string;
      readonly outcomes: readonly Outcome[];
      readonly chosen: number;
    };

/** How a roll may be made to fall. */
export interface Outcome {
  readonly bits: number;
  readonly label: string;
}

/** One thing that a facilitator may do now, or why not. */
export interface WhiteItem {
  readonly act: FormAct;
  /** How it stands: a roll's outcome, or why an inject cannot happen. */
  readonly state: string;
  readonly open: boolean;
}

/** Everything that may be done at this stop. */
export function whiteItems(of: White): readonly WhiteItem[] {
  return of.stop === 'before' ? beforeItems(of) : of.rolls.flatMap((roll) => rollItem(of, roll));
}

function beforeItems(of: White): WhiteItem[] {
  const words = peopleWords[of.lang];
  const note: WhiteItem = { act: { kind: 'note', label: words.writeNote }, state: '', open: true };
  const injects = of.game.injects
    .filter((it) => it.inner !== true)
    .map(({ id, index }): WhiteItem => {
      const happened = of.told.some(
        ({ turn, happening: it }) => turn === of.turn && it.kind === 'inject' && it.inject === index,
      );
      const fault = happened ? 'happened' : injectFault(of.stage, index);
      const label = textOf(of, `injects.${id}`);
      const state = fault === undefined ? '' : words.injectClosed[fault === 'happened' ? 'happened' : 'condition'];
      return { act: { kind: 'inject', inject: id, label }, state, open: fault === undefined };
    });
  return [note, ...injects.filter((it) => it.open), ...injects.filter((it) => !it.open)];
}

function rollItem(of: White, roll: ComingRoll): WhiteItem[] {
  const words = peopleWords[of.lang];
  const label = rollLabel(of, roll.name);
  // A roll that is asked a second time at another chance follows the first.
  if (label === undefined || roll.name.endsWith("'")) return [];
  const { thousandths, bits } = roll;
  const imposed = of.imposed.includes(`${roll.turn} ${roll.name}`) ? ` · ${words.imposed}` : '';
  if (thousandths === undefined) {
    const outcomes = [0, 0x80000000, 0xffffffff].map((value, i) => ({ bits: value, label: words.faces[i] ?? '' }));
    const state = `${words.fellAt(percent(of.lang, (bits / 2 ** 32) * 1000))}${imposed}`;
    return [{ act: { kind: 'roll', roll, label, outcomes, chosen: 0 }, state, open: true }];
  }
  const comesUp = within(bits, thousandths);
  const other = bitsFor(!comesUp, thousandths);
  const outcomes = other === undefined ? [] : [{ bits: other, label: comesUp ? words.no : words.yes }];
  const state = `${words.odds(percent(of.lang, thousandths))}: ${comesUp ? words.yes : words.no}${imposed}`;
  return [{ act: { kind: 'roll', roll, label, outcomes, chosen: 0 }, state, open: outcomes.length > 0 }];
}

/** What the stop is about, with its date. */
export function facilitatorHead({ lang, game, turn, stop, round }: White): string {
  const words = peopleWords[lang];
  if (stop === 'before') return words.before(headDate(lang, game.calendar[turn - 1]?.date ?? ''));
  return round === 'orders' ? words.comingOrders : words.comingReactions;
}

/** What a facilitator reads: how the moment began, or what is about to come out, of all seats. */
export function whiteNews(of: White, width: number): Row[] {
  const told = of.stop === 'before' ? of.told.filter(({ turn }) => turn === of.turn) : of.coming;
  const rows = newsRows({ ...of, seat: undefined }, told, width);
  return rows.length > 0 ? rows : [line(peopleWords[of.lang].nothingYet, 'dim')];
}

/** What a filled form does. */
export function actOf(act: FormAct, text: string, reason: string): Act | undefined {
  if (act.kind === 'inject') return { kind: 'inject', inject: act.inject, reason };
  if (act.kind === 'note') return { kind: 'note', text, reason };
  const outcome = act.outcomes[act.chosen];
  return outcome && { kind: 'roll', roll: act.roll.name, bits: outcome.bits, of: act.roll.turn, reason };
}
