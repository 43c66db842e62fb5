/** `escalera coverage`: which scenarios carry what the articles say. */
import { charts } from '../../../state-machines/index.ts';
import { scenarioIds } from '../../io/catalogue.ts';
import { readChecklist } from '../../io/checklist.ts';
import { loadGame } from '../../io/load-game.ts';
import type { Article, ChecklistItem } from '../../model/checklist.ts';
import { done, wrongInput } from '../exit.ts';
import { fold } from '../fold.ts';
import { refuse } from '../report-problems.ts';
import type { Surroundings } from '../surroundings.ts';

/** An item with the ids of the scenarios that carry it. */
interface Carried extends ChecklistItem {
  readonly scenarios: readonly string[];
}

/** Lists every item of the checklist; ends with 1 while some are carried by no scenario. */
export function coverage({ json = false }: { readonly json?: boolean }, at: Surroundings): number {
  const read = readChecklist(at.home);
  if (!read.ok) return refuse(at, read, json);
  const { articles, items } = read.value;
  const checklist = items.map((it) => it.id);
  const covers = new Map<string, readonly string[]>();
  for (const id of scenarioIds(at.home)) {
    const loaded = loadGame(id, { roster: charts, home: at.home, checklist });
    if (!loaded.ok) return refuse(at, loaded, json);
    covers.set(id, loaded.value.game.covers);
  }
  const carried = items.map((item): Carried => {
    const scenarios = [...covers].flatMap(([id, its]) => (its.includes(item.id) ? [id] : []));
    return { ...item, scenarios };
  });
  const missing = carried.filter((it) => it.scenarios.length === 0).map((it) => it.id);
  if (json) at.out(`${JSON.stringify({ articles, items: carried, missing })}\n`);
  else at.out(listing(articles, carried, missing, at.columns));
  return missing.length === 0 ? done : wrongInput;
}

function listing(
  articles: readonly Article[],
  items: readonly Carried[],
  missing: readonly string[],
  columns: number,
): string {
  const width = Math.max(...items.map((it) => it.id.length));
  const parts = articles.map((article) => {
    const { id, title, publisher, date } = article;
    const head = [`${id}: ${title}`, publisher, date].filter((it) => it !== undefined).join('. ');
    const lines = items
      .filter((it) => it.article === id)
      .flatMap((it) => [
        ...fold(`${it.id.padEnd(width)}  ${it.scenarios.join(', ') || 'NOT CARRIED'}`, columns, '  '),
        ...fold(`${it.kind}: ${it.says}${it.note === undefined ? '' : ` (${it.note})`}`, columns, '      '),
      ]);
    return [...fold(head, columns, ''), ...lines, ''].join('\n');
  });
  const held = items.length - missing.length;
  const end =
    missing.length === 0
      ? [`All ${items.length} items are carried.`]
      : [`${held} of ${items.length} items are carried. Not carried:`, ...fold(missing.join(' '), columns, '  ')];
  return `${parts.join('\n')}\n${end.join('\n')}\n`;
}
