/** The screen of a session as it stands: the one component that looks at which screen it is. */
import { Box } from 'ink';
import type { ReactNode } from 'react';
import { RowList } from '../components/RowList.tsx';
import { isTooSmall } from '../present/layout.ts';
import { wrapped } from '../present/rows.ts';
import type { Model } from '../session/model.ts';
import { pageOf } from '../session/page.ts';
import { pageWords } from '../text/words.ts';
import { AdviceScreen } from './AdviceScreen.tsx';
import { ComposeScreen } from './ComposeScreen.tsx';
import { FacilitatorScreen } from './FacilitatorScreen.tsx';
import { PageScreen } from './PageScreen.tsx';
import { RevealScreen } from './RevealScreen.tsx';
import { TableScreen } from './TableScreen.tsx';
import { WordsScreen } from './WordsScreen.tsx';

/** Draws a session in exactly its window. */
export function SessionScreen({ model }: { readonly model: Model }): ReactNode {
  const { columns, rows } = model.size;
  return (
    <Box flexDirection="column" width={columns} height={rows} flexShrink={0} overflow="hidden">
      {content(model)}
    </Box>
  );
}

function content(model: Model): ReactNode {
  const { size, lang, screen, position } = model;
  if (isTooSmall(size)) {
    return (
      <RowList
        rows={wrapped(pageWords[lang].tooSmall(size.columns, size.rows), Math.max(1, size.columns - 1))}
        height={size.rows}
        width={size.columns}
        lang={lang}
      />
    );
  }
  if (model.overlay?.kind === 'words') return <WordsScreen model={model} overlay={model.overlay} />;
  const page = pageOf(model);
  if (screen.kind === 'facilitator' && model.overlay === undefined && model.white !== undefined)
    return <FacilitatorScreen white={model.white} screen={screen} size={size} />;
  if (page !== undefined) return <PageScreen page={page} size={size} lang={lang} />;
  if (position === undefined) return undefined;
  if (screen.kind === 'table') return <TableScreen position={position} table={screen} size={size} />;
  if (screen.kind === 'compose') return <ComposeScreen position={position} screen={screen} size={size} />;
  if (screen.kind === 'advice') return <AdviceScreen position={position} screen={screen} size={size} />;
  return screen.kind === 'reveal' ? <RevealScreen position={position} screen={screen} size={size} /> : undefined;
}
