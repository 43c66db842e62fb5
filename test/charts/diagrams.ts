/**
 * Draws every chart of the roster in Mermaid, between two marks in `state-machines/README.md`:
 * `node bin/with-node.js test/charts/diagrams.ts` writes them anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Chart, guardName } from '../../src/rules/chart.ts';
import { type ChartRegion, chartTable } from '../../src/rules/chart-table.ts';
import { charts } from '../../state-machines/index.ts';

/** The file the diagrams stand in. */
export const readme = join(import.meta.dirname, '../../state-machines/README.md');

const first = '<!-- Diagrams: written by test/charts/diagrams.ts, do not edit. -->';
const last = '<!-- End of the diagrams. -->';

/** The text with today's diagrams between the marks. Throws when a mark is missing. */
export function withDiagrams(text: string): string {
  const [start, end] = [text.indexOf(first), text.indexOf(last)];
  if (start < 0 || end < start) throw new Error(`state-machines/README.md lacks "${first}" or, after it, "${last}"`);
  return `${text.slice(0, start)}${first}\n\n${charts.map(section).join('\n')}\n${text.slice(end)}`;
}

function section(chart: Chart): string {
  const { world, own, parameters } = chart.needs;
  const needs = [
    ...world.map((name) => `indicator \`${name}\``),
    ...own.map((name) => `own indicator \`${name}\``),
    ...parameters.map((name) => `parameter \`${name}\``),
  ];
  const drawn = chartTable(chart).regions.flatMap(drawRegion);
  return `### ${chart.kind}\n\nNeeds: ${needs.join(', ') || 'nothing'}.\n\n\`\`\`mermaid\nstateDiagram-v2\n${drawn.join('\n')}\n\`\`\`\n`;
}

/** A region as a box: an arrow for each pair of postures, with its events; what is the same everywhere is drawn once. */
export function drawRegion({ name, postures, initial, rows }: ChartRegion): string[] {
  const id = (posture: number): string => `${name}_${posture < 0 ? 'any' : postures[posture]}`;
  const steps = rows.flatMap((events, from) =>
    [...events].flatMap(([event, ways]) =>
      ways.map(({ guard, target }) => ({
        from,
        to: target ?? from,
        stays: target === undefined,
        label: guard === undefined ? event : `${event} [${guardName(guard)}]`,
      })),
    ),
  );
  const everywhere = (label: string, to: number, stays: boolean): boolean =>
    postures.length > 1 &&
    postures.every((_, from) =>
      steps.some((it) => it.from === from && it.label === label && (stays ? it.stays : !it.stays && it.to === to)),
    );
  const arrows = new Map<string, Set<string>>();
  for (const { from, to, stays, label } of steps) {
    const shared = everywhere(label, to, stays);
    const arrow = `${id(shared ? -1 : from)} --> ${id(shared && stays ? -1 : to)}`;
    arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(label));
  }
  const shown = [...postures.keys(), ...([...arrows.keys()].some((it) => it.includes(`${id(-1)} `)) ? [-1] : [])];
  return [
    `  state ${name} {`,
    `    [*] --> ${id(initial)}`,
    ...shown.map((it) => `    state "${it < 0 ? 'any posture' : postures[it]}" as ${id(it)}`),
    ...[...arrows].map(([arrow, labels]) => `    ${arrow} : ${[...labels].join(', ')}`),
    '  }',
  ];
}

if (import.meta.main) writeFileSync(readme, withDiagrams(readFileSync(readme, 'utf8')));
