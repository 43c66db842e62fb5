/** The futures of one position under every order that is legal there: what an adviser will ask of the compiled program. */
import { masterKey } from '../../src/chance/keys.ts';
import { threefryInto } from '../../src/chance/threefry.ts';
import { ordersStride } from '../../src/compiled/places.ts';
import type { Program } from '../../src/compiled/program.ts';
import type { Game } from '../../src/model/game.ts';
import { copyWorld, type World } from '../../src/model/layout.ts';

/** A position where orders are waited for, and what is legal there for one seat. */
export interface MidGame {
  readonly world: World;
  readonly lanes: Int32Array;
  readonly seat: number;
  readonly orders: readonly number[];
}

const usualDoctrines = (game: Game): Int32Array => Int32Array.from(game.actors, ({ index, usual }) => [...(game.doctrines[index]?.keys() ?? [])].indexOf(usual));

/** The position in the middle of the calendar, under the usual doctrines, of the default seat. */
export function midGame(game: Game, program: Program): MidGame {
  const chosen = usualDoctrines(game);
  const [low, high] = masterKey('bench');
  program.key(low, high);
  program.open();
  program.inject();
  while ((program.world.counts[game.layout.turn] as number) < Math.ceil(game.calendar.length / 2)) {
    for (const round of [0, 1] as const) {
      chosen.forEach((doctrine, actor) => program.decide(actor, doctrine, round));
      program.adjudicate(round);
    }
    program.drift();
    program.assess();
    program.digest();
    program.inject();
  }
  const orders = game.candidates.filter(({ actor, index }) => actor === game.defaultSeat && program.isOpen(index, 0)).map(({ index }) => index);
  return { world: copyWorld(program.world), lanes: program.lanes.slice(), seat: game.defaultSeat, orders };
}

/** Plays so many futures of each order, with the same luck for all; hands back the mean score of each. */
export function scoresOf(game: Game, program: Program, position: MidGame, futures: number): number[] {
  const chosen = usualDoctrines(game);
  const [low, high] = masterKey('futures');
  const key = new Int32Array(2);
  return position.orders.map((order) => {
    let sum = 0;
    for (let future = 0; future < futures; future += 1) {
      threefryInto(key, low, high, future, 0);
      program.key(key[0] as number, key[1] as number);
      sum += scoreOf(program, position, order, chosen);
    }
    return sum / futures;
  });
}

function scoreOf(program: Program, { world, lanes, seat, orders }: MidGame, order: number, chosen: Int32Array): number {
  program.world.values.set(world.values);
  program.world.counts.set(world.counts);
  program.lanes.set(lanes);
  program.resume();
  for (let actor = 0; actor < chosen.length; actor += 1) if (actor !== seat) program.decide(actor, chosen[actor] as number, 0);
  program.orders[seat * ordersStride] = 1;
  program.orders[seat * ordersStride + 1] = order;
  program.playOn(chosen);
  return program.score(seat) + 0 * orders.length;
}
