/** What a seat knows of the others: how they stand, what they answer to, and its own reading of what they hide. */
import { turnNow } from '../../engine/stage.ts';
import { tableWords } from '../text/words.ts';
import { beliefsOf } from './history.ts';
import { indicatorRows, indicatorsOf } from './indicators.ts';
import { actorName, regionLabel, standingLabel, textOf } from './labels.ts';
import { percent } from './numbers.ts';
import { countAt, type Position, seen } from './position.ts';
import { line, type Row, span, wrapped } from './rows.ts';

/** Rows on every other actor, in the file's order. */
export function othersRows(of: Position, width: number): Row[] {
  const order = of.game.shown.actors.map((id) => of.game.actors.findIndex((actor) => actor.id === id));
  return order.filter((actor) => actor !== of.seat).flatMap((actor) => otherRows(of, actor, width));
}

function otherRows(of: Position, actor: number, width: number): Row[] {
  return [
    line(actorName(of, actor), 'strong'),
    ...wrapped(`  ${stanceText(of, actor)}`, width, 'plain', 2),
    ...readingRows(of, actor, width),
    ...indicatorRows(of, indicatorsOf(of, actor), width - 2).map((row): Row => [span('  '), ...row]),
  ];
}

/** How an actor stands in each part of its conduct, as far as the seat may know. */
function stanceText(of: Position, actor: number): string {
  const regions = of.game.actors[actor]?.regions ?? [];
  return regions
    .map(({ hidden, slot }, region) => `${regionLabel(of, actor, region)}: ${hidden ? tableWords[of.lang].notKnown : standingLabel(of, actor, region, countAt(of, slot))}`)
    .join(' · ');
}

/** The seat's reading of an actor's hidden type, and what it was a moment ago. */
export function readingRows(of: Position, actor: number, width: number): Row[] {
  const words = tableWords[of.lang];
  const who = of.game.actors[actor];
  if (who?.types === undefined) return [];
  const series = beliefsOf(of.game, actor, of.told, Math.min(turnNow(of.stage), of.game.calendar.length));
  const now = series.at(-1) ?? [];
  const before = series.at(-2) ?? now;
  const parts = who.types.names.map((name, i) => {
    const share = percent(of.lang, (now[i] ?? 0) * 1000);
    const was = percent(of.lang, (before[i] ?? 0) * 1000);
    return `${textOf(of, `types.${who.id}.${name}`)} ${share === was ? share : words.readingWas(share, was)}`;
  });
  return wrapped(`  ${words.reading}: ${parts.join(' · ')}`, width, 'accent', 4);
}
