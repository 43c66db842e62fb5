/** Doctrines and plans of one seat, in the same fresh worlds, against everybody else's usual line. */
import { type FixedPlan, followPlan } from './fixed-plan.ts';
import { begin, doctrineNumber, keysOf, playOn, type Table, withDoctrine } from './table.ts';

export type Entrant = { readonly doctrine: string } | { readonly plan: FixedPlan };

/** Plays runs `from` up to, not including, `to` for each entrant; scores by entrant, then by run. Yields now and then. */
export function* contest(
  table: Table,
  {
    seat,
    entrants,
    from,
    to,
    seed,
  }: { seat: number; entrants: readonly Entrant[]; from: number; to: number; seed: string },
): Generator<number, readonly Float64Array[]> {
  // No plan was fitted to these worlds.
  const keyOf = keysOf(seed, 'fresh');
  const scores: Float64Array[] = [];
  for (const entrant of entrants) {
    const isPlan = 'plan' in entrant;
    const mix = isPlan
      ? table.usual
      : withDoctrine(table.usual, seat, doctrineNumber(table.game, seat, entrant.doctrine));
    const policy = isPlan ? followPlan(table, seat, entrant.plan) : undefined;
    const own = new Float64Array(to - from);
    for (let run = from; run < to; run += 1) {
      begin(table, keyOf(0, run));
      playOn(table, mix, seat, policy);
      own[run - from] = table.program.score(seat);
    }
    scores.push(own);
    yield to - from;
  }
  return scores;
}
