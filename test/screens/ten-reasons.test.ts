/** Ten reasons for which a newcomer stops playing, and for each that it is mended: no test here passes with its mend taken out. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Move } from '../../src/model/candidate.ts';
import type { Happening } from '../../src/model/run.ts';
import type { Action } from '../../src/tui/keys.ts';
import { turningPoint } from '../../src/tui/present/hindsight.ts';
import { itemsOf, type MenuItem, menuOf } from '../../src/tui/present/menu.ts';
import type { Position } from '../../src/tui/present/position.ts';
import { plain } from '../../src/tui/present/rows.ts';
import { sees } from '../../src/tui/present/wire.ts';
import { isThinking } from '../../src/tui/session/model.ts';
import { pageOf, panelRows } from '../../src/tui/session/page.ts';
import { frameOf, loaded, sitDown, type TableTop } from './table-top.ts';

const small = { columns: 80, rows: 24 };
const wide = { columns: 140, rows: 45 };
const { game } = loaded;

function position({ model }: TableTop): Position {
  if (model.position === undefined) throw new Error('No run has begun');
  return model.position;
}

/** Presses Enter until one of these screens is there. */
function until(at: TableTop, ...kinds: readonly string[]): void {
  for (let i = 0; i < 90 && !kinds.includes(at.model.screen.kind); i += 1) at.press('go');
  expect(kinds).toContain(at.model.screen.kind);
}

/** The page in view, all of it. */
const pageText = (at: TableTop): string => plain(pageOf(at.model)?.rows ?? []);

/** Whether an item of the menu is an act of one's own, not an offer or an answer to one. */
const isAct = (does: MenuItem['does']): boolean =>
  does !== 'compose' && does.kind === 'candidate' && game.candidates[does.candidate]?.kind === 'move';

/** All that was shown on the way to the end when one passes. */
function readThrough(at: TableTop): string {
  const read: string[] = [];
  for (let i = 0; i < 120 && at.model.screen.kind !== 'ending'; i += 1) {
    read.push(frameOf(at.model), pageText(at));
    if (at.model.screen.kind === 'table')
      read.push(...[0, 1, 2, 3].map((panel) => plain(panelRows(position(at), panel, 100))));
    at.press('go');
  }
  while (isThinking(at.model)) at.tell({ kind: 'tick' });
  return [...read, pageText(at)].join('\n');
}

test('1. five questions before the first sentence: Enter reads the briefing, and Enter plays', () => {
  const at = sitDown('en', small, '7', game.playFrom);
  at.press('back');
  expect(at.model.screen.kind).toBe('start');
  at.press('go');
  expect(frameOf(at.model)).toContain('Tariff deadline · Briefing');
  at.press('go', 'go');
  expect(at.model.screen.kind).toBe('table');
  expect(frameOf(at.model)).toMatch(/^TARIFF DEADLINE · Saturday 1 February 2025 .*you: Mexico$/m);
  at.press('leave', 'no');
  expect(sitDown('en', small).model.screen.kind).toBe('options');
});

test.each([small, wide])('2. a wall of panels: two moments show three things, at $columns x $rows', (size) => {
  const at = sitDown('en', size, '7', game.playFrom);
  const rules = (): string[] => frameOf(at.model).match(/^──? .*?(?= ─)/gm) ?? [];
  at.press('go');
  for (const moment of [1, 2]) {
    until(at, 'table');
    const before = frameOf(at.model);
    expect(rules(), `moment ${moment}`).toEqual(['── What they ask of you', '── What you can do']);
    expect(before.split('\n')[0]).toMatch(/February 2025/);
    at.press('panels', 'digit2', 'right');
    expect(frameOf(at.model)).toBe(before);
    at.press('go', 'go');
  }
  until(at, 'table');
  expect(frameOf(at.model)).toContain('How things stand');
});

test('3. nothing happens for two turns: each moment brings news, the weeks before it are one page', () => {
  const at = sitDown('en', small, '7', game.playFrom);
  at.press('go', 'go');
  expect(frameOf(at.model)).toContain('What happened before 1 February');
  expect(frameOf(at.model)).not.toContain('▼ ');
  const theirs = game.threats.find(({ by }) => by !== game.defaultSeat);
  const due = theirs?.due[0]?.date ?? '';
  const days = (Date.parse(due) - Date.parse(game.calendar[game.playFrom - 1]?.date ?? '')) / 86_400_000;
  expect(days).toBeLessThanOrEqual(7);
  until(at, 'ending');
  const of = position(at);
  const acts = (turn: number): Happening[] =>
    of.told.flatMap(({ turn: then, happening: it }) =>
      then === turn && it.kind !== 'change' && sees(of, it) ? [it] : [],
    );
  for (let turn = of.from; turn < game.calendar.length; turn += 1)
    expect(acts(turn).length, `news of moment ${turn}`).toBeGreaterThan(0);
});

test('4. "works 51 %" of a phone call: each chance says of what, what is said is not rolled', () => {
  const at = sitDown('en', small);
  at.press('go', 'go');
  const rolled = game.moves.filter(({ odds }) => odds !== undefined);
  expect(rolled).not.toEqual([]);
  const items = itemsOf(menuOf(position(at), 'decide'));
  const given = items.filter(({ odds }) => odds !== '').map(({ odds }) => odds);
  expect(given).not.toEqual([]);
  for (const odds of given) expect(odds).toMatch(/^\d+ % (?:to|before|that) \w+/);
  // Offers, threats and promises are speech: what comes of them is decided by those who hear them.
  const spoken = (move: Move): boolean =>
    [...move.effects, ...move.worked].some((it) => 'threat' in it || 'promise' in it) ||
    /^(?:call|warn|speak|say)/.test(move.event);
  expect(game.moves.filter(spoken).length).toBeGreaterThan(5);
  expect(rolled.filter(spoken).map(({ id }) => id)).toEqual([]);
  expect(items.filter(({ does, odds }) => odds !== '' && !isAct(does))).toEqual([]);
});

describe('5. inner words on screen', () => {
  const inner = {
    en: /doctrine|posture|\binject|indicator|\bcapital\b|\bcandidate|statechart|\bseed(?!s? )|undefined/i,
    es: /doctrina|\binyec|indicador|candidat|undefined/i,
  };
  test.each(['en', 'es'] as const)(
    'none in a whole game in %s, and ? explains words wherever it is pressed',
    (lang) => {
      const at = sitDown(lang, small, '7', game.playFrom);
      at.press('go');
      const read = readThrough(at);
      expect(read.length).toBeGreaterThan(20_000);
      expect(read.match(inner[lang])?.[0]).toBeUndefined();
      at.press('help');
      expect(pageText(at)).toMatch(lang === 'en' ? /Words\n(?:.*\n){6}/ : /Palabras\n(?:.*\n){6}/);
      expect(pageText(at).match(inner[lang])?.[0]).toBeUndefined();
    },
  );
});

test('6. "I did something and saw nothing": each order is told with what it changed', () => {
  const open = (): { at: TableTop; items: readonly MenuItem[] } => {
    const at = sitDown('en', wide, '7', 2);
    at.press('go');
    until(at, 'table');
    return { at, items: itemsOf(menuOf(position(at), 'decide')) };
  };
  const { items } = open();
  const acts = items.flatMap(({ does, closed }, i) => (closed === undefined && isAct(does) ? [i] : []));
  expect(acts.length).toBeGreaterThan(5);
  for (const place of acts) {
    const { at } = open();
    const { label } = items[place] as MenuItem;
    at.press(...Array.from({ length: place }, (): Action => 'down'), 'choose', 'go', 'go');
    const news: string[] = [];
    for (let i = 0; i < 4 && at.model.screen.kind !== 'table'; i += 1) {
      at.press('wire');
      news.push(pageText(at).replaceAll(/\s+/g, ' '));
      at.press('back', 'go');
    }
    expect(news.join(' '), label).toMatch(
      new RegExp(`Because you chose “${label.replaceAll(/[.$()]/g, '\\$&')}”: [^●◆○~]+ → |Your secret decision: “`),
    );
  }
});

test('7. lost to a roll: its chance stands before, how near it was after, and the moment can be played again', () => {
  const failed = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'].flatMap((seed) => {
    const at = sitDown('en', small, seed, 2);
    at.press('go');
    until(at, 'table');
    const items = itemsOf(menuOf(position(at), 'decide'));
    const place = items.findIndex(({ label }) => label.startsWith('Hand over prisoners'));
    expect(items[place]?.odds).toMatch(/^\d+ % to be completed$/);
    at.press(...Array.from({ length: place }, (): Action => 'down'), 'choose', 'go');
    expect(pageText(at)).toMatch(/\d+ % to be completed \(in this model, /);
    at.press('go', 'wire');
    const text = pageText(at).replaceAll(/\s+/g, ' ');
    const [, odds, short] = /an? (\d+) % chance to be completed; (\d+) points? short\)/.exec(text) ?? [];
    expect(text).toMatch(/an? \d+ % chance to be completed; \d+ points? (?:short|to spare)\)/);
    return odds === undefined || short === undefined ? [] : [{ odds: Number(odds), short: Number(short) }];
  });
  expect(failed.length).toBeGreaterThan(0);
  for (const { odds, short } of failed) expect(odds + short).toBeLessThanOrEqual(101);
});

test('8. the rival is a dice cup: it asks, its word is on record, its mind is an estimate that evidence moves', () => {
  const at = sitDown('en', small, '7', 2);
  at.press('go');
  const readings: string[] = [];
  const tables: string[] = [];
  let record = '';
  for (let i = 0; i < 90 && at.model.screen.kind !== 'ending'; i += 1) {
    if (at.model.screen.kind === 'table') {
      const table = plain(panelRows(position(at), 0, 100));
      tables.push(table);
      readings.push(/Our reading:.*/.exec(table)?.[0] ?? '');
      record = /United States: \d+ dated threats?.*/.exec(table)?.[0] ?? record;
    }
    at.press('go');
  }
  expect(tables.length).toBeGreaterThan(5);
  expect(tables.filter((it) => !it.includes('The United States asks: results on fentanyl and the border'))).toEqual([]);
  expect(readings.every((it) => /\d+ %/.test(it))).toBe(true);
  expect(new Set(readings).size).toBeGreaterThan(3);
  expect(record).toMatch(/[1-9] dated threats?/);
  const act = position(at).told.some(
    ({ happening: it }) => it.kind === 'offer' && game.pairs[it.pair]?.from !== position(at).seat,
  );
  expect(act || /[1-9] carried out/.test(record)).toBe(true);
});

describe('9. the adviser tells the answer', () => {
  test.each(['en', 'es'] as const)(
    'it answers by kind of rival with two lines of doubt and names no best order in %s',
    (lang) => {
      const at = sitDown(lang, small, '7', 3);
      at.press('go');
      until(at, 'table');
      at.press('advise');
      for (let i = 0; i < 30 && !/±\d+ +\d+–\d+ +\d+ +\d+/.test(frameOf(at.model)); i += 1) at.tell({ kind: 'tick' });
      const frame = frameOf(at.model);
      expect(frame).toMatch(/A .* \(\d+ %, .*\d+\) · B .* \(\d+ %, .*\d+\)/);
      expect(frame).toMatch(lang === 'en' ? /in all +cases +A +B/ : /en total +casos +A +B/);
      expect(frame).toMatch(/\d+ ±\d+ +\d+–\d+ +\d+ +\d+/);
      expect(frame).not.toMatch(/\bbest\b|recommend|should|mejor|recomend|convien/i);
    },
    60_000,
  );

  test('it can be limited, or off', () => {
    const at = sitDown('en', small, '7', 3, { most: 0 });
    at.press('go');
    until(at, 'table');
    at.press('advise');
    expect(at.model.screen.kind).toBe('table');
    expect(frameOf(at.model)).toContain('adviser is locked in this game');
  });
});

describe('10. the end is "+12"', () => {
  let at: TableTop;
  beforeAll(() => {
    at = sitDown('en', small, '7', 2);
    at.press('go');
    until(at, 'ending');
    while (isThinking(at.model)) at.tell({ kind: 'tick' });
  });

  test('a sentence for each aim, whom it cost, where it turned and what was hidden', () => {
    const page = pageText(at);
    const text = (id: string): string => game.text.get(id)?.en ?? '?';
    for (const { id } of game.objectives[position(at).seat] ?? []) {
      const band = /(well|partly|hardly) met/.exec(page.slice(page.indexOf(text(`objectives.mexico.${id}`))))?.[1];
      const name = { well: 'high', partly: 'mid', hardly: 'low' }[band ?? ''] ?? '?';
      expect(page.replaceAll(/\s+/g, ' ')).toContain(text(`objectives.mexico.${id}.${name}`));
    }
    expect(page).toMatch(/Whom it cost.*\n.*\d → \d/);
    expect(page).toMatch(/Odds of this ending, moment by moment: [▁▂▃▄▅▆▇█]{10}/);
    expect(page).toMatch(/It turned on \d+ (?:February|March)[^:]*: you /);
    expect(page).toMatch(/Behind the curtain\n.*all along/);
  });

  test('one key plays that moment again, and the line before is kept', () => {
    const { hindsight } = at.model;
    const turn = hindsight === undefined ? undefined : turningPoint(hindsight, 2);
    at.press('again');
    expect(at.model.screen).toMatchObject({ kind: 'branched', branch: { turn } });
  });
});
