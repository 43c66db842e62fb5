/** What each key does on each screen, from the state before to the state after. */
import { expect, test } from 'vitest';
import { type Action, keysOf } from '../../src/tui/keys.ts';
import { itemsOf, menuOf } from '../../src/tui/present/menu.ts';
import { screenKeys } from '../../src/tui/session/keys-of.ts';
import type { Model, TableScreen } from '../../src/tui/session/model.ts';
import { loaded, sitDown, type TableTop } from './table-top.ts';

const size = { columns: 80, rows: 24 };

/** A session that the given keys have brought somewhere. */
function after(...keys: readonly Action[]): TableTop {
  const at = sitDown('en', size);
  at.press(...keys);
  return at;
}

/** The screen's name, with the overlay over it. */
const whereIs = ({ screen, overlay }: Model): string =>
  overlay === undefined ? screen.kind : `${overlay.kind} over ${screen.kind}`;

const toTable: readonly Action[] = ['go', 'go'];

test.each<readonly [readonly Action[], Action, string]>([
  [[], 'go', 'briefing'],
  [[], 'back', 'start'],
  [[], 'help', 'help over options'],
  [['back'], 'go', 'briefing'],
  [['back'], 'options', 'options'],
  [['back', 'down'], 'go', 'guide over briefing'],
  [['back', 'last'], 'go', 'options'],
  [['go'], 'back', 'options'],
  [['go'], 'long', 'briefing'],
  [['go', 'long'], 'back', 'briefing'],
  [['go', 'long', 'back'], 'back', 'options'],
  [['go'], 'options', 'options'],
  [['go', 'long'], 'options', 'options'],
  [['go'], 'sources', 'sources over briefing'],
  [['go'], 'go', 'table'],
  [toTable, 'leave', 'leave over table'],
  [[...toTable, 'leave'], 'no', 'table'],
  [[...toTable, 'leave'], 'back', 'table'],
  [[...toTable, 'leave'], 'up', 'leave over table'],
  [toTable, 'wire', 'wire over table'],
  [[...toTable, 'wire'], 'wire', 'table'],
  [[...toTable, 'help'], 'back', 'table'],
  [[...toTable, 'help'], 'leave', 'table'],
  [toTable, 'compose', 'compose'],
  [[...toTable, 'compose'], 'back', 'table'],
  [[...toTable, 'compose'], 'go', 'compose'],
  [[...toTable, 'compose', 'down', 'choose'], 'go', 'table'],
  [toTable, 'go', 'review'],
  [[...toTable, 'go'], 'back', 'table'],
  [[...toTable, 'go'], 'go', 'news'],
  [[...toTable, 'go', 'go', 'go'], 'go', 'review'],
  [toTable, 'digit3', 'table'],
])('after %j, %s leads to %s', (before, action, expected) => {
  const at = after(...before);
  at.press(action);
  expect(whereIs(at.model)).toBe(expected);
});

test('the default seat is set, and the other is one step away', () => {
  const { game } = loaded;
  const seatOf = (...keys: readonly Action[]): number | undefined => after(...keys).model.position?.seat;
  expect(seatOf('go', 'go')).toBe(game.defaultSeat);
  expect(seatOf('right', 'go', 'go')).toBe(game.actors.findIndex((actor) => actor.id === 'unitedStates'));
});

test('leaving asks first, but for a game that has ended or not begun', () => {
  expect(after('leave').commands.at(-1)).toEqual({ kind: 'leave', how: 'left' });
  expect(after(...toTable, 'leave', 'yes').commands.at(-1)).toEqual({ kind: 'leave', how: 'left' });
  expect(after(...toTable, 'interrupt').commands.at(-1)).toEqual({ kind: 'leave', how: 'interrupted' });
  const ended = playedOut();
  ended.press('leave');
  expect(ended.commands.at(-1)).toEqual({ kind: 'leave', how: 'ended' });
});

test('Enter alone plays a whole game, one seal and one answer a moment', () => {
  const { commands, model } = playedOut();
  const { length } = loaded.game.calendar;
  expect(model.screen.kind).toBe('ending');
  expect(commands.filter((it) => it.kind === 'seal').length).toBeLessThanOrEqual(length);
  expect(commands.filter((it) => it.kind === 'seal').length).toBe(commands.filter((it) => it.kind === 'answer').length);
});

function playedOut(): TableTop {
  const at = after(...toTable);
  for (let i = 0; i < 150 && at.model.screen.kind !== 'ending'; i += 1) at.press('go');
  return at;
}

/** The table with the cursor on an item by its beginning. */
function onItem(at: TableTop, label: string): void {
  const position = at.model.position;
  if (position === undefined) throw new Error('No run has begun');
  const items = itemsOf(menuOf(position, 'decide', (at.model.screen as TableScreen).own));
  const index = items.findIndex((item) => item.label.startsWith(label));
  at.press('first', ...Array.from({ length: index }, (): Action => 'down'));
}

const table = (at: TableTop): TableScreen => at.model.screen as TableScreen;

test('orders go in and out; what cannot stand together says why', () => {
  const at = after(...toTable);
  onItem(at, 'Send the Guard');
  at.press('choose');
  expect(table(at).orders).toHaveLength(1);
  onItem(at, 'Step up raids');
  at.press('choose');
  expect(table(at)).toMatchObject({
    orders: [{}],
    says: 'One order about “Security cooperation” at a time: first take back “Send the Guard to the northern border”.',
  });
  at.press('up');
  expect(table(at).says).toBeUndefined();
  at.press('choose');
  expect(table(at).orders).toEqual([]);
});

test('a set that costs more than is left says so', () => {
  const at = after(...toTable);
  for (const label of ['Send the Guard', 'Announce counter', 'Propose to harden']) {
    onItem(at, label);
    at.press('choose');
  }
  onItem(at, 'Raids on laboratories');
  at.press('choose');
  expect(table(at).orders).toHaveLength(3);
  expect(table(at).says).toBe('That would cost 7; you have 6 left.');
});

test('a closed order stays out and says why', () => {
  const at = after(...toTable);
  onItem(at, 'Show U.S. figures');
  at.press('choose');
  expect(table(at)).toMatchObject({ orders: [], says: 'Show U.S. figures on seizures: from 14 February.' });
});

test('a composed offer stands among the orders, and composing again changes it', () => {
  const at = after(...toTable, 'compose', 'down', 'choose', 'channel', 'go');
  expect(table(at).orders).toMatchObject([{ kind: 'composed', terms: { channel: 'public', get: 0 } }]);
  at.press('compose', 'channel', 'down', 'down', 'choose', 'go');
  expect(table(at).orders).toMatchObject([{ kind: 'composed', terms: { channel: 'private' } }]);
});

test('Esc closes the long briefing', () => {
  expect(after('go', 'long').model.screen).toMatchObject({ kind: 'briefing', long: true });
  expect(after('go', 'long', 'back').model.screen).toMatchObject({ kind: 'briefing', long: false, top: 0 });
});

test.each<readonly [readonly Action[], readonly string[], readonly string[]]>([
  [['go'], ['b', 'o', 'Esc'], ['Tab', 'c', 'Space', 'w']],
  [toTable, ['Space', 'c', 'w'], ['Tab', '1-4', 'b', 'p', 'Esc', 'o']],
  [
    [...toTable, 'compose'],
    ['p', 'Esc'],
    ['Tab', 'c', 'b'],
  ],
])('the help after %j lists what works there and nothing else', (keys, has, hasNot) => {
  const at = after(...keys);
  const listed = keysOf(screenKeys(at.model)).map(([key]) => key);
  expect(listed).toEqual(expect.arrayContaining([...has, '?']));
  for (const key of hasNot) expect(listed).not.toContain(key);
  expect(new Set(listed).size).toBe(listed.length);
});

test('a page scrolls no further than its end', () => {
  const at = after('go', 'long');
  const top = (): number => (at.model.screen.kind === 'briefing' ? at.model.screen.top : -1);
  at.press(...Array.from({ length: 60 }, (): Action => 'down'));
  const end = top();
  expect(end).toBeGreaterThan(0);
  at.press('up');
  expect(top()).toBe(end - 1);
  at.press('first');
  expect(top()).toBe(0);
  at.press('last');
  expect(top()).toBe(end);
});

test('what a scenario is wrong in stands where it was asked for', () => {
  const at = after('back');
  at.tell({ kind: 'broken', problems: ['x.yaml:3:1 No such thing.'] });
  expect(at.model.screen).toMatchObject({ kind: 'start', problems: ['x.yaml:3:1 No such thing.'] });
});

test('runs that are found after the first frame leave the cursor on what it stood on', () => {
  const at = after('back', 'last');
  const text = { en: 'x', es: 'x' };
  const run = { file: 'runs/a.jsonl', title: text, seat: text, turn: 3, turns: 10, date: '2025-02-03' };
  at.tell({ kind: 'found', runs: [run, { ...run, file: 'runs/b.jsonl' }, { ...run, ending: text }] });
  expect(at.model.screen).toMatchObject({ kind: 'start', at: 4 });
  at.press('go');
  expect(at.model.screen.kind).toBe('options');
});
