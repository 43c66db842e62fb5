/** The news wire: what happened in a moment, in sentences, each followed by what it changed and why. */
import type { Move } from '../../model/candidate.ts';
import type { Game } from '../../model/game.ts';
import type { Cause, Happening } from '../../model/run.ts';
import type { Language } from '../../model/text.ts';
import { wireWords } from '../text/words.ts';
import { moveLabel, textOf } from './labels.ts';
import type { Seated } from './sides.ts';
import { movesText, type Told, tellChanges } from './wire-changes.ts';
import { newsOf } from './wire-news.ts';

/** One line of the wire. */
export interface WireLine {
  /** `outside`: the world beyond the seats; `own` and `other`: what seats do and say; `because`: what it changed; `time`: what moved by itself. */
  readonly kind: 'outside' | 'own' | 'other' | 'because' | 'time' | 'ending';
  readonly text: string;
}

/** Whether a happening is told to a seat; everyone's are where there is no seat, but not the books of a mechanic. */
export const sees = ({ game, seat }: Pick<Seated, 'game' | 'seat'>, it: Happening): boolean =>
  (seat === undefined || ((it.seenBy >> seat) & 1) === 1) && !isBookkeeping(game, it);

const isBookkeeping = (game: Game, it: Happening): boolean =>
  (it.kind === 'inject' && game.injects[it.inject]?.inner === true) ||
  (it.kind === 'change' && game.indicators[it.indicator]?.inner === true);

/**
 * The wire over some happenings for one seat, in their order; for an onlooker who sees all without one. A change whose
 * cause the seat cannot see counts among those of passing time, so that it gives nothing away.
 */
export function wireLines(
  game: Game,
  lang: Language,
  happenings: readonly Happening[],
  seat: number | undefined,
  /** Whether the seat's orders were its person's own choice. */
  chose = true,
  /** Texts in place of the scenario's own. */
  spared?: Seated['spared'],
): readonly WireLine[] {
  const of: Seated = { game, lang, seat, ...(spared === undefined ? {} : { spared }) };
  const seen = happenings.filter((it) => sees(of, it));
  const { told, spans } = tellChanges(of, seen);
  const ledger = { spans, shown: new Map<number, number>() };
  const lines = told.flatMap((it): WireLine[] => {
    if (it.news?.kind === 'ending' || (it.news !== undefined && isIdle(of, it.news))) return [];
    const text = it.news === undefined ? undefined : newsOf(of, it.news, seen);
    const news: WireLine[] = it.news === undefined || text === undefined ? [] : [{ kind: whose(of, it.news), text }];
    const changes = movesText(of, it.moves, ledger);
    return changes === '' ? news : [...news, { kind: 'because', text: becauseText(of, it, changes, chose) }];
  });
  const rest = movesText(
    of,
    [...spans].map(([indicator, { to }]) => ({ indicator, to })),
    ledger,
  );
  if (rest !== '') lines.push({ kind: 'time', text: wireWords[lang].overTime(rest) });
  const ending = seen.find((it) => it.kind === 'ending');
  return ending === undefined ? lines : [...lines, { kind: 'ending', text: newsOf(of, ending) ?? '' }];
}

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
    case 'note':
    case 'ending':
      return undefined;
  }
}

/** What was changed, and because of what: "this" stands right below its news, anything else is named. */
function becauseText(of: Seated, { news, cause }: Told, changes: string, chose: boolean): string {
  const words = wireWords[of.lang];
  if (news?.kind === 'order' && news.actor === of.seat && chose) {
    const label = moveLabel(of, of.game.candidates[news.candidate] as Move);
    return news.inDeal ? words.becauseDeal(label, changes) : words.becauseYou(label, changes);
  }
  if (news?.kind === 'exposed') return words.becauseKnown(moveLabel(of, of.game.moves[news.move] as Move), changes);
  if (news !== undefined) return words.becauseThis(changes);
  const name = cause === undefined ? '' : causeName(of, cause);
  return words.becauseOf(name, changes);
}

/** A cause by name, without its full stop, for a line that does not stand below its news. */
function causeName(of: Seated, cause: Cause): string {
  switch (cause.kind) {
    case 'order':
    case 'term':
      return moveLabel(of, of.game.candidates[cause.candidate] as Move);
    case 'exposed':
      return moveLabel(of, of.game.moves[cause.move] as Move);
    case 'inject':
      return textOf(of, of.game.injects[cause.inject]?.text ?? '').replace(/\.$/, '');
    case 'threat':
      return textOf(of, `threats.${of.game.threats[cause.threat]?.id}`);
    case 'promise':
      return textOf(of, `promises.${of.game.promises[cause.promise]?.id}`);
    case 'drift':
      return '';
  }
}
