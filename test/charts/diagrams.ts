/**
 * Draws every chart of the roster in Mermaid, between two marks in `state-machines/README.md`:
 * `node bin/with-node.js test/charts/diagrams.ts` writes them anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartDrawing, plainNaming, regionBox } from '../../src/diagrams/chart-drawing.ts';
import { boxLines, mermaid } from '../../src/diagrams/mermaid.ts';
import type { Chart } from '../../src/rules/chart.ts';
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
  const drawn = mermaid(chartDrawing(chartTable(chart)));
  return `### ${chart.kind}\n\nNeeds: ${needs.join(', ') || 'nothing'}.\n\n\`\`\`mermaid\n${drawn}\`\`\`\n`;
}

/** The lines of a region as the README shows it. */
export const drawRegion = (region: ChartRegion): string[] => boxLines(regionBox(region, plainNaming(region.name)));

if (import.meta.main) writeFileSync(readme, withDiagrams(readFileSync(readme, 'utf8')));
