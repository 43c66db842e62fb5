/** What a facilitator did in a run, each with its reason: for all to read once it has ended. */
import type { Intervention } from '../../model/run.ts';
import { peopleWords } from '../text/words.ts';
import { dayAndMonth } from './dates.ts';
import { type Reader, textOf } from './labels.ts';
import { rollLabel } from './roll-labels.ts';
import { blank, line, type Row, wrapped } from './rows.ts';

/** Rows on what was done; none where nothing was. */
export function actRows(of: Reader, interventions: readonly Intervention[], width: number): Row[] {
  if (interventions.length === 0) return [];
  const rows = interventions.flatMap((it) => {
    const date = dayAndMonth(of.lang, of.game.calendar[it.turn - 1]?.date ?? '');
    return wrapped(`${date}: ${actText(of, it)}`, width, 'plain', 2);
  });
  return [line(peopleWords[of.lang].acts, 'strong'), ...rows, blank];
}

function actText(of: Reader, it: Intervention): string {
  const words = peopleWords[of.lang];
  if (it.kind === 'inject') return words.didInject(textOf(of, `injects.${it.inject}`), it.reason);
  if (it.kind === 'note') return words.didNote(it.text, it.reason);
  const face = Math.min(2, Math.floor((it.bits / 2 ** 32) * 3));
  const how = isOdds(it.roll) ? (it.bits === 0 ? words.yes : words.no) : (words.faces[face] ?? '');
  return words.didRoll(rollLabel(of, it.roll) ?? it.roll, how, it.reason);
}

/** Rolls of odds come up or do not; of all others a face falls. */
const isOdds = (name: string): boolean => !name.startsWith('noise/');
