/** Two lines of one game side by side: from where they differ, what was ordered, where things stood, and how each ended. */
import type { Told } from '../../engine/recording.ts';
import type { Branch } from '../../io/run-file.ts';
import type { Game, Indicator } from '../../model/game.ts';
import type { RunResult } from '../../model/run.ts';
import type { Language } from '../../model/text.ts';
import { type Eyes, seatOf, seesIndicator, toldTo } from './eyes.ts';
import { seriesOf } from './history.ts';
import { textOf } from './labels.ts';
import { amount } from './numbers.ts';
import { ordersOf } from './undo.ts';

/** One of the two lines, as simulated again. */
export interface PlayLine {
  readonly file: string;
  readonly branch: Branch | undefined;
  readonly told: readonly Told[];
  /** Whole turns played. */
  readonly turns: number;
  readonly ending: RunResult | undefined;
}

/** One thing for each of the two lines. */
export type Both<T> = readonly [T, T];

/** One moment of both; a line that did not come to it has nothing there. */
export interface ComparedMoment {
  readonly turn: number;
  readonly date: string;
  readonly same: boolean;
  readonly played: Both<boolean>;
  readonly news: Both<readonly string[]>;
  readonly orders: Both<readonly string[]>;
  /** Where things stood afterwards, those that differ. */
  readonly stood: readonly { readonly id: string; readonly label: string; readonly values: Both<string> }[];
}

/** Two lines compared, in one language and as far as these eyes may see. */
export interface Comparison {
  readonly game: Game;
  readonly lang: Language;
  readonly eyes: Eyes;
  readonly lines: Both<PlayLine>;
  readonly moments: readonly ComparedMoment[];
  /** The first moment in which they differ; undefined when they are the same throughout. */
  readonly from: number | undefined;
}

/** Compares them moment by moment. Both must be of this game. */
export function compareLines(game: Game, lang: Language, lines: Both<PlayLine>, eyes: Eyes): Comparison {
  const told = both(lines, (line) => toldTo(game, line.told, eyes));
  const turns = Math.max(lines[0].turns, lines[1].turns);
  const moments = Array.from({ length: turns }, (_, i): ComparedMoment => {
    const turn = i + 1;
    const played = both(lines, (line) => line.turns >= turn);
    const here = (of: (told: readonly Told[]) => readonly string[]): Both<readonly string[]> => [
      played[0] ? of(told[0]) : [],
      played[1] ? of(told[1]) : [],
    ];
    const orders = here((all) => ordersOf({ game, lang, seat: undefined, told: all }, turn));
    const news = here((all) => newsIn(game, lang, all, turn));
    const stood = played[0] && played[1] ? stoodApart(game, lang, told, turn, eyes) : [];
    const same = played[0] === played[1] && stood.length === 0 && equal(orders) && equal(news);
    return { turn, date: game.calendar[i]?.date ?? '', same, played, orders, news, stood };
  });
  const from = moments.find(({ same }) => !same)?.turn;
  return { game, lang, eyes, lines, moments, from };
}

/** Whose eyes both lines may be seen with: the narrower where one has not ended. */
export const narrower = (one: Eyes, other: Eyes): Eyes =>
  one === undefined ? other : other === undefined || one === other ? one : 'public';

const both = <T, U>([one, other]: Both<T>, of: (it: T) => U): Both<U> => [of(one), of(other)];

const equal = ([one, other]: Both<readonly string[]>): boolean => one.join('\n') === other.join('\n');

function newsIn(game: Game, lang: Language, told: readonly Told[], turn: number): string[] {
  return told.flatMap(({ turn: at, happening: it }) => {
    const inject = at === turn && it.kind === 'inject' ? game.injects[it.inject] : undefined;
    return inject === undefined || inject.inner === true ? [] : [textOf({ game, lang }, `injects.${inject.id}`)];
  });
}

function stoodApart(
  game: Game,
  lang: Language,
  told: Both<readonly Told[]>,
  turn: number,
  eyes: Eyes,
): ComparedMoment['stood'] {
  const ended = both(told, (all) => all.filter((it) => it.turn <= turn));
  const place = (it: Indicator): number => game.shown.indicators.indexOf(it.id);
  return game.indicators
    .filter((it) => seesIndicator(it, eyes))
    .sort((a, b) => place(a) - place(b))
    .flatMap((indicator) => {
      const values = both(ended, (all) =>
        amount(lang, indicator, seriesOf(indicator, all, turn + 1).at(-1) ?? indicator.start),
      );
      if (values[0] === values[1]) return [];
      return [{ id: indicator.id, label: textOf({ game, lang }, `indicators.${indicator.id}`), values }];
    });
}

/** Scores of the seats that these eyes may see, of an ended line. */
export function scoresOf({ game, eyes }: Comparison, { ending }: PlayLine): readonly (readonly [string, number])[] {
  const seat = seatOf(eyes);
  return Object.entries(ending?.scores ?? {}).filter(
    ([id]) => eyes === undefined || (seat !== undefined && game.actors[seat]?.id === id),
  );
}
