/**
 * Where a finished run turned: how likely its ending stood at each moment, and whose doing each moment's change was.
 * The worth of a position is a seat's mean score over futures from it, the same futures for every position, with all seats
 * under the doctrines given; hidden facts are what they really were. Of a moment with orders: luck is what its injects and
 * rolls changed, and one's own part and the others' share what the orders did, each averaged over who is counted first
 * (Shapley 1953, doi:10.1515/9781400881970-018). The parts of all moments add up, exactly, to the final score less the
 * worth of the opening.
 */
import { masterKey, runKey } from '../chance/keys.ts';
import type { Lanes } from '../chance/threefry.ts';
import type { Program } from '../compiled/program.ts';
import type { Order } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import { copyWorld, type World } from '../model/layout.ts';
import { digestText } from '../rules/digest.ts';
import { type SealedSet, sealedSet, sealInto } from './sealed.ts';
import { addFuture, blankTally, type Tally } from './tally.ts';

/** What a seat did in one moment, by actor. */
export interface PlayedMoment {
  readonly orders: readonly (readonly Order[])[];
  readonly reactions: readonly (readonly Order[])[];
  /** The run's digest as the moment ended. */
  readonly digest: string;
}

/** The run to look back on. */
export interface PlayedRun {
  readonly game: Game;
  readonly program: Program;
  /** Key of the run. */
  readonly key: Lanes;
  readonly seat: number;
  /** Doctrine numbers by actor, that all go on under. */
  readonly chosen: Int32Array;
  readonly moments: readonly PlayedMoment[];
}

/** One moment with hindsight. Worths are whole numbers of 2^-20 points of score, summed over the futures. */
export interface Turning {
  readonly turn: number;
  /** Futures, of all, that ended as the run did, when orders were about to be given. */
  readonly alike: number;
  readonly own: number;
  readonly others: number;
  readonly luck: number;
}

/** A look back, which takes a moment at a time. */
export interface Hindsight {
  readonly futures: number;
  /** Whole, as in `Turning`. */
  readonly opening: number;
  readonly turnings: readonly Turning[];
  readonly final: number;
  readonly done: boolean;
  /** Looks at one more moment. @throws Error when the run does not play as it was recorded */
  look(): void;
}

interface Spot {
  readonly world: World;
  readonly lanes: Int32Array;
}

/** Any text; the futures have nothing to do with the run's own rolls. */
const futuresSeed = 'hindsight';

/** Begins to look back on a finished run. */
export function hindsightOf(run: PlayedRun, futures: number): Hindsight {
  const { game, program, moments } = run;
  const sets = moments.map(({ orders, reactions }) => ({
    orders: orders.map(sealedSet),
    reactions: reactions.map(sealedSet),
  }));
  program.key(run.key[0], run.key[1]);
  program.open();
  let before = spotOf(program);
  const ending = endingOf(run, sets);
  const worths = worthsOf(run, ending, futures);
  let worth = worths.before(before).score;
  const opening = worth;
  const turnings: Turning[] = [];
  return {
    futures,
    opening,
    turnings,
    get final() {
      return worth;
    },
    get done() {
      return turnings.length === moments.length;
    },
    look: () => {
      const at = turnings.length;
      const set = sets[at];
      if (set === undefined) return;
      const waiting = play(run, before, (place) => {
        place(program);
        program.inject();
      });
      const v1 = worths.waiting(waiting);
      const [own, others, both] = (['own', 'others', 'both'] as const).map(
        (whose) => worths.after(waiting, set, whose).score,
      ) as [number, number, number];
      before = play(run, waiting, (place) => {
        place(program);
        playMoment(run, set, 'both');
      });
      if (digestText([before.lanes[0] as number, before.lanes[1] as number]) !== moments[at]?.digest)
        throw new Error(`The run does not play as it was recorded in turn ${at + 1}`);
      const next = before.world.counts[game.layout.ended] === 0 ? worths.before(before).score : worths.final(before);
      // Twice each part, halved at the end: whole numbers stay whole.
      const ownTwice = own - v1.score + (both - others);
      turnings.push({
        turn: at + 1,
        alike: v1.endings[ending] as number,
        own: ownTwice / 2,
        others: both - v1.score - ownTwice / 2,
        luck: v1.score - worth + (next - both),
      });
      worth = next;
    },
  };
}

type Sets = { readonly orders: readonly SealedSet[]; readonly reactions: readonly SealedSet[] };

const spotOf = ({ world, lanes }: Program): Spot => ({ world: copyWorld(world), lanes: lanes.slice() });

/** Puts a spot into the program under the run's own key, plays on from it, and hands back where that leads. */
function play({ program, key }: PlayedRun, from: Spot, go: (place: (program: Program) => void) => void): Spot {
  go(() => takeUp(program, from, key));
  return spotOf(program);
}

function takeUp(program: Program, { world, lanes }: Spot, key: Lanes): void {
  program.world.values.set(world.values);
  program.world.counts.set(world.counts);
  program.lanes.set(lanes);
  program.key(key[0], key[1]);
  program.resume();
}

/** How the recorded run ended, by `Ending.index`. The program is left at the end. */
function endingOf(run: PlayedRun, sets: readonly Sets[]): number {
  const { game, program } = run;
  const from = spotOf(program);
  for (const set of sets) {
    program.inject();
    playMoment(run, set, 'both');
  }
  const ending = (program.world.counts[game.layout.ended] as number) - 1;
  if (ending < 0) throw new Error('The run has not ended');
  takeUp(program, from, run.key);
  return ending;
}

/** Plays a moment whose orders are waited for: the recorded orders of some seats, the doctrines' of the others. */
function playMoment(run: PlayedRun, { orders, reactions }: Sets, whose: 'own' | 'others' | 'both'): void {
  const { program } = run;
  give(run, orders, whose, 0);
  program.adjudicate(0);
  give(run, reactions, whose, 1);
  program.adjudicate(1);
  program.drift();
  program.assess();
  program.digest();
}

function give(
  { game, program, seat, chosen, moments }: PlayedRun,
  sets: readonly SealedSet[],
  whose: 'own' | 'others' | 'both',
  round: 0 | 1,
): void {
  if (moments.length === 0) return;
  const recorded = (actor: number): boolean => whose === 'both' || (whose === 'own') === (actor === seat);
  for (let actor = 0; actor < game.actors.length; actor += 1)
    if (!recorded(actor)) program.decide(actor, chosen[actor] as number, round);
  for (let actor = 0; actor < game.actors.length; actor += 1) {
    const set = sets[actor];
    if (recorded(actor) && set !== undefined) sealInto(program, actor, round === 0 ? set : stillOpen(program, set));
  }
}

/** An answer to what was done is given where there is that to answer, in a future in which others acted otherwise. */
function stillOpen(program: Program, { orders, offers }: SealedSet): SealedSet {
  const kept = Array.from(orders.subarray(1, 1 + (orders[0] as number))).filter((it) => program.isOpen(it, 1));
  return { orders: Int32Array.of(kept.length, ...kept), offers };
}

/** The worth of positions, all over the same futures. */
function worthsOf(run: PlayedRun, ending: number, futures: number) {
  const { game, program, seat, chosen } = run;
  const master = masterKey(futuresSeed);
  const keys = Array.from({ length: futures }, (_, future) => runKey(master, 0, future));
  const over = (spot: Spot, on: () => void): Tally => {
    const tally = blankTally(game.endings.length);
    for (const key of keys) {
      takeUp(program, spot, key);
      on();
      addFuture(tally, (program.world.counts[game.layout.ended] as number) - 1, program.score(seat));
    }
    return tally;
  };
  const goOn = (): void => {
    if (program.world.counts[game.layout.ended] !== 0) return;
    program.inject();
    program.playOut(chosen);
  };
  return {
    before: (spot: Spot): Tally => over(spot, goOn),
    waiting: (spot: Spot): Tally => over(spot, () => program.playOut(chosen)),
    after: (spot: Spot, set: Sets, whose: 'own' | 'others' | 'both'): Tally =>
      over(spot, () => {
        playMoment(run, set, whose);
        goOn();
      }),
    final: (spot: Spot): number => {
      takeUp(program, spot, run.key);
      const tally = blankTally(game.endings.length);
      for (let i = 0; i < futures; i += 1) addFuture(tally, ending, program.score(seat));
      return tally.score;
    },
  };
}
