/**
 * What a seat may hold to have happened unseen: games played again from their first moment, a flock at a time, with keyed
 * rolls for all that is hidden. At each moment those go that do not agree with what was seen, and others take their places
 * (a bootstrap filter: Gordon, Salmond, Smith 1993, doi:10.1049/ip-f-2.1993.0015). Hidden types are drawn from the belief
 * that all share; what others were seen to order is taken as given, and is no other evidence of what they hide.
 */
import { rollBits, rollKey, runKey } from '../chance/keys.ts';
import type { Lanes } from '../chance/threefry.ts';
import { blankWorld, type World } from '../model/layout.ts';
import type { Kind } from './kinds.ts';
import { agreesWith, type Lines, leadThrough, type Steered, seated, setKnown } from './lead.ts';
import { knownRolls, typeDraws } from './opening-rolls.ts';
import { pastOf } from './past.ts';
import type { Seen } from './seen.ts';
import { forcing } from './steering.ts';

/** Pasts that a seat cannot tell from the one it has seen. */
export interface Belief {
  /**
   * Leaves the program at the present moment, orders waited for, after the past of this number; hands back the key of
   * the run, by which it may be played on.
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
    /** Brings a past to the beginning of a moment. */
    const bring = ({ key, world }: Past, i: number): boolean => {
      program.key(key[0], key[1]);
      const before = moments[i - 1];
      if (before === undefined) {
        steering.take(forcing([...known, ...draws(kind, key)]));
        program.open();
        return true;
      }
      copyInto(program.world, world);
      program.resume();
      steering.take(before.rolls);
      return leadThrough(steered, seen.seat, seats, before);
    };
    for (const [i, moment] of moments.entries()) {
      const agreeing = pasts.filter((past) => {
        const possible = bring(past, i);
        steering.take(moment.rolls);
        program.inject();
        const agrees = possible && agreesWith(program.world, moment);
        setKnown(program.world, moment);
        copyInto(past.world, program.world);
        return agrees;
      });
      if (agreeing.length === 0) strained += 1;
      else refill(pasts, agreeing, i);
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

const refillKey = rollKey('adviser/refill');

/** Those that do not agree are replaced by copies of those that do, each as likely as any. */
function refill(pasts: readonly Past[], agreeing: readonly Past[], moment: number): void {
  const staying = new Set(agreeing);
  for (const past of pasts) {
    if (staying.has(past)) continue;
    const [low, high] = past.key;
    const at = rollBits(low, high, refillKey.low, refillKey.high, moment) / 2 ** 32;
    copyInto(past.world, (agreeing[Math.floor(at * agreeing.length)] as Past).world);
  }
}
