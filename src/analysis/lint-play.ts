/** Figures that playing one seat on purpose gives: the react gap, dead moments, and whether order matters. */
import type { FixedPlan } from '../batch/lint/fixed-plan.ts';
import type { OrderCounts, OrderPair } from '../batch/lint/order-pairs.ts';
import type { Positions } from '../batch/lint/positions.ts';
import type { Game } from '../model/game.ts';
import {
  type BestMoveFigures,
  bounds,
  type MomentFigures,
  type PlanMoment,
  type ReactFigures,
  type SequenceFigures,
} from './lint-report.ts';

/** Scores in the same worlds: doctrines by name, and plans. */
export interface Contest {
  readonly doctrines: readonly { readonly id: string; readonly reads: boolean; readonly scores: Float64Array }[];
  readonly plans: readonly { readonly plan: FixedPlan; readonly scores: Float64Array }[];
}

const mean = (scores: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < scores.length; i += 1) total += scores[i] as number;
  return total / scores.length;
};

/** The best doctrine that reads against the best plan, run by run; undefined for a seat without such a doctrine. */
export function reactFigures(game: Game, { doctrines, plans }: Contest): ReactFigures | undefined {
  const best = <It extends { readonly scores: Float64Array }>(of: readonly It[]): It | undefined =>
    of.toSorted((a, b) => mean(b.scores) - mean(a.scores))[0];
  const [doctrine, plan] = [best(doctrines.filter((it) => it.reads)), best(plans)];
  if (doctrine === undefined || plan === undefined) return undefined;
  const runs = plan.scores.length;
  const gains = doctrine.scores.map((score, run) => score - (plan.scores[run] as number));
  const gap = mean(gains);
  const all = doctrines.flatMap((it) => [...it.scores]);
  const spread = spreadOf(all);
  const variance = mean(gains.map((gain) => (gain - gap) * (gain - gap)));
  return {
    doctrine: doctrine.id,
    score: mean(doctrine.scores),
    planScore: mean(plan.scores),
    gap,
    error: Math.sqrt(variance / runs),
    spread,
    deviation: deviationOf(all),
    ofSpread: spread === 0 ? 0 : gap / spread,
    runs,
    doctrines: Object.fromEntries(doctrines.map(({ id, scores }) => [id, mean(scores)])),
    plan: planMoments(game, plan.plan),
  };
}

/** Points between the 5 % and the 95 % quantile. */
function spreadOf(scores: readonly number[]): number {
  const sorted = Float64Array.from(scores).sort();
  const quantile = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return quantile(0.95) - quantile(0.05);
}

function deviationOf(scores: readonly number[]): number {
  const middle = mean(scores);
  return Math.sqrt(mean(scores.map((score) => (score - middle) * (score - middle))));
}

const planMoments = (game: Game, plan: FixedPlan): PlanMoment[] =>
  plan.flatMap(({ orders, reactions }, turn) => {
    const id = (candidate: number): string => game.candidates[candidate]?.id ?? '';
    if (orders.length + reactions.length === 0) return [];
    return [{ date: game.calendar[turn]?.date ?? '', orders: orders.map(id), reactions: reactions.map(id) }];
  });

/** Whether reacting is worth enough. */
export const reactsEnough = ({ gap, error, ofSpread }: ReactFigures): boolean =>
  gap > bounds.reactErrors * error && ofSpread > bounds.reactSpread;

/** What an option is called: a candidate, or no order. */
const optionId = (game: Game, option: number): string => game.candidates[option]?.id ?? 'pass';

/** Moments at which the seat was still asked, in order. */
export const momentFigures = (game: Game, all: readonly Positions[]): MomentFigures[] =>
  all.flatMap(({ positions, best, alike, gain }, turn) => {
    if (positions === 0) return [];
    const top = best.indexOf(Math.max(...best));
    const [share, alikeShare] = [(best[top] as number) / positions, alike / positions];
    return [
      {
        date: game.calendar[turn]?.date ?? '',
        positions,
        order: optionId(game, top),
        share,
        alike: alikeShare,
        gain: gain / positions,
        dead: Math.max(share, alikeShare) >= bounds.deadShare,
      },
    ];
  });

/** Fewest positions that a move is judged by. */
const enough = 30;

/** Moves that were best, alone, nearly wherever they were open, at two moments or more. */
export function bestMoves(game: Game, all: readonly Positions[]): BestMoveFigures[] {
  return game.candidates.flatMap(({ id, index }) => {
    const total = (key: 'open' | 'best'): number => all.reduce((sum, it) => sum + (it[key][index] as number), 0);
    const [open, best] = [total('open'), total('best')];
    const moments = all.filter((it) => (it.open[index] as number) > 0).length;
    const dominates = moments > 1 && open >= enough && best >= bounds.deadShare * open;
    return dominates ? [{ move: id, open, share: best / open }] : [];
  });
}

/** Share of runs in which both concessions were made either way round, below which a pair says nothing. */
const leastBoth = 0.2;

/** How far the order moves the ending that it moves most; undefined where too few runs had both. */
export function sequenceFigures(game: Game, pair: OrderPair, counts: OrderCounts): SequenceFigures | undefined {
  const { both, runs, asNamed, turned } = counts;
  if (both < leastBoth * runs) return undefined;
  const [ending] = game.endings
    .map(({ id, index }) => ({
      id,
      named: (asNamed[index] as number) / both,
      turned: (turned[index] as number) / both,
    }))
    .sort((a, b) => Math.abs(b.named - b.turned) - Math.abs(a.named - a.turned));
  if (ending === undefined) return undefined;
  const { named, turned: other } = ending;
  const date = (turn: number): string => game.calendar[turn]?.date ?? '';
  return {
    first: optionId(game, pair.first),
    second: optionId(game, pair.second),
    dates: [date(pair.early), date(pair.late)],
    ending: ending.id,
    asNamed: named,
    turned: other,
    points: Math.abs(named - other),
    // As if the worlds were not the same for both: that is more than the error of the difference.
    error: Math.sqrt((named * (1 - named) + other * (1 - other)) / both),
    runs: both,
  };
}

/** Whether the order of a pair surely matters enough. */
export const mattersEnough = ({ points, error }: SequenceFigures): boolean =>
  points >= bounds.order && points > 2 * error;
