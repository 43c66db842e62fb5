/** Plays the mixes of a scenario and counts what a reader of its balance asks about. */
import type { Game } from '../../model/game.ts';
import { scoredSeats } from '../runner.ts';
import { begin, endTurn, hasEnded, keysOf, type Mix, ordersOf, type Round, type Table } from './table.ts';

/** A belief has moved when it is so far from where it began. */
const learnt = 0.1;

/** Counts that only ever add up, whoever played which part. */
export interface Survey {
  /** By mix, then by ending. */
  readonly endings: Float64Array;
  /** By mix, then by scored seat: sums of scores in thousandths of a point, and of their squares in points. */
  readonly scores: Float64Array;
  readonly squares: Float64Array;
  /** By candidate: moments at which it was open, and at which it was ordered. */
  readonly open: Float64Array;
  readonly ordered: Float64Array;
  /** By move: runs in which it was done, by an order or inside a deal. */
  readonly done: Float64Array;
  /** By indicator: ends of moments at its lower and at its upper bound. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** By actor: runs in which what the others believe of its type moved by a tenth or more. */
  readonly learnt: Float64Array;
  /** Runs, moments. */
  readonly totals: Float64Array;
}

/** Counts of nothing. */
export function blankSurvey(game: Game, mixes: number): Survey {
  const scored = scoredSeats(game).length;
  const zeros = (length: number): Float64Array => new Float64Array(length);
  return {
    endings: zeros(mixes * game.endings.length),
    scores: zeros(mixes * scored),
    squares: zeros(mixes * scored),
    open: zeros(game.candidates.length),
    ordered: zeros(game.candidates.length),
    done: zeros(game.moves.length),
    low: zeros(game.indicators.length),
    high: zeros(game.indicators.length),
    learnt: zeros(game.actors.length),
    totals: zeros(2),
  };
}

/** Adds the counts of other runs. */
export function addSurvey(to: Survey, from: Survey): void {
  for (const key of Object.keys(to) as (keyof Survey)[])
    for (let i = 0; i < to[key].length; i += 1) to[key][i] = (to[key][i] as number) + (from[key][i] as number);
}

/**
 * Plays places `from` up to, not including, `to`: the mixes in turn, each run with rolls of its own, so that many mixes
 * played seldom still meet many worlds. Yields now and then.
 */
export function* survey(
  table: Table,
  { seed, mixes, from, to }: { seed: string; mixes: readonly Mix[]; from: number; to: number },
): Generator<number, Survey> {
  const into = blankSurvey(table.game, mixes.length);
  const keyOf = keysOf(seed, 'survey');
  for (let place = from; place < to; place += 1) {
    const mix = place % mixes.length;
    begin(table, keyOf(0, place));
    surveyRun(table, mixes[mix] as Mix, mix, into);
    if ((place - from) % 100 === 99) yield 100;
  }
  return into;
}

function surveyRun(table: Table, mix: Mix, number: number, into: Survey): void {
  const { game, program } = table;
  const { values } = program.world;
  const before = values.slice(game.layout.beliefs, game.layout.pending);
  while (!hasEnded(table)) {
    for (const round of [0, 1] as const) {
      noteOpen(table, round, into);
      for (const { index } of game.actors) {
        program.decide(index, mix[index] as number, round);
        for (const candidate of ordersOf(table, index)) bump(into.ordered, candidate);
      }
      program.adjudicate(round);
    }
    endTurn(table);
    noteBounds(game, values, into);
  }
  noteEnd(table, number, before, into);
}

const bump = (counts: Float64Array, at: number, by = 1): void => {
  counts[at] = (counts[at] as number) + by;
};

function noteOpen({ game, program }: Table, round: Round, into: Survey): void {
  for (const { index } of game.candidates) if (program.isOpen(index, round)) bump(into.open, index);
}

function noteBounds({ indicators }: Game, values: Float64Array, into: Survey): void {
  for (const { index, low, high } of indicators) {
    if ((values[index] as number) <= low) bump(into.low, index);
    if ((values[index] as number) >= high) bump(into.high, index);
  }
  bump(into.totals, 1);
}

function noteEnd({ game, program }: Table, mix: number, before: Float64Array, into: Survey): void {
  const { counts, values } = program.world;
  const { layout } = game;
  bump(into.totals, 0);
  bump(into.endings, mix * game.endings.length + (counts[layout.ended] as number) - 1);
  for (const { move } of game.moves) if ((counts[layout.did + move] as number) > 0) bump(into.done, move);
  scoredSeats(game).forEach((seat, i, all) => {
    const score = program.score(seat);
    bump(into.scores, mix * all.length + i, Math.round(score * 1000));
    bump(into.squares, mix * all.length + i, Math.round(score * score));
  });
  for (const { index, types } of game.actors) {
    if (types === undefined) continue;
    const from = types.beliefs - layout.beliefs;
    const moved = types.names.some(
      (_, i) => Math.abs((values[types.beliefs + i] as number) - (before[from + i] as number)) >= learnt,
    );
    if (moved) bump(into.learnt, index);
  }
}
