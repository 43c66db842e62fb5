/**
 * Asking the adviser: rounds of futures in one fixed order, a short step at a time, so that whoever asks may look after
 * each. What is said after a step hangs on how many were made, never on how long they took.
 */

import { isAlike } from '../adviser/alike.ts';
import { type Futures, futuresOf, type Question, steeredProgram } from '../adviser/futures.ts';
import { type Kind, kindsByDoctrine } from '../adviser/kinds.ts';
import type { Steered } from '../adviser/lead.ts';
import type { Game } from '../model/game.ts';
import type { Chart } from '../rules/chart.ts';
import { type OrderOutlook, outlooksOf, withCases } from './advice.ts';

/** What has been found so far. */
export interface Advice {
  readonly seat: number;
  readonly turn: number;
  /** Whether the sets are answers to orders that have come out. */
  readonly reaction: boolean;
  readonly orders: Question['orders'];
  readonly kinds: readonly Kind[];
  /** Futures of each set of orders, over all kinds. */
  readonly futures: number;
  /** Cases met so far, the scenario as written apart. */
  readonly cases: number;
  /** By set of orders. */
  readonly outlooks: readonly OrderOutlook[];
  /** By the line that the rival could follow, once that was played. */
  readonly lines?: { readonly kinds: readonly Kind[]; readonly outlooks: readonly OrderOutlook[] };
  /** True when some of what was seen fits no past that was tried. */
  readonly strained: boolean;
  readonly done: boolean;
}

/** A question being gone into. */
export interface Consultation {
  readonly advice: Advice;
  /** Goes one step further; nothing more once it is done. */
  step(): void;
}

/** What is asked, and what with. */
export interface ConsultOptions {
  readonly steered: Steered;
  readonly roster: readonly Chart[];
  readonly question: Question;
  /** Most futures of each set of orders, 1 or more, and most cases. */
  readonly futures: number;
  readonly cases: number;
  /** The scenario with other numbers, by number from 0; undefined where there is none. */
  readonly caseGame: (number: number) => Game | undefined;
}

/** Futures of each set of orders in the first step and in all, and cases, unless asked otherwise. */
export const firstFutures = 10;
export const usualFutures = 10_000;
export const usualCases = 8;
/** Futures before other cases are met, in each of them, and of each line. */
const earlyFutures = 1000;
const caseFutures = 200;
const lineFutures = 100;
/** Futures against each kind in one step. */
const stride = 50;

/** Begins to ask. Nothing is known before the first step. */
export function consult(options: ConsultOptions): Consultation {
  const { steered, roster, question, futures: wanted, caseGame } = options;
  const { kinds, seen, orders } = question;
  const each = (futures: number): number => Math.ceil(Math.min(futures, wanted) / kinds.length);
  const main = futuresOf(steered, question);
  const lines = futuresOf(steered, { ...question, kinds: kindsByDoctrine(steered.game, seen) });
  const cases: (readonly OrderOutlook[])[] = [];
  let written: readonly OrderOutlook[] = [];

  function* steps(): Generator<undefined, undefined> {
    yield* playUpTo(main, each(firstFutures));
    yield* playUpTo(main, each(caseFutures));
    written = outlooksOf(kinds, main.tallies);
    yield* playUpTo(main, each(earlyFutures));
    for (let number = 0; number < options.cases; number += 1) {
      const game = caseGame(number);
      yield;
      if (game === undefined || !isAlike(steered.game, game)) continue;
      const found = futuresOf(steeredProgram(game, roster), question);
      yield;
      yield* playUpTo(found, each(firstFutures));
      yield* playUpTo(found, each(caseFutures));
      cases.push(outlooksOf(kinds, found.tallies));
    }
    if (lines.kinds.length > 1) yield* playUpTo(lines, Math.min(lineFutures, wanted));
    yield* playUpTo(main, each(wanted));
    return undefined;
  }

  const rest = steps();
  let done = false;
  return {
    get advice() {
      const more =
        lines.played === 0 ? {} : { lines: { kinds: lines.kinds, outlooks: outlooksOf(lines.kinds, lines.tallies) } };
      return {
        seat: seen.seat,
        turn: seen.moments.length,
        reaction: seen.revealed !== undefined,
        orders,
        kinds,
        futures: main.played * kinds.length,
        cases: cases.length,
        outlooks: main.played === 0 ? [] : withCases(outlooksOf(kinds, main.tallies), written, cases),
        ...more,
        strained: main.strained > 0,
        done,
      };
    },
    step: () => {
      done = rest.next().done === true;
    },
  };
}

/** Plays up to so many futures against each kind, and lets others have their turn after each stride. */
function* playUpTo(futures: Futures, wanted: number): Generator<undefined, undefined> {
  while (futures.played < wanted) {
    const edge = Math.min(wanted, (Math.floor(futures.played / stride) + 1) * stride);
    futures.play(edge - futures.played);
    if (futures.played < wanted) yield;
  }
  yield;
}
