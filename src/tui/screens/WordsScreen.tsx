/** The list of words: one is chosen in the list, and said in full below it, or beside it where there is room. */
import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Footer } from '../components/Footer.tsx';
import { RowLine } from '../components/RowLine.tsx';
import { RowList } from '../components/RowList.tsx';
import { hints } from '../keys.ts';
import { type Row, rule, span } from '../present/rows.ts';
import type { Model, Overlay } from '../session/model.ts';
import { wordsInView } from '../session/update-words.ts';
import { findRow, kindOf, listRows, tabsRow, wordRows } from '../session/words-page.ts';
import { glossaryWords, pageWords } from '../text/words.ts';

/** Columns from which the word stands beside the list. */
const roomy = 120;

/** Draws the list in the whole window. */
export function WordsScreen({ model, overlay }: { readonly model: Model; readonly overlay: Overlay }): ReactNode {
  const { lang, size } = model;
  const { columns, rows } = size;
  const wide = columns >= roomy;
  const left = wide ? Math.floor(columns * 0.45) : columns;
  const right = wide ? columns - left - 2 : columns;
  const free = rows - 4;
  const list = wide ? free : Math.floor((free - 1) * 0.5);
  const { word, at } = wordsInView(model, overlay);
  const head =
    word === undefined ? '' : overlay.basis === true ? `${word.name} · ${glossaryWords[lang].basis}` : word.name;
  const kind = word === undefined || overlay.basis === true ? '' : kindOf(lang, word);
  const about = wordRows(model, overlay, right - 3).map((row): Row => [span('  '), ...row]);
  const top = Math.max(0, at - Math.max(1, Math.floor(list / 2)));
  const listed = <RowList rows={listRows(model, overlay, left)} height={list} width={left} lang={lang} top={top} />;
  const said = (height: number): ReactNode => (
    <Box flexDirection="column" width={right}>
      <RowLine row={rule(head, right, kind)} />
      <RowList
        rows={about}
        height={height}
        width={right}
        lang={lang}
        top={Math.min(overlay.top, Math.max(0, about.length - height))}
      />
    </Box>
  );
  return (
    <Box flexDirection="column">
      <RowLine row={rule(pageWords[lang].help, columns)} />
      <RowLine row={tabsRow(lang, 'words')} />
      <RowLine row={[span(' '), ...findRow(model, overlay)]} />
      {wide ? (
        <Box>
          <Box width={left} marginRight={2}>
            {listed}
          </Box>
          {said(free - 1)}
        </Box>
      ) : (
        <>
          {listed}
          {said(free - 1 - list)}
        </>
      )}
      <Footer lang={lang} hints={hints.words} width={columns} />
    </Box>
  );
}
