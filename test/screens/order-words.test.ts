/** What the menu and the composer say of orders in the scenarios that ship: why one is closed, whom a term counts with. */
import { expect, test } from 'vitest';
import { scenarioIds } from '../../src/io/catalogue.ts';
import { loadGame } from '../../src/io/load-game.ts';
import { beginRecordedRun } from '../../src/io/recorded-run.ts';
import { positionOf } from '../../src/tui/driver.ts';
import { composeRows } from '../../src/tui/present/compose.ts';
import { itemsOf, menuOf } from '../../src/tui/present/menu.ts';
import { noteRows } from '../../src/tui/present/menu-rows.ts';
import { plain } from '../../src/tui/present/rows.ts';
import { charts } from '../../state-machines/index.ts';
import { projectFolder } from '../fixtures/command.ts';

const reasons = scenarioIds(projectFolder).flatMap((id) => {
  const loaded = loadGame(id, { roster: charts, home: projectFolder });
  if (!loaded.ok) throw new Error(`${id} does not load`);
  const { actors, defaultSeat, playFrom } = loaded.value.game;
  const seats = { [actors[defaultSeat]?.id ?? '']: 'human' };
  const run = beginRecordedRun(loaded.value, charts, { seed: '1', seats, from: playFrom });
  return (['en', 'es'] as const).flatMap((lang) =>
    itemsOf(menuOf(positionOf(run, lang), 'decide')).map((item) => ({ id, lang, item })),
  );
});

test('the composer counts points for the other side of the offer alone', () => {
  const loaded = loadGame('regional-spillover', { roster: charts, home: projectFolder });
  if (!loaded.ok) throw new Error('It does not load');
  const { actors, pairs, defaultSeat } = loaded.value.game;
  const seats = { [actors[defaultSeat]?.id ?? '']: 'human' };
  const of = positionOf(beginRecordedRun(loaded.value, charts, { seed: '1', seats }), 'en');
  const rowsTo = (other: string): string => {
    const pair = pairs.findIndex(({ from, to }) => from === of.seat && actors[to]?.id === other);
    return plain(composeRows(of, { pair, give: 0, get: 0, channel: 'private' }, 0, 78).rows);
  };
  expect(rowsTo('unitedStates')).toMatch(/Say that you stay out of it +●●● for them/);
  expect(rowsTo('brazil')).toMatch(/Say that you stay out of it$/m);
});

test('no reason denies another', () => {
  const closed = reasons.flatMap(({ id, lang, item }) =>
    item.closed === undefined ? [] : [`${id} ${lang} ${item.closed}`],
  );
  expect(closed.length).toBeGreaterThan(150);
  expect(closed.filter((it) => /\bnot? \((?:only|solo|from|desde|not)/.test(it))).toEqual([]);
  expect(closed.some((it) => it.includes('not while “Orders against banks: none”'))).toBe(true);
  // Of alternatives, only the first says that it is a condition.
  expect(closed.filter((it) => /, or only (?:if|after) |, o solo (?:si|después) /.test(it))).toEqual([]);
  expect(closed.some((it) => /solo si «.*, o «/.test(it))).toBe(true);
});

test('a note that finds no room says that there is more', () => {
  const whole = reasons.map(({ item }) => [plain(noteRows(item, 78, 99)), plain(noteRows(item, 78, 3))] as const);
  const cut = whole.filter(([all, shown]) => all !== shown);
  expect(cut.length).toBeGreaterThan(0);
  for (const [, shown] of cut) expect(shown).toMatch(/…$/);
});

test('the levels of a move stand from low to high', () => {
  const open = reasons.filter(({ id, lang, item }) => id === 'joint-operations' && lang === 'en' && item.note !== '');
  const told = open.flatMap(({ item }) => /^Set how many people know the plan \((\d+)\)$/.exec(item.label)?.[1] ?? []);
  expect(told.map(Number)).toEqual([3, 10, 25, 50]);
});
