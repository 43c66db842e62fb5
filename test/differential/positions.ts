/** Positions of the reference put into a program, and runs played by it in one go. */
import type { Lanes } from '../../src/chance/threefry.ts';
import type { Program } from '../../src/compiled/program.ts';
import type { Run } from '../../src/engine/game.ts';
import { copyWorld, type World } from '../../src/model/layout.ts';
import { type Both, type Course, doctrineNumber } from './course.ts';

/** What a run comes to from here hangs on this, its key and its seats, and on nothing else. */
export interface Position {
  readonly world: World;
  readonly lanes: Lanes;
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

/** Leaves the program at the end of the whole run, played in one go; false where not all seats follow doctrines. */
export function playWhole(both: Both, program: Program, { key, seats }: Course, from?: Position): boolean {
  const { game } = both;
  const chosen = Int32Array.from(game.actors, ({ index }) => doctrineNumber(game, index, seats[index] ?? ''));
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
