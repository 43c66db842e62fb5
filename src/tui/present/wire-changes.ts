/** What moved in a moment and because of what: changes under their causes, in the order in which they were applied. */
import type { Indicator } from '../../model/game.ts';
import type { Cause, Happening } from '../../model/run.ts';
import { wireWords } from '../text/words.ts';
import { textOf } from './labels.ts';
import { amount, arrows, wayOf } from './numbers.ts';
import type { Seated } from './sides.ts';
import { countsKilled } from './spared.ts';

/** A line of news with what it changed; without news, changes of a cause that was told further up. */
export interface Told {
  readonly key: string;
  readonly cause?: Cause;
  readonly news?: Happening;
  readonly moves: Move[];
}

/** Where an indicator went, as it is told. */
interface Move {
  readonly indicator: number;
  readonly to: number;
}

/** What a change names as its cause, as text. */
export function causeKey(cause: Cause): string {
  switch (cause.kind) {
    case 'order':
    case 'term':
      return `order ${cause.candidate}`;
    case 'exposed':
      return `exposed ${cause.move}`;
    case 'inject':
      return `inject ${cause.inject}`;
    case 'threat':
      return `threat ${cause.threat}`;
    case 'promise':
      return `promise ${cause.promise}`;
    case 'drift':
      return 'time';
  }
}

/** What a happening is named by as a cause; empty for one that causes nothing. */
export function keyOf(it: Happening): string {
  switch (it.kind) {
    case 'order':
      return `order ${it.candidate}`;
    case 'exposed':
      return `exposed ${it.move}`;
    case 'inject':
      return `inject ${it.inject}`;
    case 'threat':
      return `threat ${it.threat}`;
    case 'promise':
      return `promise ${it.promise}`;
    case 'offer':
    case 'answer':
    case 'leak':
    case 'signal':
    case 'posture':
    case 'change':
    case 'note':
    case 'ending':
      return '';
  }
}

/** Each indicator's value before and after all that was told. */
export type Spans = Map<number, { readonly from: number; readonly to: number }>;

/**
 * Happenings with their changes under them, in the order of application. What time and unknown causes did in between is
 * held back: it is the way from the last number told of an indicator to the end of its span.
 */
export function tellChanges(
  { game }: Seated,
  seen: readonly Happening[],
): { readonly told: readonly Told[]; readonly spans: Spans } {
  const known = new Set(seen.map(keyOf));
  const told: Told[] = [];
  const spans: Spans = new Map();
  const held = new Map<number, number>();
  for (const it of seen) {
    if (it.kind !== 'change') {
      told.push({ key: keyOf(it), news: it, moves: [] });
      continue;
    }
    const { indicator, from, to, cause } = it;
    spans.set(indicator, { from: spans.get(indicator)?.from ?? from, to });
    const before = held.get(indicator) ?? 0;
    if (!known.has(causeKey(cause))) {
      held.set(indicator, before + to - from);
      continue;
    }
    const { low, high } = game.indicators[indicator] as Indicator;
    groupOf(told, cause).moves.push({ indicator, to: Math.min(high, Math.max(low, to - before)) });
  }
  return { told, spans };
}

/**
 * Where a change is told: under the news of its cause, unless something else has moved numbers since; then on its own
 * below, so that numbers are read in the order in which they moved.
 */
function groupOf(told: Told[], cause: Cause): Told {
  const key = causeKey(cause);
  const last = told.findLastIndex((it) => it.moves.length > 0);
  const open = told[last]?.key === key ? told[last] : told.slice(last + 1).findLast((it) => it.key === key);
  if (open !== undefined) return open;
  const apart: Told = { key, cause, moves: [] };
  told.push(apart);
  return apart;
}

/**
 * "Tension 45 → 42 ▼; Killings a day 80.0 → 79.2 ▼": one entry for each indicator that visibly moved. Each number starts
 * where the last one told of it ended, as `shown` keeps it.
 */
export function movesText(
  of: Seated,
  moves: Iterable<Move>,
  { spans, shown }: { readonly spans: Spans; readonly shown: Map<number, number> },
): string {
  const ends = new Map([...moves].map(({ indicator, to }) => [indicator, to]));
  let folded = false;
  const told = [...ends].flatMap(([index, to]) => {
    const indicator = of.game.indicators[index] as Indicator;
    const from = shown.get(index) ?? spans.get(index)?.from ?? to;
    shown.set(index, to);
    const way = wayOf(indicator, from, to);
    if (way === 'same') return [];
    if (of.spared !== undefined && countsKilled(indicator)) {
      folded = true;
      return [];
    }
    const name = textOf(of, `indicators.${indicator.id}`);
    return [`${name} ${amount(of.lang, indicator, from)} → ${amount(of.lang, indicator, to)} ${arrows[way]}`];
  });
  return [...told, ...(folded ? [wireWords[of.lang].sparedCounts] : [])].join('; ');
}
