/** Positions of the reference put into a program, and runs played by it in one go. */
import type { Lanes } from '../../src/chance/threefry.ts';
import type { Program } from '../../src/compiled/program.ts';
import type { Run } from '../../src/engine/game.ts';
import type { Game } from '../../src/model/game.ts';
import { copyWorld, type World } from '../../src/model/layout.ts';
import { type Both, type Course, doctrineNumber } from './course.ts';

/** What a run comes to from here hangs on this, its key and its seats, and on nothing else. */
export interface Position {
  readonly world: World;
  readonly lanes: Lanes;
}

/** A position with what all seats have sealed there, as the program takes it. */
export interface Sealed extends Position {
  readonly orders: Int32Array;
  readonly terms: Int32Array;
}

/** A copy of where the reference stands. */
export const positionOf = ({ stage }: Run): Position => ({ world: copyWorld(stage.world), lanes: stage.check.lanes });

/** The program plays another run, and then has this position, its dice and its digest put into it. */
export function takeUp({ game, told }: Both, program: Program, { world, lanes }: Position, key: Lanes): void {
  program.key(~key[0], key[1] + 1);
  program.open();
  program.inject();
  program.playOut(Int32Array.from(game.actors, () => 0));
  told.length = 0;
  program.world.values.set(world.values);
  program.world.counts.set(world.counts);
  program.lanes.set(lanes);
  program.key(key[0], key[1]);
  program.resume();
}

/** Doctrines of all seats by their numbers; -1 for a hand. */
const chosenOf = (game: Game, seats: readonly string[]): Int32Array =>
  Int32Array.from(game.actors, ({ index }) => doctrineNumber(game, index, seats[index] ?? ''));

/** Leaves the program at the end of a run, played in one go from what was sealed. */
export function playSealed(both: Both, program: Program, { key, seats }: Course, sealed: Sealed): void {
  takeUp(both, program, sealed, key);
  program.orders.set(sealed.orders);
  program.terms.set(sealed.terms);
  program.playOn(chosenOf(both.game, seats));
  both.told.length = 0;
}

/** Leaves the program at the end of the whole run, played in one go; false where not all seats follow doctrines. */
export function playWhole(both: Both, program: Program, { key, seats }: Course, from?: Position): boolean {
  const { game } = both;
  const chosen = chosenOf(game, seats);
  if (chosen.includes(-1)) return false;
  if (from === undefined) {
    program.key(key[0], key[1]);
    program.open();
    program.inject();
  } else {
    takeUp(both, program, from, key);
  }
  program.playOut(chosen);
  both.told.length = 0;
  return true;
}
