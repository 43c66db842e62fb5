/**
 * Looks for the best plan of a seat that is fixed at the start, by hill climbing over common worlds: a moment at a time, each
 * plan that is one change away racing against the best so far; then with drawn changes, two or three at once, since a step
 * may pay only with another (less of one thing early, more of another late).
 */
import { type FixedPlan, followPlan, neighbours, varied, without } from './fixed-plan.ts';
import { begin, hasEnded, keysOf, type Policy, playOn, type Shelf, shelf, step, type Table } from './table.ts';

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

/** Worlds after which a plan that is no better so far drops out of the race. */
const hurdles = [24, 96, 300];

/** Drawn changes in a row that lead no higher, after which the plan is shaken; and shakes in a row, after which no more are tried. */
const patience = { draws: 1500, shakes: 6 };

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

/** Climbs from an opening, then by drawn changes, as long as the budget lasts. Yields how many worlds it has played since it last did. */
export function* climb(
  table: Table,
  seat: number,
  opening: FixedPlan,
  budget: ClimbBudget,
  seed: string,
): Generator<number, Climbed> {
  const { worlds, plays } = budget;
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
  let top = yield* climbOnce(race, opening, budget);
  openAll(race);
  top = yield* climbByDraws(race, top, plays, 0);
  for (let shake = 1, inVain = 0; race.plays < plays && inVain < patience.shakes; shake += 1) {
    const plan = varied(table.game, seat, varied(table.game, seat, top.plan, -shake), shake);
    const found = yield* climbByDraws(race, { plan, scores: playAll(race, plan) }, plays, shake);
    inVain = sum(found.scores) > sum(top.scores) ? 0 : inVain + 1;
    if (inVain === 0) top = found;
  }
  return { plan: yield* pruned(race, top.plan, top.scores), mean: sum(top.scores) / worlds };
}

interface Top {
  readonly plan: FixedPlan;
  readonly scores: Float64Array<ArrayBuffer>;
}

/** Climbs until no change helps, at most so many sweeps over the moments. */
function* climbOnce(race: Race, opening: FixedPlan, { worlds, sweeps, plays }: ClimbBudget): Generator<number, Top> {
  const { table, seat } = race;
  openAll(race);
  let best: Top = { plan: opening, scores: playAll(race, opening) };
  for (let sweep = 0; sweep < sweeps && race.plays < plays; sweep += 1) {
    if (sweep > 0) openAll(race);
    const before = sum(best.scores);
    for (let turn = 0; turn < table.game.calendar.length; turn += 1) {
      for (const plan of neighbours(table.game, seat, best.plan, turn)) {
        if (race.plays >= plays) break;
        const played = race.plays;
        const scores = beats(race, plan, best.scores);
        if (scores !== undefined) best = { plan, scores };
        yield race.plays - played;
      }
      advance(race, best.plan);
    }
    if (sum(best.scores) - before < 0.02 * worlds) break;
  }
  return best;
}

/** Climbs by changes that are drawn, until many in a row led no higher. */
function* climbByDraws(race: Race, from: Top, plays: number, series: number): Generator<number, Top> {
  const { table, seat } = race;
  let best = from;
  for (let draw = 1, inVain = 0; race.plays < plays && inVain < patience.draws; draw += 1) {
    const played = race.plays;
    const plan = varied(table.game, seat, best.plan, series * 1e6 + draw);
    const scores = beats(race, plan, best.scores);
    inVain = scores === undefined ? inVain + 1 : 0;
    if (scores !== undefined) best = { plan, scores };
    yield race.plays - played;
  }
  return best;
}

/** The plan without the steps that change nothing in any of the worlds. */
function* pruned(race: Race, plan: FixedPlan, scores: Float64Array): Generator<number, FixedPlan> {
  openAll(race);
  let best = plan;
  for (const [turn, now] of plan.entries()) {
    for (const part of ['orders', 'reactions'] as const) {
      for (const step of now[part]) {
        const shorter = without(best, turn, part, step);
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
