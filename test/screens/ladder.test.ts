/** The ladder tells the highest step of late that a seat saw, and of states alone; a counter-offer is theirs seen from here. */
import { expect, test } from 'vitest';
import type { Move } from '../../src/model/candidate.ts';
import { highestStep, ladderRows } from '../../src/tui/present/ladder.ts';
import { itemsOf, menuOf } from '../../src/tui/present/menu.ts';
import type { Position } from '../../src/tui/present/position.ts';
import { loaded, sitDown } from './table-top.ts';

const { game } = loaded;
const numberOf = (id: string): number => game.actors.findIndex((actor) => actor.id === id);
const size = { columns: 80, rows: 24 };

function begun(): Position {
  const at = sitDown('en', size);
  at.press('go', 'go');
  return at.model.position as Position;
}

/** The position with one more order told of. */
function after(of: Position, event: string, turn: number, seenBy: number, actor = 'unitedStates'): Position {
  const move = game.moves.find((it) => it.actor === numberOf(actor) && it.event === event) as Move;
  const happening = {
    kind: 'order',
    actor: move.actor,
    candidate: move.index,
    result: 'done',
    inDeal: false,
    reaction: false,
    seenBy,
  } as const;
  return { ...of, told: [...of.told, { turn, part: 'orders', happening }] };
}

const everyone = (1 << game.actors.length) - 1;

test('the highest step that was seen stands, not the last', () => {
  const of = begun();
  const warned = after(after(of, 'signOrder', 1, everyone), 'praisePartner', 1, everyone);
  const signed = game.moves.find((it) => it.event === 'signOrder')?.escalation;
  expect(highestStep(warned, numberOf('unitedStates'))).toMatchObject({ rung: signed, turn: 1 });
});

test('what was done out of sight, or long ago, leaves no trace', () => {
  const of = begun();
  expect(
    highestStep(after(of, 'planForce', 1, 1 << numberOf('unitedStates')), numberOf('unitedStates')),
  ).toBeUndefined();
  expect(highestStep(after(of, 'signOrder', -2, everyone), numberOf('unitedStates'))).toBeUndefined();
});

test('an armed group stands on no ladder of states', () => {
  expect(ladderRows(after(begun(), 'retaliate', 1, everyone, 'sinaloa'), numberOf('sinaloa'), 78)).toEqual([]);
});

test('an open offer can be answered with a changed one, its two sides turned round', () => {
  const of = begun();
  const theirs = game.pairs.find((it) => it.from === numberOf('unitedStates') && it.to === of.seat);
  const own = game.pairs.find((it) => it.from === of.seat && it.to === numberOf('unitedStates'));
  if (theirs === undefined || own === undefined) throw new Error('They bargain with each other');
  const at = game.layout.offers + theirs.index * 5;
  const { counts } = of.stage.world;
  [counts[at], counts[at + 1], counts[at + 2], counts[at + 3], counts[at + 4]] = [1, 0b01, 0b10, 9, 1];
  const draft = itemsOf(menuOf(of, 'decide')).find((it) => it.draft !== undefined)?.draft;
  const named = (bits: number, moves: readonly number[]): (number | undefined)[] =>
    moves.filter((_, bit) => ((bits >> bit) & 1) === 1);
  expect(draft?.pair).toBe(own.index);
  expect(named(draft?.get ?? 0, own.get)).toEqual([theirs.give[0]]);
  expect(named(draft?.give ?? 0, own.give)).toEqual([theirs.get[1]]);
});
