/** A game that begins later: the moments before are the seat's usual line's, on record, and play again to the same run. */
import { expect, test } from 'vitest';
import { loadGame } from '../../src/io/load-game.ts';
import { beginRecordedRun } from '../../src/io/recorded-run.ts';
import { charts } from '../../state-machines/index.ts';
import { projectFolder } from '../fixtures/command.ts';

const found = loadGame('tariff-deadline', { roster: charts, home: projectFolder });
if (!found.ok) throw new Error('The tariff deadline does not load');
const loaded = found.value;
const passing = new Map<number, never>();

test('the moments before are played as the usual line plays them, under the same rolls', () => {
  const usual = beginRecordedRun(loaded, charts, { seed: '3' });
  for (let turn = 1; turn < 4; turn += 1) {
    usual.seal(passing);
    usual.answer(passing);
  }
  const late = beginRecordedRun(loaded, charts, { seed: '3', from: 4, seats: { mexico: 'human' } });
  expect(late.header.from).toBe(4);
  expect(late.recording.run.turn).toBe(4);
  expect(late.recording.turns.map((it) => it.digest)).toEqual(usual.recording.turns.map((it) => it.digest));
});

test('from the first moment on there is nothing to say of it', () => {
  expect(beginRecordedRun(loaded, charts, { seed: '3', from: 1 }).header).not.toHaveProperty('from');
});
