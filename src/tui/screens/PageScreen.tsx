/** A screen that is one page of text: its title, as much of it as fits, and its keys. */
import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { Language } from '../../model/text.ts';
import { Footer } from '../components/Footer.tsx';
import { RowLine } from '../components/RowLine.tsx';
import { RowList } from '../components/RowList.tsx';
import { pageHeight, type Size } from '../present/layout.ts';
import { blank, type Row, rule, span } from '../present/rows.ts';
import type { Page } from '../session/page.ts';

/** Draws a page in the whole window. */
export function PageScreen({
  page,
  size,
  lang,
}: {
  readonly page: Page;
  readonly size: Size;
  readonly lang: Language;
}): ReactNode {
  const { columns } = size;
  const rows = page.rows.map((row): Row => [span(' '), ...row]);
  return (
    <Box flexDirection="column">
      <RowLine row={rule(page.title, columns)} />
      <RowLine row={page.tabs ?? blank} />
      <RowList rows={rows} height={pageHeight(size)} width={columns} lang={lang} top={page.top} />
      <Footer lang={lang} hints={page.hints} width={columns} />
    </Box>
  );
}
