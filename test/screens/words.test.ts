/** Nothing that is read is cut or says more than its reader may know: names, odds, causes, what an aim came to. */
import { expect, test } from 'vitest';
import type { Move } from '../../src/model/candidate.ts';
import type { Happening } from '../../src/model/run.ts';
import { causeText } from '../../src/tui/present/causes.ts';
import { standingRows } from '../../src/tui/present/indicators.ts';
import { oddsText } from '../../src/tui/present/menu.ts';
import { othersRows } from '../../src/tui/present/others.ts';
import type { Position } from '../../src/tui/present/position.ts';
import { plain } from '../../src/tui/present/rows.ts';
import { tableWords } from '../../src/tui/text/words.ts';
import { frameOf, loaded, sitDown } from './table-top.ts';

const { game } = loaded;
const size = { columns: 80, rows: 24 };
const moveOf = (actor: string, event: string): Move => {
  const found = game.moves.find((it) => game.actors[it.actor]?.id === actor && it.event === event);
  if (found === undefined) throw new Error(`No move ${event}`);
  return found;
};

function begun(lang: 'en' | 'es'): Position {
  const at = sitDown(lang, size);
  at.press('go', 'go');
  if (at.model.position === undefined) throw new Error('No run has begun');
  return at.model.position;
}

test.each(['en', 'es'] as const)('odds say of what, and stand whole at 80 columns in %s', (lang) => {
  const at = sitDown(lang, size);
  at.press('go', 'go');
  const { position } = at.model;
  if (position === undefined) throw new Error('No run has begun');
  const odds = oddsText(position, moveOf('mexico', 'transferPrisoners'));
  expect(odds).toMatch(lang === 'en' ? /^\d+ % to be completed$/ : /^\d+ % de completarse$/);
  expect(frameOf(at.model)).toContain(odds);
});

const standing = (of: Position, width: number): string[] =>
  plain([...standingRows(of, width), ...othersRows(of, width)]).split('\n');

test.each(['en', 'es'] as const)('no name or cause of how things stand is cut in %s', (lang) => {
  const at = sitDown(lang, size);
  at.press('go', 'go');
  const read: string[] = [];
  for (let i = 0; i < 60 && at.model.screen.kind !== 'ending'; i += 1) {
    const { position } = at.model;
    const widths = position === undefined ? [] : [59, 78, 100];
    for (const width of widths) read.push(...standing(position as Position, width));
    at.press('go');
  }
  expect(read.length).toBeGreaterThan(1000);
  expect(read.filter((it) => it.includes('…'))).toEqual([]);
});

test('an act of others is named by what is publicly said of it', () => {
  const of = begun('en');
  const truce = moveOf('sinaloa', 'localTruce');
  const indicator = game.indicators.find((it) => it.id === 'killings');
  if (indicator === undefined) throw new Error('No killings');
  const cause = { kind: 'order', actor: truce.actor, candidate: truce.index } as const;
  const told = (seenBy: number) =>
    (
      [
        { ...cause, result: 'done', inDeal: false, reaction: false, seenBy },
        { kind: 'change', indicator: indicator.index, from: 80, to: 78, cause, seenBy: -1 },
      ] as readonly Happening[]
    ).map((happening) => ({ turn: 1, part: 'orders' as const, happening }));
  expect(causeText({ ...of, told: told(-1) }, indicator, 2)).toBe(
    'Residents report a lull; officials confirm no agreement',
  );
  expect(causeText({ ...of, told: told(1 << truce.actor) }, indicator, 2)).toBe('');
});

test('one point is one point', () => {
  expect([tableWords.en.enoughKnown(0, 1), tableWords.es.enoughKnown(0, 1)]).toEqual([
    '1 point would satisfy you; you have 0.',
    'Le bastaría 1 punto; lleva 0.',
  ]);
  expect(tableWords.es.enoughKnown(1, 3)).toBe('Lleva 1 de los 3 puntos que le bastarían.');
});
