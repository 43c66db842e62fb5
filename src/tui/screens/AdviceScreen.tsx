/** The adviser's page: what it rests on, a line for each set of orders, and the one under the cursor in full. */
import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Footer } from '../components/Footer.tsx';
import { RowLine } from '../components/RowLine.tsx';
import { RowList } from '../components/RowList.tsx';
import { hints } from '../keys.ts';
import { type AdviceView, adviceHead, adviceTable, setLabel } from '../present/advice.ts';
import { adviceDetail } from '../present/advice-detail.ts';
import { asksLeft } from '../present/asking.ts';
import { dayAndMonth } from '../present/dates.ts';
import type { Size } from '../present/layout.ts';
import { number } from '../present/numbers.ts';
import { momentOf, type Position } from '../present/position.ts';
import { type Row, rule, span } from '../present/rows.ts';
import type { AdviceScreen as Screen } from '../session/model.ts';
import { adviceWords } from '../text/words.ts';

interface AdviceProps {
  readonly position: Position;
  readonly screen: Screen;
  readonly size: Size;
}

/** Draws the adviser's page in the whole window. */
export function AdviceScreen({ position, screen, size }: AdviceProps): ReactNode {
  const { columns, rows: height } = size;
  const { lang } = position;
  const words = adviceWords[lang];
  const { advice } = screen;
  const most = position.asking?.most;
  const left = most === undefined ? '' : ` · ${words.left(asksLeft(position) ?? most, most)}`;
  const title = `${words.title} · ${dayAndMonth(lang, momentOf(position).date)}${left}`;
  if (advice === undefined) return <RowLine row={rule(title, columns)} />;
  const view: AdviceView = { ...screen, advice };
  const head = adviceHead(position, view, columns - 2);
  const table = adviceTable(position, view, columns - 2);
  const full = adviceDetail(position, view, columns - 4);
  const free = height - 3 - head.length - 1;
  const detail = Math.min(full.length, Math.max(3, Math.floor(free * 0.4)));
  const list = Math.max(1, free - detail);
  const top = Math.max(0, screen.at - Math.max(1, Math.floor(list / 2)));
  const indented = (rows: readonly Row[], by: string): Row[] => rows.map((row): Row => [span(by), ...row]);
  const box = { width: columns, lang } as const;
  return (
    <Box flexDirection="column">
      <RowLine row={rule(title, columns, words.futures(number(lang, advice.futures), advice.done))} />
      <RowList {...box} rows={indented(head, ' ')} height={head.length} />
      <RowLine row={[span(' '), ...table.head]} />
      <RowList {...box} rows={indented(table.rows, ' ')} height={list} top={top} />
      <RowLine row={rule(setLabel(position, advice.orders[screen.at] ?? []), columns)} />
      <RowList {...box} rows={indented(full, '  ')} height={detail} />
      <Footer lang={lang} hints={hints[advice.lines === undefined ? 'advice' : 'adviceLines']} width={columns} />
    </Box>
  );
}
