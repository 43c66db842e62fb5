/** How much a lint plays, and the jobs of its first stage: everything that needs no other job's result. */
import type { Doctrine } from '../../model/candidate.ts';
import type { Game } from '../../model/game.ts';
import { scoredSeats } from '../runner.ts';
import { mixesOf } from './mixes.ts';
import { concessionsOf, type OrderPair } from './order-pairs.ts';
import { readsOthers } from './reads.ts';
import type { LintJob, LintTask } from './task.ts';

/** Most mixes that are told apart. */
const mostMixes = 1000;
/** Runs of the survey that the rest of the work is measured by. */
const usualRuns = 10_000;
/** Runs of a job of the survey and of a contest. */
const chunk = 500;
/** Climbs from the habits of so many doctrines. */
const mostHabits = 3;
/** Worlds that a climb of the usual seat may play, and one of another seat. */
const usualPlays = 400_000;
const otherPlays = 80_000;
/** Pairs of concessions looked at. */
const mostPairs = 60;

/** The task with the runs of its parts, all of which grow with `runs`. */
export interface Sized {
  readonly task: LintTask;
  /** Worlds that a climb may play for a seat. */
  readonly plays: (seat: number) => number;
  /** Of the survey: every mix equally often. */
  readonly survey: number;
  /** Of each pair of concessions, to choose which to look at closely. */
  readonly screened: number;
  /** Of each entrant of a contest, and of each pair that was chosen. */
  readonly fresh: number;
}

/** The sizes for a survey of about so many runs. */
export function sized(game: Game, roster: string, seed: string, runs: number): Sized {
  const scaled = (usual: number, least: number, most = Infinity): number =>
    Math.min(most, Math.max(least, Math.round((usual * runs) / usualRuns)));
  // Every doctrine is in some mix, however few runs are asked for.
  const fewest = Math.max(...game.doctrines.map((its) => its.size));
  const mixes = mixesOf(game, seed, Math.max(fewest, Math.min(mostMixes, runs)));
  return {
    task: {
      game,
      roster,
      seed,
      mixes,
      positions: scaled(40, 4, 60),
      futures: scaled(16, 2, 32),
      climb: { worlds: scaled(800, 20, 1200), sweeps: 4 },
      habits: scaled(200, 10, 400),
    },
    plays: (seat) => scaled(seat === game.defaultSeat ? usualPlays : otherPlays, 500),
    survey: mixes.length * Math.max(1, Math.round(runs / mixes.length)),
    screened: scaled(100, 5, 200),
    fresh: scaled(4000, 50, 8000),
  };
}

/** Seats that a person may play and whose result is scored: the one that is usually played first. */
export function mainSeats(game: Game): number[] {
  const playable = scoredSeats(game).filter((seat) => game.actors[seat]?.playable === true);
  return playable.sort((a, b) => Number(b === game.defaultSeat) - Number(a === game.defaultSeat) || a - b);
}

/** The jobs of the first stage, the longest first, so that all workers end at about the same time. */
export function firstJobs({ task, plays, survey, screened }: Sized): LintJob[] {
  const { game } = task;
  const seats = mainSeats(game);
  // The usual line first: the plan nearest to it is the one that reading has to beat.
  const promise = (it: Doctrine): number =>
    2 * Number(it.id === game.actors[it.actor]?.usual) + Number(readsOthers(game, it));
  const climbs = seats.flatMap((seat): LintJob[] => [
    { kind: 'climb', seat, plays: plays(seat) },
    ...[...(game.doctrines[seat]?.values() ?? [])]
      .filter((it) => it.rules.length > 0)
      .sort((a, b) => promise(b) - promise(a))
      .slice(0, mostHabits)
      .map((it): LintJob => ({ kind: 'climb', seat, habitsOf: it.id, plays: plays(seat) })),
  ]);
  const looks = seats.flatMap((seat) => game.calendar.map((_, turn): LintJob => ({ kind: 'positions', seat, turn })));
  const surveys = chunksUpTo(survey).map((it): LintJob => ({ kind: 'survey', ...it }));
  const pairs = seats.flatMap((seat) => pairsOf(game, seat));
  return [
    ...climbs,
    ...looks,
    ...surveys,
    ...pairs.map((pair): LintJob => ({ kind: 'pair', pair, from: 0, to: screened })),
  ];
}

/** Runs up to, not including, `runs`, in chunks. */
export const chunksUpTo = (runs: number): { readonly from: number; readonly to: number }[] =>
  Array.from({ length: Math.ceil(runs / chunk) }, (_, i) => ({ from: i * chunk, to: Math.min(runs, (i + 1) * chunk) }));

/** Pairs of concessions, spread evenly over a seat's concessions and the moments. */
function pairsOf(game: Game, seat: number): OrderPair[] {
  const own = concessionsOf(game, seat);
  const moments = game.calendar.flatMap((_, early) =>
    [early + 1, early + 3].filter((late) => late < game.calendar.length).map((late) => ({ early, late })),
  );
  const event = (candidate: number): string => game.candidates[candidate]?.id.split(/[@=]/)[0] ?? '';
  const all = own.flatMap((first, i) =>
    own
      .slice(i + 1)
      .filter((second) => event(first) !== event(second))
      .flatMap((second) => moments.map((at): OrderPair => ({ seat, first, second, ...at }))),
  );
  const stride = Math.max(1, all.length / mostPairs);
  return Array.from({ length: Math.min(mostPairs, all.length) }, (_, i) => all[Math.floor(i * stride)] as OrderPair);
}
