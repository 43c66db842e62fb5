/** A turn in writing: what the seats ordered, what was rolled, what the world came to. */
import { writeOrder } from '../content/orders.ts';
import type { Order } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import type { Happening, RollRecord, TurnRecord } from '../model/run.ts';
import type { WrittenOrder } from '../model/written-doctrine.ts';
import type { JointOrders } from './cycle.ts';

/** The rolls of one turn by name, in the order in which they were first asked for. */
export type Rolls = Map<string, RollRecord>;

/** What a turn's record is made from. */
export interface TurnNotes {
  readonly turn: number;
  readonly orders: JointOrders;
  readonly reactions: JointOrders;
  readonly rolls: Rolls;
  readonly happenings: readonly Happening[];
  readonly digest: string;
}

/** The record of a turn that has ended. Seats that ordered nothing are left out. */
export function turnRecord(game: Game, { turn, orders, reactions, rolls, happenings, digest }: TurnNotes): TurnRecord {
  return {
    turn,
    date: game.calendar[turn - 1]?.date ?? '',
    injects: happenings.flatMap((it) => {
      const inject = it.kind === 'inject' ? game.injects[it.inject] : undefined;
      return inject === undefined || inject.inner === true ? [] : [inject.id];
    }),
    orders: writeOrders(game, orders),
    reactions: Object.fromEntries(
      Object.entries(writeOrders(game, reactions)).flatMap(([id, [first]]) =>
        first === undefined ? [] : [[id, first]],
      ),
    ),
    rolls: Object.fromEntries(rolls),
    digest,
  };
}

/** The record of the opening, turn 0: what was drawn once for the whole run, and the digest of the first world. */
export const openingRecord = (game: Game, rolls: Rolls, digest: string): TurnRecord =>
  turnRecord(game, { turn: 0, orders: [], reactions: [], rolls, happenings: [], digest });

/** Orders in writing by actor id, without the seats that gave none. */
export function writeOrders(game: Game, orders: JointOrders): Record<string, readonly WrittenOrder[]> {
  return Object.fromEntries(
    game.actors.flatMap(({ id, index }) => {
      const own: readonly Order[] = orders[index] ?? [];
      return own.length === 0 ? [] : [[id, own.map((order) => writeOrder(game, order))]];
    }),
  );
}
