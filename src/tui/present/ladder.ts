/** Where governments stand on the ladder of escalation, as far as a seat has seen: the highest step of late. */
import { turnNow } from '../../engine/stage.ts';
import type { EscalationClass } from '../../model/written-move.ts';
import { escalationClasses } from '../../model/written-move.ts';
import { detailWords } from '../text/words.ts';
import { dayAndMonth } from './dates.ts';
import { type Position, seen } from './position.ts';
import { type Row, wrapped } from './rows.ts';

/** Moments that count as of late, the present one included. */
const lately = 3;

/** The row of one actor; none for one that is no state, or was not seen to do anything of late. */
export function ladderRows(of: Position, actor: number, width: number): Row[] {
  const { role } = of.game.actors[actor] ?? {};
  const step = role === 'government' || role === 'region' ? highestStep(of, actor) : undefined;
  if (step === undefined) return [];
  const words = detailWords[of.lang];
  const date = dayAndMonth(of.lang, of.game.calendar[step.turn - 1]?.date ?? '');
  return wrapped(`  ${words.standing(words.rungs[step.rung], date)}`, width, 'plain', 4);
}

/** The highest class among an actor's acts of the last moments that the seat knows of, and the last turn of one. */
export function highestStep(
  of: Position,
  actor: number,
): { readonly rung: EscalationClass; readonly turn: number } | undefined {
  let found: { readonly rung: EscalationClass; readonly turn: number } | undefined;
  for (const { turn, happening: it } of seen(of)) {
    if (it.kind !== 'order' || it.actor !== actor || it.result === 'lapsed') continue;
    if (turn <= turnNow(of.stage) - lately) continue;
    const candidate = of.game.candidates[it.candidate];
    const rung = candidate?.kind === 'move' ? candidate.escalation : undefined;
    if (rung === undefined) continue;
    if (found === undefined || escalationClasses.indexOf(rung) >= escalationClasses.indexOf(found.rung))
      found = { rung, turn };
  }
  return found;
}
