/** A run as text, moment by moment: the date, what happened in newspaper words, the ending and what it came to. */
import type { Told } from '../engine/recording.ts';
import type { Game } from '../model/game.ts';
import type { RunResult } from '../model/run.ts';
import type { Language } from '../model/text.ts';
import { fullDate } from '../tui/present/dates.ts';
import { actorName, type Reader, textOf } from '../tui/present/labels.ts';
import { number } from '../tui/present/numbers.ts';
import { type WireLine, wireLines } from '../tui/present/wire.ts';
import { fold } from './fold.ts';
import { cliWords } from './words.ts';

/** How a transcript is set. */
export interface Setting {
  readonly game: Game;
  readonly lang: Language;
  /** Widest line, in characters. */
  readonly columns: number;
  /** The seat whose view it is; all is told without one. */
  readonly seat: number | undefined;
}

const indents: Readonly<Record<WireLine['kind'], string>> = {
  outside: '  ',
  own: '  ',
  other: '  ',
  because: '      ',
  time: '  ',
  ending: '  ',
};

/** Title, dilemma and seed. */
export function titleText({ game, lang, columns }: Setting, seed: string): string {
  const of: Reader = { game, lang };
  return lines([textOf(of, 'title'), ...fold(textOf(of, 'dilemma'), columns, ''), cliWords[lang].seed(visible(seed))]);
}

/** One moment: what was told in it, in order. `turn` counts from 1. */
export function momentText(setting: Setting, turn: number, told: readonly Told[]): string {
  const { game, lang, columns, seat } = setting;
  const moment = game.calendar[turn - 1];
  if (moment === undefined) return '';
  const of: Reader = { game, lang };
  const happenings = told.filter((it) => it.turn === turn && it.happening.kind !== 'ending').map((it) => it.happening);
  const date = fullDate(lang, moment.date);
  const head = `${date.charAt(0).toUpperCase()}${date.slice(1)} · ${cliWords[lang].moment(turn, game.calendar.length)}`;
  const news = wireLines(game, lang, happenings, seat).flatMap((line) => fold(line.text, columns, indents[line.kind]));
  return lines(['', head, ...fold(textOf(of, `calendar.${moment.id}`), columns, ''), ...news]);
}

/** The ending with its note, and the scores. */
export function endingText({ game, lang, columns }: Setting, { ending, scores }: RunResult): string {
  const of: Reader = { game, lang };
  const words = cliWords[lang];
  const note = fold(textOf(of, `endings.${ending}.note`), columns, '  ');
  const shown = game.shown.actors.flatMap((id) => {
    const score = Object.hasOwn(scores, id) ? scores[id] : undefined;
    const actor = game.actors.findIndex((it) => it.id === id);
    return score === undefined ? [] : [`  ${number(lang, score, 0).padStart(3)}  ${actorName(of, actor)}`];
  });
  return lines([
    '',
    `${words.ending}: ${textOf(of, `endings.${ending}`)}`,
    ...note,
    '',
    `${words.scores}:`,
    ...shown,
    '',
    ...fold(words.assumptions, columns, ''),
  ]);
}

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

/** A seed may be any text; the terminal gets only what can be seen. */
export const visible = (text: string): string =>
  text.replaceAll(/\p{C}/gu, (found) => `\\u{${found.codePointAt(0)?.toString(16)}}`);
