/** The kept card of the start is taken while its files are the same, and never otherwise. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepCard, keptCard } from '../../src/cli/first-card.ts';
import { freshFolder } from '../fixtures/command.ts';

const home = freshFolder();
const card = {
  title: { en: 'A', es: 'B' },
  dilemma: { en: 'C', es: 'D' },
  seat: { en: 'E', es: 'F' },
  from: '2025-02-01',
};
mkdirSync(join(home, 'scenarios'));

test('kept, it is there again; a changed or missing file undoes it', () => {
  writeFileSync(join(home, 'scenarios/one.yaml'), 'a: 1\n');
  expect(keptCard(home)).toBeUndefined();
  keepCard(home, { 'one.yaml': 'a: 1\n' }, card);
  expect(keptCard(home)).toEqual(card);
  writeFileSync(join(home, 'scenarios/one.yaml'), 'a: 2\n');
  expect(keptCard(home)).toBeUndefined();
  keepCard(home, { 'gone.yaml': 'a: 1\n' }, card);
  expect(keptCard(home)).toBeUndefined();
});

test('what is no card is none', () => {
  writeFileSync(join(home, 'dist/.cache/first-card.json'), 'half a card');
  expect(keptCard(home)).toBeUndefined();
});
