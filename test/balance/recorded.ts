/** The best plans on record: read from the file that the search wrote, by names, so that a changed scenario is noticed. */
import { readFileSync } from 'node:fs';
import type { Game } from '../../src/model/game.ts';
import type { Plan, Wanted } from './plans.ts';

interface RecordedTurn {
  readonly on: string;
  readonly orders: readonly string[];
  readonly reactions: readonly string[];
}

/** The plan kept for a seat. @throws Error naming what the scenario no longer has: search again */
export function recordedPlan(game: Game, seat: number): Plan {
  const actor = game.actors[seat]?.id;
  const file = new URL(`./${game.id}-${actor}.json`, import.meta.url);
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as readonly RecordedTurn[];
  const wanted = (id: string): Wanted => {
    const candidate = game.candidates.find((it) => it.actor === seat && it.id === id);
    if (candidate === undefined) throw new Error(`${actor} has no "${id}" any more: run test/balance/search.ts`);
    return { candidate: candidate.index };
  };
  return recorded.map(({ on, orders, reactions }, turn) => {
    if (game.calendar[turn]?.date !== on)
      throw new Error(`Turn ${turn + 1} of ${game.id} is not on ${on} any more: run test/balance/search.ts`);
    return { orders: orders.map(wanted), reactions: reactions.map(wanted) };
  });
}
