/** The composer: what one gives and gets, and whether it is said in private. */
import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Footer } from '../components/Footer.tsx';
import { RowLine } from '../components/RowLine.tsx';
import { RowList } from '../components/RowList.tsx';
import { hints } from '../keys.ts';
import { composeRows } from '../present/compose.ts';
import type { Size } from '../present/layout.ts';
import type { Position } from '../present/position.ts';
import { line, rule } from '../present/rows.ts';
import { insideName } from '../present/sides.ts';
import type { ComposeScreen as Compose } from '../session/model.ts';
import { pageWords } from '../text/words.ts';

/** Draws the composer in the whole window. */
export function ComposeScreen({
  position,
  screen,
  size,
}: {
  readonly position: Position;
  readonly screen: Compose;
  readonly size: Size;
}): ReactNode {
  const { columns, rows: height } = size;
  const { lang } = position;
  const { rows, cursor } = composeRows(position, screen, screen.at, columns - 2);
  const to = insideName(position, position.game.pairs[screen.pair]?.to ?? 0);
  return (
    <Box flexDirection="column">
      <RowLine row={rule(pageWords[lang].compose(to), columns)} />
      <RowList
        rows={rows}
        height={height - 3}
        width={columns}
        lang={lang}
        top={Math.max(0, cursor - Math.floor((height - 3) / 2))}
      />
      <RowLine row={line(screen.says ?? ' ', 'bad')} />
      <Footer lang={lang} hints={hints.compose} width={columns} />
    </Box>
  );
}
