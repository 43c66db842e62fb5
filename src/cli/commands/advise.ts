/** `escalera advise`: asks the adviser about a moment of a saved run, as one seat saw it. */
import { charts } from '../../../state-machines/index.ts';
import { adviceMethod } from '../../analysis/advice.ts';
import { type Advice, firstFutures } from '../../analysis/consultation.ts';
import { hint } from '../../content/nearest.ts';
import { writeOrder } from '../../content/orders.ts';
import { type ReplayedFile, replayFile } from '../../io/replay-file.ts';
import type { RunFile } from '../../io/run-file.ts';
import { readRunFile } from '../../io/run-file-read.ts';
import type { Game } from '../../model/game.ts';
import type { Language } from '../../model/text.ts';
import { figuresOf, openDesk } from '../../tui/advice-desk.ts';
import { adviceHead, adviceTable } from '../../tui/present/advice.ts';
import { dayAndMonth } from '../../tui/present/dates.ts';
import type { Position } from '../../tui/present/position.ts';
import { plain } from '../../tui/present/rows.ts';
import { adviceSets } from '../../tui/session/update-advice.ts';
import { adviceWords } from '../../tui/text/words.ts';
import { CallError, done } from '../exit.ts';
import { languageOf } from '../language.ts';
import { refuse } from '../report-problems.ts';
import type { Surroundings } from '../surroundings.ts';
import { cliWords } from '../words.ts';

export interface AdviseOptions {
  readonly turn?: number;
  readonly seat?: string;
  readonly runs?: number;
  readonly cases?: number;
  readonly lang?: Language;
  readonly json?: boolean;
}

const usualRuns = 1000;
const usualCases = 4;

/**
 * Prints what every order that was open then comes to.
 * @throws CallError for a turn or a seat that the run has not, or that may not be asked about yet
 */
export function advise(path: string, options: AdviseOptions, at: Surroundings): number {
  const { json = false, runs = usualRuns, cases = usualCases } = options;
  const file = readRunFile(path);
  if (!file.ok) return refuse(at, file, json);
  const turn = turnOf(file.value, options.turn);
  const upTo = { ...file.value, turns: file.value.turns.slice(0, turn), sealed: [], answered: [], ending: undefined };
  const played = replayFile(path, upTo, charts);
  if (!played.ok) return refuse(at, played, json);
  const { game } = played.value.loaded;
  const seat = seatOf(game, file.value, options.seat);
  const lang = options.lang ?? file.value.header.lang ?? languageOf(undefined, at.env);
  const position = positionAt(played.value, seat, lang);
  const desk = openDesk(charts, { futures: Math.max(runs, firstFutures), cases });
  const { header } = file.value;
  const { recording } = played.value;
  const sets = adviceSets(position, { kind: 'table', at: 0, panel: 0, orders: [] });
  let advice = desk.ask({ game, header, recording }, seat, sets);
  while (!advice.done) advice = desk.more() ?? advice;
  at.out(json ? `${JSON.stringify(documentOf(game, advice))}\n` : textOf(position, advice, Math.min(at.columns, 100)));
  return done;
}

/** The moment asked about: the one under way, or the last of a run that has ended. */
function turnOf({ turns, ending }: RunFile, asked: number | undefined): number {
  const last = Math.max(1, ending === undefined ? turns.length : turns.length - 1);
  if (asked !== undefined && asked > last) throw new CallError(`--turn ${asked}: this run has moments 1 to ${last}.`);
  return asked ?? last;
}

/** While people still play, only their own seats may ask, and not past the terms of their game. */
function seatOf(game: Game, { header, ending }: RunFile, asked: string | undefined): number {
  const people = game.actors.filter(({ id }) => header.seats[id] === 'human');
  const underWay = ending === undefined && people.length > 0;
  if (underWay && header.advice !== undefined)
    throw new CallError('This game limits its adviser while it is being played: ask at the table (a).');
  const may = underWay ? people : game.actors.filter((it) => it.playable);
  if (asked === undefined) return people[0]?.index ?? game.defaultSeat;
  const found = may.find(({ id }) => id === asked);
  const ids = may.map(({ id }) => id);
  if (found === undefined)
    throw new CallError(`--seat ${asked}: not a seat to ask for here.${hint(asked, ids)} There is: ${ids.join(', ')}.`);
  return found.index;
}

const positionAt = ({ file, loaded, recording }: ReplayedFile, seat: number, lang: Language): Position => ({
  game: loaded.game,
  lang,
  seat,
  stage: recording.run.stage,
  told: recording.told,
  waitsFor: recording.run.waitsFor,
  seats: file.header.seats,
  from: file.header.from ?? 1,
  people: [seat],
  facilitated: false,
  interventions: [],
  file: undefined,
});

function textOf(of: Position, advice: Advice, width: number): string {
  const words = adviceWords[of.lang];
  const view = { advice, at: -1, shown: -1, byLine: false };
  const { head, rows } = adviceTable(of, view, width);
  const date = dayAndMonth(of.lang, of.game.calendar[advice.turn - 1]?.date ?? '');
  const title = `${words.title} · ${date} · ${words.futures(String(advice.futures), true)}`;
  const page = plain([...adviceHead(of, view, width), head, ...rows]);
  return `${title}\n${page}\n${cliWords[of.lang].assumptions}\n`;
}

/** The document: what was asked, and figures by set of orders, in all and against each kind of rival. */
function documentOf(game: Game, advice: Advice): object {
  const { seat, turn, futures, cases, kinds, orders, outlooks, strained } = advice;
  const kindOf = ({ actor, type, doctrine, share }: Advice['kinds'][number]): object => ({
    ...(actor === undefined ? {} : { actor: game.actors[actor]?.id }),
    ...(actor === undefined || type === undefined ? {} : { type: game.actors[actor]?.types?.names[type] }),
    ...(doctrine === undefined ? {} : { doctrine }),
    share,
  });
  return {
    scenario: game.id,
    seat: game.actors[seat]?.id,
    turn,
    date: game.calendar[turn - 1]?.date,
    futures,
    cases,
    strained,
    kinds: kinds.map(kindOf),
    orders: orders.map((set, i) => ({
      set: set.map((order) => writeOrder(game, order)),
      ...figuresOf(game, outlooks[i]),
      byKind: outlooks[i]?.byKind.map((it) => figuresOf(game, it)),
    })),
    ...(advice.lines === undefined
      ? {}
      : {
          lines: {
            kinds: advice.lines.kinds.map(kindOf),
            orders: advice.lines.outlooks.map((it) => it.byKind.map((one) => figuresOf(game, one))),
          },
        }),
    about: {
      note: 'Consequences of the stated assumptions of the scenario, seen from one seat: not forecasts, and no advice to use force.',
      heldFixed: 'all that the seat has seen; the other seats on their lines, this one on its usual line afterwards',
      drawnAgain:
        'what is hidden, as far as it agrees with what was seen; every roll to come, the same for every set of orders',
      interval: adviceMethod,
      cases:
        'lowest and highest figure over the scenario as written and points of a Latin hypercube over its uncertain numbers, each by its difference over the same futures',
    },
  };
}
