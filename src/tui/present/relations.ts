/** How the actors of a run treated each other: the running mean of each pair as a trend, and the escalation score. */
import { relationsOf } from '../../analysis/relations.ts';
import { turnNow } from '../../engine/stage.ts';
import { pageWords } from '../text/words.ts';
import { sparkline } from './history.ts';
import { shortName } from './labels.ts';
import { number } from './numbers.ts';
import type { Position } from './position.ts';
import { blank, fill, line, type Row, span, wrapped } from './rows.ts';

const trendWidth = 10;
/** A trend of less than this looks flat: a quarter of the way from 0 to either end of the scale. */
const leastTrend = 2.5;

/** Rows for the end of a run, when nothing is hidden any more; none where nothing has passed between anyone. */
export function relationRows(of: Position, width: number): Row[] {
  const words = pageWords[of.lang];
  const { cooperation, escalation } = relationsOf(
    of.game,
    of.told,
    Math.min(turnNow(of.stage), of.game.calendar.length),
  );
  if (cooperation.length === 0) return [];
  const labelWidth = Math.max(20, width - trendWidth - 20);
  const pairs = cooperation.map(({ between: [a, b], means }): Row => {
    const known = means.filter((mean) => mean !== undefined);
    const now = known.at(-1) ?? 0;
    return [
      span(`  ${fill(`${shortName(of, a)} · ${shortName(of, b)}`, labelWidth)}`),
      span(`${fill(number(of.lang, now, 1), 6, 'right')} `, 'strong'),
      span(fill(sparkline(known, trendWidth, leastTrend), trendWidth), 'dim'),
    ];
  });
  return [
    line(words.relations, 'strong'),
    ...pairs,
    ...wrapped(`  ${words.escalation(number(of.lang, escalation.sums.at(-1) ?? 0, 0))}`, width, 'plain', 2),
    blank,
  ];
}
