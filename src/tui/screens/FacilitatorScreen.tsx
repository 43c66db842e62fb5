/** The facilitator's screen: all that happened or is about to, and what may be brought on or imposed. */
import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Footer } from '../components/Footer.tsx';
import { RowLine } from '../components/RowLine.tsx';
import { RowList } from '../components/RowList.tsx';
import { hints } from '../keys.ts';
import { facilitatorHead, type White, whiteItems, whiteNews } from '../present/facilitator.ts';
import type { Size } from '../present/layout.ts';
import { apart, line, type Row, rule, span, wrapped } from '../present/rows.ts';
import type { FacilitatorScreen as Shown } from '../session/model.ts';
import { peopleWords, tableWords } from '../text/words.ts';

/** Draws it in the whole window. */
export function FacilitatorScreen({
  white,
  screen,
  size,
}: {
  readonly white: White;
  readonly screen: Shown;
  readonly size: Size;
}): ReactNode {
  const { columns } = size;
  const { lang, game, turn } = white;
  const words = peopleWords[lang];
  const items = whiteItems(white);
  const height = Math.max(4, Math.floor(size.rows * 0.4));
  const news = whiteNews(white, columns - 2).map((row): Row => [span(' '), ...row]);
  const note = screen.says ?? items[screen.at]?.act.label ?? '';
  return (
    <Box flexDirection="column">
      <RowLine row={rule(words.facilitatorHead, columns, tableWords[lang].moment(turn, game.calendar.length))} />
      <RowLine row={line(` ${facilitatorHead(white)}`, 'accent')} />
      <RowList rows={news} height={size.rows - height - 6} width={columns} lang={lang} top={screen.top} />
      <RowLine row={rule(white.stop === 'before' ? words.bringOn : words.impose, columns)} />
      <RowList
        rows={itemRows(white, screen.at, columns)}
        height={height}
        width={columns}
        lang={lang}
        top={Math.max(0, screen.at - Math.floor(height / 2))}
      />
      <RowList
        rows={wrapped(note, columns - 2, screen.says === undefined ? 'dim' : 'bad').map(
          (row): Row => [span('  '), ...row],
        )}
        height={2}
        width={columns}
        lang={lang}
      />
      <Footer lang={lang} hints={hints.facilitator} width={columns} />
    </Box>
  );
}

function itemRows(white: White, at: number, width: number): Row[] {
  const items = whiteItems(white);
  if (items.length === 0) return [line(`  ${peopleWords[white.lang].nothingRolled}`, 'dim')];
  return items.map(({ act, state, open }, i) =>
    apart(
      [span(i === at ? '› ' : '  ', 'accent'), span(act.label, i === at ? 'strong' : open ? 'plain' : 'dim')],
      [span(state, open ? 'plain' : 'dim')],
      width,
    ),
  );
}
