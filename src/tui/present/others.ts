/** What a seat knows of the others: how they stand, what they answer to, and its own reading of what they hide. */
import { turnNow } from '../../engine/stage.ts';
import { tableWords } from '../text/words.ts';
import { beliefsOf } from './history.ts';
import { indicatorRows, indicatorsOf } from './indicators.ts';
import { actorName, regionLabel, standingLabel, textOf } from './labels.ts';
import { ladderRows } from './ladder.ts';
import { percent } from './numbers.ts';
import { countAt, type Position } from './position.ts';
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

/** Readings of everyone with a hidden type: the seat's own of others, the others' of it. */
export const allReadings = (of: Position, width: number): Row[] =>
  of.game.actors.flatMap(({ index }) => readingRows(of, index, width));

/** The seat's reading of an actor's hidden type, and what it was a moment ago. */
export function readingRows(of: Position, actor: number, width: number): Row[] {
  const words = tableWords[of.lang];
  const who = of.game.actors[actor];
  if (who?.types === undefined) return [];
  const series = beliefsOf(of.game, actor, of.told, Math.min(turnNow(of.stage), of.game.calendar.length));
  const now = series.at(-1) ?? [];
  return wrapped(
    `  ${actor === of.seat ? words.readingOfYou : words.reading}: ${readingText(of, actor, now, series.at(-2) ?? now)}`,
    width,
    'accent',
    4,
  );
}

/** A reading in words, the likeliest first; what it was stands beside that one. */
export function readingText(of: Position, actor: number, now: readonly number[], before: readonly number[]): string {
  const who = of.game.actors[actor];
  const shares = (who?.types?.names ?? []).map((name, i) => ({
    name: textOf(of, `types.${who?.id}.${name}`),
    now: now[i] ?? 0,
    before: before[i] ?? 0,
  }));
  const parts = shares
    .sort((a, b) => b.now - a.now)
    .map((it, i) => {
      const [share, was] = [percent(of.lang, it.now * 1000), percent(of.lang, it.before * 1000)];
      return `${it.name} ${share === was || i > 0 ? share : tableWords[of.lang].readingWas(share, was)}`;
    });
  return parts.join(' · ');
}
