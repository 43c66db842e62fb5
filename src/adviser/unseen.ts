/** What another seat did unseen in a past moment: its doctrine decides, beside the orders of it that were seen. */
import { ordersStride, termsStride } from '../compiled/places.ts';
import type { Program } from '../compiled/program.ts';
import { whoSees } from '../engine/stage.ts';
import type { Candidate, Doctrine, Order } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import { offerPublicity, offerStride } from '../model/layout.ts';
import type { Steering } from './steering.ts';

/** Another seat as this one sees it. */
export interface Secretive {
  readonly actor: number;
  /** What of its doing this seat does not see. */
  readonly secret: ReadonlySet<number>;
  /** Regions of its chart that hold a secret move. */
  readonly regions: ReadonlySet<number>;
}

/** How often a choice is drawn again that was not seen to be made. */
const mostDraws = 12;

/** What another seat could do by this doctrine unseen; undefined for one that can do nothing so. */
export function secretive(game: Game, seat: number, doctrine: Doctrine): Secretive | undefined {
  const could = (it: Candidate): boolean => {
    if (it.kind === 'move') return ((whoSees(game, it) >> seat) & 1) === 0;
    const pair = game.pairs[it.pair];
    return pair?.from !== seat && pair?.to !== seat && (it.kind === 'answer' || it.channel === 'private');
  };
  const dated = doctrine.dated.flatMap((it) => [...it.orders, ...(it.reaction === undefined ? [] : [it.reaction])]);
  const named = [
    ...doctrine.rules.map((rule) => rule.candidate),
    ...dated.flatMap((order) => (order.kind === 'candidate' ? [order.candidate] : [])),
  ];
  const all = named.map((index) => game.candidates[index] as Candidate).filter(could);
  if (all.length === 0) return undefined;
  return {
    actor: doctrine.actor,
    secret: new Set(all.map((it) => it.index)),
    regions: new Set(all.flatMap((it) => (it.kind === 'move' ? [it.region] : []))),
  };
}

/**
 * The secret orders of a seat beside those seen of it, as far as they go together. Where it was seen to choose nothing in a
 * part of its conduct that holds secrets, it chose a secret or nothing: any other choice is drawn again.
 */
export function unseenOrders(
  game: Game,
  program: Program,
  steering: Steering,
  { actor, secret, regions }: Secretive,
  doctrine: number,
  seen: readonly Order[],
  round: 0 | 1,
): readonly Order[] {
  if (round === 1 && seen.length > 0) return [];
  const taken = seen.flatMap((it) => (it.kind === 'candidate' ? [game.candidates[it.candidate] as Candidate] : []));
  const busy = new Set(taken.flatMap((it) => (it.kind === 'move' ? [it.region] : [])));
  let kept: Candidate[] = [];
  for (let draw = 0; draw < mostDraws; draw += 1) {
    steering.redraw(draw);
    const chosen = chosenBy(game, program, actor, doctrine, round);
    const strange = chosen.some(
      (it) => it.kind === 'move' && regions.has(it.region) && !busy.has(it.region) && !secret.has(it.index),
    );
    kept = chosen.filter((it) => secret.has(it.index) && isHidden(game, program, it));
    if (!strange) break;
  }
  steering.redraw(0);
  return kept.length === 0 ? [] : fitting(game, program, actor, kept, busy, seen);
}

function chosenBy(game: Game, program: Program, actor: number, doctrine: number, round: 0 | 1): Candidate[] {
  program.decide(actor, doctrine, round);
  const at = actor * ordersStride;
  const candidates: Candidate[] = [];
  for (let i = at + 1; i <= at + (program.orders[at] as number); i += 1)
    candidates.push(game.candidates[program.orders[i] as number] as Candidate);
  // Offers of a doctrine's own terms are public history or this seat's to see: they come from what was seen.
  for (const pair of game.pairs) if (pair.from === actor) program.terms[pair.index * termsStride] = 0;
  program.orders[at] = 0;
  return candidates;
}

/** An answer to an offer that has leaked would have been seen. */
function isHidden({ layout }: Game, { world }: Program, it: Candidate): boolean {
  if (it.kind !== 'answer') return true;
  return world.counts[layout.offers + it.pair * offerStride + 4] === offerPublicity.indexOf('private');
}

function fitting(
  game: Game,
  { world }: Program,
  actor: number,
  wanted: readonly Candidate[],
  busy: ReadonlySet<number>,
  seen: readonly Order[],
): readonly Order[] {
  const cost = (order: Order): number => {
    if (order.kind === 'composed') return order.terms.cost;
    const it = game.candidates[order.candidate] as Candidate;
    return it.kind === 'answer' ? 0 : it.cost;
  };
  let left = (world.counts[game.layout.budgets + actor] as number) - seen.reduce((sum, it) => sum + cost(it), 0);
  return wanted.flatMap((it): Order[] => {
    const order: Order = { kind: 'candidate', candidate: it.index };
    if ((it.kind === 'move' && busy.has(it.region)) || cost(order) > left) return [];
    left -= cost(order);
    return [order];
  });
}
