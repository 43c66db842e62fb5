/** Diagrams of every chart and scenario that ships: whole, in both languages, the same each time, and read back by Graphviz. */
import { expect, test } from 'vitest';
import { chartDrawing } from '../../src/diagrams/chart-drawing.ts';
import { dot } from '../../src/diagrams/dot.ts';
import type { Box, Drawing } from '../../src/diagrams/drawing.ts';
import { mermaid } from '../../src/diagrams/mermaid.ts';
import { scenarioDrawing } from '../../src/diagrams/scenario-drawing.ts';
import { svg } from '../../src/diagrams/svg.ts';
import { scenarioIds } from '../../src/io/catalogue.ts';
import { loadGame } from '../../src/io/load-game.ts';
import type { Game } from '../../src/model/game.ts';
import { languages } from '../../src/model/text.ts';
import { chartTable } from '../../src/rules/chart-table.ts';
import { charts } from '../../state-machines/index.ts';
import { projectFolder } from '../fixtures/command.ts';

const tables = charts.map(chartTable);
const gameOf = (id: string): Game => {
  const loaded = loadGame(id, { roster: charts, home: projectFolder });
  if (!loaded.ok) throw new Error(`${id} does not load`);
  return loaded.value.game;
};
const boxesOf = (boxes: readonly Box[]): Box[] => boxes.flatMap((box) => [box, ...boxesOf(box.boxes)]);
const drawings: readonly (readonly [string, Drawing])[] = [
  ...tables.map((table) => [table.kind, chartDrawing(table)] as const),
  ...scenarioIds(projectFolder).flatMap((id) =>
    languages.map((lang) => [`${id} (${lang})`, scenarioDrawing(gameOf(id), tables, lang)] as const),
  ),
];

test.each(drawings)('%s: ids are its own, and every arrow has two ends', (_, { boxes }) => {
  const all = boxesOf(boxes);
  const ids = all.flatMap((box) => [box.id, ...box.nodes.map((node) => node.id)]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^\w+$/.test(id))).toEqual([]);
  const ends = all.flatMap((box) => [
    ...box.arrows.flatMap((it) => [it.from, it.to]),
    ...(box.start ? [box.start] : []),
  ]);
  expect(ends.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each(drawings)('%s: all of it is in each notation', async (_, drawing) => {
  const nodes = boxesOf(drawing.boxes).flatMap((box) => box.nodes);
  const text = mermaid(drawing);
  for (const { id, label } of nodes)
    expect(text).toContain(`state "${label.replaceAll('"', "'").replaceAll(';', ',')}" as ${id}\n`);
  expect(dot(drawing).match(/ \[label=.* shape=(?:box|note) /g)).toHaveLength(nodes.length);
  const picture = await svg(drawing);
  expect(picture.match(/class="node"/g)?.length).toBe(
    nodes.length + boxesOf(drawing.boxes).filter((it) => it.start).length,
  );
  expect(await svg(drawing)).toBe(picture);
});

test.each(scenarioIds(projectFolder))(
  '%s: its moments, endings, actors and moves, in the words of each language',
  (id) => {
    const game = gameOf(id);
    for (const lang of languages) {
      const drawing = scenarioDrawing(game, tables, lang);
      const said = (text: string): string => game.text.get(text)?.[lang] ?? text;
      const labels = boxesOf(drawing.boxes).flatMap((box) => [box.label, ...box.nodes.map((node) => node.label)]);
      expect(drawing.title).toBe(said('title'));
      for (const it of game.calendar) expect(labels).toContain(`${it.date} ${said(`calendar.${it.id}`)}`);
      for (const it of game.endings) expect(labels).toContain(said(`endings.${it.id}`));
      for (const it of game.actors) expect(labels).toContain(said(`actors.${it.id}`));
      const arrows = boxesOf(drawing.boxes).flatMap((box) => box.arrows.flatMap((arrow) => arrow.labels));
      for (const it of game.moves)
        expect(arrows.some((label) => label.startsWith(said(`moves.${game.actors[it.actor]?.id}.${it.event}`)))).toBe(
          true,
        );
    }
  },
);

test('a move that the scenario does not give an actor is left out, and an inject stands at its day', () => {
  const game = gameOf('tariff-deadline');
  const { boxes } = scenarioDrawing(game, tables, 'en');
  const all = boxesOf(boxes);
  const labels = all
    .filter((it) => it.id.startsWith('mexico_'))
    .flatMap((it) => it.arrows.flatMap((arrow) => arrow.labels));
  expect(labels.some((it) => it.includes('deployGuard') || it.includes('joinGroup'))).toBe(false);
  const calendar = all.find((it) => it.id === 'calendar');
  const at = calendar?.arrows.find((it) => it.from === 'calendar_inject_marketsOnFirstDate')?.to;
  expect(calendar?.nodes.find((it) => it.id === at)?.label).toMatch(/^2025-02-03 /);
  const after = (ending: string) => calendar?.arrows.find((it) => it.to === `calendar_ending_${ending}`)?.from;
  for (const { id, at: when } of game.endings)
    expect(after(id)).toBe(when === 'once' ? 'calendar_any' : 'calendar_horizon');
});

test('what a notation would read as its own is put in other words', async () => {
  const drawing: Drawing = {
    title: 'a "title" \\ with <marks> & more',
    boxes: [
      {
        id: 'outer',
        label: 'out"er;',
        nodes: [],
        arrows: [],
        boxes: [
          {
            id: 'inner',
            label: 'inner',
            start: 'one',
            nodes: [{ id: 'one', label: 'says "yes"; then\nno \\n', kind: 'posture' }],
            arrows: [{ from: 'one', to: 'one', labels: ['a; "b"', 'c'] }],
            boxes: [],
          },
        ],
      },
    ],
  };
  expect(mermaid(drawing, true)).toBe(
    `---\ntitle: ${JSON.stringify(drawing.title)}\n---\nstateDiagram-v2\n  state "out'er," as outer {\n    state inner {\n      [*] --> one\n      state "says 'yes', then no \\n" as one\n      one --> one : a, 'b', c\n    }\n  }\n`,
  );
  expect(dot(drawing)).toContain('label="says \\"yes\\"; then no \\\\n"');
  expect(await svg(drawing)).toContain('>a "title" \\ with &lt;marks> &amp; more<');
});
