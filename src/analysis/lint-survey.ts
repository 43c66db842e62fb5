/** Figures that the survey of the mixes gives: endings, moves, indicators, beliefs, and what a doctrine changes. */

import { readsOthers } from '../batch/lint/reads.ts';
import type { Survey } from '../batch/lint/survey.ts';
import type { Mix } from '../batch/lint/table.ts';
import { scoredSeats } from '../batch/runner.ts';
import type { Game } from '../model/game.ts';
import {
  bounds,
  type ChoiceFigures,
  type DoctrineFigures,
  type DominantFigures,
  type EndingFigures,
  type IndicatorFigures,
  type LearningFigures,
  type OrderFigures,
} from './lint-report.ts';

/** A survey with what it is a survey of. Every mix was played equally often. */
export interface Surveyed {
  readonly game: Game;
  readonly mixes: readonly Mix[];
  readonly survey: Survey;
}

const idsOf = (game: Game, seat: number): string[] => [...(game.doctrines[seat]?.keys() ?? [])];
const seatsOf = (game: Game): number[] =>
  game.actors.filter((it) => idsOf(game, it.index).length > 1).map((it) => it.index);

/** Numbers of the mixes in which every given seat follows the given doctrine. */
const mixesWith = (mixes: readonly Mix[], ...fixed: readonly (readonly [number, number])[]): number[] =>
  mixes.flatMap((mix, i) => (fixed.every(([seat, doctrine]) => mix[seat] === doctrine) ? [i] : []));

function endingShare({ game, survey }: Surveyed, ending: number, of: readonly number[]): number {
  const endings = game.endings.length;
  let count = 0;
  let runs = 0;
  for (const mix of of) {
    for (let i = 0; i < endings; i += 1) runs += survey.endings[mix * endings + i] as number;
    count += survey.endings[mix * endings + ending] as number;
  }
  return runs === 0 ? 0 : count / runs;
}

/** Endings in the order of the file. */
export function endingFigures(it: Surveyed): EndingFigures[] {
  const { game, mixes } = it;
  return game.shown.endings.map((id) => {
    const ending = game.endings.find((found) => found.id === id);
    const index = ending?.index ?? 0;
    const shares = seatsOf(game).flatMap((seat) =>
      idsOf(game, seat).map((_, doctrine) => endingShare(it, index, mixesWith(mixes, [seat, doctrine]))),
    );
    const share = endingShare(it, index, [...mixes.keys()]);
    return {
      id,
      share,
      least: Math.min(share, ...shares),
      most: Math.max(share, ...shares),
      ...(ending?.rare === undefined ? {} : { rare: ending.rare }),
    };
  });
}

/** By move, whatever its options. */
export function moveFigures({ game, survey }: Surveyed): OrderFigures[] {
  const runs = survey.totals[0] as number;
  return game.shown.moves.map((name) => {
    const [seat = '', event = ''] = name.split('.');
    const own = game.moves.filter((it) => game.actors[it.actor]?.id === seat && it.event === event);
    const most = (counts: Float64Array, at: readonly number[]): number =>
      Math.max(...at.map((i) => counts[i] as number));
    const indexes = own.map((it) => it.index);
    return {
      seat,
      id: event,
      openMoments: most(survey.open, indexes) / runs,
      done:
        most(
          survey.done,
          own.map((it) => it.move),
        ) / runs,
    };
  });
}

/** By ready-made offer. */
export const offerFigures = ({ game, survey }: Surveyed): OrderFigures[] =>
  game.candidates
    .filter((it) => it.kind === 'offer')
    .map(({ id, index, actor }) => ({
      seat: game.actors[actor]?.id ?? '',
      id,
      openMoments: (survey.open[index] as number) / (survey.totals[0] as number),
      done: (survey.ordered[index] as number) / (survey.totals[0] as number),
    }));

/** Indicators in the order of the file. */
export const indicatorFigures = ({ game, survey }: Surveyed): IndicatorFigures[] =>
  game.shown.indicators.flatMap((id) => {
    const indicator = game.indicators.find((it) => it.id === id);
    if (indicator === undefined) return [];
    const { index, start, low, high } = indicator;
    const moments = survey.totals[1] as number;
    const [atLow, atHigh] = [(survey.low[index] as number) / moments, (survey.high[index] as number) / moments];
    const isPinned = (share: number, begins: boolean): boolean =>
      share >= (begins ? bounds.restShare : bounds.pinnedShare);
    const pinned = isPinned(atLow, start <= low) ? 'low' : isPinned(atHigh, start >= high) ? 'high' : undefined;
    return [{ id, atLow, atHigh, ...(pinned === undefined ? {} : { pinned }) }];
  });

/** For each actor with hidden types. */
export const learningFigures = ({ game, survey }: Surveyed): LearningFigures[] =>
  game.actors
    .filter((it) => it.types !== undefined)
    .map(({ id, index }) => ({ about: id, share: (survey.learnt[index] as number) / (survey.totals[0] as number) }));

/** Mean score of a seat over some mixes, and its standard error. */
function meanScore(
  { game, survey, mixes }: Surveyed,
  seat: number,
  of: readonly number[],
): { mean: number; error: number } {
  const scored = scoredSeats(game);
  const place = scored.indexOf(seat);
  const runs = ((survey.totals[0] as number) / mixes.length) * of.length;
  let total = 0;
  let squares = 0;
  for (const mix of of) {
    total += (survey.scores[mix * scored.length + place] as number) / 1000;
    squares += survey.squares[mix * scored.length + place] as number;
  }
  const mean = total / runs;
  return { mean, error: Math.sqrt(Math.max(0, squares / runs - mean * mean) / runs) };
}

/** A seat's doctrines with their mean scores. */
export const doctrineFigures = (it: Surveyed, seat: number): DoctrineFigures[] =>
  idsOf(it.game, seat).map((id, doctrine) => ({
    id,
    reads: reads(it.game, seat, id),
    score: meanScore(it, seat, mixesWith(it.mixes, [seat, doctrine])).mean,
  }));

function reads(game: Game, seat: number, id: string): boolean {
  const doctrine = game.doctrines[seat]?.get(id);
  return doctrine !== undefined && readsOthers(game, doctrine);
}

/** The doctrine of a seat that scores most whatever any one other seat follows, and surely more than the second best. */
export function dominantFigures(it: Surveyed, seat: number): DominantFigures | undefined {
  const { game, mixes } = it;
  const ids = idsOf(game, seat);
  const ranked = (fixed: readonly (readonly [number, number])[]) =>
    ids
      .map((id, doctrine) => ({ id, ...meanScore(it, seat, mixesWith(mixes, [seat, doctrine], ...fixed)) }))
      .sort((a, b) => b.mean - a.mean);
  const [first, second] = ranked([]);
  if (first === undefined || second === undefined) return undefined;
  const lead = first.mean - second.mean;
  if (lead <= 2 * Math.hypot(first.error, second.error)) return undefined;
  const others = seatsOf(game).filter((other) => other !== seat);
  const always = others.every((other) =>
    idsOf(game, other).every((_, doctrine) => ranked([[other, doctrine]])[0]?.id === first.id),
  );
  return always ? { doctrine: first.id, reads: reads(game, seat, first.id), lead } : undefined;
}

/** The ending whose share differs most between two doctrines of a seat. */
export function choiceFigures(it: Surveyed, seat: number): ChoiceFigures | undefined {
  const { game, mixes } = it;
  const found = game.endings.map(({ id, index }): ChoiceFigures => {
    const shares = idsOf(game, seat)
      .map((doctrine, number) => ({ doctrine, share: endingShare(it, index, mixesWith(mixes, [seat, number])) }))
      .sort((a, b) => a.share - b.share);
    const nobody = { doctrine: '', share: 0 };
    const [least, most] = [shares[0] ?? nobody, shares.at(-1) ?? nobody];
    return { ending: id, points: most.share - least.share, least, most };
  });
  return idsOf(game, seat).length < 2 ? undefined : found.sort((a, b) => b.points - a.points)[0];
}
