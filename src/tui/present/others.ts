/** What a seat knows of the others: how they stand, what they answer to, and its own reading of what they hide. */
import { tableWords } from '../text/words.ts';
import { indicatorRows, indicatorsOf } from './indicators.ts';
import { actorName, regionLabel, standingLabel } from './labels.ts';
import { ladderRows } from './ladder.ts';
import { countAt, type Position } from './position.ts';
import { readingRows } from './reading.ts';
import { line, type Row, span, wrapped } from './rows.ts';

/** Rows on every other actor: those who could be played first, armed groups last. */
export function othersRows(of: Position, width: number): Row[] {
  const order = of.game.shown.actors.map((id) => of.game.actors.findIndex((actor) => actor.id === id));
  const bargains = (actor: number): number =>
    of.game.actors[actor]?.playable === true ? 0 : of.game.actors[actor]?.role === 'group' ? 2 : 1;
  const own = ladderRows(of, of.seat, width);
  return [
    ...(own.length === 0 ? [] : [line(actorName(of, of.seat), 'strong'), ...own]),
    ...order
      .filter((actor) => actor !== of.seat)
      .sort((a, b) => bargains(a) - bargains(b))
      .flatMap((actor) => otherRows(of, actor, width)),
  ];
}

function otherRows(of: Position, actor: number, width: number): Row[] {
  return [
    line(actorName(of, actor), 'strong'),
    ...wrapped(`  ${stanceText(of, actor)}`, width, 'plain', 2),
    ...ladderRows(of, actor, width),
    ...readingRows(of, actor, width),
    ...indicatorRows(of, indicatorsOf(of, actor), width - 2).map((row): Row => [span('  '), ...row]),
  ];
}

/** How an actor stands in each part of its conduct, as far as the seat may know. */
function stanceText(of: Position, actor: number): string {
  const regions = of.game.actors[actor]?.regions ?? [];
  return regions
    .map(
      ({ hidden, slot }, region) =>
        `${regionLabel(of, actor, region)}: ${hidden ? tableWords[of.lang].notKnown : standingLabel(of, actor, region, countAt(of, slot))}`,
    )
    .join(' · ');
}
