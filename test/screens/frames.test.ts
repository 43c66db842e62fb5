/** Whole frames of a game, in both languages, at the smallest size and at a large one. `vitest run test/screens -u` writes them anew. */
import { expect, test } from 'vitest';
import type { Language } from '../../src/model/text.ts';
import type { Action } from '../../src/tui/keys.ts';
import { columnsOf } from '../../src/tui/present/rows.ts';
import { isThinking } from '../../src/tui/session/model.ts';
import { frameOf, sitDown, type TableTop } from './table-top.ts';

/** A game played by these keys, with a name for each frame worth keeping. */
const script: readonly (readonly [name: string, ...keys: Action[]])[] = [
  ['the options'],
  ['the briefing', 'go'],
  ['the long briefing', 'long'],
  ['moment 1: three things', 'go'],
  ['an order in full', 'down', 'down', 'down', 'down', 'down', 'details'],
  ['a closed order says why', 'back', 'last', 'choose'],
  ['two orders of one kind', 'first', 'down', 'down', 'choose', 'down', 'choose'],
  ['the review', 'go'],
  ['the news of moment 1', 'go'],
  ['keys', 'help'],
  ['words', 'panels', 'down', 'down'],
  ['a word’s source', 'go'],
  ['sources', 'digit3'],
  ['leaving', 'back', 'leave'],
];

/** From the news of moment 1 on: pass to moment 3, look around, offer, and so on to the end. */
function playOn(at: TableTop, keep: (name: string) => void): void {
  const until = (...kinds: readonly string[]): void => {
    for (let i = 0; i < 60 && !kinds.includes(at.model.screen.kind); i += 1) at.press('go');
  };
  at.press('back');
  until('table');
  at.press('go', 'go');
  until('table', 'ending', 'reveal');
  keep('moment 3: the table');
  for (const [i, name] of ['the news', 'how things stand', 'the others'].entries()) {
    at.press(`digit${i + 2}` as Action);
    keep(`moment 3: ${name}`);
    at.press('back');
  }
  at.press('compose', 'choose');
  keep('composing an offer');
  at.press('down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'choose', 'go');
  keep('the offer among the orders');
  at.press('go', 'go');
  keep('the reveal');
  for (let moment = 0; moment < 12 && at.model.screen.kind !== 'ending'; moment += 1) {
    until('table', 'ending');
    if (at.model.screen.kind === 'table') at.press('first', 'choose', 'go', 'go');
    if (at.model.screen.kind === 'reveal') keep(`an act to answer in moment ${moment + 4}`);
  }
  keep('the ending, looking back');
  while (isThinking(at.model)) at.tell({ kind: 'tick' });
  keep('the ending');
  at.press('pageDown');
  keep('the ending, a page on');
  at.press('last');
  keep('the end of the ending');
  at.press('wire');
  keep('all the news');
  at.press('back', 'review', 'right', 'right', 'panels');
  keep('moment 3 of it, once more');
  at.press('back');
  expect(at.model.screen.kind).toBe('ending');
}

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 140, rows: 45 },
];

test.each(sizes.flatMap((size) => (['en', 'es'] as const).map((lang: Language) => ({ ...size, lang }))))(
  'a game at $columns x $rows in $lang',
  async ({ lang, ...size }) => {
    const at = sitDown(lang, size);
    const frames: string[] = [];
    const keep = (name: string): void => {
      const frame = frameOf(at.model);
      const lines = frame.split('\n');
      expect(lines.length, `rows of "${name}"`).toBe(size.rows);
      expect(Math.max(...lines.map(columnsOf)), `columns of "${name}"`).toBeLessThanOrEqual(size.columns);
      frames.push(`═══ ${name}\n${frame}\n`);
    };
    for (const [name, ...keys] of script) {
      at.press(...keys);
      keep(name);
    }
    playOn(at, keep);
    await expect(frames.join('\n')).toMatchFileSnapshot(`frames/${lang}-${size.columns}x${size.rows}.txt`);
  },
);

test('a window that is too small says so and waits', () => {
  const at = sitDown('en', { columns: 60, rows: 20 });
  expect(frameOf(at.model)).toContain('This needs a window of 80 by 24; it is 60 by 20.');
  at.tell({ kind: 'resized', size: { columns: 80, rows: 24 } });
  expect(frameOf(at.model)).toContain('Your game');
});

test.each([
  [80, 24],
  [81, 25],
  [100, 30],
  [119, 60],
  [120, 38],
  [200, 60],
])('every frame of the table fits %i x %i', (columns, rows) => {
  const at = sitDown('es', { columns, rows });
  at.press('go', 'go');
  for (let i = 0; i < 40 && at.model.screen.kind !== 'ending'; i += 1) {
    const lines = frameOf(at.model).split('\n');
    expect(lines.length).toBe(rows);
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns);
    at.press('go');
  }
});
