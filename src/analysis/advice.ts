/** What advice says: for each set of orders, how runs end and what the seat scores, with two lines of doubt. */
import type { Kind } from '../adviser/kinds.ts';
import { meanScore, scoreVariance, type Tally } from '../adviser/tally.ts';
import { shareInterval } from './intervals.ts';

/** A figure with its 95 % interval of sampling and, where cases were played, the range that it takes over them. */
export interface Doubted {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly cases?: { readonly low: number; readonly high: number };
}

/** Figures of one set of orders. A score is 0 to 100, absent for a seat without aims; shares stand by `Ending.index`. */
export interface Outlook {
  readonly score?: Doubted;
  readonly endings: readonly Doubted[];
}

/** One set of orders against the rival as this seat believes it to be, and against each kind of it. */
export interface OrderOutlook extends Outlook {
  readonly byKind: readonly Outlook[];
}

/** The standard normal quantile at 0.975. */
const z = 1.959963984540054;

/** What the intervals are, in a few words, for whoever prints them. */
export const adviceMethod =
  '95 %: Wilson score for each kind, combined by the method of variance estimates recovery (Zou and Donner 2008, doi:10.1002/sim.3095); scores by the normal law';

/** Reads the outlook of each set of orders off its tallies, by kind and then by set. */
export const outlooksOf = (kinds: readonly Kind[], tallies: readonly (readonly Tally[])[]): readonly OrderOutlook[] =>
  (tallies[0] ?? []).map((_, set) => {
    const byKind = tallies.map((own) => outlookOf(own[set] as Tally));
    return { ...mixed(kinds, byKind), byKind };
  });

function outlookOf(tally: Tally): Outlook {
  const mean = meanScore(tally);
  const reach = z * Math.sqrt(scoreVariance(tally) / tally.runs);
  const endings = Array.from(tally.endings, (count) => ({
    value: count / tally.runs,
    ...shareInterval(count, tally.runs),
  }));
  return Number.isNaN(mean) ? { endings } : { score: { value: mean, low: mean - reach, high: mean + reach }, endings };
}

function mixed(kinds: readonly Kind[], byKind: readonly Outlook[]): Outlook {
  const weighed = (of: (outlook: Outlook) => Doubted | undefined): Doubted | undefined => {
    let [value, below, above] = [0, 0, 0];
    for (const [i, outlook] of byKind.entries()) {
      const it = of(outlook);
      const share = kinds[i]?.share ?? 0;
      if (it === undefined) return undefined;
      value += share * it.value;
      below += (share * (it.value - it.low)) ** 2;
      above += (share * (it.high - it.value)) ** 2;
    }
    return { value, low: value - Math.sqrt(below), high: value + Math.sqrt(above) };
  };
  const score = weighed((it) => it.score);
  const endings = (byKind[0]?.endings ?? []).map((_, i) => weighed((it) => it.endings[i]) as Doubted);
  return score === undefined ? { endings } : { score, endings };
}

/**
 * The outlooks with their range over cases. Each case is set against the scenario as written over the same futures, and
 * moves the figure by the difference: what the rolls alone do to so few futures falls out.
 */
export function withCases(
  outlooks: readonly OrderOutlook[],
  written: readonly OrderOutlook[],
  cases: readonly (readonly OrderOutlook[])[],
): readonly OrderOutlook[] {
  if (cases.length === 0) return outlooks;
  return outlooks.map((outlook, set) => {
    const of = (read: (of: Outlook) => Outlook): Outlook =>
      ranged(
        read(outlook),
        read(written[set] as OrderOutlook),
        cases.map((one) => read(one[set] as OrderOutlook)),
      );
    return {
      ...of((it) => it),
      byKind: outlook.byKind.map((_, kind) => of((it) => (it as OrderOutlook).byKind[kind] as Outlook)),
    };
  });
}

function ranged(now: Outlook, written: Outlook, cases: readonly Outlook[]): Outlook {
  const range = (most: number, read: (of: Outlook) => Doubted | undefined): Doubted | undefined => {
    const [value, before] = [read(now), read(written)];
    if (value === undefined || before === undefined) return undefined;
    const moved = cases.map((one) => value.value + (read(one)?.value ?? before.value) - before.value);
    const kept = [value.value, ...moved].map((it) => Math.min(most, Math.max(0, it)));
    return { ...value, cases: { low: Math.min(...kept), high: Math.max(...kept) } };
  };
  const score = range(100, (it) => it.score);
  const endings = now.endings.map((_, i) => range(1, (it) => it.endings[i]) as Doubted);
  return score === undefined ? { endings } : { score, endings };
}
