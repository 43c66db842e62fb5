/**
 * Looks for the best plan of a seat that is fixed at the start: by hill climbing over common worlds, a moment at a time, each
 * plan that is one change away racing against the best so far.
 */
import type { Game } from '../../model/game.ts';
import {
  begin,
  doctrineNumber,
  hasEnded,
  keysOf,
  type Mix,
  ordersOf,
  orderWanted,
  type Policy,
  playOn,
  type Shelf,
  shelf,
  step,
  type Table,
  turnNow,
  withDoctrine,
} from './table.ts';

/** What is wanted at each moment, as orders and as the one reaction: given, first come first taken, wherever it is open. */
export type FixedPlan = readonly { readonly orders: readonly number[]; readonly reactions: readonly number[] }[];

/** How much a climb may play. */
export interface ClimbBudget {
  readonly worlds: number;
  readonly sweeps: number;
  /** Most worlds played on from somewhere. */
  readonly plays: number;
}

export interface Climbed {
  readonly plan: FixedPlan;
  /** Mean score over the worlds it was fitted to. */
  readonly mean: number;
}

/** The policy of a plan. */
export const followPlan =
  (table: Table, seat: number, plan: FixedPlan): Policy =>
  (round) => {
    const now = plan[turnNow(table) - 1];
    orderWanted(table, seat, (round === 0 ? now?.orders : now?.reactions) ?? [], round);
  };

/** Steps of a plan for one moment, at most. */
const longest = 7;

/** Worlds after which a plan that is no better so far drops out of the race. */
const hurdles = [24, 96];

interface Race {
  readonly table: Table;
  readonly seat: number;
  readonly key: (run: number) => readonly [number, number];
  readonly worlds: number;
  readonly start: Shelf;
  /** By world: whether it goes on at the moment that is being looked at. */
  readonly alive: Uint8Array;
  plays: number;
}

/** Climbs from an opening. Yields how many worlds it has played since it last did. */
export function* climb(
  table: Table,
  seat: number,
  opening: FixedPlan,
  { worlds, sweeps, plays }: ClimbBudget,
  seed: string,
): Generator<number, Climbed> {
  const keys = keysOf(seed, 'fitted');
  const race: Race = {
    table,
    seat,
    worlds,
    plays: 0,
    key: (run) => keys(0, run),
    start: shelf(table, worlds),
    alive: new Uint8Array(worlds),
  };
  let best = opening;
  let scores = new Float64Array(worlds);
  for (let sweep = 0; sweep < sweeps && race.plays < plays; sweep += 1) {
    openAll(race);
    // The first sweep has nothing to compare with yet.
    if (sweep === 0) scores = playAll(race, best);
    const before = sum(scores);
    for (let turn = 0; turn < table.game.calendar.length; turn += 1) {
      for (const plan of neighbours(table.game, seat, best, turn)) {
        if (race.plays >= plays) break;
        const played = race.plays;
        const better = beats(race, plan, scores);
        if (better !== undefined) [best, scores] = [plan, better];
        yield race.plays - played;
      }
      advance(race, best);
    }
    if (sum(scores) - before < 0.02 * worlds) break;
  }
  return { plan: yield* pruned(race, best, scores), mean: sum(scores) / worlds };
}

/** The plan without the steps that change nothing in any of the worlds. */
function* pruned(race: Race, plan: FixedPlan, scores: Float64Array): Generator<number, FixedPlan> {
  openAll(race);
  let best = plan;
  for (const [turn, now] of plan.entries()) {
    for (const part of ['orders', 'reactions'] as const) {
      for (const step of now[part]) {
        const without = (it: FixedPlan[number]): FixedPlan[number] => ({
          ...it,
          [part]: it[part].filter((other) => other !== step),
        });
        const shorter = best.map((it, i) => (i === turn ? without(it) : it));
        if (isAlike(race, shorter, scores)) best = shorter;
        yield race.worlds;
      }
    }
  }
  return best;
}

function isAlike(race: Race, plan: FixedPlan, scores: Float64Array): boolean {
  const policy = followPlan(race.table, race.seat, plan);
  for (let run = 0; run < race.worlds; run += 1) if (scoreOf(race, run, policy) !== scores[run]) return false;
  return true;
}

const sum = (scores: Float64Array): number => scores.reduce((total, score) => total + score, 0);

function openAll({ table, worlds, key, start, alive }: Race): void {
  for (let run = 0; run < worlds; run += 1) {
    begin(table, key(run));
    start.keep(run);
    alive[run] = 1;
  }
}

/** Takes every world a moment further, under the best plan so far. */
function advance({ table, seat, worlds, key, start, alive }: Race, plan: FixedPlan): void {
  const policy = followPlan(table, seat, plan);
  for (let run = 0; run < worlds; run += 1) {
    if (alive[run] === 0) continue;
    start.restore(run, key(run));
    step(table, table.usual, seat, policy);
    start.keep(run);
    if (hasEnded(table)) alive[run] = 0;
  }
}

function scoreOf({ table, seat, key, start }: Race, run: number, policy: Policy): number {
  start.restore(run, key(run));
  playOn(table, table.usual, seat, policy);
  return table.program.score(seat);
}

function playAll(race: Race, plan: FixedPlan): Float64Array<ArrayBuffer> {
  const policy = followPlan(race.table, race.seat, plan);
  race.plays += race.worlds;
  return Float64Array.from({ length: race.worlds }, (_, run) => scoreOf(race, run, policy));
}

/** The plan's scores, world by world, when it does better than `scores` on the whole. */
function beats(race: Race, plan: FixedPlan, scores: Float64Array): Float64Array<ArrayBuffer> | undefined {
  const policy = followPlan(race.table, race.seat, plan);
  const own = new Float64Array(race.worlds);
  let total = 0;
  let squares = 0;
  for (let run = 0; run < race.worlds; run += 1) {
    if (hurdles.includes(run)) {
      const mean = total / run;
      const error = Math.sqrt(Math.max(0, squares / run - mean * mean) / run);
      if (mean + error <= 1e-12) return undefined;
    }
    if (race.alive[run] === 0) own[run] = scores[run] as number;
    else {
      own[run] = scoreOf(race, run, policy);
      race.plays += 1;
    }
    const gain = (own[run] as number) - (scores[run] as number);
    total += gain;
    squares += gain * gain;
  }
  return total > 1e-9 * race.worlds ? own : undefined;
}

/** All plans one change away at a moment: a step put in first, or taken out. */
function* neighbours(game: Game, seat: number, plan: FixedPlan, turn: number): Generator<FixedPlan> {
  const now = plan[turn] ?? { orders: [], reactions: [] };
  const own = game.candidates.filter((candidate) => candidate.actor === seat);
  for (const part of ['orders', 'reactions'] as const) {
    const changed = (to: readonly number[]): FixedPlan =>
      plan.map((it, i) => (i === turn ? { ...it, [part]: to } : it));
    for (const step of now[part]) yield changed(now[part].filter((it) => it !== step));
    for (const candidate of own) {
      const reacts = candidate.kind === 'answer' || (candidate.kind === 'move' && candidate.answers.length > 0);
      const isOrder = candidate.kind !== 'move' || !candidate.reactionOnly;
      if (part === 'reactions' ? !reacts : !isOrder) continue;
      const rest = now[part].filter((it) => it !== candidate.index);
      yield changed([candidate.index, ...rest].slice(0, longest));
    }
  }
}

/** A plan of no orders at all. */
export const emptyPlan = (game: Game): FixedPlan => game.calendar.map(() => ({ orders: [], reactions: [] }));

/** What a doctrine mostly does at each moment, as a plan: the orders that it gives in more than half of the runs. */
export function habitOf(table: Table, seat: number, doctrine: string, runs: number, seed: string): FixedPlan {
  const { game } = table;
  const mix: Mix = withDoctrine(table.usual, seat, doctrineNumber(game, seat, doctrine));
  const keyOf = keysOf(seed, 'habits');
  const given = game.calendar.map(() => [new Map<number, number>(), new Map<number, number>()] as const);
  const reached = game.calendar.map(() => 0);
  for (let run = 0; run < runs; run += 1) {
    begin(table, keyOf(0, run));
    while (!hasEnded(table)) {
      const turn = turnNow(table) - 1;
      reached[turn] = (reached[turn] ?? 0) + 1;
      step(table, mix, seat, (round) => {
        table.program.decide(seat, mix[seat] as number, round);
        const counts = given[turn]?.[round];
        for (const order of ordersOf(table, seat)) counts?.set(order, (counts.get(order) ?? 0) + 1);
      });
    }
  }
  const often = (counts: ReadonlyMap<number, number>, turn: number): number[] =>
    [...counts]
      .filter(([, times]) => times * 2 > (reached[turn] ?? 0))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([order]) => order)
      .slice(0, longest);
  return given.map(([orders, reactions], turn) => ({
    orders: often(orders, turn),
    reactions: often(reactions, turn),
  }));
}
