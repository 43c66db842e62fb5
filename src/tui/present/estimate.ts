/** What a person expects, asked before any figure is shown, and how well they did in the end. */
import type { EstimateNote } from '../../io/run-file-notes.ts';
import type { Order } from '../../model/candidate.ts';
import { adviceWords } from '../text/words.ts';
import { advised, estimated, momentsAsked } from './asking.ts';
import { dayAndMonth } from './dates.ts';
import { textOf } from './labels.ts';
import { number, percent } from './numbers.ts';
import { countAt, type Position } from './position.ts';
import { orderLabel } from './reasons.ts';
import { blank, line, type Row, span, wrapped } from './rows.ts';

/** The question, with what was chosen so far, the ending asked about and the per cent given. */
export function estimateRows(
  of: Position,
  orders: readonly Order[],
  ending: number,
  share: number,
  width: number,
): Row[] {
  const words = adviceWords[of.lang];
  const list = orders.length === 0 ? words.estimateNothing : orders.map((it) => orderLabel(of, it)).join(' + ');
  const id = of.game.shown.endings[ending];
  const bar = '█'.repeat(Math.round((share / 100) * 40)).padEnd(40, '░');
  return [
    ...wrapped(words.estimateAsk, width, 'strong'),
    ...wrapped(words.estimateChosen(list), width, 'dim', 2),
    blank,
    [span('‹ ', 'accent'), span(textOf(of, `endings.${id}`), 'chosen'), span(' ›', 'accent')],
    ...wrapped(textOf(of, `endings.${id}.note`), width, 'dim'),
    blank,
    [span(`${percent(of.lang, share * 10)} `.padStart(7), 'strong'), span(bar, 'accent')],
    blank,
    ...wrapped(words.estimateHow, width, 'dim'),
  ];
}

/** The mean squared error of shares against what came (1 or 0): 0 is perfect. Empty lists have none. */
export const brier = (pairs: readonly { readonly share: number; readonly came: boolean }[]): number | undefined =>
  pairs.length === 0
    ? undefined
    : pairs.reduce((sum, { share, came }) => sum + (share - (came ? 1 : 0)) ** 2, 0) / pairs.length;

/**
 * The review of what was expected, of a run that has ended: each estimate beside what came and what the adviser had
 * shown for the same orders, and the Brier score of both (Brier 1950, doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2;
 * for two outcomes his sum is twice this).
 */
export function expectationRows(of: Position, width: number): Row[] {
  const words = adviceWords[of.lang];
  const asked = momentsAsked(of);
  const ending = of.game.endings.find((it) => it.index === countAt(of, of.game.layout.ended) - 1)?.id;
  const estimates = estimated(of).map((note) => ({
    note,
    share: note.percent / 100,
    came: note.event === ending,
    shown: shownFor(of, note),
  }));
  if (asked === 0 && estimates.length === 0) return [];
  const lines = estimates.flatMap(({ note, came, shown }) => {
    const date = dayAndMonth(of.lang, of.game.calendar[note.estimate - 1]?.date ?? '');
    const own = percent(of.lang, note.percent * 10);
    const text = words.reviewLine(date, textOf(of, `endings.${note.event}`), own, came);
    const beside = shown === undefined ? '' : ` ${words.reviewAdviser(percent(of.lang, shown * 1000))}`;
    return wrapped(text + beside, width, 'plain', 2);
  });
  const own = brier(estimates);
  const both = estimates.flatMap((it) => (it.shown === undefined ? [] : [{ ...it, theirs: it.shown }]));
  const adviser = brier(both.map(({ theirs, came }) => ({ share: theirs, came })));
  const score = (value: number): string => number(of.lang, value, 2);
  return [
    line(words.review, 'strong'),
    ...(asked === 0 ? [] : wrapped(words.asked(asked), width)),
    ...lines,
    ...(own === undefined ? [] : wrapped(words.reviewScore(score(own)), width)),
    ...(adviser === undefined ? [] : wrapped(words.reviewBoth(score(brier(both) ?? 0), score(adviser)), width)),
    blank,
  ];
}

/** The share that the adviser showed of an estimate's ending, for the orders then chosen. */
function shownFor(of: Position, note: EstimateNote): number | undefined {
  const advice = advised(of).find((it) => it.advice === note.estimate && it.reaction === note.reaction);
  const set = advice?.orders.find((it) => JSON.stringify(it.set) === JSON.stringify(note.orders));
  return set === undefined ? undefined : (set.endings[note.event]?.value ?? 0);
}
