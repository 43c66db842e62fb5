/** Worlds of a shipped scenario, played by the compiled program with dice that every what-if shares, and read turn by turn. */
import { masterKey, runKey } from '../../src/chance/keys.ts';
import { ordersStride } from '../../src/compiled/places.ts';
import { compileProgram, type Program } from '../../src/compiled/program.ts';
import { loadGame } from '../../src/io/load-game.ts';
import type { Game } from '../../src/model/game.ts';
import { charts } from '../../state-machines/index.ts';
import type { Scored } from './plans.ts';

const home = new URL('../../', import.meta.url).pathname;

/** What differs from the scenario as written, with everybody on their usual line. */
interface WhatIf {
  /** Other numbers: `path=value` each. */
  readonly set?: readonly string[];
  /** Exactly these moves of a seat on these dates, where they are open; else as its doctrine has it. */
  readonly orders?: readonly { readonly seat: string; readonly on: string; readonly do: readonly string[] }[];
}

/** What-if a seat does exactly this on that date. */
export const when = (seat: string, on: string, ...acts: readonly string[]): WhatIf => ({
  orders: [{ seat, on, do: acts }],
});

/** One run: what each named fact was as each moment closed. A run that has ended stays as it was. */
export interface Course {
  readonly at: (date: string, fact: string) => number;
  /** At the end. */
  readonly last: (fact: string) => number;
}

/** Plays `runs` worlds, numbered alike for every what-if, and keeps the named facts. */
export function play(scenario: string, facts: readonly string[], runs: number, whatIf: WhatIf = {}): Course[] {
  const { game, program } = stageOf(scenario, whatIf.set ?? []);
  const { counts } = program.world;
  const read = facts.map((name) => readerOf(game, program, name));
  const seated = game.actors.map(({ index, usual }) => [...(game.doctrines[index]?.keys() ?? [])].indexOf(usual));
  const given = ordersByTurn(game, whatIf);
  const dates = new Map(game.calendar.map(({ date }, turn) => [date, turn]));
  const master = masterKey('patterns');
  return Array.from({ length: runs }, (_, run) => {
    const [low, high] = runKey(master, 0, run);
    program.key(low, high);
    program.open();
    program.inject();
    const seen: number[][] = [];
    while (counts[game.layout.ended] === 0) {
      const turn = counts[game.layout.turn] as number;
      for (const round of [0, 1] as const) {
        for (const { index } of game.actors) {
          const orders = round === 0 ? given.get(`${turn}/${index}`) : undefined;
          if (orders === undefined) program.decide(index, seated[index] as number, round);
          else order(program, index, orders);
        }
        program.adjudicate(round);
      }
      program.drift();
      program.assess();
      program.digest();
      seen.push(read.map((it) => it()));
      if (counts[game.layout.ended] === 0) program.inject();
    }
    const value = (turn: number, fact: string): number => {
      const found = seen[Math.min(turn, seen.length - 1)]?.[facts.indexOf(fact)];
      if (found === undefined) throw new Error(`"${fact}" was not kept`);
      return found;
    };
    return {
      at: (date, fact) => value(dates.get(date) ?? Number.NaN, fact),
      last: (fact) => value(seen.length - 1, fact),
    };
  });
}

/** The dates of the moments of a scenario, in order. */
export const datesOf = (scenario: string): string[] => stageOf(scenario, []).game.calendar.map(({ date }) => date);

const stages = new Map<string, { game: Game; program: Program }>();

/** Read and compiled once for all what-ifs with the same numbers. */
function stageOf(scenario: string, overrides: readonly string[]): { game: Game; program: Program } {
  const name = [scenario, ...overrides].join(' ');
  const known = stages.get(name);
  if (known !== undefined) return known;
  const loaded = loadGame(scenario, { roster: charts, home, overrides });
  if (!loaded.ok) throw new Error(loaded.problems.map((it) => it.message).join('\n'));
  const { game } = loaded.value;
  const stage = { game, program: compileProgram(game, charts) };
  stages.set(name, stage);
  return stage;
}

function readerOf(game: Game, program: Program, name: string): () => number {
  const fact = game.facts.get(name);
  if (fact === undefined) throw new Error(`${game.id} has no fact "${name}"`);
  const { store, index } = fact.slot;
  return () => program.world[store][index] as number;
}

/** Candidates by `turn/actor`. */
function ordersByTurn(game: Game, { orders = [] }: WhatIf): Map<string, number[]> {
  return new Map(
    orders.map(({ seat, on, do: moves }) => {
      const actor = game.actors.findIndex((it) => it.id === seat);
      const turn = game.calendar.findIndex((it) => it.date === on) + 1;
      const wanted = moves.map((id) => game.candidates.findIndex((it) => it.actor === actor && it.id === id));
      if (actor < 0 || turn < 1 || wanted.includes(-1))
        throw new Error(`${game.id}: no ${seat} ${moves.join(', ')} on ${on}`);
      return [`${turn}/${actor}`, wanted];
    }),
  );
}

function order(program: Program, actor: number, wanted: readonly number[]): void {
  const open = wanted.filter((candidate) => program.isOpen(candidate, 0));
  program.orders[actor * ordersStride] = open.length;
  program.orders.set(open, actor * ordersStride + 1);
}

/** Mean and standard error. */
export function meanOf(numbers: readonly number[]): Scored {
  const average = numbers.reduce((sum, it) => sum + it, 0) / numbers.length;
  const squares = numbers.reduce((sum, it) => sum + (it - average) ** 2, 0);
  return { mean: average, error: Math.sqrt(squares / (numbers.length - 1) / numbers.length) };
}

/** How much higher a fact stands under the second what-if, world by world: at the close of a moment, else at the end. */
export const rise = (from: readonly Course[], to: readonly Course[], fact: string, date?: string): Scored =>
  meanOf(
    from.map((run, i) => {
      const other = to[i] as Course;
      return date === undefined ? other.last(fact) - run.last(fact) : other.at(date, fact) - run.at(date, fact);
    }),
  );

/** Share of the runs in which something holds. */
export const share = (runs: readonly Course[], holds: (run: Course) => boolean): Scored =>
  meanOf(runs.map((run) => (holds(run) ? 1 : 0)));

/** How many standard errors one is above another (or above 0), as if they had been drawn apart. */
export const errorsAbove = (high: Scored, low: Scored = { mean: 0, error: 0 }): number =>
  (high.mean - low.mean) / Math.hypot(high.error, low.error);
