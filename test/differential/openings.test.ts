/** Openings by the thousand: what is drawn once a run falls on every edge of its range in some of them. */
import { expect, test } from 'vitest';
import { keyedDice } from '../../src/chance/dice.ts';
import { masterKey, runKey } from '../../src/chance/keys.ts';
import { compileProgram } from '../../src/compiled/program.ts';
import { openWorld } from '../../src/engine/opening.ts';
import { tinyCharts, tinyGame } from '../fixtures/tiny.ts';
import { firstSlot } from './slots.ts';

const game = tinyGame((tiny) => ({ ...tiny, types: { high: { hard: 0.25, soft: 0.75 } } }));

test('types and needs are drawn alike', () => {
  const program = compileProgram(game, tinyCharts);
  const master = masterKey('openings');
  for (let replicate = 0; replicate < 8000; replicate += 1) {
    const key = runKey(master, 0, replicate);
    const dice = keyedDice(key);
    dice.turn(0);
    program.key(key[0], key[1]);
    program.open();
    expect(firstSlot(game, openWorld(game, dice), program.world), `replicate ${replicate}`).toBeUndefined();
  }
});
