/** From the records of a finished run to what hindsight looks at. */
import { masterKey, runKey } from '../chance/keys.ts';
import { compileProgram } from '../compiled/program.ts';
import { isFault, readOrder } from '../content/orders.ts';
import type { Order } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import type { TurnRecord } from '../model/run.ts';
import type { WrittenOrder } from '../model/written-doctrine.ts';
import type { Chart } from '../rules/chart.ts';
import type { PlayedMoment, PlayedRun } from './hindsight.ts';

/** A finished run as it was recorded. */
export interface FinishedRun {
  readonly seed: string;
  /** Who played, by actor id: a doctrine, or anything else for one that people or scripts decided for. */
  readonly seats: Readonly<Record<string, string>>;
  /** Turn 0, the opening, then every turn. */
  readonly turns: readonly TurnRecord[];
}

/**
 * Compiles the game, which takes some tens of milliseconds, and reads the records. Seats that no doctrine played go on
 * under their usual ones.
 * @throws Error for an order that the game does not know
 */
export function playedRun(game: Game, roster: readonly Chart[], run: FinishedRun, seat: number): PlayedRun {
  const chosen = Int32Array.from(game.actors, ({ id, index, usual }) => {
    const lines = [...(game.doctrines[index]?.keys() ?? [])];
    const played = lines.indexOf(Object.hasOwn(run.seats, id) ? (run.seats[id] ?? '') : '');
    return played < 0 ? lines.indexOf(usual) : played;
  });
  return {
    game,
    program: compileProgram(game, roster),
    key: runKey(masterKey(run.seed), 0, 0),
    seat,
    chosen,
    moments: run.turns.slice(1).map((turn) => momentOf(game, turn)),
  };
}

const momentOf = (game: Game, { orders, reactions, digest }: TurnRecord): PlayedMoment => {
  const read = (actor: number, written: readonly WrittenOrder[]): Order[] =>
    written.map((one) => {
      const order = readOrder(game, actor, one);
      if (isFault(order)) throw new Error(order.message);
      return order;
    });
  return {
    orders: game.actors.map(({ id, index }) => read(index, orders[id] ?? [])),
    reactions: game.actors.map(({ id, index }) => read(index, reactions[id] === undefined ? [] : [reactions[id]])),
    digest,
  };
};
