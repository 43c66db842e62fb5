/** What the screens say, as tables: rows, dates, numbers, keys, and the wire for those who see less than all. */
import { expect, test } from 'vitest';
import type { Happening } from '../../src/model/run.ts';
import type { Language } from '../../src/model/text.ts';
import { footerRow } from '../../src/tui/components/Footer.tsx';
import { type Action, actionOf, hints, type Pressed, unpressed } from '../../src/tui/keys.ts';
import { daysFrom, fullDate, headDate } from '../../src/tui/present/dates.ts';
import { sparkline } from '../../src/tui/present/history.ts';
import { number, percent } from '../../src/tui/present/numbers.ts';
import {
  apart,
  columnsOf,
  cut,
  fill,
  line,
  plain,
  rule,
  span,
  widthOf,
  window,
  wrap,
} from '../../src/tui/present/rows.ts';
import { wireLines } from '../../src/tui/present/wire.ts';
import { loaded } from './table-top.ts';

test.each([
  ['plain words only', 8, 0, ['plain', 'words', 'only']],
  ['  led by blanks', 8, 4, ['  led by', '    bla…']],
  ['a\nb c', 3, 0, ['a', 'b c']],
  ['unbreakable', 5, 0, ['unbr…']],
  ['', 5, 0, ['']],
])('%j in %i columns, hanging %i', (text, width, hang, expected) => {
  expect(wrap(text, width, hang)).toEqual(expected);
});

test.each([
  ['México', 6],
  ['México', 6],
  ['日本', 4],
  ['▁▇█ ▲', 5],
  ['👍', 2],
])('%s takes %i columns', (text, width) => {
  expect(columnsOf(text)).toBe(width);
});

test('texts are cut and filled to a width', () => {
  expect([cut('abcdef', 4), cut('abc', 4), cut('日本語', 4), cut('abc', 0)]).toEqual(['abc…', 'abc', '日…', '']);
  expect([fill('ab', 4), fill('ab', 4, 'right'), fill('abcdef', 4)]).toEqual(['ab  ', '  ab', 'abc…']);
  expect(plain([apart([span('left')], [span('right')], 12)])).toBe('left   right');
  expect(plain([apart([span('a long left side')], [span('right')], 12)])).toBe('a lon… right');
  expect(widthOf(rule('Title', 30, 'state'))).toBe(30);
});

test('a window says how many rows lie outside', () => {
  const rows = ['1', '2', '3', '4', '5'].map((it) => line(it));
  const at = (top: number): string[] => plain(window(rows, top, 3, (count) => `${count} more`)).split('\n');
  expect(at(0)).toEqual(['1', '2', '▼ 3 more']);
  expect(at(1)).toEqual(['▲ 2 more', '3', '▼ 2 more']);
  expect(at(9)).toEqual(['▲ 3 more', '4', '5']);
});

test('dates in words', () => {
  expect(fullDate('en', '2025-03-03')).toBe('Monday 3 March 2025');
  expect(fullDate('es', '2025-03-03')).toBe('lunes 3 de marzo de 2025');
  expect(headDate('es', '2025-03-03')).toBe('Lunes 3 de marzo de 2025');
  expect(daysFrom('2025-02-28', '2025-03-03')).toBe(3);
});

test('numbers and chances', () => {
  expect([number('en', 1824.5, 1), number('es', 1824.5, 1), number('en', -0.01), percent('es', 725)]).toEqual([
    '1,824.5',
    '1,824.5',
    '0',
    '73 %',
  ]);
});

test('a sparkline keeps noise small and shows a fall', () => {
  expect([sparkline([10, 10.1], 8, 4), sparkline([100, 50, 0], 8, 4), sparkline([1, 2, 3], 2, 0)]).toEqual([
    '▁▁',
    '█▅▁',
    '▁█',
  ]);
});

test.each<readonly [string, Partial<Pressed>, Action | undefined]>([
  ['', { upArrow: true }, 'up'],
  ['k', {}, 'up'],
  ['', { return: true }, 'go'],
  [' ', {}, 'choose'],
  ['3', {}, 'digit3'],
  ['0', {}, 'digit0'],
  ['q', {}, 'leave'],
  ['Q', {}, undefined],
  ['c', { ctrl: true }, 'interrupt'],
  ['c', {}, 'compose'],
  ['q', { meta: true }, undefined],
  ['', { escape: true, meta: true }, 'back'],
])('%j with %j means %s', (input, pressed, action) => {
  expect(actionOf(input, { ...unpressed, ...pressed })).toBe(action);
});

test.each(
  Object.entries(hints).flatMap(([screen, keys]) =>
    (['en', 'es'] as const).map((lang) => [screen, lang, keys] as const),
  ),
)('the keys of %s fit 80 columns in %s, none left out', (_, lang, keys) => {
  const row = footerRow(lang, keys, 80);
  expect(widthOf(row)).toBeLessThanOrEqual(80);
  expect(row.length).toBe(keys.length * 3);
});

const { game } = loaded;
const actor = (id: string): number => game.actors.findIndex((it) => it.id === id);
const [mexico, unitedStates] = [actor('mexico'), actor('unitedStates')];
const candidate = (by: number, id: string): number =>
  game.candidates.findIndex((it) => it.actor === by && it.id === id);
const indicator = (id: string): number => game.indicators.findIndex((it) => it.id === id);
const all = (1 << game.actors.length) - 1;

const order = (by: number, id: string, seenBy: number): Happening => ({
  kind: 'order',
  actor: by,
  candidate: candidate(by, id),
  result: 'done',
  inDeal: false,
  reaction: false,
  seenBy,
});
const change = (by: number, id: string, from: number, to: number): Happening => ({
  kind: 'change',
  indicator: indicator('tension'),
  from,
  to,
  cause: { kind: 'order', actor: by, candidate: candidate(by, id) },
  seenBy: all,
});
const wire = (lang: Language, seat: number | undefined, ...told: Happening[]): string[] =>
  wireLines(game, lang, told, seat).map(({ kind, text }) => `${kind}: ${text}`);

test('one’s own act and what it changed', () => {
  const told = [order(mexico, 'stateRedLine', all), change(mexico, 'stateRedLine', 45, 47)];
  expect(wire('en', mexico, ...told)).toEqual([
    'own: Mexico says that it will coordinate, not subordinate itself.',
    'because: Because you chose “State the red line: no foreign forces”: Tension 45 → 47 ▲.',
  ]);
  expect(wire('es', mexico, ...told)[1]).toBe(
    'because: Porque usted eligió «Fijar la línea roja: sin fuerzas extranjeras»: Tensión 45 → 47 ▲.',
  );
  expect(wire('en', unitedStates, ...told)[1]).toBe('because: Because of this: Tension 45 → 47 ▲.');
});

test('a hidden act shows neither itself nor that it moved anything', () => {
  const told = [order(unitedStates, 'planForce', 1 << unitedStates), change(unitedStates, 'planForce', 45, 47)];
  expect(wire('en', unitedStates, ...told)[0]).toBe(
    'own: Your secret decision: “Have a use of force planned in secret”.',
  );
  expect(wire('en', mexico, ...told)).toEqual(['time: As the days went by: Tension 45 → 47 ▲.']);
  expect(wire('en', undefined, ...told)[0]).toBe(
    'other: A secret decision by the United States: “Have a use of force planned in secret”.',
  );
});

test('a change too small to show is not told', () => {
  expect(
    wire('en', mexico, order(mexico, 'stateRedLine', all), change(mexico, 'stateRedLine', 45.1, 45.2)),
  ).toHaveLength(1);
});

test('offers name both sides, their terms and who hears', () => {
  const pair = game.pairs.findIndex((it) => it.from === mexico && it.to === unitedStates);
  const offer: Happening = {
    kind: 'offer',
    pair,
    give: 1,
    get: 1,
    channel: 'private',
    counter: false,
    seenBy: (1 << mexico) | (1 << unitedStates),
  };
  const give = game.moves[game.pairs[pair]?.give[0] ?? 0];
  const label = game.text.get(`moves.mexico.${give?.event}`);
  expect(wire('en', mexico, offer)[0]).toContain(
    `own: You offer the United States, in private: “${label?.en}” in return for`,
  );
  expect(wire('en', unitedStates, offer)[0]).toContain(`other: Mexico offers you, in private: “${label?.en}”`);
  expect(wire('es', unitedStates, offer)[0]).toContain(
    `other: México le ofrece, en privado: «${label?.es}» a cambio de`,
  );
  expect(wire('en', actor('congress'), offer)).toEqual([]);
  const lapsed: Happening = { kind: 'answer', pair, give: 1, get: 1, result: 'lapsed', seenBy: all };
  expect(wire('en', mexico, lapsed)).toEqual(['own: Your offer to the United States runs out without an answer.']);
  expect(wire('en', undefined, lapsed)).toEqual([
    'other: Mexico’s offer to the United States runs out without an answer.',
  ]);
});

test('a deal says which of its acts had been done already', () => {
  const pair = game.pairs.findIndex(({ from, to }) => from === mexico && to === unitedStates);
  const { give = [], get = [] } = game.pairs[pair] ?? {};
  const bit = (terms: readonly number[], id: string): number => 1 << terms.findIndex((it) => game.moves[it]?.id === id);
  const deal: Happening = {
    kind: 'answer',
    pair,
    give: bit(give, 'mirrorTariffs'),
    get: bit(get, 'pauseTariff'),
    result: 'accepted',
    seenBy: all,
  };
  const inDeal = (it: Happening): Happening => ({ ...it, inDeal: true }) as Happening;
  const mirrored = inDeal(order(mexico, 'mirrorTariffs', all));
  const paused = order(unitedStates, 'pauseTariff', all);
  const said = (...told: Happening[]): string => wire('en', mexico, ...told).join('\n');
  expect(said(paused, deal, mirrored)).toMatch(/Done just before, on its own: “Put the tariff off by a month”\.$/m);
  expect(said(deal, mirrored, inDeal(paused))).not.toContain('Done just before');
  expect(said(paused, deal, mirrored, inDeal(paused))).not.toContain('Done just before');
});
