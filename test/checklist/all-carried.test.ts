/** Every item of the articles' checklist is carried by a scenario that ships. */
import { expect, test } from 'vitest';
import { scenarioIds } from '../../src/io/catalogue.ts';
import { readChecklist } from '../../src/io/checklist.ts';
import { loadGame } from '../../src/io/load-game.ts';
import { charts } from '../../state-machines/index.ts';
import { projectFolder } from '../fixtures/command.ts';

const carried = new Set(
  scenarioIds(projectFolder).flatMap((id) => {
    const loaded = loadGame(id, { roster: charts, home: projectFolder });
    return loaded.ok ? loaded.value.game.covers : [];
  }),
);
const checklist = readChecklist(projectFolder);

test('every item is carried by a scenario', () => {
  const items = checklist.ok ? checklist.value.items : [];
  expect(items.filter((it) => !carried.has(it.id)).map((it) => it.id)).toEqual([]);
});

test('what is counted is there', () => {
  expect(checklist.ok ? checklist.value.items.length : 0).toBeGreaterThan(150);
  expect(carried.size).toBeGreaterThan(60);
});
