/** The head of the table: what crisis, what day, whose seat, and how long until the next date falls due. */
import { turnNow } from '../../engine/stage.ts';
import { tableWords } from '../text/words.ts';
import { dayAndMonth, headDate } from './dates.ts';
import { shortName, textOf } from './labels.ts';
import { titleOf } from './pages.ts';
import { momentOf, type Position } from './position.ts';
import { apart, columnsOf, line, type Row, span } from './rows.ts';
import { standingThreats } from './table.ts';

/** Two rows: date and seat; the clock to the next due date, or what day it is. */
export function headerRows(of: Position, width: number): readonly [Row, Row] {
  const words = tableWords[of.lang];
  const { date } = momentOf(of);
  const right = `${words.moment(Math.min(turnNow(of.stage), of.game.calendar.length), of.game.calendar.length)} · ${words.you(shortName(of, of.seat))}`;
  const full = headDate(of.lang, date);
  const title = titleOf(of.game, of.lang);
  const fits = columnsOf(title) + columnsOf(full) + columnsOf(right) + 6 <= width;
  const left = fits ? [span(title.toUpperCase(), 'accent'), span(` · ${full}`, 'strong')] : [span(full, 'strong')];
  return [apart(left, [span(right)], width), clockRow(of, width)];
}

/** Days that fill the clock's bar. */
const longest = 30;

function clockRow(of: Position, width: number): Row {
  const words = tableWords[of.lang];
  const [next] = standingThreats(of);
  const moment = textOf(of, `calendar.${momentOf(of).id}`);
  if (next === undefined) return line(moment, 'dim');
  const text = words.due(
    next.days,
    textOf(of, `threats.${of.game.threats[next.threat]?.id}`),
    dayAndMonth(of.lang, next.date),
  );
  const room = width - columnsOf(text) - 2;
  const bar = Math.min(24, room);
  const gone = Math.round((1 - Math.min(next.days, longest) / longest) * bar);
  const tone = next.days <= 3 ? 'bad' : 'plain';
  return bar < 6
    ? line(text, tone)
    : [span(`${text}  `, tone), span('█'.repeat(gone), tone), span('░'.repeat(bar - gone), 'dim')];
}
