/** One row of the screen: its spans, each in the colour and weight of its tone. */
import { Box, Text, type TextProps } from 'ink';
import type { ReactNode } from 'react';
import type { Row, Tone } from '../present/rows.ts';

/** What a tone looks like. The text never needs it to be understood. */
const looks: Readonly<Record<Tone, TextProps>> = {
  plain: {},
  strong: { bold: true },
  dim: { dimColor: true },
  good: { color: 'green' },
  bad: { color: 'red' },
  accent: { color: 'cyan' },
  chosen: { bold: true, inverse: true },
};

/** Draws one row, cut at the edge of its box. */
export function RowLine({ row }: { readonly row: Row }): ReactNode {
  const spans = row.filter((it) => it.text !== '');
  return (
    <Box height={1} flexShrink={0}>
      <Text wrap="truncate-end">
        {spans.length === 0
          ? ' '
          : spans.map((it, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: spans have no other name than their place
              <Text key={i} {...looks[it.tone]}>
                {it.text}
              </Text>
            ))}
      </Text>
    </Box>
  );
}
