/** Several people at one keyboard: the curtain, what each sees, sealed orders, undo; whole frames in both languages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/text.ts';
import type { Action } from '../../src/tui/keys.ts';
import type { Size } from '../../src/tui/present/layout.ts';
import { columnsOf } from '../../src/tui/present/rows.ts';
import { gatherRound, type SharedTop } from './shared-top.ts';
import { frameOf } from './table-top.ts';

const small = { columns: 80, rows: 24 };
const sizes = [small, { columns: 140, rows: 45 }];
const all = sizes.flatMap((size) => (['en', 'es'] as const).map((lang: Language) => ({ ...size, lang })));

/** Collects named frames, each of exactly the window's size. */
function album(at: SharedTop, size: Size): { readonly keep: (name: string) => void; readonly frames: string[] } {
  const frames: string[] = [];
  const keep = (name: string): void => {
    const frame = frameOf(at.model);
    const lines = frame.split('\n');
    expect(lines.length, `rows of "${name}"`).toBe(size.rows);
    expect(Math.max(...lines.map(columnsOf)), `columns of "${name}"`).toBeLessThanOrEqual(size.columns);
    frames.push(`═══ ${name}\n${frame}\n`);
  };
  return { keep, frames };
}

test.each(all)('two people at $columns x $rows in $lang', async ({ lang, ...size }) => {
  const at = gatherRound(lang, size, { seats: ['mexico', 'unitedStates'] });
  const { keep, frames } = album(at, size);
  keep('the curtain before anything');
  at.press('go');
  keep('the briefing of the first');
  at.until('table');
  at.press('choose');
  at.press('go');
  keep('the first reviews');
  at.press('go');
  keep('the curtain before the second');
  at.press('go');
  keep('the briefing of the second');
  at.until('table');
  keep('the table of the second');
  at.order();
  at.press('go', 'go');
  at.until('table', 'reveal');
  keep('what comes next');
  at.until('table');
  at.pass();
  at.until('table');
  at.press('undo');
  keep('moments to go back to');
  at.press('up', 'go');
  keep('another line of play');
  at.press('go');
  keep('the curtain after going back');
  await expect(frames.join('\n')).toMatchFileSnapshot(`frames/people-${lang}-${size.columns}x${size.rows}.txt`);
});

test.each(all)('a facilitator at $columns x $rows in $lang', async ({ lang, ...size }) => {
  const at = gatherRound(lang, size, { seats: ['mexico'], facilitator: true });
  const { keep, frames } = album(at, size);
  keep('the curtain before the facilitator');
  at.press('go');
  keep('what may be brought on');
  at.press('choose');
  at.type('The embassy has asked for a meeting.');
  at.press('go');
  at.type('It was said aloud in the room.');
  keep('a note');
  at.press('go');
  keep('the note is on the wire');
  at.press('go', 'go');
  at.until('table');
  at.press('choose', 'go', 'go', 'go');
  keep('orders about to come out');
  at.until('facilitator');
  at.pass();
  keep('the end of the moment');
  at.press('choose');
  at.type('The umpire rules so.');
  keep('a roll to impose');
  at.press('go');
  keep('the roll is imposed');
  await expect(frames.join('\n')).toMatchFileSnapshot(`frames/facilitator-${lang}-${size.columns}x${size.rows}.txt`);
});

describe('the curtain', () => {
  const keys: readonly Action[] = [
    ...(['up', 'down', 'left', 'right', 'pageUp', 'pageDown', 'first', 'last', 'choose', 'back', 'panels'] as const),
    ...(['compose', 'channel', 'long', 'wire', 'options', 'help', 'sources', 'undo', 'yes', 'no', 'leave'] as const),
    ...(['digit1', 'digit2', 'digit3', 'digit4'] as const),
  ];

  test('shows nothing of any seat, whatever is pressed but Enter', () => {
    const at = gatherRound('en', small, { seats: ['mexico', 'unitedStates'] });
    at.press('go');
    at.until('table');
    at.press('choose', 'go', 'go');
    const shown = new Set<string>();
    for (const key of keys) {
      expect(at.model.position).toBeUndefined();
      at.press(key);
      expect(at.model.screen.kind).toBe('curtain');
      shown.add(frameOf(at.model));
      at.press('back');
    }
    // The curtain itself, the keys, the sources, the question before leaving.
    expect(shown.size).toBe(4);
    const private_ = /Send the Guard|standing left \d|They ask|What you can do/;
    for (const frame of shown) expect(frame).not.toMatch(private_);
  });

  test('falls the same whatever was sealed before it: one seat’s orders move nothing that the other sees', () => {
    const framesOf = (first: readonly Action[]): string[] => {
      const at = gatherRound('en', { columns: 140, rows: 45 }, { seats: ['mexico', 'unitedStates'] });
      at.press('go');
      at.until('table');
      for (const key of first) {
        at.press(key);
        if (at.model.screen.kind === 'compose') at.press('back');
      }
      at.press('go', 'go');
      const frames = [frameOf(at.model)];
      at.press('go');
      at.until('table');
      for (const key of ['digit1', 'digit2', 'digit3', 'digit4', 'wire', 'undo'] as const) {
        at.press(key);
        frames.push(frameOf(at.model));
        at.press('back');
      }
      return frames;
    };
    const none = framesOf([]);
    const keys = fc.array(fc.constantFrom<Action>('down', 'up', 'choose', 'pageDown', 'digit2'), { maxLength: 20 });
    fc.assert(
      fc.property(keys, (first) => {
        expect(framesOf(first)).toEqual(none);
      }),
      { seed: 11, numRuns: 12 },
    );
  });

  test('a seat alone never meets it', () => {
    const at = gatherRound('en', small, { seats: ['mexico'] });
    for (let i = 0; i < 80 && at.model.screen.kind !== 'ending'; i += 1) {
      expect(at.model.screen.kind).not.toBe('curtain');
      at.press('go');
    }
    expect(at.model.screen.kind).toBe('ending');
  });

  test('everybody is asked for a reaction, or nobody', () => {
    const at = gatherRound('en', small, { seats: ['mexico', 'unitedStates'] });
    const asked: number[][] = [];
    for (let i = 0; i < 200 && at.model.screen.kind !== 'ending'; i += 1) {
      const { screen, position } = at.model;
      if (screen.kind === 'reveal' && position !== undefined) {
        const turn = position.stage.world.counts[position.game.layout.turn] as number;
        asked[turn] = [...new Set([...(asked[turn] ?? []), position.seat])];
      }
      if (screen.kind === 'table') at.order();
      at.press('go');
    }
    expect(at.model.screen.kind).toBe('ending');
    expect(asked.flat().length).toBeGreaterThan(0);
    expect(asked.filter((seats) => seats !== undefined && seats.length !== 2)).toEqual([]);
  });
});

test('going back: the table stands where it stood, with nothing chosen, and the line before is left as it is', () => {
  const at = gatherRound('en', small, { seats: ['mexico'] });
  at.until('table');
  const before = frameOf(at.model);
  at.press('choose', 'go', 'go');
  at.until('table');
  at.press('undo', 'first', 'go');
  expect(at.model.screen).toMatchObject({ kind: 'branched', branch: { turn: 1 } });
  at.press('go');
  at.until('table');
  expect(frameOf(at.model)).toBe(before);
  expect(at.commands.filter((it) => it.kind === 'undo')).toEqual([{ kind: 'undo', turn: 1 }]);
});

test('at the first moment there is nothing to go back to, and it is said', () => {
  const at = gatherRound('es', small, { seats: ['mexico'] });
  at.until('table');
  at.press('undo');
  expect(at.model.screen).toMatchObject({ kind: 'table', says: 'Este es el primer momento: no hay a dónde volver.' });
});

test('a facilitator needs a reason, and only what may be brought on is', () => {
  const at = gatherRound('en', small, { seats: [], facilitator: true });
  expect(at.model.screen.kind).toBe('facilitator');
  at.press('last', 'choose');
  expect(at.model.screen).toMatchObject({
    kind: 'facilitator',
    says: expect.stringMatching(/: (?:has happened|not so)/),
  });
  at.press('first', 'choose', 'go');
  expect(at.model.screen).toMatchObject({ kind: 'form', under: { says: 'Write the note first.' } });
  at.type('x\u001B[31m\u202Ey');
  at.press('go', 'go');
  expect(at.model.screen).toMatchObject({
    kind: 'form',
    text: 'x[31my',
    under: { says: expect.stringMatching(/reason/) },
  });
  at.type('because');
  at.press('go');
  expect(at.run?.recording.interventions).toEqual([{ kind: 'note', turn: 1, text: 'x[31my', reason: 'because' }]);
});
