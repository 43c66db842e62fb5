/** What moved a number most, in the words of one who knows only what a seat knows. */
import type { Move } from '../../model/candidate.ts';
import type { Indicator } from '../../model/game.ts';
import type { Cause, Happening } from '../../model/run.ts';
import { mainCause } from './history.ts';
import { moveLabel, textOf } from './labels.ts';
import { type Position, seen } from './position.ts';
import { causeKey, keyOf } from './wire-changes.ts';
import { actNews, newsOf } from './wire-news.ts';

/** What moved an indicator most since the last moment; nothing where the seat knows of no act or event behind it. */
export function causeText(of: Position, indicator: Indicator, turn: number): string {
  const known = new Map(seen(of).map(({ happening }) => [keyOf(happening), happening]));
  const cause = mainCause(indicator, seen(of), turn, (it) => known.has(causeKey(it)));
  const news = cause === undefined ? undefined : known.get(causeKey(cause));
  return cause === undefined || news === undefined ? '' : nameOf(of, cause, news);
}

/** One's own act by its name; what others did by what is publicly said of it, which may be less. */
function nameOf(of: Position, cause: Cause, news: Happening): string {
  if (cause.kind === 'threat') return textOf(of, `threats.${of.game.threats[cause.threat]?.id}`);
  if (cause.kind === 'promise') return textOf(of, `promises.${of.game.promises[cause.promise]?.id}`);
  if (news.kind === 'order' && news.actor === of.seat) return moveLabel(of, of.game.candidates[news.candidate] as Move);
  return (news.kind === 'order' ? actNews(of, news) : (newsOf(of, news) ?? '')).replace(/\.$/, '');
}
