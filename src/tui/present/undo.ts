/** The moments that may be played anew, each with what one ordered then; and what became of it once one is chosen. */
import type { Told } from '../../engine/recording.ts';
import type { Move } from '../../model/candidate.ts';
import type { Game } from '../../model/game.ts';
import { peopleWords, tableWords } from '../text/words.ts';
import { dayAndMonth } from './dates.ts';
import { moveLabel, offerLabels, type Reader, shortName } from './labels.ts';
import { blank, columnsOf, cut, fill, type Row, span, wrapped } from './rows.ts';

/** Whose orders are recalled: of one seat, or of all where there is none. */
export interface UndoScope extends Reader {
  readonly seat: number | undefined;
  readonly told: readonly Told[];
  readonly shared: boolean;
}

/** Rows of the choice: the moment `turn` of the moments up to `last` is under the cursor. */
export function undoRows(of: UndoScope, turn: number, last: number, width: number): Row[] {
  const words = peopleWords[of.lang];
  const names = Array.from({ length: last }, (_, i) => words.undoMoment(i + 1, dateOf(of, i + 1)));
  const column = Math.max(...names.map(columnsOf)) + 2;
  const moments = names.map((name, i): Row => {
    const ordered = ordersOf(of, i + 1).join('; ') || words.undoNothing;
    const under = i + 1 === turn;
    return [
      span(fill(`${under ? '› ' : '  '}${name}`, column), under ? 'chosen' : 'strong'),
      span(`  ${cut(ordered, width - column - 2)}`, under ? 'plain' : 'dim'),
    ];
  });
  return [
    ...wrapped(words.undoIntro, width),
    ...wrapped(words.undoNote, width, 'dim'),
    ...(of.shared ? wrapped(words.undoShared, width) : []),
    blank,
    ...moments,
  ];
}

/** The row of a moment among those of the choice. */
export const undoRow = (of: UndoScope, turn: number, last: number, width: number): number =>
  undoRows(of, turn, last, width).length - last + turn - 1;

const dateOf = ({ game, lang }: Reader, turn: number): string => dayAndMonth(lang, game.calendar[turn - 1]?.date ?? '');

/** What was ordered in a moment, as told: moves and offers. */
export function ordersOf(of: Omit<UndoScope, 'shared'>, turn: number): string[] {
  const { game, seat } = of;
  const by = (actor: number): string => (seat === undefined ? `${shortName(of, actor)}: ` : '');
  return of.told.flatMap((it) => {
    const { happening: one } = it;
    if (it.turn !== turn) return [];
    if (one.kind === 'order' && !one.inDeal && isOf(game, seat, one.actor))
      return [`${by(one.actor)}${moveLabel(of, game.candidates[one.candidate] as Move)}`];
    if (one.kind !== 'offer') return [];
    const pair = game.pairs[one.pair];
    if (pair === undefined || !isOf(game, seat, pair.from)) return [];
    const { give, get } = offerLabels(of, pair, one.give, one.get);
    const side = (labels: readonly string[]): string => labels.join(' + ') || tableWords[of.lang].nothing;
    return [`${by(pair.from)}${side(give)} ⇄ ${side(get)}`];
  });
}

/** Orders of the seat asked for; of all that people may play where none is. */
const isOf = ({ actors }: Game, seat: number | undefined, actor: number): boolean =>
  seat === undefined ? actors[actor]?.playable === true : actor === seat;

/** A line of play that has just begun, and the one it leaves. */
export function branchedRows(
  of: Reader,
  { turn, file, kept }: { readonly turn: number; readonly file: string | undefined; readonly kept: string | undefined },
  width: number,
): Row[] {
  const words = peopleWords[of.lang];
  const files =
    file === undefined || kept === undefined
      ? []
      : [
          blank,
          ...wrapped(words.branchedHere(file), width),
          ...wrapped(words.branchedKept(kept), width),
          blank,
          ...wrapped(words.compareWith, width),
          ...wrapped(words.compare(file), width, 'strong'),
        ];
  return [
    ...wrapped(words.branchedAt(turn, dateOf(of, turn)), width, 'accent'),
    ...files,
    blank,
    ...wrapped(words.undoNote, width, 'dim'),
  ];
}
