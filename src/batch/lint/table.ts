/** A table at which runs are played step by step by the compiled program, so that one seat's orders can be given and worlds be kept. */
import { masterKey, runKey } from '../../chance/keys.ts';
import type { Lanes } from '../../chance/threefry.ts';
import { ordersStride } from '../../compiled/places.ts';
import { compileProgram, type Program } from '../../compiled/program.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Game } from '../../model/game.ts';
import type { Chart } from '../../rules/chart.ts';

export type Round = 0 | 1;

/** By actor, the number of the doctrine it follows (doctrines sorted by id). */
export type Mix = Int32Array;

/** Leaves a seat's orders of a round with the program. */
export type Policy = (round: Round) => void;

export interface Table {
  readonly game: Game;
  readonly program: Program;
  /** Everybody's usual doctrine. */
  readonly usual: Mix;
}

/** Compiles the game once. */
export function setTable(game: Game, roster: readonly Chart[]): Table {
  const usual = Int32Array.from(game.actors, (actor) => doctrineNumber(game, actor.index, actor.usual));
  return { game, program: compileProgram(game, roster), usual };
}

/** The number of a doctrine of an actor; -1 when it has none of that name. */
export const doctrineNumber = (game: Game, actor: number, id: string): number =>
  [...(game.doctrines[actor]?.keys() ?? [])].indexOf(id);

/** A mix in which one seat follows another doctrine. */
export function withDoctrine(mix: Mix, seat: number, doctrine: number): Mix {
  const own = mix.slice();
  own[seat] = doctrine;
  return own;
}

/** Keys of runs: `purpose` keeps the worlds of one question apart from those of another. */
export function keysOf(seed: string, purpose: string): (row: number, run: number) => Lanes {
  const master = masterKey(`${seed}/${purpose}`);
  return (row, run) => runKey(master, row, run);
}

/** Opens a run and has its first moment wait for orders. */
export function begin({ program }: Table, key: Lanes): void {
  program.key(key[0], key[1]);
  program.open();
  program.inject();
}

/** Whether the run has ended. */
export const hasEnded = ({ game, program }: Table): boolean => program.world.counts[game.layout.ended] !== 0;
/** The moment that it is at, from 1. */
export const turnNow = ({ game, program }: Table): number => program.world.counts[game.layout.turn] as number;

/** Plays one moment: every seat by its doctrine, but for one that follows a policy. */
export function step(table: Table, mix: Mix, seat = -1, policy?: Policy): void {
  const { game, program } = table;
  for (const round of [0, 1] as const) {
    for (const { index } of game.actors) {
      if (index === seat && policy !== undefined) policy(round);
      else program.decide(index, mix[index] as number, round);
    }
    program.adjudicate(round);
  }
  endTurn(table);
}

/** What follows once all reactions are adjudicated. */
export function endTurn(table: Table): void {
  const { program } = table;
  program.drift();
  program.assess();
  program.digest();
  if (!hasEnded(table)) program.inject();
}

/** Plays to the ending. */
export function playOn(table: Table, mix: Mix, seat = -1, policy?: Policy): void {
  if (policy === undefined) {
    if (!hasEnded(table)) table.program.playOut(mix);
  } else while (!hasEnded(table)) step(table, mix, seat, policy);
}

/** Leaves no order of a seat. */
export function orderNothing({ program }: Table, seat: number): void {
  program.orders[seat * ordersStride] = 0;
}

/** Leaves one order of a seat. */
export function orderOnly({ program }: Table, seat: number, candidate: number): void {
  program.orders[seat * ordersStride] = 1;
  program.orders[seat * ordersStride + 1] = candidate;
}

/** The orders that are left of a seat, as candidates. */
export function ordersOf({ program }: Table, seat: number): Int32Array {
  const at = seat * ordersStride;
  return program.orders.subarray(at + 1, at + 1 + (program.orders[at] as number));
}

/** Leaves of the wanted candidates what is open and can be given together: one a region, one offer or answer, within the budget. */
export function orderWanted({ game, program }: Table, seat: number, wanted: readonly number[], round: Round): void {
  const at = seat * ordersStride;
  let left = program.world.counts[game.layout.budgets + seat] as number;
  const taken = new Set<string>();
  program.orders[at] = 0;
  for (const number of wanted) {
    if (round === 1 && taken.size > 0) break;
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

/** Worlds kept to be played on from, under one key each. */
export interface Shelf {
  keep(at: number): void;
  /** Puts the world back; its rolls to come are those of `key`. */
  restore(at: number, key: Lanes): void;
}

/** Room for so many worlds. */
export function shelf({ game, program }: Table, worlds: number): Shelf {
  const { layout } = game;
  const values = new Float64Array(layout.values * worlds);
  const counts = new Int32Array(layout.counts * worlds);
  const { world } = program;
  return {
    keep: (at) => {
      values.set(world.values, at * layout.values);
      counts.set(world.counts, at * layout.counts);
    },
    restore: (at, key) => {
      program.key(key[0], key[1]);
      world.values.set(values.subarray(at * layout.values, (at + 1) * layout.values));
      world.counts.set(counts.subarray(at * layout.counts, (at + 1) * layout.counts));
      program.resume();
    },
  };
}
