/** What a batch plays, as it is handed to a worker, and how whoever holds it plays a chunk. */
import { blankEnsembles, runPlaces } from '../batch/batch.ts';
import { caseRunner } from '../batch/case-runner.ts';
import type { Chunk } from '../batch/chunks.ts';
import { type Ensemble, empty } from '../batch/ensemble.ts';
import type { Plan } from '../batch/plan.ts';
import { blankRows, type Rows } from '../batch/rows.ts';
import { quantitiesOf, type Runner } from '../batch/runner.ts';
import type { Game } from '../model/game.ts';
import type { Problem } from '../model/problem.ts';
import type { Chart } from '../rules/chart.ts';
import type { CaseSource } from './case-games.ts';
import type { ShardTarget } from './results-shard.ts';

/** Which interpreter plays: both give the same runs, bit for bit. */
export type Runtime = 'reference' | 'compiled';

/** Plain data: it is copied to each worker, so that all play the very game that was checked. */
export interface BatchTask {
  readonly game: Game;
  /** URL of the module whose export `charts` is the roster: charts hold functions, which cannot be copied. */
  readonly roster: string;
  readonly plan: Plan;
  readonly runtime: Runtime;
  /** Where the plan's cases differ from the game as written. */
  readonly cases?: CaseSource;
  /** Where rows are written, when they are. */
  readonly target?: ShardTarget;
}

/** What playing a chunk leaves. */
export interface Played {
  /** By course. Whoever plays fills them again with the next chunk. */
  readonly ensembles: readonly Ensemble[];
  /** `sha256:` and 64 hexadecimal digits of the shard that was written. */
  readonly sha256?: string;
}

/** What a worker answers to a chunk: what it left, the error a run threw, or what is for the caller to mend. */
export type Answer = Played | { readonly fault: unknown } | { readonly refused: Problem };

/** Plays chunks, any number of them, one after another; `pause` is awaited now and then, so that others have their turn. */
export type Player = (chunk: Chunk, pause?: () => Promise<void>) => Promise<Played>;

/** Runs between two pauses: at either speed a few hundredths of a second. */
const stride: Readonly<Record<Runtime, number>> = { reference: 100, compiled: 5000 };

/** Prepares charts and doctrines; the result plays chunks. */
export async function playerOf(task: BatchTask): Promise<Player> {
  const { game, plan, target } = task;
  // Here and below: what few batches need, a worker loads when it is one of them.
  const writeShard = target === undefined ? undefined : (await import('./results-shard.ts')).writeShard;
  const runner = await runnerOf(task);
  const quantities = quantitiesOf(game);
  let rows: Rows | undefined;
  // Half a megabyte: one for each chunk would be the most that a long batch holds.
  const ensembles = blankEnsembles(game, plan);
  return async (chunk, pause) => {
    const { from, to } = chunk;
    ensembles.forEach(empty);
    // Every place of a chunk is written, so that the columns of the one before need not be emptied.
    if (target !== undefined) rows = rows?.runs === to - from ? { ...rows, from } : blankRows(quantities, from, to);
    for (let at = from; at < to; at += stride[task.runtime]) {
      const places = { from: at, to: Math.min(to, at + stride[task.runtime]) };
      runPlaces({ game, runner, plan }, places, rows === undefined ? { ensembles } : { ensembles, rows });
      await pause?.();
    }
    if (target === undefined || writeShard === undefined || rows === undefined) return { ensembles };
    return { ensembles, sha256: writeShard(target, game, plan, chunk, rows) };
  };
}

async function runnerOf({ game, roster, plan, runtime, cases }: BatchTask): Promise<Runner> {
  const { charts } = (await import(/* @vite-ignore */ roster)) as { charts: readonly Chart[] };
  const make =
    runtime === 'compiled'
      ? (await import('../batch/compiled-runner.ts')).compiledRunner
      : (await import('../batch/reference-runner.ts')).referenceRunner;
  if (cases === undefined) return make(game, charts, plan);
  const { caseGames } = await import('./case-games.ts');
  return caseRunner(caseGames(cases, charts, game), (of) => make(of, charts, plan));
}
