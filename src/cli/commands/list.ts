/** `escalera list`: the scenarios that come with the program. */
import { charts } from '../../../state-machines/index.ts';
import { scenarioIds } from '../../io/catalogue.ts';
import { loadGame } from '../../io/load-game.ts';
import type { Game } from '../../model/game.ts';
import type { Problem } from '../../model/problem.ts';
import type { Language } from '../../model/text.ts';
import { done } from '../exit.ts';
import { languageOf } from '../language.ts';
import { refuse } from '../report-problems.ts';
import type { Surroundings } from '../surroundings.ts';

/** One scenario as scripts see it. `turns` is the length of its calendar; `seats` are those that a person may take. */
interface Listed {
  readonly id: string;
  readonly title: string;
  readonly turns: number;
  readonly seats: readonly string[];
  readonly endings: readonly string[];
}

/** Lists them. Titles are English with `json` unless a language is asked for, so that scripts read the same everywhere. */
export function list(
  { json = false, lang }: { readonly json?: boolean; readonly lang?: Language },
  at: Surroundings,
): number {
  const language = json && lang === undefined ? 'en' : languageOf(lang, at.env);
  const found: Listed[] = [];
  const problems: Problem[] = [];
  let texts: Record<string, string> = {};
  for (const id of scenarioIds(at.home)) {
    const loaded = loadGame(id, { roster: charts, home: at.home });
    if (loaded.ok) found.push(listed(loaded.value.game, language));
    else {
      problems.push(...loaded.problems);
      texts = { ...texts, ...loaded.texts };
    }
  }
  at.out(json ? `${JSON.stringify(found)}\n` : table(found, language));
  return problems.length === 0 ? done : refuse(at, { problems, texts }, false);
}

function listed(game: Game, lang: Language): Listed {
  return {
    id: game.id,
    title: game.text.get('title')?.[lang] ?? game.id,
    turns: game.calendar.length,
    seats: game.shown.actors.filter((id) => game.actors.some((actor) => actor.id === id && actor.playable)),
    endings: game.shown.endings,
  };
}

function table(rows: readonly Listed[], lang: Language): string {
  const words = {
    en: { none: 'There are no scenarios.', turns: 'moments', endings: 'endings', seats: 'seats' },
    es: { none: 'No hay escenarios.', turns: 'momentos', endings: 'finales', seats: 'papeles' },
  }[lang];
  if (rows.length === 0) return `${words.none}\n`;
  const lines = rows.map(
    ({ id, title, turns, seats, endings }) =>
      `${id}  ${title}\n    ${turns} ${words.turns}, ${endings.length} ${words.endings}; ${words.seats}: ${seats.join(', ')}\n`,
  );
  return lines.join('');
}
