/** Where a finished run turned: the odds of its ending over the moments, and whose doing the greatest change was. */
import type { Hindsight } from '../../adviser/hindsight.ts';
import type { Move } from '../../model/candidate.ts';
import { pageWords } from '../text/words.ts';
import { dayAndMonth } from './dates.ts';
import { moveLabel, offerLabels } from './labels.ts';
import { number } from './numbers.ts';
import type { Position } from './position.ts';
import { blank, line, type Row, wrapped } from './rows.ts';

/** A look back as it stands. */
export type LookBack = Pick<Hindsight, 'futures' | 'turnings' | 'opening' | 'final' | 'done'>;

const bars = '▁▂▃▄▅▆▇█';
const unit = 2 ** 20;

/** Rows on where the run turned; while it is being looked back on, that it is. */
export function hindsightRows(of: Position, found: LookBack | undefined, width: number): Row[] {
  const words = pageWords[of.lang];
  if (found === undefined || !found.done)
    return [line(words.lookingBack(found?.turnings.length ?? 0, of.told.at(-1)?.turn ?? 0), 'dim')];
  const odds = oddsOf(found, of.from);
  const bar = odds.map((it) => bars[Math.min(7, Math.floor(it * 8))] ?? '').join('');
  const shares = odds.map((it) => number(of.lang, it * 100)).join('  ');
  return [
    line(words.turned, 'strong'),
    ...wrapped(`${words.oddsLine} ${bar}  ${shares} %`, width, 'plain', 2),
    ...turningRows(of, found, width),
    ...wrapped(words.hindsightNote(found.futures), width, 'dim'),
    blank,
  ];
}

/** How much of the futures must turn to this ending in one moment for that to be where the run turned. */
const leastRise = 0.05;

/** The odds of the ending that came about before each moment from `from` on, and at the end. */
const oddsOf = ({ turnings, futures }: LookBack, from: number): number[] => [
  ...turnings.slice(from - 1).map(({ alike }) => alike / futures),
  1,
];

/**
 * The turn in which the odds of the ending that came rose most; where they hardly rose in any, the one whose orders and
 * rolls moved the worth of the seat's position most. Undefined when none did.
 */
export function turningPoint(found: LookBack, from: number): number | undefined {
  const odds = oddsOf(found, from);
  const rises = odds.slice(1).map((it, i) => it - (odds[i] ?? 0));
  const rise = Math.max(...rises);
  if (rise >= leastRise) return from + rises.indexOf(rise);
  const size = ({ own, others, luck }: LookBack['turnings'][number]): number => Math.abs(own + others + luck);
  const [most] = found.turnings.slice(from - 1).sort((a, b) => size(b) - size(a) || a.turn - b.turn);
  return most === undefined || size(most) === 0 ? undefined : most.turn;
}

function turningRows(of: Position, found: LookBack, width: number): Row[] {
  const words = pageWords[of.lang];
  const turn = turningPoint(found, of.from);
  const it = found.turnings[(turn ?? 0) - 1];
  if (turn === undefined || it === undefined) return [];
  const points = (sum: number): string => {
    const value = Math.round(sum / unit / found.futures);
    return value > 0 ? `+${number(of.lang, value)}` : number(of.lang, value).replace('-', '−');
  };
  const date = dayAndMonth(of.lang, of.game.calendar[turn - 1]?.date ?? '');
  const acts = actsIn(of, turn);
  const what = acts.length === 0 ? words.turnedNothing : words.turnedBy(acts.join(' + '));
  const [before = 0, after = 0] = oddsOf(found, of.from).slice(turn - of.from);
  const share = (odds: number): string => number(of.lang, odds * 100);
  const step = after - before < leastRise ? '' : words.oddsStep(share(before), share(after));
  const sentence = words.turnedOn(date, step, what, points(it.own), points(it.others), points(it.luck));
  return [...wrapped(sentence, width, 'plain', 2), ...wrapped(words.againHint, width, 'accent', 2)];
}

/** What the seat did in a moment, by name. */
function actsIn(of: Position, turn: number): string[] {
  return of.told.flatMap(({ turn: at, happening: it }) => {
    if (at !== turn) return [];
    if (it.kind === 'order' && it.actor === of.seat && !it.inDeal && it.result !== 'lapsed')
      return [pageWords[of.lang].quoted(moveLabel(of, of.game.candidates[it.candidate] as Move))];
    const pair = it.kind === 'offer' ? of.game.pairs[it.pair] : undefined;
    if (it.kind !== 'offer' || pair?.from !== of.seat) return [];
    const { give, get } = offerLabels(of, pair, it.give, it.get);
    return [pageWords[of.lang].turnedOffer([...give].join(' + '), [...get].join(' + '))];
  });
}
