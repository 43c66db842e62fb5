/** A move with levels is named with what its level means, and with the bare number where the scenario has no words for it. */
import { expect, test } from 'vitest';
import { moveLabel } from '../../src/tui/present/labels.ts';
import { shipped } from '../golden/playthrough.ts';

const labels = (id: string, event: string, lang: 'en' | 'es'): string[] => {
  const game = shipped(id);
  return game.moves.filter((it) => it.event === event).map((it) => moveLabel({ game, lang }, it));
};

test('a level in words stands before its number', () => {
  expect(labels('uncomfortable-bargain', 'openFiles', 'en')[1]).toBe('Consent at door 3, data: shared desks (2)');
  expect(labels('uncomfortable-bargain', 'openFiles', 'es')[3]).toBe(
    'Permiso en la puerta 3, datos: EE. UU. tiene los archivos (4)',
  );
});

test('a level without words is its number', () => {
  expect(labels('joint-operations', 'tellSoMany', 'en')).toContain('Set how many people know the plan (25)');
});
