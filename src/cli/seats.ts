/** Who plays which seat, from `--doctrine SEAT=NAME`. */
import { hint } from '../content/nearest.ts';
import type { Game } from '../model/game.ts';
import { CallError } from './exit.ts';

/**
 * Doctrines by actor id, of those that the call names.
 * @throws CallError for a seat or a doctrine that the game has not, and for a seat named twice
 */
export function doctrinesOf(game: Game, given: readonly string[]): Record<string, string> {
  const chosen = new Map<string, string>();
  for (const one of given) {
    const cut = one.indexOf('=');
    if (cut < 1) throw new CallError(`--doctrine "${one}": expected SEAT=NAME, for instance ${exampleOf(game)}.`);
    const [seat, name] = [one.slice(0, cut), one.slice(cut + 1)];
    const actor = game.actors.find((it) => it.id === seat);
    if (actor === undefined)
      throw new CallError(
        `--doctrine "${one}": there is no seat "${seat}".${hint(
          seat,
          game.actors.map((it) => it.id),
        )}`,
      );
    const known = game.doctrines[actor.index] ?? new Map<string, unknown>();
    if (!known.has(name))
      throw new CallError(`--doctrine "${one}": ${seat} has no doctrine "${name}".${hint(name, known.keys())}`);
    if (chosen.has(seat))
      throw new CallError(`--doctrine "${one}": ${seat} has a doctrine already, "${chosen.get(seat)}".`);
    chosen.set(seat, name);
  }
  return Object.fromEntries(chosen);
}

function exampleOf(game: Game): string {
  const actor = game.actors[game.defaultSeat];
  return `${actor?.id}=${actor?.usual}`;
}

/**
 * The seat that a person takes: the one named, else the scenario's own.
 * @throws CallError for a seat that nobody may play
 */
export function seatOf(game: Game, named: string | undefined): number {
  if (named === undefined) return game.defaultSeat;
  const actor = game.actors.find((it) => it.id === named);
  if (actor?.playable === true) return actor.index;
  const playable = game.actors.filter((it) => it.playable).map((it) => it.id);
  if (actor !== undefined)
    throw new CallError(`--seat ${named}: this seat is played by doctrine only. There is: ${playable.join(', ')}.`);
  throw new CallError(`--seat ${named}: there is no such seat.${hint(named, playable)}`);
}
