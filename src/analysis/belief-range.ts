/**
 * From where to where a belief about a hidden type goes when the numbers it rests on take the values that the scenario
 * holds possible (robust Bayesian analysis: Berger 1994, Test 3, 5-124): the first shares of the types and
 * how well each sign tells, each from its written low to its high, through the same rule of Bayes. A number without a
 * written range stays as it is, so that the true doubt may be wider. Only signs that all have seen are read.
 */
import type { Signal, TypeDraw } from '../model/bargain.ts';
import type { Game } from '../model/game.ts';
import type { Happening } from '../model/run.ts';

/** The lowest and the highest value of something. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * The range of each type's share, in their order; undefined for an actor without types, or where nothing that the belief
 * rests on has a range. Exact for two types: each number moves the odds one way. For more, no narrower than it should be.
 */
export function beliefRange(game: Game, actor: number, seen: readonly Happening[]): readonly Range[] | undefined {
  const { id = '', types } = game.actors[actor] ?? {};
  if (types === undefined) return undefined;
  const priors = priorRanges(game, id, types);
  const counts = countSigns(game, actor, seen);
  const ranges = types.names.map((_, type) => {
    const odds = types.names.flatMap((_, other) =>
      other === type ? [] : [oddsRange(game, types, priors, counts, other, type)],
    );
    const share = (end: keyof Range): number => 1 / (1 + odds.reduce((sum, it) => sum + Math.exp(it[end]), 0));
    const [low, high] = [share('high'), share('low')];
    // What is impossible at first and then certain by a sign says nothing.
    return { low: Number.isNaN(low) ? 0 : low, high: Number.isNaN(high) ? 1 : high };
  });
  return ranges.every(({ low, high }) => high - low < 1e-9) ? undefined : ranges;
}

/** How often each signal was seen, by what it said (-1: read off an act). */
type Counts = ReadonlyMap<number, ReadonlyMap<number, number>>;

function countSigns(game: Game, actor: number, seen: readonly Happening[]): Counts {
  const counts = new Map<number, Map<number, number>>();
  for (const it of seen) {
    if (it.kind !== 'signal' || game.signals[it.signal]?.about !== actor) continue;
    const own = counts.get(it.signal) ?? new Map<number, number>();
    own.set(it.says, (own.get(it.says) ?? 0) + 1);
    counts.set(it.signal, own);
  }
  return counts;
}

/** The range of the logarithm of one type's odds against another: a sum, each part of which goes its own way. */
function oddsRange(
  game: Game,
  { names }: TypeDraw,
  priors: readonly Range[],
  counts: Counts,
  of: number,
  against: number,
): Range {
  let sum = ratio(priors[of] as Range, priors[against] as Range);
  for (const [number, says] of counts) {
    const signal = game.signals[number] as Signal;
    if (signal.accuracy === undefined) {
      const likely = (type: number): Range =>
        rangeOf(game, `signals.${signal.id}.likelihood.${names[type]}`, signal.likelihood?.[type] ?? 0);
      sum = added(sum, ratio(likely(of), likely(against)), says.get(-1) ?? 0);
    } else {
      // A sign for the one and a sign for the other, as good as each other, cancel out.
      const { low, high } = rangeOf(game, `signals.${signal.id}.accuracy`, signal.accuracy / 1000);
      const tells = (accuracy: number): number => Math.log((accuracy * (names.length - 1)) / (1 - accuracy));
      sum = added(sum, { low: tells(low), high: tells(high) }, (says.get(of) ?? 0) - (says.get(against) ?? 0));
    }
  }
  return sum;
}

/** A range with another added so many times; a number of times below 0 turns it round. */
function added(to: Range, { low, high }: Range, times: number): Range {
  if (times === 0) return to;
  const [least, most] = times > 0 ? [low, high] : [high, low];
  return { low: to.low + times * least, high: to.high + times * most };
}

/** The logarithm of how many times as likely one is as the other. */
const ratio = (of: Range, against: Range): Range => ({
  low: Math.log(of.low / against.high),
  high: Math.log(of.high / against.low),
});

/** First shares: as written, or what those of the others leave where only they have a range. */
function priorRanges(game: Game, id: string, { names, prior }: TypeDraw): readonly Range[] {
  const written = names.map((name, i) => rangeOf(game, `types.${id}.${name}`, (prior[i] ?? 0) / 1000));
  return written.map((own, i) => {
    if (own.high > own.low) return own;
    const rest = (end: keyof Range): number => written.reduce((sum, it, j) => (j === i ? sum : sum + it[end]), 0);
    return {
      low: Math.min(own.low, Math.max(0, 1 - rest('high'))),
      high: Math.max(own.high, Math.min(1, 1 - rest('low'))),
    };
  });
}

const written = new WeakMap<Game, ReadonlyMap<string, Partial<Range>>>();

/** A number's written range; where it has none, or was set to another value, what it is. */
function rangeOf(game: Game, path: string, value: number): Range {
  const ranges = written.get(game) ?? new Map(game.numbers.map((it) => [it.path, it]));
  written.set(game, ranges);
  const { low = value, high = value } = ranges.get(path) ?? {};
  return { low: Math.min(low, value), high: Math.max(high, value) };
}
