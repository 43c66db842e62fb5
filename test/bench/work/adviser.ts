/** Rounds of advice: every order that is legal in the middle of a game, each played out over the same futures. */
import { masterKey, runKey } from '../../../src/chance/keys.ts';
import { ordersStride } from '../../../src/compiled/places.ts';
import { compileProgram, type Program } from '../../../src/compiled/program.ts';
import type { Game } from '../../../src/model/game.ts';
import { copyWorld, type World } from '../../../src/model/layout.ts';
import { charts } from '../../../state-machines/index.ts';
import type { Work } from '../job.ts';
import { shippedGame } from './shipped.ts';

/** A position where orders are waited for, and what is legal there for the default seat. */
interface Position {
  readonly world: World;
  readonly lanes: Int32Array;
  readonly orders: readonly number[];
}

/** The first round is cold: it compiles the program, and plays up to the position, too. */
export function adviserWork(scenario: string): Work {
  const game = shippedGame(scenario);
  let ready: { readonly program: Program; readonly position: Position } | undefined;
  return ({ from, runs }) => {
    const began = performance.now();
    ready ??= readyFor(game);
    const { program, position } = ready;
    const means = position.orders.map((order) => meanScore(game, program, position, order, from, runs));
    return {
      seconds: (performance.now() - began) / 1000,
      digest: means.map((mean) => mean.toFixed(6)).join(' '),
      orders: means.length,
    };
  };
}

function readyFor(game: Game): { readonly program: Program; readonly position: Position } {
  const program = compileProgram(game, charts);
  return { program, position: middleOf(game, program) };
}

const usual = (game: Game): Int32Array =>
  Int32Array.from(game.actors, (it) => [...(game.doctrines[it.index]?.keys() ?? [])].indexOf(it.usual));

function middleOf(game: Game, program: Program): Position {
  const chosen = usual(game);
  const { world, lanes } = program;
  const key = masterKey('middle');
  program.key(key[0], key[1]);
  program.open();
  program.inject();
  while ((world.counts[game.layout.turn] as number) < Math.ceil(game.calendar.length / 2)) {
    chosen.forEach((doctrine, actor) => program.decide(actor, doctrine, 0));
    endTurn(game, program, chosen);
    if (world.counts[game.layout.ended] !== 0) throw new Error(`${game.id} ends before its middle`);
  }
  const own = game.candidates.filter((it) => it.actor === game.defaultSeat && program.isOpen(it.index, 0));
  return { world: copyWorld(world), lanes: lanes.slice(), orders: own.map((it) => it.index) };
}

/** From orders given to the orders of the next moment, unless the run ends. */
function endTurn(game: Game, program: Program, chosen: Int32Array): void {
  program.adjudicate(0);
  chosen.forEach((doctrine, actor) => program.decide(actor, doctrine, 1));
  program.adjudicate(1);
  program.drift();
  program.assess();
  program.digest();
  if (program.world.counts[game.layout.ended] === 0) program.inject();
}

function meanScore(
  game: Game,
  program: Program,
  position: Position,
  order: number,
  from: number,
  futures: number,
): number {
  const chosen = usual(game);
  const master = masterKey('futures');
  const seat = game.defaultSeat;
  const { world, lanes, orders } = program;
  let sum = 0;
  for (let future = from; future < from + futures; future += 1) {
    const key = runKey(master, 0, future);
    program.key(key[0], key[1]);
    world.values.set(position.world.values);
    world.counts.set(position.world.counts);
    lanes.set(position.lanes);
    program.resume();
    for (let actor = 0; actor < chosen.length; actor += 1)
      if (actor !== seat) program.decide(actor, chosen[actor] as number, 0);
    orders[seat * ordersStride] = 1;
    orders[seat * ordersStride + 1] = order;
    endTurn(game, program, chosen);
    if (world.counts[game.layout.ended] === 0) program.playOut(chosen);
    sum += program.score(seat);
  }
  return sum / futures;
}
