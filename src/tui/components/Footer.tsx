/** The last line of a screen: the keys that matter there, as many as fit; help and leaving always do. */
import type { ReactNode } from 'react';
import type { Language } from '../../model/text.ts';
import type { Hint } from '../keys.ts';
import { columnsOf, type Row, span } from '../present/rows.ts';
import { pageWords } from '../text/words.ts';
import { RowLine } from './RowLine.tsx';

/** The row of keys in so many columns: the middle ones give way first. */
export function footerRow(lang: Language, hints: readonly Hint[], width: number): Row {
  const texts = hints.map(([keys, does]) => ({
    keys: pageWords[lang].keyNames[keys] ?? keys,
    does: pageWords[lang].keys[does],
  }));
  const long = (it: (typeof texts)[number]): number => columnsOf(`${it.keys} ${it.does}`) + 2;
  const last = texts.slice(-2);
  let left = width + 1 - last.reduce((sum, it) => sum + long(it), 0);
  const first = texts.slice(0, -2).filter((it) => {
    left -= long(it);
    return left >= 0;
  });
  return [...first, ...last].flatMap(({ keys, does }, i) => [
    span(i === 0 ? ' ' : '  ', 'dim'),
    span(keys, 'accent'),
    span(` ${does}`, 'dim'),
  ]);
}

/** Draws the row of keys. */
export function Footer({
  lang,
  hints,
  width,
}: {
  readonly lang: Language;
  readonly hints: readonly Hint[];
  readonly width: number;
}): ReactNode {
  return <RowLine row={footerRow(lang, hints, width)} />;
}
