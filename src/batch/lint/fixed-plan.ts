/** Plans of a seat that are fixed at the start: how they are followed, where they come from, and what is one change away. */
import { rollBits } from '../../chance/keys.ts';
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
  step,
  type Table,
  turnNow,
  withDoctrine,
} from './table.ts';

/** What is wanted at each moment, as orders and as the one reaction: given, first come first taken, wherever it is open. */
export type FixedPlan = readonly { readonly orders: readonly number[]; readonly reactions: readonly number[] }[];

/** The policy of a plan. */
export const followPlan =
  (table: Table, seat: number, plan: FixedPlan): Policy =>
  (round) => {
    const now = plan[turnNow(table) - 1];
    orderWanted(table, seat, (round === 0 ? now?.orders : now?.reactions) ?? [], round);
  };

/** Steps of a plan for one moment, at most. */
const longest = 7;

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

/** All plans one change away at a moment: a step put in first, taken out, brought forward to it, or put off from it. */
export function* neighbours(game: Game, seat: number, plan: FixedPlan, turn: number): Generator<FixedPlan> {
  const own = game.candidates.filter((candidate) => candidate.actor === seat);
  for (const part of ['orders', 'reactions'] as const) {
    const now = plan[turn]?.[part] ?? [];
    for (const step of now) yield without(plan, turn, part, step);
    for (const candidate of own) {
      const reacts = candidate.kind === 'answer' || (candidate.kind === 'move' && candidate.answers.length > 0);
      const isOrder = candidate.kind !== 'move' || !candidate.reactionOnly;
      if (part === 'reactions' ? reacts : isOrder) yield withStep(plan, turn, part, candidate.index);
    }
    if (part === 'reactions') continue;
    for (let later = turn + 1; later < plan.length; later += 1) {
      for (const step of plan[later]?.orders ?? [])
        yield withStep(without(plan, later, 'orders', step), turn, 'orders', step);
      for (const step of now) yield withStep(without(plan, turn, 'orders', step), later, 'orders', step);
    }
  }
}

/** Orders of a moment, or the reaction. */
export type Part = 'orders' | 'reactions';

const changed = (plan: FixedPlan, turn: number, part: Part, to: readonly number[]): FixedPlan =>
  plan.map((it, i) => (i === turn ? { ...it, [part]: to } : it));

/** The plan without a step. */
export const without = (plan: FixedPlan, turn: number, part: Part, step: number): FixedPlan =>
  changed(
    plan,
    turn,
    part,
    (plan[turn]?.[part] ?? []).filter((it) => it !== step),
  );

const withStep = (plan: FixedPlan, turn: number, part: Part, step: number): FixedPlan => {
  const rest = (plan[turn]?.[part] ?? []).filter((it) => it !== step);
  return changed(plan, turn, part, [step, ...rest].slice(0, longest));
};

/** The plan with other orders at two moments: from there a climb may get to another top. */
export function kicked(game: Game, seat: number, plan: FixedPlan, number: number): FixedPlan {
  const own = game.candidates.filter((it) => it.actor === seat && (it.kind !== 'move' || !it.reactionOnly));
  const draw = (of: number, ...about: readonly [number, number]): number =>
    (rollBits(number, seat, ...about, 0) >>> 0) % of;
  return [0, 1].reduce((so, kick) => {
    const turn = draw(plan.length, kick, 0);
    const orders = [1, 2, 3].map((place) => own[draw(own.length, kick, place)]?.index ?? 0);
    return changed(so, turn, 'orders', [...new Set(orders)]);
  }, plan);
}
