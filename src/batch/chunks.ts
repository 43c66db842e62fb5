/** How a plan is cut: into chunks that are played and written whole. Every edge depends on the plan alone. */
import { type Plan, planLength, roundOf } from './plan.ts';

/** Places `from` up to, not including, `to` of a plan; chunks are numbered from 0 in the plan's order. */
export interface Chunk {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** One part of a plan that several machines play: `part` from 1 to `of`. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

const fewestRuns = 100;
const mostRuns = 10_000;
/** Chunks of a stretch, where it has runs enough: so that some dozens of workers end at about the same time. */
const chunksWanted = 64;

/**
 * The chunks of a plan of `total` runs. At each of the `edges` (places, ascending) a chunk ends, whatever its size.
 */
export function chunksOf(total: number, edges: readonly number[] = []): Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  for (const end of [...edges.filter((edge) => edge < total), total]) {
    const runs = Math.min(mostRuns, Math.max(fewestRuns, Math.ceil((end - from) / chunksWanted)));
    for (; from < end; from += runs) chunks.push({ number: chunks.length, from, to: Math.min(end, from + runs) });
    from = end;
  }
  return chunks;
}

/** Whether a chunk belongs to a part: parts take chunks in turn, so that each part cut off is as balanced as the whole. */
export const isInShard = (chunk: Chunk, { part, of }: Shard): boolean => chunk.number % of === part - 1;

/** The first place at which it is asked whether the runs are enough, and how much further the next one lies. */
const firstCheckpoint = 500;
const growth = 1.5;

/**
 * The places at which a batch that stops when it knows enough may stop: from 500 runs on, each half as far again as
 * the one before, the last at the end of the plan. At each of them every course has met every case equally often.
 */
export function checkpointsOf(plan: Plan): number[] {
  const round = roundOf(plan);
  const total = planLength(plan);
  const places: number[] = [];
  for (let runs = firstCheckpoint * plan.courses.length; runs < total; runs *= growth) {
    const place = Math.ceil(runs / round) * round;
    if (place < total && place !== places.at(-1)) places.push(place);
  }
  return [...places, total];
}
