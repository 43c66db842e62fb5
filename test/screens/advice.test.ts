/** The adviser's page and the question before it: whole frames in both languages and two sizes, limits, and what the run keeps. */
import { expect, test } from 'vitest';
import { isAdvice } from '../../src/io/note-kinds.ts';
import type { Language } from '../../src/model/text.ts';
import type { Action } from '../../src/tui/keys.ts';
import { brier } from '../../src/tui/present/estimate.ts';
import { likelihood } from '../../src/tui/present/likelihood.ts';
import { columnsOf } from '../../src/tui/present/rows.ts';
import { countOf, linearText } from '../../src/tui/session/linear-text.ts';
import { frameOf, loaded, sitDown, type TableTop } from './table-top.ts';

const small = { columns: 80, rows: 24 };

/** A session at the table of moment 3, with these terms of asking. */
function atTable(lang: Language = 'en', size = small, terms?: Parameters<typeof sitDown>[4]): TableTop {
  const at = sitDown(lang, size, '7', 3, terms);
  untilTable(at);
  return at;
}

function untilTable(at: TableTop): void {
  for (let i = 0; i < 60 && !['table', 'ending'].includes(at.model.screen.kind); i += 1) at.press('go');
}

/** Seals what is chosen, lets everything stand, and reads on to the next table or the end. */
function seal(at: TableTop): void {
  at.press('go', 'go');
  untilTable(at);
}

const rest = (at: TableTop, steps: number): void => {
  for (let i = 0; i < steps; i += 1) at.tell({ kind: 'tick' });
};

const sizes = [small, { columns: 140, rows: 45 }];

test.each(sizes.flatMap((size) => (['en', 'es'] as const).map((lang) => ({ ...size, lang }))))(
  'the adviser at $columns x $rows in $lang',
  async ({ lang, ...size }) => {
    const at = atTable(lang, size, { blind: true });
    const frames: string[] = [];
    const keep = (name: string, ...keys: Action[]): void => {
      at.press(...keys);
      const frame = frameOf(at.model);
      const lines = frame.split('\n');
      expect(lines.length, `rows of "${name}"`).toBe(size.rows);
      expect(Math.max(...lines.map(columnsOf)), `columns of "${name}"`).toBeLessThanOrEqual(size.columns);
      frames.push(`═══ ${name}\n${frame}\n`);
    };
    at.press('down', 'choose');
    keep('before any figure', 'advise', 'right', 'right', 'up', 'digit3', 'digit5');
    keep('first figures', 'go');
    // All that this table's budget allows: two hundred futures, two cases, and the rival's lines.
    rest(at, 30);
    keep('refined', 'down', 'down');
    keep('how often it ends so', 'right', 'right');
    keep('by line', 'panels');
    keep('keys and words', 'help');
    at.press('back', 'back');
    for (let i = 0; i < 12 && at.model.screen.kind !== 'ending'; i += 1) seal(at);
    keep('the review of what was expected', 'first');
    await expect(frames.join('\n')).toMatchFileSnapshot(`frames/advice-${lang}-${size.columns}x${size.rows}.txt`);
  },
  60_000,
);

test('a locked adviser says so, one with a limit counts moments and not looks', () => {
  const locked = atTable('en', small, { most: 0 });
  locked.press('advise');
  expect(locked.model.screen).toMatchObject({ kind: 'table', says: 'The adviser is locked in this game.' });
  expect(locked.commands.map((it) => it.kind)).not.toContain('advise');

  const once = atTable('en', small, { most: 1 });
  once.press('advise');
  expect(frameOf(once.model)).toContain('asked for 1 of 1 moments');
  // Another look in the same moment, and with other orders chosen, is no other consultation.
  once.press('back', 'down', 'choose', 'advise');
  expect(once.model.screen.kind).toBe('advice');
  once.press('back');
  seal(once);
  once.press('advise');
  expect(once.model.screen).toMatchObject({ kind: 'table', says: 'You have asked as often as this game allows.' });
});

test('what was shown is kept when it is first seen, and again as the orders are sealed', () => {
  const at = atTable();
  at.press('advise');
  expect(at.run?.notes.filter(isAdvice).map((it) => it.futures)).toEqual([10]);
  rest(at, 3);
  at.press('back');
  expect(at.run?.notes).toHaveLength(1);
  seal(at);
  const notes = at.run?.notes.filter(isAdvice) ?? [];
  expect(notes.map((it) => it.advice)).toEqual([3, 3]);
  expect(notes[1]?.futures).toBeGreaterThan(10);
  expect(notes[1]?.orders[0]?.set).toEqual([]);
  const shares = Object.values(notes[1]?.orders[0]?.endings ?? {}).reduce((sum, it) => sum + it.value, 0);
  expect(shares).toBeCloseTo(1, 3);
});

test('the same looks bring the same figures, and none of them changes the run', () => {
  const [one, other, without] = [atTable(), atTable(), atTable()];
  for (const at of [one, other]) {
    at.press('advise');
    rest(at, 4);
    at.press('back');
  }
  for (const at of [one, other, without]) seal(at);
  expect(one.run?.notes).toEqual(other.run?.notes);
  expect(one.run?.recording.turns).toEqual(without.run?.recording.turns);
});

test('orders chosen together are a row of their own, and only open ones are asked about', () => {
  const at = atTable();
  at.press('down', 'choose', 'down', 'down', 'down', 'choose', 'advise');
  const { screen } = at.model;
  if (screen.kind !== 'advice' || screen.advice === undefined) throw new Error('No advice');
  expect(screen.advice.orders[0]).toEqual([]);
  expect(screen.advice.orders[1]).toHaveLength(2);
  expect(frameOf(at.model)).toContain('All 2 that you have chosen');
  expect(frameOf(at.model)).not.toContain('Send the Guard to the northern border');
});

test('without an estimate no figure is asked for in a blind game', () => {
  const at = atTable('en', small, { blind: true });
  at.press('advise', 'back');
  expect(at.model.screen.kind).toBe('table');
  at.press('advise', 'digit7', 'digit0', 'digit5');
  expect(at.model.screen).toMatchObject({ kind: 'estimate', percent: 70 });
  expect(at.commands.map((it) => it.kind)).not.toContain('advise');
  at.press('go');
  expect(at.run?.notes[0]).toMatchObject({ estimate: 3, seat: 'mexico', percent: 70, orders: [] });
  expect(at.model.screen.kind).toBe('advice');
  // Once a moment is enough.
  at.press('back', 'advise');
  expect(at.model.screen.kind).toBe('advice');
});

test('in plain lines the question and every order are there, by number', () => {
  const at = atTable('en', small, { blind: true });
  at.press('advise');
  expect(linearText(at.model)).toContain('Type your per cent, l for another ending');
  at.press('go');
  const said = linearText(at.model);
  expect(said).toMatch(/^The adviser\. 10 futures of each\.$/m);
  expect(said).toMatch(/^1\. Let the moment pass: \d+ ±\d+$/m);
  expect(said.match(/^\d+\. /gm)).toHaveLength(countOf(at.model));
});

/** A session at the first reveal that has an act to answer. */
function atReveal(
  terms?: Parameters<typeof sitDown>[4],
  before: (at: TableTop) => void = () => {},
  lang: Language = 'en',
): TableTop {
  const at = sitDown(lang, small, '7', 1, terms);
  for (let i = 0; i < 200 && at.model.screen.kind !== 'ending'; i += 1) {
    if (at.model.screen.kind === 'reveal') return at;
    if (at.model.screen.kind === 'table') before(at);
    at.press('go');
  }
  throw new Error('Nothing to answer came up');
}

test('the adviser answers at the reveal, too: letting it stand and each answer that is open', () => {
  const at = atReveal();
  const from = at.model.screen;
  at.press('first', 'advise');
  const { screen } = at.model;
  if (screen.kind !== 'advice' || screen.advice === undefined) throw new Error('No advice');
  expect(screen.advice.reaction).toBe(true);
  expect(screen.advice.orders[0]).toEqual([]);
  expect(screen.advice.orders.length).toBe(from.kind === 'reveal' ? from.at + 1 : 0);
  expect(screen.advice.outlooks).toHaveLength(screen.advice.orders.length);
  expect(screen.advice.strained).toBe(false);
  expect(frameOf(at.model)).toContain('› Let it stand: no answer');
  expect(linearText(at.model)).toMatch(/^1\. Let it stand: no answer: \d+ ±\d+$/m);
  expect(linearText(at.model).match(/^\d+\. /gm)).toHaveLength(countOf(at.model));
  at.press('back');
  expect(at.model.screen).toMatchObject({ kind: 'reveal', at: 0 });
});

test('what was shown of answers is kept as such, and changes nothing of the run', () => {
  const [asked, without] = [atReveal(), atReveal()];
  const turn = asked.model.position?.stage.world.counts[loaded.game.layout.turn];
  asked.press('advise');
  rest(asked, 4);
  asked.press('back');
  for (const at of [asked, without]) {
    at.press('last', 'go');
    for (let i = 0; i < 300 && at.model.screen.kind !== 'ending'; i += 1) at.press('last', 'go');
  }
  const notes = asked.run?.notes.filter(isAdvice) ?? [];
  expect(notes.map(({ advice, reaction }) => [advice, reaction])).toEqual([
    [turn, true],
    [turn, true],
  ]);
  expect(notes[1]?.futures).toBeGreaterThan(notes[0]?.futures ?? 0);
  expect(asked.run?.recording.turns).toEqual(without.run?.recording.turns);
});

test('a moment whose orders were asked about counts once, its answer included; a spent one says so', () => {
  const asks: string[] = [];
  const once = atReveal({ most: 1 }, (at) => {
    // Only in the moment that brings the reveal is the one consultation spent: it is the last before it.
    asks.push(String(at.model.position?.stage.world.counts[loaded.game.layout.turn]));
  });
  const turn = Number(asks.at(-1));
  const spent = atReveal({ most: 1 }, (at) => {
    if (at.run?.notes.length === 0) at.press('advise', 'back');
  });
  spent.press('advise');
  expect(spent.model.screen).toMatchObject({ kind: 'reveal', says: 'You have asked as often as this game allows.' });
  expect(frameOf(spent.model)).toContain('You have asked as often as this game allows.');
  const same = atReveal({ most: 1 }, (at) => {
    if (at.model.position?.stage.world.counts[loaded.game.layout.turn] === turn && at.run?.notes.length === 0)
      at.press('advise', 'back');
  });
  same.press('advise');
  expect(same.model.screen.kind).toBe('advice');
  expect(frameOf(same.model)).toContain('asked for 1 of 1 moments');
  once.press('advise');
  expect(once.model.screen.kind).toBe('advice');
});

test('a blind game asks for an estimate of the answer as well, and scores both', () => {
  const at = atReveal({ blind: true }, (table) => {
    if (table.run?.notes.length === 0) table.press('advise', 'go', 'back');
  });
  at.press('first', 'advise');
  expect(at.model.screen.kind).toBe('estimate');
  at.press('digit2', 'go');
  expect(at.model.screen.kind).toBe('advice');
  const note = at.run?.notes.findLast((it) => 'estimate' in it);
  expect(note).toMatchObject({ percent: 2, reaction: true });
  expect(note?.orders).toHaveLength(1);
  at.press('back', 'advise');
  expect(at.model.screen.kind).toBe('advice');
});

test('a Brier score is the mean squared error of shares', () => {
  expect(brier([])).toBeUndefined();
  expect(brier([{ share: 1, came: true }])).toBe(0);
  // (0.7 - 1)^2 and (0.4 - 0)^2: 0.09 and 0.16.
  expect(
    brier([
      { share: 0.7, came: true },
      { share: 0.4, came: false },
    ]),
  ).toBeCloseTo(0.125, 12);
});

test.each([
  [0, 'in none of the futures'],
  [0.03, 'almost no chance'],
  [0.2, 'very unlikely'],
  [0.44, 'unlikely'],
  [0.5, 'about even'],
  [0.71, 'likely'],
  [0.81, 'very likely'],
  [0.97, 'almost certain'],
  [1, 'in all futures'],
])('a share of %d is "%s"', (share, word) => {
  expect(likelihood('en', share)).toBe(word);
});
