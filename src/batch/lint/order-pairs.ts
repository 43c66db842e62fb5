/** Whether it matters which of two concessions comes first: the same two, at the same two moments, either way round. */
import { ordersStride } from '../../compiled/places.ts';
import type { Game } from '../../model/game.ts';
import { begin, keysOf, orderNothing, orderOnly, ordersOf, type Policy, playOn, type Table, turnNow } from './table.ts';

/** Two candidates of a seat and two moments (from 0), the first before the second. */
export interface OrderPair {
  readonly seat: number;
  readonly first: number;
  readonly second: number;
  readonly early: number;
  readonly late: number;
}

/** Endings of the runs in which both were done whichever came first, by ending. */
export interface OrderCounts {
  readonly runs: number;
  readonly both: number;
  readonly asNamed: Float64Array;
  readonly turned: Float64Array;
}

/** What a seat could concede: moves that count towards an ask, that are read as a concession, or that it trades. */
export const concessionsOf = (game: Game, seat: number): number[] =>
  game.moves
    .filter(
      (it) =>
        it.actor === seat && !it.reactionOnly && (it.asks.length > 0 || it.stance === 'concession' || it.tradeable),
    )
    .map((it) => it.index);

/** Plays runs `from` up to, not including, `to` of a pair, either way round in the same worlds. */
export function* playPair(
  table: Table,
  pair: OrderPair,
  { from, to, seed }: { from: number; to: number; seed: string },
): Generator<number, OrderCounts> {
  const { game, program } = table;
  const keyOf = keysOf(seed, 'order');
  const counts = { runs: to - from, both: 0, asNamed: endingsOf(game), turned: endingsOf(game) };
  const { first, second } = pair;
  const didBoth = (): boolean =>
    [first, second].every((it) => {
      const candidate = game.candidates[it];
      return candidate?.kind === 'move' && (program.world.counts[game.layout.did + candidate.move] as number) > 0;
    });
  for (let run = from; run < to; run += 1) {
    const ends = [pair, { ...pair, first: second, second: first }].map((way) => {
      begin(table, keyOf(0, run));
      playOn(table, table.usual, pair.seat, inOrder(table, way));
      return didBoth() ? (program.world.counts[game.layout.ended] as number) - 1 : -1;
    });
    const [named = -1, turned = -1] = ends;
    if (named < 0 || turned < 0) continue;
    counts.both += 1;
    counts.asNamed[named] = (counts.asNamed[named] as number) + 1;
    counts.turned[turned] = (counts.turned[turned] as number) + 1;
  }
  yield 2 * (to - from);
  return counts;
}

const endingsOf = (game: Game): Float64Array => new Float64Array(game.endings.length);

/** The two in their order, each alone at its moment; at all others the usual line, without either of the two. */
function inOrder(table: Table, { seat, first, second, early, late }: OrderPair): Policy {
  const { program } = table;
  return (round) => {
    const turn = turnNow(table) - 1;
    const wanted = turn === early ? first : turn === late ? second : undefined;
    if (wanted === undefined || round === 1) {
      program.decide(seat, table.usual[seat] as number, round);
      leaveOut(table, seat, first, second);
    } else if (program.isOpen(wanted, 0)) orderOnly(table, seat, wanted);
    else orderNothing(table, seat);
  };
}

function leaveOut(table: Table, seat: number, ...these: readonly number[]): void {
  const kept = [...ordersOf(table, seat)].filter((order) => !these.includes(order));
  const at = seat * ordersStride;
  table.program.orders[at] = kept.length;
  kept.forEach((order, i) => {
    table.program.orders[at + 1 + i] = order;
  });
}
