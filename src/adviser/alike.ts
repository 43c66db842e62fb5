/** Whether what was seen of one game can be said of another: the same scenario with other numbers in it. */
import type { Game } from '../model/game.ts';

/** Whether everything stands in the same place in both, under the same number. */
export const isAlike = (one: Game, other: Game): boolean => shapeOf(one) === shapeOf(other);

const shapeOf = ({ layout, candidates, endings, injects, doctrines, calendar }: Game): string =>
  JSON.stringify([
    layout,
    candidates.map(({ kind, id, actor }) => [kind, id, actor]),
    endings.map(({ id }) => id),
    injects.map(({ id }) => id),
    doctrines.map((of) => [...of.keys()]),
    calendar,
  ]);
