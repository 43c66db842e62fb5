/** The report of a lint, put together from what both stages left. */
import { mainSeats, type Sized } from '../batch/lint/jobs.ts';
import { mixesPossible } from '../batch/lint/mixes.ts';
import type { OrderCounts, OrderPair } from '../batch/lint/order-pairs.ts';
import { readsOthers } from '../batch/lint/reads.ts';
import { addSurvey, blankSurvey } from '../batch/lint/survey.ts';
import type { Game } from '../model/game.ts';
import { bestMoves, type Contest, momentFigures, reactFigures, sequenceFigures } from './lint-play.ts';
import type { LintReport, SeatFigures, SequenceFigures } from './lint-report.ts';
import type { Left } from './lint-stages.ts';
import {
  choiceFigures,
  doctrineFigures,
  dominantFigures,
  endingFigures,
  indicatorFigures,
  learningFigures,
  moveFigures,
  offerFigures,
  type Surveyed,
} from './lint-survey.ts';

/** Reads every figure off the two stages. */
export function summarise({ task: { game, seed, mixes } }: Sized, first: Left, second: Left): LintReport {
  const survey = blankSurvey(game, mixes.length);
  for (const [, part] of first.of('survey')) addSurvey(survey, part);
  const surveyed = { game, mixes, survey };
  return {
    scenario: game.id,
    seed,
    runs: survey.totals[0] as number,
    mixes: mixes.length,
    mixesPossible: mixesPossible(game),
    endings: endingFigures(surveyed),
    moves: moveFigures(surveyed),
    offers: offerFigures(surveyed),
    indicators: indicatorFigures(surveyed),
    seats: mainSeats(game).map((seat) => seatFigures(surveyed, seat, first, second)),
    learning: learningFigures(surveyed),
  };
}

function seatFigures(surveyed: Surveyed, seat: number, first: Left, second: Left): SeatFigures {
  const { game } = surveyed;
  const looked = first.of('positions').flatMap(([job, it]) => (job.seat === seat ? [it] : []));
  const dominant = dominantFigures(surveyed, seat);
  const choice = choiceFigures(surveyed, seat);
  const choiceNote = game.text.get(`note.choice.${game.actors[seat]?.id}`)?.en;
  const react = reactFigures(game, contestOf(game, seat, second));
  const sequence = sequenceOf(game, seat, second);
  return {
    id: game.actors[seat]?.id ?? '',
    isDefault: seat === game.defaultSeat,
    doctrines: doctrineFigures(surveyed, seat),
    ...(dominant === undefined ? {} : { dominant }),
    ...(choice === undefined ? {} : { choice }),
    ...(choiceNote === undefined ? {} : { choiceNote }),
    ...(react === undefined ? {} : { react }),
    moments: momentFigures(game, looked),
    bestMoves: bestMoves(game, looked),
    ...(sequence === undefined ? {} : { sequence }),
  };
}

/** The chunks of a seat's contest, joined in their order. */
function contestOf(game: Game, seat: number, second: Left): Contest {
  const parts = second.of('contest').filter(([job]) => job.seat === seat);
  const joined = (entrant: number): Float64Array =>
    Float64Array.from(parts.flatMap(([, scores]) => [...(scores[entrant] ?? [])]));
  const entrants = parts[0]?.[0].entrants ?? [];
  return {
    doctrines: entrants.flatMap((it, i) => {
      const doctrine = 'doctrine' in it ? game.doctrines[seat]?.get(it.doctrine) : undefined;
      return doctrine === undefined ? [] : [{ id: doctrine.id, reads: readsOthers(game, doctrine), scores: joined(i) }];
    }),
    plans: entrants.flatMap((it, i) => ('plan' in it ? [{ plan: it.plan, scores: joined(i) }] : [])),
  };
}

/** The pair of a seat whose order matters most, over the chunks of each. */
function sequenceOf(game: Game, seat: number, second: Left): SequenceFigures | undefined {
  const byPair = new Map<OrderPair, OrderCounts[]>();
  for (const [{ pair }, counts] of second.of('pair')) {
    if (pair.seat === seat) byPair.set(pair, [...(byPair.get(pair) ?? []), counts]);
  }
  return [...byPair]
    .flatMap(([pair, all]) => sequenceFigures(game, pair, added(game, all)) ?? [])
    .sort((a, b) => b.points - a.points)[0];
}

function added(game: Game, all: readonly OrderCounts[]): OrderCounts {
  const total = (key: 'runs' | 'both'): number => all.reduce((sum, it) => sum + it[key], 0);
  const byEnding = (key: 'asNamed' | 'turned'): Float64Array =>
    Float64Array.from(game.endings, (_, i) => all.reduce((sum, it) => sum + (it[key][i] as number), 0));
  return { runs: total('runs'), both: total('both'), asNamed: byEnding('asNamed'), turned: byEnding('turned') };
}
