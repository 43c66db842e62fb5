/** The curtain between two people at one keyboard: to whom it goes, and nothing else. */
import { peopleWords } from '../text/words.ts';
import type { Reader } from './labels.ts';
import { blank, type Row, wrapped } from './rows.ts';
import { insideName } from './sides.ts';

/** Rows of the curtain for a seat, or for the facilitator where there is none. */
export function curtainRows(of: Reader, seat: number | undefined, width: number): Row[] {
  const words = peopleWords[of.lang];
  const who = seat === undefined ? words.facilitator : insideName(of, seat);
  return [
    blank,
    ...wrapped(words.handTo(who), width, 'accent'),
    blank,
    ...wrapped(words.onlyThen(who), width, 'strong'),
    blank,
    ...wrapped(words.curtainNote, width, 'dim'),
  ];
}
