/** One moment of a replay in the whole window. */
import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Footer } from '../components/Footer.tsx';
import { RowLine } from '../components/RowLine.tsx';
import { RowList } from '../components/RowList.tsx';
import { hints } from '../keys.ts';
import { eyesText } from '../present/eyes.ts';
import { isTooSmall, pageHeight, type Size } from '../present/layout.ts';
import { line, type Row, rule, span, wrapped } from '../present/rows.ts';
import { type ReplayState, replayKeys, replayPage, replayTitle } from '../session/replay.ts';
import { pageWords } from '../text/words.ts';

/** Draws a replay. */
export function ReplayScreen({ state, size }: { readonly state: ReplayState; readonly size: Size }): ReactNode {
  const { columns, rows: height } = size;
  const { lang, game } = state;
  const words = pageWords[lang];
  if (isTooSmall(size)) {
    return (
      <RowList
        rows={wrapped(words.tooSmall(columns, height), Math.max(1, columns - 1))}
        height={height}
        width={columns}
        lang={lang}
      />
    );
  }
  const view = state.views[state.view];
  const eyes = eyesText(state, view);
  return (
    <Box flexDirection="column" width={columns} height={height} flexShrink={0} overflow="hidden">
      <RowLine
        row={rule(
          replayTitle(state),
          columns,
          state.overlay === undefined ? words.replayAt(state.turn, game.calendar.length) : '',
        )}
      />
      <RowLine row={line(` ${state.about} · ${eyes}`, 'dim')} />
      <RowList
        rows={replayPage(state, size).map((row): Row => [span(' '), ...row])}
        height={pageHeight(size)}
        width={columns}
        lang={lang}
        top={state.top}
      />
      <Footer lang={lang} hints={state.overlay === undefined ? hints[replayKeys(state)] : hints.page} width={columns} />
    </Box>
  );
}
