/** Names of things as a reader knows them: actors, moves, terms, standings. */
import type { Pair } from '../../model/bargain.ts';
import type { Candidate, Move } from '../../model/candidate.ts';
import type { Game } from '../../model/game.ts';
import type { Language, Text } from '../../model/text.ts';

/** Who reads: a game in one language. */
export interface Reader {
  readonly game: Game;
  readonly lang: Language;
  /** Texts in place of the scenario's own, for a reader who is spared details of violence. */
  readonly spared?: ReadonlyMap<string, Text>;
}

/** A text of the scenario; its id where there is none, so that a gap shows. */
export const textOf = ({ game, lang, spared }: Reader, id: string): string =>
  (spared?.get(id) ?? game.text.get(id))?.[lang] ?? id;

/** Whether the scenario has such a text. */
export const hasText = ({ game }: Reader, id: string): boolean => game.text.has(id);

/** An actor's full name. */
export const actorName = (of: Reader, actor: number): string => textOf(of, `actors.${of.game.actors[actor]?.id}`);

/** An actor's name as short as it goes. */
export const shortName = (of: Reader, actor: number): string => textOf(of, `actors.${of.game.actors[actor]?.id}.short`);

/** The id of a move's text. */
export const moveText = ({ game }: Reader, move: Move): string => `moves.${game.actors[move.actor]?.id}.${move.event}`;

/** A move's name, with whom it is aimed at or its level, in words where the scenario has them. */
export function moveLabel(of: Reader, move: Move): string {
  const label = textOf(of, moveText(of, move));
  if (move.target !== undefined) return `${label}: ${shortName(of, move.target)}`;
  if (move.level === undefined) return label;
  const level = `${moveText(of, move)}.level${move.level}`;
  return hasText(of, level) ? `${label}: ${textOf(of, level)} (${move.level})` : `${label} (${move.level})`;
}

/** The name of anything that can be ordered, but for answers, whose name depends on what they answer. */
export function candidateLabel(of: Reader, candidate: Candidate): string {
  if (candidate.kind === 'move') return moveLabel(of, candidate);
  return candidate.kind === 'offer' ? textOf(of, `offers.${candidate.id.replace(/^offer:/, '')}`) : candidate.id;
}

/** Names of the terms on one side of an offer. */
export const termLabels = (of: Reader, terms: readonly number[], bits: number): readonly string[] =>
  terms.flatMap((move, bit) => ((bits >> bit) & 1 ? [moveLabel(of, of.game.moves[move] as Move)] : []));

/** Both sides of an offer by name. */
export const offerLabels = (
  of: Reader,
  pair: Pair,
  give: number,
  get: number,
): { give: readonly string[]; get: readonly string[] } => ({
  give: termLabels(of, pair.give, give),
  get: termLabels(of, pair.get, get),
});

/** How an actor stands in one region of its chart. */
export function standingLabel(of: Reader, actor: number, region: number, posture: number): string {
  const who = of.game.actors[actor];
  const where = who?.regions[region];
  return textOf(of, `postures.${who?.chart}.${where?.name}.${where?.postures[posture]}`);
}

/** A region's name. */
export function regionLabel(of: Reader, actor: number, region: number): string {
  const who = of.game.actors[actor];
  return textOf(of, `regions.${who?.chart}.${who?.regions[region]?.name}`);
}

/** Moves in the order of the scenario's file. */
export function inFileOrder<M extends Move>({ game }: Reader, moves: readonly M[]): readonly M[] {
  const place = (move: Move): number => game.shown.moves.indexOf(`${game.actors[move.actor]?.id}.${move.event}`);
  return [...moves].sort((a, b) => place(a) - place(b) || a.index - b.index);
}
