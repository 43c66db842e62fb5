/** Whom a game cost is said at its end: in every scenario that ships something counts people, and nothing else passes for it. */
import { expect, test } from 'vitest';
import { scenarioIds } from '../../src/io/catalogue.ts';
import { loadGame } from '../../src/io/load-game.ts';
import { countsOfPeople, humanCostRows } from '../../src/tui/present/human-cost.ts';
import { plain } from '../../src/tui/present/rows.ts';
import { charts } from '../../state-machines/index.ts';
import { projectFolder } from '../fixtures/command.ts';
import { sitDown } from './table-top.ts';

test.each(scenarioIds(projectFolder))('%s counts people, and only people', (id) => {
  const found = loadGame(id, { roster: charts, home: projectFolder });
  if (!found.ok) throw new Error('It does not load');
  const units = countsOfPeople(found.value).map(({ unit }) => unit);
  expect(units).not.toEqual([]);
  expect(units.filter((unit) => /^(?:index|percent|uses|levels)/.test(unit))).toEqual([]);
  const deadly = found.value.game.indicators.filter(({ unit }) => /^(?!index).*\b(?:deaths|killed)\b/.test(unit));
  expect(units).toEqual(expect.arrayContaining(deadly.map(({ unit }) => unit)));
});

test('from where the person sat down to the end, with the way it went', () => {
  const at = sitDown('en', { columns: 80, rows: 24 }, '7', 3);
  for (let i = 0; i < 90 && at.model.screen.kind !== 'ending'; i += 1) at.press('go');
  const { position } = at.model;
  if (position === undefined) throw new Error('No run');
  const killings = position.game.indicators.find((it) => it.id === 'killings')?.index ?? -1;
  const changes = position.told.flatMap(({ turn, part, happening: it }) =>
    it.kind === 'change' && it.indicator === killings ? [{ turn, part, to: it.to }] : [],
  );
  const sat = changes.filter(({ turn, part }) => turn < 3 || (turn === 3 && part === 'before')).at(-1)?.to;
  const end = changes.at(-1)?.to;
  const row = plain(humanCostRows(position, 78))
    .split('\n')
    .find((it) => it.includes('Killings a day'));
  expect(row).toContain(`${sat?.toFixed(1)} → ${end?.toFixed(1)}`);
  expect(row).toMatch((end ?? 0) < (sat ?? 0) ? /▼$/ : /▲$/);
});
