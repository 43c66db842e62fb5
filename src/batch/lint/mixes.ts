/** Mixes of doctrines: all there are, or as many as wanted, drawn so that every doctrine of every seat comes equally often. */
import type { Game } from '../../model/game.ts';
import { latinHypercube } from '../sampling.ts';
import type { Mix } from './table.ts';

/** How many doctrines each actor has. */
const sizesOf = (game: Game): number[] => game.actors.map(({ index }) => game.doctrines[index]?.size ?? 1);

/** How many mixes there are. */
export const mixesPossible = (game: Game): number => sizesOf(game).reduce((product, size) => product * size, 1);

/** All mixes where they are at most `most`, else so many of them. */
export function mixesOf(game: Game, seed: string, most: number): Mix[] {
  const sizes = sizesOf(game);
  const possible = mixesPossible(game);
  if (possible <= most) {
    return Array.from({ length: possible }, (_, number) => {
      let rest = number;
      return Int32Array.from(sizes, (size) => {
        const doctrine = rest % size;
        rest = Math.floor(rest / size);
        return doctrine;
      });
    });
  }
  const points = latinHypercube(
    `${seed}/mixes`,
    game.actors.map((actor) => actor.id),
    most,
  );
  return points.map((point) => Int32Array.from(sizes, (size, actor) => Math.floor((point[actor] ?? 0) * size)));
}
