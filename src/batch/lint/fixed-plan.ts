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
  type Round,
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

/**
 * What a doctrine mostly does, as a plan: at each moment the orders that it gives in more than half of the runs, and, where
 * it gives each most often, the orders that come in more than half of the runs, now at one moment and now at another.
 */
export function habitOf(table: Table, seat: number, doctrine: string, runs: number, seed: string): FixedPlan {
  const { game } = table;
  const mix: Mix = withDoctrine(table.usual, seat, doctrineNumber(game, seat, doctrine));
  const keyOf = keysOf(seed, 'habits');
  const given = game.calendar.map(() => [new Map<number, number>(), new Map<number, number>()] as const);
  const runsWith = [new Map<number, number>(), new Map<number, number>()] as const;
  const reached = game.calendar.map(() => 0);
  const count = (counts: Map<number, number> | undefined, order: number): unknown =>
    counts?.set(order, (counts.get(order) ?? 0) + 1);
  for (let run = 0; run < runs; run += 1) {
    begin(table, keyOf(0, run));
    const seen = [new Set<number>(), new Set<number>()] as const;
    while (!hasEnded(table)) {
      const turn = turnNow(table) - 1;
      reached[turn] = (reached[turn] ?? 0) + 1;
      step(table, mix, seat, (round) => {
        table.program.decide(seat, mix[seat] as number, round);
        for (const order of ordersOf(table, seat)) {
          count(given[turn]?.[round], order);
          seen[round].add(order);
        }
      });
    }
    for (const round of [0, 1] as const) for (const order of seen[round]) count(runsWith[round], order);
  }
  const most = (order: number, round: Round): number => Math.max(...given.map((it) => it[round].get(order) ?? 0));
  const isHabit = (order: number, times: number, turn: number, round: Round): boolean =>
    times * 2 > (reached[turn] ?? 0) || (times === most(order, round) && (runsWith[round].get(order) ?? 0) * 2 > runs);
  const often = (turn: number, round: Round): number[] =>
    [...(given[turn]?.[round] ?? [])]
      .filter(([order, times]) => isHabit(order, times, turn, round))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([order]) => order)
      .slice(0, longest);
  return game.calendar.map((_, turn) => ({ orders: often(turn, 0), reactions: often(turn, 1) }));
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

/** The plan with two or three changes drawn at once: each a step put in, taken out, or moved to another moment. */
export function varied(game: Game, seat: number, plan: FixedPlan, number: number): FixedPlan {
  const own = game.candidates.filter((it) => it.actor === seat && (it.kind !== 'move' || !it.reactionOnly));
  const draw = (of: number, ...about: readonly [number, number]): number =>
    (rollBits(number, seat, ...about, 0) >>> 0) % of;
  const changes = 2 + draw(2, 0, 0);
  return Array.from({ length: changes }, (_, i) => i + 1).reduce((so, change) => {
    const [turn, other] = [draw(so.length, change, 1), draw(so.length, change, 2)];
    const there = so[turn]?.orders ?? [];
    const step = there[draw(Math.max(1, there.length), change, 3)];
    const kind = draw(4, change, 4);
    if (kind < 2 || step === undefined)
      return withStep(so, turn, 'orders', own[draw(own.length, change, 5)]?.index ?? 0);
    const rest = without(so, turn, 'orders', step);
    return kind === 2 ? rest : withStep(rest, other, 'orders', step);
  }, plan);
}
