/** What a stage of a lint left, by kind of job, and the jobs of the second stage: those that hang on the first. */
import type { Climbed } from '../batch/lint/climb.ts';
import type { Entrant } from '../batch/lint/contest.ts';
import { chunksUpTo, mainSeats, type Sized } from '../batch/lint/jobs.ts';
import type { LintJob, LintResults } from '../batch/lint/task.ts';
import { sequenceFigures } from './lint-play.ts';

/** Plans that are kept of all climbs of a seat. */
const plansKept = 2;
/** Pairs of concessions of a seat that are looked at closely. */
const pairsKept = 3;
/** Where the runs begin in which they are: not those by which they were chosen. */
const unseen = 1_000_000;

type JobOf<Kind extends LintJob['kind']> = Extract<LintJob, { readonly kind: Kind }>;

/** Jobs with what they left. */
export interface Left {
  of<Kind extends LintJob['kind']>(kind: Kind): readonly (readonly [JobOf<Kind>, LintResults[Kind]])[];
}

/** Joins jobs and their results, which stand in the same order. */
export const leftBy = (jobs: readonly LintJob[], results: readonly LintResults[LintJob['kind']][]): Left => ({
  of: (kind) => jobs.flatMap((job, i) => (job.kind === kind ? [[job, results[i]] as never] : [])),
});

/** For each main seat a contest of its doctrines and the best plans found, and its most telling pairs of concessions. */
export function secondJobs({ task: { game }, fresh }: Sized, first: Left): LintJob[] {
  return mainSeats(game).flatMap((seat) => {
    const climbed = first.of('climb').flatMap(([job, it]) => (job.seat === seat ? [it] : []));
    const entrants: Entrant[] = [
      ...[...(game.doctrines[seat]?.keys() ?? [])].map((doctrine) => ({ doctrine })),
      ...bestPlans(climbed),
    ];
    const pairs = first
      .of('pair')
      .filter(([{ pair }]) => pair.seat === seat)
      .map(([{ pair }, counts]) => ({ pair, figures: sequenceFigures(game, pair, counts) }))
      .filter((it) => it.figures !== undefined)
      .sort((a, b) => (b.figures?.points ?? 0) - (a.figures?.points ?? 0))
      .slice(0, pairsKept);
    return chunksUpTo(fresh).flatMap(({ from, to }): LintJob[] => [
      { kind: 'contest', seat, entrants, from, to },
      ...pairs.map(({ pair }): LintJob => ({ kind: 'pair', pair, from: unseen + from, to: unseen + to })),
    ]);
  });
}

const bestPlans = (climbed: readonly Climbed[]): Entrant[] =>
  climbed
    .toSorted((a, b) => b.mean - a.mean)
    .slice(0, plansKept)
    .map(({ plan }) => ({ plan }));

/** Runs of the second stage, about, before it is known. */
export const secondWeight = ({ task: { game }, fresh }: Sized): number =>
  mainSeats(game).reduce(
    (sum, seat) => sum + fresh * ((game.doctrines[seat]?.size ?? 0) + plansKept + 2 * pairsKept),
    0,
  );
