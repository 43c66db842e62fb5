/** The news wire: what happened in a moment, in sentences, each followed by what it changed and why. */
import type { Game, Indicator } from '../../model/game.ts';
import type { Cause, Happening } from '../../model/run.ts';
import type { Language } from '../../model/text.ts';
import { wireWords } from '../text/words.ts';
import { candidateLabel, textOf } from './labels.ts';
import { amount, arrows, wayOf } from './numbers.ts';
import type { Seated } from './sides.ts';
import { newsOf } from './wire-news.ts';

/** One line of the wire. */
export interface WireLine {
  /** `outside`: the world beyond the seats; `own` and `other`: what seats do and say; `because`: what it changed; `time`: what moved by itself. */
  readonly kind: 'outside' | 'own' | 'other' | 'because' | 'time' | 'ending';
  readonly text: string;
}

/** Whether a seat may know of a happening; everyone's happenings are told where there is no seat. */
export const sees = (seat: number | undefined, it: Happening): boolean =>
  seat === undefined || ((it.seenBy >> seat) & 1) === 1;

/**
 * The wire over some happenings for one seat; for an onlooker who sees all without one. It keeps their order, but that
 * acts of the lesser actors come after those of the seats that bargain. A change whose cause the seat cannot see counts
 * among those of passing time, so that it gives nothing away.
 */
export function wireLines(
  game: Game,
  lang: Language,
  happenings: readonly Happening[],
  seat: number | undefined,
): readonly WireLine[] {
  const of: Seated = { game, lang, seat };
  const told = happenings.filter((it) => sees(seat, it));
  const known = new Set(told.map((it) => keyOf(game, it)));
  const changes = Map.groupBy(
    told.filter((it) => it.kind === 'change'),
    ({ cause }) => (known.has(causeKey(cause)) ? causeKey(cause) : 'time'),
  );
  const blocks: { readonly lesser: boolean; readonly lines: WireLine[] }[] = [];
  const tellChanges = (key: string, to: WireLine[]): void => {
    const found = changes.get(key) ?? [];
    changes.delete(key);
    const text = changesText(of, found);
    if (text !== '') to.push(becauseLine(of, key === 'time' ? { kind: 'drift' } : (found[0]?.cause as Cause), text));
  };
  for (const it of told) {
    if (it.kind === 'change' || it.kind === 'ending' || isIdle(of, it)) continue;
    const text = newsOf(of, it);
    const last = blocks.at(-1);
    const block = last !== undefined && follows(it) ? last : { lesser: isLesser(of, it), lines: [] };
    if (block !== last) blocks.push(block);
    if (text !== undefined) block.lines.push({ kind: whose(of, it), text });
    tellChanges(keyOf(game, it), block.lines);
  }
  const lines = [...blocks.filter((it) => !it.lesser), ...blocks.filter((it) => it.lesser)].flatMap((it) => it.lines);
  tellChanges('time', lines);
  return [
    ...lines,
    ...told.flatMap((it): WireLine[] => (it.kind === 'ending' ? [{ kind: 'ending', text: newsOf(of, it) ?? '' }] : [])),
  ];
}

/** Whether a happening is told with what came just before it: a word given by an act, a sign read off one. */
const follows = (it: Happening): boolean =>
  it.kind === 'signal' ||
  ((it.kind === 'threat' || it.kind === 'promise') &&
    ['made', 'extended', 'carriedOut', 'withdrawn'].includes(it.result));

/** Whether a happening is the act of someone who neither reads nor bargains. */
function isLesser({ game, seat }: Seated, it: Happening): boolean {
  if (it.kind !== 'order' || it.actor === seat) return false;
  return game.actors[it.actor]?.playable !== true;
}

/** Whether a happening is an act of a lesser actor that does nothing at all, such as holding still. */
function isIdle(of: Seated, it: Happening): boolean {
  const candidate = it.kind === 'order' && isLesser(of, it) ? of.game.candidates[it.candidate] : undefined;
  return (
    candidate?.kind === 'move' && candidate.effects.length + candidate.worked.length + candidate.failed.length === 0
  );
}

/** What a change names as its cause, as text. */
function causeKey(cause: Cause): string {
  switch (cause.kind) {
    case 'order':
    case 'term':
      return `order ${cause.candidate}`;
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
function keyOf(game: Game, it: Happening): string {
  switch (it.kind) {
    case 'order':
      return `order ${it.candidate}`;
    case 'exposed':
      return `order ${game.moves[it.move]?.index}`;
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
    case 'ending':
      return '';
  }
}

/** Who speaks or acts in a line of news. */
function whose(of: Seated, it: Happening): WireLine['kind'] {
  const actor = actorBehind(of.game, it);
  if (actor === undefined) return 'outside';
  return actor === of.seat ? 'own' : 'other';
}

function actorBehind(game: Game, it: Happening): number | undefined {
  switch (it.kind) {
    case 'order':
    case 'posture':
      return it.actor;
    case 'offer':
    case 'leak':
      return game.pairs[it.pair]?.from;
    case 'answer':
      return game.pairs[it.pair]?.[it.result === 'lapsed' || it.result === 'replaced' ? 'from' : 'to'];
    case 'exposed':
      return game.moves[it.move]?.actor;
    case 'threat':
      return game.threats[it.threat]?.by;
    case 'promise':
      return game.promises[it.promise]?.of;
    case 'inject':
    case 'signal':
    case 'change':
    case 'ending':
      return undefined;
  }
}

/** "tension 45 → 42 ▼, killings a day 80.0 → 79.2 ▼": one entry for each indicator that visibly moved. */
export function changesText(of: Seated, changes: readonly (Happening & { kind: 'change' })[]): string {
  const ends = new Map<number, { from: number; to: number }>();
  for (const it of changes) ends.set(it.indicator, { from: ends.get(it.indicator)?.from ?? it.from, to: it.to });
  const parts = [...ends].flatMap(([index, { from, to }]) => {
    const indicator = of.game.indicators[index] as Indicator;
    const way = wayOf(indicator, from, to);
    if (way === 'same') return [];
    return [
      `${textOf(of, `indicators.${indicator.id}`)} ${amount(of.lang, indicator, from)} → ${amount(of.lang, indicator, to)} ${arrows[way]}`,
    ];
  });
  return parts.join('; ');
}

function becauseLine(of: Seated, cause: Cause, changes: string): WireLine {
  const words = wireWords[of.lang];
  if (cause.kind === 'drift') return { kind: 'time', text: words.overTime(changes) };
  if (cause.kind === 'threat') return { kind: 'because', text: words.becauseThreat(changes) };
  if (cause.kind === 'promise') return { kind: 'because', text: words.becausePromise(changes) };
  if (cause.kind === 'inject' || cause.actor !== of.seat) return { kind: 'because', text: words.becauseThis(changes) };
  const candidate = of.game.candidates[cause.candidate];
  const label = candidate === undefined ? '' : candidateLabel(of, candidate);
  return {
    kind: 'because',
    text: cause.kind === 'term' ? words.becauseDeal(label, changes) : words.becauseYou(label, changes),
  };
}
