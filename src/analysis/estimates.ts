/** What a batch estimates, as it is printed and handed on: shares with intervals, means and quantiles, and their meaning. */
import { deviationOf, type Ensemble, ensembleDigest, meanOf, quantileOf } from '../batch/ensemble.ts';
import type { Course, Plan } from '../batch/plan.ts';
import { type Quantity, quantitiesOf } from '../batch/runner.ts';
import type { Game } from '../model/game.ts';
import { type Interval, intervalMethod, shareInterval } from './intervals.ts';

/** How often an ending came, with the interval of its share. */
export interface EndingEstimate {
  readonly id: string;
  readonly count: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** A quantity at the end of the runs, in its own unit: mean, its standard error, and three quantiles. */
export interface SpreadEstimate {
  readonly mean: number;
  readonly standardError: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** The table of one course. `endings` and `indicators` stand in the order of the scenario file. */
export interface Estimates {
  readonly scenario: string;
  readonly runs: number;
  readonly seed: string;
  readonly digest: string;
  readonly endings: readonly EndingEstimate[];
  readonly indicators: Readonly<Record<string, SpreadEstimate>>;
  /** By seat, 0 to 100. */
  readonly scores: Readonly<Record<string, SpreadEstimate>>;
  /** By pair (`mexico.unitedStates`): how cooperative their acts toward each other were, -10 to 10 (Goldstein); 0 without any. */
  readonly cooperation: Readonly<Record<string, SpreadEstimate>>;
  /** Points of all acts (Rivera and others). */
  readonly escalation: SpreadEstimate;
  /** Doctrine of each seat. */
  readonly doctrines: Readonly<Record<string, string>>;
  readonly about: About;
}

/** What the numbers mean, in words. */
export interface About {
  readonly note: string;
  readonly heldFixed: string;
  readonly drawnAgain: string;
  readonly interval: string;
  readonly quantiles: string;
}

/** What depends on how a batch was played: its meaning, and the interval that a share has then. */
export interface Terms {
  readonly about: About;
  readonly interval: (count: number, runs: number) => Interval;
}

/** The terms of a batch of one case whose length was fixed beforehand. */
export const plainTerms: Terms = {
  about: {
    note: 'Shares are consequences of the stated assumptions of the scenario, not forecasts.',
    heldFixed: 'the scenario and its numbers, and the doctrine of each seat',
    drawnAgain:
      'in each run: every roll of nature, hidden types and needs, noise, and the choice of each doctrine among what it weighs',
    interval: intervalMethod,
    quantiles: 'inverse of the empirical distribution, to the nearest thousandth of the range or finer',
  },
  interval: shareInterval,
};

/** Reads the estimates of one course off its ensemble, of 1 run or more. */
export function estimate(
  game: Game,
  { seed }: Pick<Plan, 'seed'>,
  course: Course,
  ensemble: Ensemble,
  { about, interval }: Terms = plainTerms,
): Estimates {
  const { runs } = ensemble;
  const quantities = quantitiesOf(game);
  const spread = (kind: Quantity['kind'], ids: readonly string[]): Record<string, SpreadEstimate> =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const at = quantities.findIndex((it) => it.kind === kind && it.id === id);
        return at < 0 ? [] : [[id, spreadEstimate(ensemble, quantities, at)] as const];
      }),
    );
  return {
    scenario: game.id,
    runs,
    seed,
    digest: ensembleDigest(ensemble),
    endings: game.shown.endings.map((id) => {
      const count = ensemble.endings[game.endings.findIndex((ending) => ending.id === id)] ?? 0;
      const { low, high } = interval(count, runs);
      return { id, count, share: tidy(count / runs), low: tidy(low), high: tidy(high) };
    }),
    indicators: spread('indicator', game.shown.indicators),
    scores: spread('score', game.shown.actors),
    cooperation: spread(
      'cooperation',
      quantities.flatMap((it) => (it.kind === 'cooperation' ? [it.id] : [])),
    ),
    escalation: spreadEstimate(ensemble, quantities, quantities.length - 1),
    doctrines: Object.fromEntries(
      game.shown.actors.map((id) => [id, course[game.actors.findIndex((actor) => actor.id === id)] ?? '']),
    ),
    about,
  };
}

function spreadEstimate({ spreads, runs }: Ensemble, quantities: readonly Quantity[], at: number): SpreadEstimate {
  const spread = spreads[at];
  const quantity = quantities[at];
  if (spread === undefined || quantity === undefined) throw new Error(`No quantity ${at}`);
  const quantile = (percent: number): number => tidy(quantileOf(spread, quantity, runs, percent));
  const standardError = tidy(deviationOf(spread, quantity, runs) / Math.sqrt(runs));
  return { mean: tidy(meanOf(spread, runs)), standardError, p05: quantile(5), p50: quantile(50), p95: quantile(95) };
}

/** Six digits after the point: what lies beyond them is rounding. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;
