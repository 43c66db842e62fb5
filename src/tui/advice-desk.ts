/** The adviser of a session: asked about a run's present moment, it goes a step further whenever it is told to. */
import { type Futures, futuresOf, steeredProgram } from '../adviser/futures.ts';
import { kindsByType } from '../adviser/kinds.ts';
import type { Lines, Steered } from '../adviser/lead.ts';
import { seenOf } from '../adviser/seen.ts';
import type { Doubted, Outlook } from '../analysis/advice.ts';
import { type Advice, type Consultation, consult, usualCases, usualFutures } from '../analysis/consultation.ts';
import { writeOrder } from '../content/orders.ts';
import { adviceCases } from '../io/advice-cases.ts';
import type { RecordedRun } from '../io/recorded-run.ts';
import type { AdviceNote, NotedFigure } from '../io/run-file-notes.ts';
import type { Order } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import type { Chart } from '../rules/chart.ts';

/** What of a run advice is asked about. */
type Asked = Pick<RecordedRun, 'game' | 'header' | 'recording'>;

/** What a seat may order at once, by sets. */
export type Sets = readonly (readonly Order[])[];

/** Where the adviser sits. */
export interface Desk {
  /** Readies a part of what it will need for a game, and says whether there is more; nothing that it says depends on it. */
  warm(game: Game): boolean;
  /** Begins on a seat's question, and hands back its first figures; a question begun before goes on. */
  ask(run: Asked, seat: number, sets: Sets): Advice;
  /** A step further; undefined when nothing was asked. */
  more(): Advice | undefined;
  /** What has been said of what a run waits for now, if anything. */
  said(run: Asked): Advice | undefined;
}

/** How far the adviser goes: futures of each set of orders, and cases. */
export interface Budget {
  readonly futures: number;
  readonly cases: number;
}

const usual: Budget = { futures: usualFutures, cases: usualCases };

/** An adviser with these charts. */
export function openDesk(roster: readonly Chart[], { futures, cases }: Budget = usual): Desk {
  let ready: Steered | undefined;
  let warming: { readonly game: Game; readonly futures: Futures } | undefined;
  let caseGames: { readonly run: Asked; readonly of: ReturnType<typeof adviceCases> } | undefined;
  let asked: { readonly name: string; readonly run: Asked; readonly consultation: Consultation } | undefined;
  const readied = (game: Game): Steered => {
    if (ready?.game !== game) ready = steeredProgram(game, roster);
    return ready;
  };
  return {
    warm: (game) => {
      if (ready?.game !== game) readied(game);
      else if (warming?.game !== game) warming = { game, futures: anyFutures(ready) };
      else if (warming.futures.played < warmFutures) warming.futures.play(5);
      return warming?.game !== game || warming.futures.played < warmFutures;
    },
    ask: (run, seat, sets) => {
      const { game, header, recording } = run;
      const { turn, waitsFor, stage } = recording.run;
      const name = JSON.stringify([turn, waitsFor, seat, sets]);
      if (asked?.run !== run || asked.name !== name) {
        if (caseGames?.run !== run) caseGames = { run, of: adviceCases(loadedOf(run), roster, cases) };
        const revealed = waitsFor === 'reactions' ? stage.world : undefined;
        const seen = seenOf(game, seat, recording.worlds, recording.told, revealed);
        const question = { seen, orders: sets, kinds: kindsByType(game, seen), lines: linesOf(game, header.seats) };
        const { of: caseGame } = caseGames;
        const steered = readied(game);
        const consultation = consult({ steered, roster, question, futures, cases, caseGame });
        asked = { name, run, consultation };
        consultation.step();
      }
      return asked.consultation.advice;
    },
    more: () => {
      asked?.consultation.step();
      return asked?.consultation.advice;
    },
    said: (run) => {
      if (asked?.run !== run) return undefined;
      const { advice } = asked.consultation;
      const { turn, waitsFor } = run.recording.run;
      return advice.turn === turn && advice.reaction === (waitsFor === 'reactions') ? advice : undefined;
    },
  };
}

/** Futures to play before anything is asked: code that has run often runs faster. */
const warmFutures = 40;

/** Futures of nothing in particular. */
function anyFutures(steered: Steered): Futures {
  const seen = { seat: steered.game.defaultSeat, moments: [{ values: [], counts: [], most: [], witnessed: [] }] };
  const kinds = [{ actor: undefined, type: undefined, doctrine: undefined, share: 1 }];
  return futuresOf(steered, { seen, orders: Array.from({ length: 8 }, () => []), kinds });
}

const loadedOf = ({ game, header }: Asked): Parameters<typeof adviceCases>[0] => ({
  game,
  texts: header.files,
  overrides: header.set ?? [],
});

/** The others' lines, as the person knows them from setting up the game. */
function linesOf(game: Game, seats: Readonly<Record<string, string>>): Lines {
  return Object.fromEntries(
    game.actors.flatMap(({ id, index }) => {
      const line = seats[id];
      return line !== undefined && game.doctrines[index]?.has(line) === true ? [[id, line]] : [];
    }),
  );
}

/** Advice as a run file keeps it. */
export function noteOf(game: Game, { seat, turn, reaction, orders, outlooks, futures, cases }: Advice): AdviceNote {
  return {
    advice: turn,
    seat: game.actors[seat]?.id ?? '',
    ...(reaction ? { reaction: true as const } : {}),
    futures,
    cases,
    orders: orders.map((set, i) => ({
      set: set.map((order) => writeOrder(game, order)),
      ...figuresOf(game, outlooks[i]),
    })),
  };
}

/** The figures of an outlook, endings by id; those that never came are left out. */
export function figuresOf(game: Game, outlook: Outlook | undefined): Omit<AdviceNote['orders'][number], 'set'> {
  const endings = game.endings.flatMap(({ id, index }) => {
    const it = outlook?.endings[index];
    return it === undefined || it.value === 0 ? [] : [[id, figureOf(it)] as const];
  });
  return {
    ...(outlook?.score === undefined ? {} : { score: figureOf(outlook.score) }),
    endings: Object.fromEntries(endings),
  };
}

const tidy = (value: number): number => Math.round(value * 1e4) / 1e4;

const figureOf = ({ value, low, high, cases }: Doubted): NotedFigure => ({
  value: tidy(value),
  low: tidy(low),
  high: tidy(high),
  ...(cases === undefined ? {} : { cases: [tidy(cases.low), tidy(cases.high)] as const }),
});
