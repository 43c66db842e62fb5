/** The adviser's page and the question before it as plain lines, to be heard. */
import { type AdviceView, adviceHead, figure, plainFigure, reachOf, setLabel, shownNow } from '../present/advice.ts';
import { adviceDetail } from '../present/advice-detail.ts';
import { asksLeft } from '../present/asking.ts';
import { number } from '../present/numbers.ts';
import type { Position } from '../present/position.ts';
import { plain } from '../present/rows.ts';
import { adviceWords } from '../text/words.ts';
import type { AdviceScreen } from './model.ts';

/** What the adviser says: its assumptions, a numbered line for each set of orders, and the one chosen in full. */
export function adviceText(of: Position, screen: AdviceScreen, width: number): string {
  const words = adviceWords[of.lang];
  const { advice } = screen;
  if (advice === undefined) return words.title;
  const view: AdviceView = { ...screen, advice };
  const most = of.asking?.most;
  const shown = shownNow(of, view);
  const sets = advice.orders.map((set, i) => {
    const outlook = advice.outlooks[i];
    const it = outlook === undefined || shown === undefined ? undefined : figure(outlook, shown);
    const value = it === undefined || shown === undefined ? '' : `${plainFigure(of, it, shown)} ±${reachOf(it, shown)}`;
    return `${i + 1}. ${setLabel(of, set)}: ${value}`;
  });
  return [
    `${words.title}. ${words.futures(number(of.lang, advice.futures), true)}.`,
    ...(most === undefined ? [] : [`${words.left(asksLeft(of) ?? most, most)}.`]),
    plain(adviceHead(of, view, width)),
    '',
    ...sets,
    '',
    `${setLabel(of, advice.orders[screen.at] ?? [])}:`,
    plain(adviceDetail(of, view, width)),
    '',
    words.linear,
  ].join('\n');
}
