/**
 * What a seat may hold to have happened unseen: games played again from their first moment, a flock at a time, with keyed
 * rolls for all that is hidden. Those go that do not agree with what was seen, those stay by how likely it makes what others
 * were seen to order, and copies of them take the places left (a particle filter: Gordon, Salmond, Smith 1993,
 * doi:10.1049/ip-f-2.1993.0015). Hidden types alone are drawn from the belief that all share, and are not weighed again.
 */
import { rollBits, rollKey, runKey } from '../chance/keys.ts';
import type { Lanes } from '../chance/threefry.ts';
import { blankWorld, copyWorld, type World } from '../model/layout.ts';
import type { Kind } from './kinds.ts';
import { agreesWith, type Lines, leadThrough, leadToReveal, type Steered, seated, setKnown } from './lead.ts';
import { knownRolls, typeDraws } from './opening-rolls.ts';
import { type KnownPlaces, knownPlacesOf, pastOf } from './past.ts';
import type { Seen } from './seen.ts';
import { forcing } from './steering.ts';

/** Pasts that a seat cannot tell from the one it has seen. */
export interface Belief {
  /**
   * Leaves the program at the present moment, orders (or an answer to them) waited for, after the past of this number;
   * hands back the key of the run, by which it may be played on.
   */
  imagine(kind: Kind, stratum: number, number: number): Lanes;
  /** How often no past of a flock agreed with a moment, and all had to be taken as they were. */
  readonly strained: number;
}

/** Pasts that are led through the moments together. */
export const flockSize = 50;

interface Past {
  readonly key: Lanes;
  readonly world: World;
}

/** Reads what was seen once; each stratum has rolls of its own. */
export function beliefOf(steered: Steered, seen: Seen, master: Lanes, lines: Lines = {}): Belief {
  const { game, program, steering } = steered;
  const moments = pastOf(game, seen);
  const revealed = seen.revealed === undefined ? undefined : knownPlacesOf(seen.revealed);
  const known = knownRolls(game, moments);
  const draws = typeDraws(game, seen);
  const flocks = new Map<number, { readonly number: number; readonly pasts: readonly Past[] }>();
  let strained = 0;

  const fly = (kind: Kind, stratum: number, flock: number): readonly Past[] => {
    const seats = seated(game, seen.seat, kind, lines);
    const pasts = Array.from({ length: flockSize }, (_, i) => ({
      key: runKey(master, stratum, flock * flockSize + i),
      world: blankWorld(game.layout),
    }));
    /** Brings a past to the beginning of a moment, and says how likely what was seen on the way is in it, up to a factor. */
    const bring = ({ key, world }: Past, i: number): number => {
      program.key(key[0], key[1]);
      const before = moments[i - 1];
      if (before === undefined) {
        steering.take(forcing([...known, ...draws(kind, key)]));
        program.open();
        return 1;
      }
      copyInto(program.world, world);
      program.resume();
      steering.take(before.rolls);
      return leadThrough(steered, seen.seat, seats, before);
    };
    let weights = pasts.map(() => 1);
    /** Leads all pasts a step on, to a time of which this was known. */
    const step = (i: number, moment: KnownPlaces, lead: (past: Past) => number): void => {
      const now = pasts.map((past, j) => {
        const likely = lead(past);
        const agrees = agreesWith(program.world, moment);
        setKnown(program.world, moment);
        copyInto(past.world, program.world);
        return agrees ? likely * (weights[j] as number) : 0;
      });
      if (now.every((weight) => weight === 0)) strained += 1;
      else weights = now;
      if (isUneven(weights, i >= moments.length - 1)) {
        redraw(pasts, weights, i);
        weights = pasts.map(() => 1);
      }
    };
    for (const [i, moment] of moments.entries()) {
      step(i, moment, (past) => {
        const likely = bring(past, i);
        steering.take(moment.rolls);
        program.inject();
        return likely;
      });
    }
    const last = moments.at(-1);
    if (revealed !== undefined && last !== undefined) {
      step(moments.length, revealed, ({ key, world }) => {
        program.key(key[0], key[1]);
        copyInto(program.world, world);
        program.resume();
        steering.take(last.rolls);
        return leadToReveal(steered, seen.seat, seats, last);
      });
    }
    steering.take(undefined);
    return pasts;
  };

  return {
    get strained() {
      return strained;
    },
    imagine: (kind, stratum, number) => {
      const wanted = Math.floor(number / flockSize);
      const kept = flocks.get(stratum);
      const pasts = kept?.number === wanted ? kept.pasts : fly(kind, stratum, wanted);
      flocks.set(stratum, { number: wanted, pasts });
      const { key, world } = pasts[number % flockSize] as Past;
      copyInto(program.world, world);
      return key;
    },
  };
}

function copyInto(to: World, from: World): void {
  to.values.set(from.values);
  to.counts.set(from.counts);
}

const redrawKey = rollKey('adviser/redraw');

/** Whether so few pasts carry the weight that it is time to draw them anew: less than half, or at the end any unevenness. */
function isUneven(weights: readonly number[], last: boolean): boolean {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  return last ? weights.some((weight) => weight !== weights[0]) : sum * sum < (squares * weights.length) / 2;
}

/** Draws the flock anew from itself, by weight: at even steps from one keyed start (systematic resampling: Kitagawa 1996). */
function redraw(pasts: readonly Past[], weights: readonly number[], moment: number): void {
  const worlds = pasts.map(({ world }) => copyWorld(world));
  const [low, high] = (pasts[0] as Past).key;
  const step = weights.reduce((sum, weight) => sum + weight, 0) / pasts.length;
  let at = (rollBits(low, high, redrawKey.low, redrawKey.high, moment) / 2 ** 32) * step;
  let from = 0;
  let upTo = weights[0] as number;
  for (const past of pasts) {
    while (at >= upTo && from < pasts.length - 1) {
      from += 1;
      upTo += weights[from] as number;
    }
    copyInto(past.world, worlds[from] as World);
    at += step;
  }
}
