/** Plans for one seat, fixed at the start or conditional, played out by the compiled program against the others' usual lines. */
import { masterKey, runKey } from '../../src/chance/keys.ts';
import { ordersStride } from '../../src/compiled/places.ts';
import { compileProgram, type Program } from '../../src/compiled/program.ts';
import type { Candidate } from '../../src/model/candidate.ts';
import type { Condition } from '../../src/model/formula.ts';
import type { Game } from '../../src/model/game.ts';
import type { Chart } from '../../src/rules/chart.ts';
import { noInputs, readCondition } from '../../src/rules/evaluate.ts';

/** A candidate wanted in one turn. Without a condition it is part of a plan fixed at the start. */
export interface Wanted {
  readonly candidate: number;
  readonly when?: Condition;
}

/** What is wanted in each turn (from 1), as orders and as the one reaction: given, first come first taken, wherever it is open. */
export type Plan = readonly { readonly orders: readonly Wanted[]; readonly reactions: readonly Wanted[] }[];

/** Mean and standard error of a seat's score. */
export interface Scored {
  readonly mean: number;
  readonly error: number;
}

/** A table at which one seat plays plans or doctrines, and the others their usual doctrines, always with the same dice. */
export interface Table {
  readonly game: Game;
  readonly seat: number;
  plan(plan: Plan, runs: number, from?: number): Scored;
  doctrine(id: string, runs: number, from?: number): Scored;
}

/** Sets the table. `seed` keys all runs; runs are numbered, so that two policies meet the same worlds. */
export function setTable(game: Game, charts: readonly Chart[], seat: number, seed: string): Table {
  const program = compileProgram(game, charts);
  const master = masterKey(seed);
  const chosen = Int32Array.from(game.actors, (actor) =>
    [...(game.doctrines[actor.index]?.keys() ?? [])].indexOf(actor.usual),
  );
  const mean = (runs: number, from: number, play: () => void): Scored => {
    let sum = 0;
    let squares = 0;
    for (let run = from; run < from + runs; run += 1) {
      const key = runKey(master, 0, run);
      program.key(key[0], key[1]);
      program.open();
      program.inject();
      play();
      const score = program.score(seat);
      sum += score;
      squares += score * score;
    }
    return { mean: sum / runs, error: Math.sqrt(Math.max(0, squares / runs - (sum / runs) ** 2) / runs) };
  };
  return {
    game,
    seat,
    plan: (plan, runs, from = 0) => mean(runs, from, () => playPlan(game, program, seat, plan, chosen)),
    doctrine: (id, runs, from = 0) => {
      const own = chosen.slice();
      own[seat] = [...(game.doctrines[seat]?.keys() ?? [])].indexOf(id);
      return mean(runs, from, () => program.playOut(own));
    },
  };
}

function playPlan(game: Game, program: Program, seat: number, plan: Plan, chosen: Int32Array): void {
  const { counts } = program.world;
  while (counts[game.layout.ended] === 0) {
    const now = plan[(counts[game.layout.turn] as number) - 1];
    for (const round of [0, 1] as const) {
      for (const actor of game.actors)
        if (actor.index !== seat) program.decide(actor.index, chosen[actor.index] as number, round);
      const wanted = (round === 0 ? now?.orders : now?.reactions) ?? [];
      give(game, program, seat, wanted, round);
      program.adjudicate(round);
    }
    program.drift();
    program.assess();
    program.digest();
    if (counts[game.layout.ended] === 0) program.inject();
  }
}

/** Gives what is open and can be given together: one order a region, a pair and an answer, within the budget. */
function give(game: Game, program: Program, seat: number, wanted: readonly Wanted[], round: 0 | 1): void {
  const at = seat * ordersStride;
  let left = program.world.counts[game.layout.budgets + seat] as number;
  const taken = new Set<string>();
  program.orders[at] = 0;
  for (const { candidate: number, when } of wanted) {
    if (round === 1 && taken.size > 0) break;
    if (when !== undefined && !readCondition(when)(program.world, noInputs)) continue;
    const candidate = game.candidates[number] as Candidate;
    const cost = candidate.kind === 'answer' ? 0 : candidate.cost;
    if (cost > left || taken.has(claimOf(candidate)) || !program.isOpen(number, round)) continue;
    taken.add(claimOf(candidate));
    left -= cost;
    program.orders[at] = (program.orders[at] as number) + 1;
    program.orders[at + (program.orders[at] as number)] = number;
  }
}

/** What a candidate takes up of its seat's set. Offers and answers share one claim: a plan bargains once a moment. */
const claimOf = (candidate: Candidate): string =>
  candidate.kind === 'move' ? `region ${candidate.region}` : 'bargain';
