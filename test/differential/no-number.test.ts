/** A world that holds what is no number gets no digest from the program; put right, it gets its own. */
import { expect, test } from 'vitest';
import { compileProgram } from '../../src/compiled/program.ts';
import { tinyCharts, tinyGame } from '../fixtures/tiny.ts';

const game = tinyGame();
const program = compileProgram(game, tinyCharts);
const { values } = program.world;

/** To the first turn of a run. */
function begin(): void {
  program.key(1, 2);
  program.open();
  program.inject();
}

/** The digest of the world as it stands. */
function digest(): string {
  program.digest();
  return program.lanes.join(' ');
}

begin();
const right = digest();

test.each([
  ['an indicator', game.facts.get('heat')?.slot.index],
  ['a belief', game.actors.find((it) => it.types !== undefined)?.types?.beliefs],
  ['a change still due', game.layout.values - 1],
])('%s', (_name, at) => {
  const place = at as number;
  for (const wrong of [Number.NaN, Infinity, -Infinity]) {
    begin();
    const before = values[place] as number;
    values[place] = wrong;
    expect(digest).toThrow('A value of the world is not a number');
    values[place] = before;
    expect(digest()).toBe(right);
  }
});
