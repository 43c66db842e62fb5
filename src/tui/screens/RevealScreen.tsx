/** The reveal: what all orders came to, and the one act that may be answered now. */
import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Footer } from '../components/Footer.tsx';
import { RowLine } from '../components/RowLine.tsx';
import { RowList } from '../components/RowList.tsx';
import { hints } from '../keys.ts';
import { dayAndMonth } from '../present/dates.ts';
import type { Size } from '../present/layout.ts';
import { itemsOf, menuOf } from '../present/menu.ts';
import { noteRows } from '../present/menu-rows.ts';
import { momentOf, type Position } from '../present/position.ts';
import { apart, line, type Row, rule, span, wrapped } from '../present/rows.ts';
import type { RevealScreen as Reveal } from '../session/model.ts';
import { unreadRows } from '../session/page.ts';
import { pageWords, peopleWords, tableWords } from '../text/words.ts';

interface RevealProps {
  readonly position: Position;
  readonly screen: Reveal;
  readonly size: Size;
}

/** Draws the reveal in the whole window. */
export function RevealScreen({ position, screen, size }: RevealProps): ReactNode {
  const { columns } = size;
  const { lang } = position;
  const words = pageWords[lang];
  const items = itemsOf(menuOf(position, 'react'));
  const choices = choiceRows(position, screen.at, columns);
  const height = Math.min(choices.length, Math.max(4, Math.floor(size.rows * 0.4)));
  const news = unreadRows(position, screen.from, columns - 2).map((row): Row => [span(' '), ...row]);
  return (
    <Box flexDirection="column">
      <RowLine row={rule(words.reveal(dayAndMonth(lang, momentOf(position).date)), columns)} />
      <RowList rows={news} height={size.rows - height - 5} width={columns} lang={lang} top={screen.top} />
      <RowLine row={rule(words.react, columns)} />
      <RowList
        rows={choices}
        height={height}
        width={columns}
        lang={lang}
        top={Math.max(0, screen.at - Math.floor(height / 2))}
      />
      <RowList
        rows={(screen.says === undefined
          ? noteRows(items[screen.at], columns - 2, 2)
          : wrapped(screen.says, columns - 2, 'bad')
        ).map((row): Row => [span('  '), ...row])}
        height={2}
        width={columns}
        lang={lang}
      />
      <Footer lang={lang} hints={hints.reveal} width={columns} />
    </Box>
  );
}

/** The acts that may be answered with, then the choice of none. */
function choiceRows(of: Position, at: number, width: number): Row[] {
  const items = itemsOf(menuOf(of, 'react'));
  const row = (i: number, label: string, facts: string): Row =>
    apart(
      [span(i === at ? '› ' : '  ', 'accent'), span(`${i + 1} ${label}`, i === at ? 'strong' : 'plain')],
      [span(facts, 'dim')],
      width,
    );
  const none = row(items.length, pageWords[of.lang].reactNothing, '');
  return items.length === 0
    ? [line(` ${peopleWords[of.lang].nothingToAnswer}`, 'dim'), none]
    : [
        ...items.map((item, i) =>
          row(i, item.label, [tableWords[of.lang].cost(item.cost), item.odds].filter((it) => it !== '').join(' · ')),
        ),
        none,
      ];
}
