/** How far a person may ask the adviser, and what was asked and thought so far in a run. */
import { turnNow } from '../../engine/stage.ts';
import { isAdvice, turnOfNote } from '../../io/note-kinds.ts';
import type { AdviceNote, EstimateNote } from '../../io/run-file-notes.ts';
import type { Position } from './position.ts';

const idOf = ({ game, seat }: Position): string => game.actors[seat]?.id ?? '';

/** Whether an answer to orders that have come out is asked for. */
const isReacting = ({ waitsFor }: Position): boolean => waitsFor === 'reactions';

/** The advice that a seat was shown, the last of each moment's orders and of each moment's answers. */
export function advised(of: Position): readonly AdviceNote[] {
  const own = (of.asking?.notes ?? []).filter(isAdvice).filter((note) => note.seat === idOf(of));
  return [...new Map(own.map((note) => [`${note.advice} ${note.reaction ?? false}`, note])).values()];
}

/** The estimates that a seat gave. */
export const estimated = (of: Position): readonly EstimateNote[] =>
  (of.asking?.notes ?? []).flatMap((note) => (isAdvice(note) || note.seat !== idOf(of) ? [] : [note]));

/** The estimate of what is asked for now. */
export const estimateNow = (of: Position): EstimateNote | undefined =>
  estimated(of).findLast(
    (note) => turnOfNote(note) === turnNow(of.stage) && (note.reaction === true) === isReacting(of),
  );

/** In how many moments advice was asked: for orders and for the answer to them is once. */
export const momentsAsked = (of: Position): number => new Set(advised(of).map((note) => note.advice)).size;

/** Moments in which advice may still be asked, the present one left out where it was asked already; undefined: no limit. */
export function asksLeft(of: Position): number | undefined {
  const most = of.asking?.most;
  return most === undefined ? undefined : Math.max(0, most - momentsAsked(of));
}

/** Whether the adviser answers now: `off` is never, `spent` not any more. */
export function mayAsk(of: Position): 'yes' | 'off' | 'spent' {
  if (of.asking === undefined || of.asking.most === 0) return 'off';
  const again = advised(of).some((note) => note.advice === turnNow(of.stage));
  return again || asksLeft(of) !== 0 ? 'yes' : 'spent';
}
