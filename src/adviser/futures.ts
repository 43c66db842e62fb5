/**
 * Futures of one position, as one seat sees it: every set of orders to be compared is played on from the same imagined
 * pasts with the same rolls. The other seats follow their usual doctrines, and so does this one after the present orders.
 * Where the orders have come out, the sets are the answers to them.
 */
import { masterKey } from '../chance/keys.ts';
import { compileProgram, type Program } from '../compiled/program.ts';
import type { Order } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import { blankWorld } from '../model/layout.ts';
import type { Chart } from '../rules/chart.ts';
import { beliefOf } from './belief.ts';
import type { Kind } from './kinds.ts';
import { doctrinesOf, type Lines, type Steered } from './lead.ts';
import { type SealedSet, sealedSet, sealInto } from './sealed.ts';
import type { Seen } from './seen.ts';
import { steering } from './steering.ts';
import { addFuture, blankTally, type Tally } from './tally.ts';

/** Futures being played. Figures hang on the game, what was seen, the orders, the kinds and how many were played. */
export interface Futures {
  readonly kinds: readonly Kind[];
  /** By kind, then by set of orders. */
  readonly tallies: readonly (readonly Tally[])[];
  /** Futures so far, of each set of orders against each kind. */
  readonly played: number;
  /** Pasts that had to be taken although they did not agree with what was seen. */
  readonly strained: number;
  /** Plays so many more of each set of orders against each kind. */
  play(futures: number): void;
}

/** What is to be compared. */
export interface Question {
  readonly seen: Seen;
  /** Sets of orders, or of at most one answer to them, legal at present; an empty one is to let the moment pass. */
  readonly orders: readonly (readonly Order[])[];
  readonly kinds: readonly Kind[];
  /** Lines that other seats are known to follow, where they are not the usual ones. */
  readonly lines?: Lines;
}

/** Any text; it has nothing to do with the seed of the run that is played, whose rolls no advice may know. */
const adviceSeed = 'advice';

/** Compiles a game for asking about. It takes some tens of milliseconds, and serves any number of questions. */
export function steeredProgram(game: Game, roster: readonly Chart[]): Steered {
  const rolls = steering();
  return { game, steering: rolls, program: compileProgram(game, roster, undefined, rolls.word) };
}

/** Futures of a question; none is played yet. A program serves one question at a time, but remembers none. */
export function futuresOf(steered: Steered, { seen, orders, kinds, lines = {} }: Question, seed = adviceSeed): Futures {
  const { game, program } = steered;
  const { world, orders: sealed, terms } = program;
  const belief = beliefOf(steered, seen, masterKey(seed), lines);
  const doctrines = kinds.map((kind) => doctrinesOf(game, kind, lines));
  const tallies = kinds.map(() => orders.map(() => blankTally(game.endings.length)));
  const sets = orders.map(sealedSet);
  const present = blankWorld(game.layout);
  const othersOrders = new Int32Array(sealed.length);
  const othersTerms = new Int32Array(terms.length);
  const round = seen.revealed === undefined ? 0 : 1;
  let played = 0;

  /** What all other seats seal is the same whatever this one does: it is decided once. */
  const decideOthers = (chosen: Int32Array): void => {
    sealed.fill(0);
    terms.fill(0);
    for (let actor = 0; actor < chosen.length; actor += 1)
      if (actor !== seen.seat) program.decide(actor, chosen[actor] as number, round);
    othersOrders.set(sealed);
    othersTerms.set(terms);
  };

  const playOne = (kind: Kind, stratum: number, future: number): void => {
    const chosen = doctrines[stratum] as Int32Array;
    const own = tallies[stratum] as Tally[];
    const key = belief.imagine(kind, stratum, future);
    present.values.set(world.values);
    present.counts.set(world.counts);
    program.key(key[0], key[1]);
    program.resume();
    decideOthers(chosen);
    for (let i = 0; i < sets.length; i += 1) {
      world.values.set(present.values);
      world.counts.set(present.counts);
      program.resume();
      sealed.set(othersOrders);
      terms.set(othersTerms);
      sealInto(program, seen.seat, sets[i] as SealedSet);
      if (round === 0) program.playOn(chosen);
      else playOnAnswered(program, game, chosen);
      addFuture(own[i] as Tally, (world.counts[game.layout.ended] as number) - 1, program.score(seen.seat));
    }
  };

  return {
    kinds,
    tallies,
    get played() {
      return played;
    },
    get strained() {
      return belief.strained;
    },
    play: (futures) => {
      for (let future = played; future < played + futures; future += 1)
        kinds.forEach((kind, stratum) => playOne(kind, stratum, future));
      played += futures;
    },
  };
}

/** Plays from answers given: what lies in the program is what all seats answer to the orders that have come out. */
function playOnAnswered(program: Program, { layout }: Game, chosen: Int32Array): void {
  program.adjudicate(1);
  program.drift();
  program.assess();
  if (program.world.counts[layout.ended] !== 0) return;
  program.inject();
  program.playOut(chosen);
}
