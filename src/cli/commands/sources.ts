/** `escalera sources`: where every number of a scenario comes from. */
import { charts } from '../../../state-machines/index.ts';
import { scenarioIds } from '../../io/catalogue.ts';
import { readChecklist } from '../../io/checklist.ts';
import { loadGame } from '../../io/load-game.ts';
import { type Article, type Checklist, isItemId } from '../../model/checklist.ts';
import type { Game, Provenance, Source } from '../../model/game.ts';
import { done, wrongInput } from '../exit.ts';
import { fold } from '../fold.ts';
import { refuse } from '../report-problems.ts';
import type { Surroundings } from '../surroundings.ts';

/** Lists the numbers of one scenario, or of all that come with the program, with their sources. */
export function sources(
  given: string | undefined,
  { json = false }: { readonly json?: boolean },
  at: Surroundings,
): number {
  const checklist = readChecklist(at.home);
  if (!checklist.ok) return refuse(at, checklist, json);
  const games: Game[] = [];
  for (const scenario of given === undefined ? scenarioIds(at.home) : [given]) {
    const loaded = loadGame(scenario, { roster: charts, home: at.home });
    if (!loaded.ok) return refuse(at, loaded, json);
    games.push(loaded.value.game);
  }
  if (json) {
    const documents = games.map((game) => documentOf(game, checklist.value));
    at.out(`${JSON.stringify(given === undefined ? documents : documents[0])}\n`);
  } else at.out(games.map((game) => listing(game, checklist.value, at.columns)).join('\n'));
  return games.length === 0 ? wrongInput : done;
}

/** Grade D is a judgement, whatever source it leans on. */
const isSourced = ({ source, grade }: { source?: string | undefined; grade: string }): boolean =>
  source !== undefined && grade !== 'D';

/**
 * One scenario as scripts see it. `basis` tells sourced numbers from judgements; the ids under `source` are keys of
 * `sources`, those under `articles` items of the articles' checklist.
 */
function documentOf(game: Game, checklist: Checklist): object {
  const { id, numbers, sources: known } = game;
  return {
    scenario: id,
    numbers: numbers.map(({ source, ...number }) => ({
      ...number,
      basis: isSourced({ source, ...number }) ? 'source' : 'judgement',
      ...(source === undefined ? {} : { source: idsOf(source).filter((it) => !isItemId(it)) }),
      articles: idsOf(source ?? '').filter(isItemId),
    })),
    sources: Object.fromEntries(known),
    articles: articlesOf(game, checklist),
  };
}

/** The articles it is drawn from, with the items of the checklist that it carries or that a number of it names. */
function articlesOf({ covers, numbers }: Game, { articles, items }: Checklist): (Article & { items: string[] })[] {
  const named = new Set([...covers, ...numbers.flatMap(({ source = '' }) => idsOf(source))]);
  return articles.flatMap((article) => {
    const its = items.filter((it) => it.article === article.id && named.has(it.id)).map((it) => it.id);
    return its.length === 0 ? [] : [{ ...article, items: its }];
  });
}

const idsOf = (source: string): string[] => source.split(', ');

function listing(game: Game, checklist: Checklist, columns: number): string {
  const { numbers: all, sources: known } = game;
  const sourced = all.filter(isSourced).length;
  const head = `${game.text.get('title')?.en ?? game.id}: ${all.length} numbers, ${sourced} from sources, ${all.length - sourced} judgements\n`;
  const numbers = inBlocks(all).map(
    ([basis, block]) => `${block.map(numberLine).join('')}${fold(basis, columns, '      ').join('\n')}\n`,
  );
  const cited = [...known].map(([id, source]) => `${fold(`${id}: ${sourceText(source)}`, columns, '  ').join('\n')}\n`);
  const drawn = articlesOf(game, checklist).map(({ id, publisher, title, date, note, items }) => {
    const lines = [[id, title].join(': '), publisher, date, note].filter((it) => it !== undefined).join('. ');
    return `${[...fold(lines, columns, '  '), ...fold(items.join(' '), columns, '    ')].join('\n')}\n`;
  });
  const articles =
    drawn.length === 0 ? '' : `\nArticles, with the items of their checklist that it carries\n${drawn.join('')}`;
  return `${head}\n${numbers.join('')}\nSources\n${cited.join('')}${articles}`;
}

/** Numbers that follow one another on one basis share its line. */
function inBlocks(numbers: readonly Provenance[]): [string, Provenance[]][] {
  const blocks: [string, Provenance[]][] = [];
  for (const number of numbers) {
    const basis = basisText(number);
    const last = blocks.at(-1);
    if (last?.[0] === basis) last[1].push(number);
    else blocks.push([basis, [number]]);
  }
  return blocks;
}

function basisText(number: Provenance): string {
  const { source, judgement, grade, knownOn, file } = number;
  const reasons = [
    ...(source === undefined || isSourced(number) ? [] : ['judgement']),
    ...(source === undefined ? [`judgement: ${judgement}`] : [`source: ${source}`]),
    ...(source === undefined || judgement === undefined ? [] : [judgement]),
    ...(knownOn === undefined ? [] : [`known on ${knownOn}`]),
  ];
  return `grade ${grade}, ${reasons.join('; ')} (${file})`;
}

function numberLine({ path, value, low, high, unit }: Provenance): string {
  const range = low === undefined && high === undefined ? '' : ` (${low ?? value} to ${high ?? value})`;
  return `  ${path}  ${value}${range} ${unit}\n`;
}

const sourceText = ({ publisher, title, date, url }: Source): string =>
  [publisher, title, date, url].filter((it) => it !== undefined).join('. ');
