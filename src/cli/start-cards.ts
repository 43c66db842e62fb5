/** What the start of play shows: the scenario to meet first, the names of the others, and saved runs. */
import { charts } from '../../state-machines/index.ts';
import { loadGame } from '../io/load-game.ts';
import { type SavedRun, savedRuns } from '../io/saved-runs.ts';
import type { Game } from '../model/game.ts';
import type { Text } from '../model/text.ts';
import type { FirstCard, RunCard } from '../tui/play.tsx';
import { peopleWords } from '../tui/text/words.ts';
import { defaultScenario } from './default-scenario.ts';
import { keepCard, keptCard } from './first-card.ts';
import { playOrder } from './play-order.ts';
import type { Surroundings } from './surroundings.ts';

/** What the start needs to be told. */
export interface StartCards {
  readonly scenarios: readonly string[];
  readonly card?: FirstCard;
  readonly runs: readonly RunCard[];
}

/** Scenarios that cannot be read are `check`'s to tell of, and so are runs of scenarios that are gone. */
export function startCards(at: Surroundings): StartCards {
  const scenarios = playOrder(at);
  const games = new Map<string, Game | undefined>();
  const gameOf = (id: string): Game | undefined => {
    if (!games.has(id)) {
      const loaded = scenarios.includes(id) ? loadGame(id, { roster: charts, home: at.home }) : undefined;
      const game = loaded?.ok === true ? loaded.value.game : undefined;
      games.set(id, game);
      if (id === defaultScenario && game !== undefined && loaded?.ok === true)
        keepCard(at.home, loaded.value.texts, cardOf(game));
    }
    return games.get(id);
  };
  const card = keptCard(at.home) ?? cardFor(gameOf(defaultScenario));
  return { scenarios, ...(card === undefined ? {} : { card }), runs: runCards(gameOf) };
}

/** Most runs of either kind that the start lists: to go on with, and to see again. */
const mostRuns = 3;

/** Runs that people played, the newest first. */
function runCards(gameOf: (id: string) => Game | undefined): RunCard[] {
  const cards: RunCard[] = [];
  const isFull = (ended: boolean): boolean =>
    cards.filter(({ ending }) => (ending !== undefined) === ended).length >= mostRuns;
  for (const run of savedRuns()) {
    if (isFull(true) && isFull(false)) break;
    const sits = run.people.length > 0 || run.facilitator;
    const game = sits && !isFull(run.ending !== undefined) ? gameOf(run.scenario) : undefined;
    const card = game === undefined ? undefined : runCard(game, run);
    if (card !== undefined) cards.push(card);
  }
  return cards;
}

function runCard(game: Game, run: SavedRun): RunCard | undefined {
  const { file, turn, ending } = run;
  const card = { file, title: textOf(game, 'title'), seat: whoSits(game, run), turns: game.calendar.length };
  if (ending !== undefined) return { ...card, turn, date: run.date, ending: textOf(game, `endings.${ending}`) };
  const next = game.calendar[turn];
  return next === undefined ? undefined : { ...card, turn: turn + 1, date: next.date };
}

/** All who sit at a run's table. */
function whoSits(game: Game, { people, facilitator }: SavedRun): Text {
  const names = people.map((id) => textOf(game, `actors.${id}.short`));
  const all = facilitator ? [...names, { en: peopleWords.en.facilitator, es: peopleWords.es.facilitator }] : names;
  return { en: all.map(({ en }) => en).join(', '), es: all.map(({ es }) => es).join(', ') };
}

const textOf = ({ text, id }: Game, name: string): Text => text.get(name) ?? { en: id, es: id };

const cardFor = (game: Game | undefined): FirstCard | undefined => (game === undefined ? undefined : cardOf(game));

const cardOf = (game: Game): FirstCard => ({
  title: textOf(game, 'title'),
  dilemma: textOf(game, 'dilemma'),
  seat: textOf(game, `actors.${game.actors[game.defaultSeat]?.id}.short`),
  from: game.calendar[game.playFrom - 1]?.date ?? '',
});
