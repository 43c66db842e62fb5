/** Who plays the runs of a batch, and what each leaves behind: the one door for every interpreter of the charts. */
import type { Game, Indicator } from '../model/game.ts';
import { meanOf, movePoints, type PairEvents, pairEvents } from '../rules/events.ts';
import type { Position } from './plan.ts';

/** What a run left. One outcome is filled again by each run. */
export interface Outcome {
  /** `Ending.index`. */
  ending: number;
  /** The turn it ended in, 1 or more. */
  turns: number;
  /** Digest of the run, as two 32-bit lanes. */
  digestA: number;
  digestB: number;
  /** Value of each of the game's quantities at the ending, in the order of `quantitiesOf`. */
  readonly values: Float64Array;
}

/** Plays single runs, one after another. */
export interface Runner {
  /** Plays one run to its ending and writes what it left into `outcome`. */
  run(position: Position, outcome: Outcome): void;
}

/** Something measured at the end of each run: an indicator, the score of a seat that has aims, how actors treated each other. */
export interface Quantity {
  readonly kind: 'indicator' | 'score' | 'cooperation' | 'escalation';
  /** Id of the indicator or of the seat; of a pair both ids (`mexico.unitedStates`); `all` for the escalation score. */
  readonly id: string;
  /** Bounds, both included. */
  readonly low: number;
  readonly high: number;
  /** Equal steps from `low` to `high` that quantiles are told apart by, 1 or more. */
  readonly steps: number;
}

/** Fewest steps of a grid, and most: a quantile is exact to a thousandth of the range at worst, a table stays small. */
const fewestSteps = 1000;
const mostSteps = 20_000;

/**
 * What a game's runs are measured by: all indicators in id order, the scores of the seats with aims, then what `relations`
 * writes.
 */
export function quantitiesOf(game: Game): Quantity[] {
  return [
    ...measuredIndicators(game).map(
      ({ id, low, high, digits }): Quantity => ({
        kind: 'indicator',
        id,
        low,
        high,
        steps: stepsOf(low, high, digits),
      }),
    ),
    ...scoredSeats(game).map(
      (seat): Quantity => ({
        kind: 'score',
        id: game.actors[seat]?.id ?? '',
        low: 0,
        high: 100,
        steps: stepsOf(0, 100, 1),
      }),
    ),
    ...relationQuantities(game),
  ];
}

/** Indicators that a run is measured by, first of all in their order: not those that keep the books of a mechanic. */
export const measuredIndicators = (game: Game): readonly Indicator[] =>
  game.indicators.filter((it) => it.inner !== true);

/** Numbers of the actors whose aims have weight, and who so have a score. */
export const scoredSeats = (game: Game): number[] =>
  game.actors.flatMap(({ index }) => ((game.objectives[index] ?? []).some((aim) => aim.weight > 0) ? [index] : []));

/** The mean of each pair, -10 to 10, and the escalation score: an act in each region and a reaction each turn bound its grid. */
function relationQuantities(game: Game): Quantity[] {
  const points = movePoints(game);
  const acts = game.calendar.length * game.actors.reduce((sum, { regions }) => sum + regions.length + 1, 0);
  const [low, high] = [Math.min(-1, ...points) * acts, Math.max(1, ...points) * acts];
  return [
    ...pairEvents(game).map(
      ({ between }): Quantity => ({
        kind: 'cooperation',
        id: between.map((actor) => game.actors[actor]?.id).join('.'),
        low: -10,
        high: 10,
        steps: stepsOf(-10, 10, 2),
      }),
    ),
    { kind: 'escalation', id: 'all', low, high, steps: stepsOf(low, high, 0) },
  ];
}

/** Writes the relations of an ended run, read off how often each move was done, behind the other values; 0 where two had no dealings. */
export function relations(game: Game): (counts: Int32Array, values: Float64Array) => void {
  const pairs = pairEvents(game);
  const points = movePoints(game);
  const { did } = game.layout;
  return (counts, values) => {
    const at = values.length - pairs.length - 1;
    for (let i = 0; i < pairs.length; i += 1) values[at + i] = meanOf(pairs[i] as PairEvents, counts, 0, did);
    let sum = 0;
    for (let move = 0; move < points.length; move += 1)
      sum += (points[move] as number) * (counts[did + move] as number);
    values[at + pairs.length] = sum;
  };
}

/** The digits an indicator is shown with, cut finer by a whole number where that leaves too few steps. */
function stepsOf(low: number, high: number, digits: number): number {
  const shown = Math.max(1, Math.round((high - low) * 10 ** digits));
  return Math.min(mostSteps, shown * Math.ceil(fewestSteps / shown));
}

/** An outcome to be filled. */
export const blankOutcome = (quantities: readonly Quantity[]): Outcome => ({
  ending: 0,
  turns: 0,
  digestA: 0,
  digestB: 0,
  values: new Float64Array(quantities.length),
});
