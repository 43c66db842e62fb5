/** `escalera graph`: a chart or a scenario, drawn. */
import { basename, dirname } from 'node:path';
import { charts } from '../../../state-machines/index.ts';
import { hint } from '../../content/nearest.ts';
import { chartDrawing } from '../../diagrams/chart-drawing.ts';
import type { Drawing } from '../../diagrams/drawing.ts';
import { scenarioDrawing } from '../../diagrams/scenario-drawing.ts';
import { scenarioIds } from '../../io/catalogue.ts';
import { loadGame, type Refusal } from '../../io/load-game.ts';
import { writeWhole } from '../../io/whole-file.ts';
import type { Language } from '../../model/text.ts';
import { chartTable } from '../../rules/chart-table.ts';
import { done, visible } from '../exit.ts';
import { languageOf } from '../language.ts';
import { orRefuse } from '../play-batch.ts';
import { refuse } from '../report-problems.ts';
import type { Surroundings } from '../surroundings.ts';

export interface GraphOptions {
  readonly format?: 'mermaid' | 'dot' | 'svg';
  readonly out?: string;
  readonly lang?: Language;
}

/** Draws the chart of that name, else the scenario; to standard output, or whole into a file. */
export function graph(
  given: string,
  { format = 'mermaid', out, lang }: GraphOptions,
  at: Surroundings,
): Promise<number> {
  return orRefuse(at, false, async () => {
    const drawn = drawingOf(given, languageOf(lang, at.env), at);
    if (!drawn.ok) return refuse(at, drawn, false);
    const text = await written(drawn.value, format);
    if (out === undefined) at.out(text);
    else {
      writeWhole(dirname(out), basename(out), text);
      at.out(`saved: ${visible(out)}\n`);
    }
    return done;
  });
}

function drawingOf(
  given: string,
  lang: Language,
  { home }: Surroundings,
): { readonly ok: true; readonly value: Drawing } | Refusal {
  const chart = charts.find((it) => it.kind === given);
  if (chart !== undefined) return { ok: true, value: chartDrawing(chartTable(chart)) };
  const loaded = loadGame(given, { roster: charts, home });
  if (loaded.ok) return { ok: true, value: scenarioDrawing(loaded.value.game, charts.map(chartTable), lang) };
  if (!loaded.problems.some((it) => it.code === 'unknown-scenario')) return loaded;
  const known = [...charts.map((it) => it.kind), ...scenarioIds(home)];
  const message = `There is no chart "${given}", no scenario of that id and no such file.${hint(given, known)}`;
  return {
    ok: false,
    problems: [{ file: given, line: 1, column: 1, code: 'unknown-chart', path: '', message }],
    texts: {},
  };
}

async function written(drawing: Drawing, format: 'mermaid' | 'dot' | 'svg'): Promise<string> {
  // The layout engine is large, and few ask for it.
  if (format === 'svg') return (await import('../../diagrams/svg.ts')).svg(drawing);
  if (format === 'dot') return (await import('../../diagrams/dot.ts')).dot(drawing);
  return (await import('../../diagrams/mermaid.ts')).mermaid(drawing, true);
}
