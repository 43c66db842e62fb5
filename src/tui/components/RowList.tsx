/** A block of rows of fixed height: it shows a window of them and says how many lie outside. */
import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { Language } from '../../model/text.ts';
import { type Row, window } from '../present/rows.ts';
import { tableWords } from '../text/words.ts';
import { RowLine } from './RowLine.tsx';

interface RowListProps {
  readonly rows: readonly Row[];
  readonly height: number;
  readonly width: number;
  readonly lang: Language;
  /** The first row in view. */
  readonly top?: number;
  /** The key that opens all of them, which the count of what is left out names. */
  readonly opens?: number;
}

/** Draws rows in a box of exactly this height and width. */
export function RowList({ rows, height, width, lang, top = 0, opens }: RowListProps): ReactNode {
  const words = tableWords[lang];
  const more = opens === undefined ? words.more : (count: number): string => words.moreUnder(count, opens);
  return (
    <Box flexDirection="column" height={height} width={width} flexShrink={0} overflow="hidden">
      {window(rows, top, height, more).map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen
        <RowLine key={i} row={row} />
      ))}
    </Box>
  );
}
