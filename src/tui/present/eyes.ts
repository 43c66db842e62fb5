/** Through whose eyes a recorded run is seen: a seat's, the public's, or those of an onlooker who sees all. */
import type { Told } from '../../engine/recording.ts';
import { everyone } from '../../engine/stage.ts';
import type { RunFile } from '../../io/run-file.ts';
import type { Game, Indicator } from '../../model/game.ts';
import { pageWords, peopleWords } from '../text/words.ts';
import type { Reader } from './labels.ts';
import { insideName } from './sides.ts';

/** A seat by its actor's number, all that everyone knows, or all there is. */
export type Eyes = number | 'public' | undefined;

/** The actors that a person may play, by number, in the file's order. */
export const playableSeats = (game: Game): readonly number[] =>
  game.shown.actors
    .map((id) => game.actors.findIndex((actor) => actor.id === id))
    .filter((actor) => game.actors[actor]?.playable === true);

/**
 * Whose view a run keeps to. While it goes on, the one person who plays sees what that seat may know; where several play,
 * or a facilitator sits beside them, everybody could be looking. Once it has ended, or when doctrines play all, all is seen.
 */
export function eyesFor(game: Game, { header, ending }: Pick<RunFile, 'header' | 'ending'>): Eyes {
  const people = game.actors.filter(({ id }) => header.seats[id] === 'human');
  if (ending !== undefined || people.length === 0) return undefined;
  return people.length === 1 && header.facilitator !== true ? people[0]?.index : 'public';
}

/** The seat that sentences speak to; none for an onlooker. */
export const seatOf = (eyes: Eyes): number | undefined => (eyes === 'public' ? undefined : eyes);

/** What of all that was told these eyes may see; a seat's own view is kept by whoever writes the news. */
export function toldTo(game: Game, told: readonly Told[], eyes: Eyes): readonly Told[] {
  const all = everyone(game);
  const bits = eyes === undefined ? 0 : eyes === 'public' ? all : 1 << eyes;
  return told.filter(({ happening: { seenBy } }) => (seenBy & bits) === bits);
}

/** Whether these eyes may see an indicator. */
export const seesIndicator = ({ seenBy, inner }: Indicator, eyes: Eyes): boolean =>
  inner !== true && (eyes === undefined || seenBy === undefined || (eyes !== 'public' && seenBy.includes(eyes)));

/** Whose eyes they are, in a few words. */
export function eyesText(of: Reader, eyes: Eyes): string {
  if (eyes === undefined) return pageWords[of.lang].replayOnlooker;
  return eyes === 'public' ? peopleWords[of.lang].publicEyes : pageWords[of.lang].replayAs(insideName(of, eyes));
}
