/** What each order is worth at the positions of one moment: is there anything to decide? */
import { rollBits } from '../../chance/keys.ts';
import {
  begin,
  endTurn,
  hasEnded,
  keysOf,
  type Mix,
  orderNothing,
  orderOnly,
  playOn,
  shelf,
  step,
  type Table,
  turnNow,
} from './table.ts';

/** Over the positions of one seat at one moment. Options are the seat's candidates by number, and last, to give no order. */
export interface Positions {
  readonly positions: number;
  /** By option: positions in which it was open, and in which no other option did as well. */
  readonly open: Float64Array;
  readonly best: Float64Array;
  /** Positions in which all options did alike, or there was but one. */
  readonly alike: number;
  /** Sum over positions of what choosing well is worth beside choosing any option, judged by other futures than those it was chosen by. */
  readonly gain: number;
}

export interface PositionsAsked {
  readonly seat: number;
  /** From 0. */
  readonly turn: number;
  readonly mixes: readonly Mix[];
  /** Positions looked at; futures played out for each option. */
  readonly positions: number;
  readonly futures: number;
  readonly seed: string;
}

/** Looks at positions that the mixes lead to. Each option alone is ordered, then all follow their doctrines. Yields runs played. */
export function* lookAtPositions(table: Table, asked: PositionsAsked): Generator<number, Positions> {
  const { game, program } = table;
  const { seat, turn, mixes, positions, futures, seed } = asked;
  const all = game.candidates.length;
  const found = {
    positions: 0,
    open: new Float64Array(all + 1),
    best: new Float64Array(all + 1),
    alike: 0,
    gain: 0,
  };
  const [pathKey, futureKey] = [keysOf(seed, 'positions'), keysOf(seed, 'futures')];
  const kept = shelf(table, 1);
  // Some runs have ended before: as many again are tried.
  for (let run = 0; run < 2 * positions && found.positions < positions; run += 1) {
    const mix = mixes[(rollBits(run, turn, seat, 0, 0) >>> 0) % mixes.length] as Mix;
    begin(table, pathKey(turn, run));
    while (!hasEnded(table) && turnNow(table) <= turn) step(table, mix);
    if (hasEnded(table)) {
      yield 1;
      continue;
    }
    kept.keep(0);
    const options = [
      ...game.candidates.filter((it) => it.actor === seat && program.isOpen(it.index, 0)).map((it) => it.index),
      all,
    ];
    const scores = options.map((option) =>
      Array.from({ length: futures }, (_, future) => {
        kept.restore(0, futureKey(run, future));
        return scoreWith(table, mix, seat, option);
      }),
    );
    note(found, options, scores);
    yield options.length * futures;
  }
  return found;
}

function scoreWith(table: Table, mix: Mix, seat: number, option: number): number {
  const { game, program } = table;
  for (const { index } of game.actors) {
    if (index !== seat) program.decide(index, mix[index] as number, 0);
    else if (option === game.candidates.length) orderNothing(table, seat);
    else orderOnly(table, seat, option);
  }
  program.adjudicate(0);
  for (const { index } of game.actors) program.decide(index, mix[index] as number, 1);
  program.adjudicate(1);
  endTurn(table);
  playOn(table, mix);
  return program.score(seat);
}

function note(
  found: { -readonly [K in keyof Positions]: Positions[K] },
  options: readonly number[],
  scores: readonly (readonly number[])[],
): void {
  found.positions += 1;
  const means = scores.map((its) => mean(its));
  const top = Math.max(...means);
  const leaders = options.filter((_, i) => (means[i] as number) >= top - 1e-9);
  for (const option of options) found.open[option] = (found.open[option] as number) + 1;
  if (leaders.length === options.length) found.alike += 1;
  const [only] = leaders;
  if (leaders.length === 1 && only !== undefined) found.best[only] = (found.best[only] as number) + 1;
  const half = Math.floor((scores[0]?.length ?? 0) / 2);
  const chosen = argmax(scores.map((its) => mean(its.slice(0, half))));
  const later = scores.map((its) => mean(its.slice(half)));
  found.gain += (later[chosen] ?? 0) - mean(later);
}

const mean = (values: readonly number[]): number => values.reduce((total, it) => total + it, 0) / values.length;

const argmax = (values: readonly number[]): number =>
  values.reduce((best, value, i) => (value > (values[best] as number) ? i : best), 0);
