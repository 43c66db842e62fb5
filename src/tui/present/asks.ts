/** What is asked of a seat and what it asks, with what was given and what would count. */
import type { Ask } from '../../model/bargain.ts';
import type { Move } from '../../model/candidate.ts';
import { tableWords } from '../text/words.ts';
import { inFileOrder, moveLabel, textOf } from './labels.ts';
import { countAt, type Position, seen } from './position.ts';
import { line, type Row, wrapped } from './rows.ts';
import { sideOf } from './sides.ts';

/** Two rows for each ask of others, for a small window: what, what was given, how much would be enough. */
export function theyAskBrief(of: Position, width: number): Row[] {
  const words = tableWords[of.lang];
  return of.game.asks.flatMap((ask, number) => {
    if (ask.of !== of.seat) return [];
    const counted = countedMoves(of, number);
    const given = counted.length === 0 ? words.nothingGiven : words.given(pointsText(of, counted, number));
    return [
      ...wrapped(askText(of, ask), width, 'strong', 2),
      ...wrapped(`  ${given} · ${words.enoughBrief(ask.least, ask.most)}`, width, 'plain', 4),
    ];
  });
}

/** Who asks whom for what. */
const askText = (of: Position, { by, of: whom, id }: Ask): string =>
  tableWords[of.lang].asks(sideOf(of, by), sideOf(of, whom), textOf(of, `asks.${id}`));

const pointsText = (of: Position, moves: readonly Move[], ask: number): string =>
  moves.map((move) => `${moveLabel(of, move)} ${tableWords[of.lang].points(pointsOf(move, ask))}`).join(', ');

/** Rows on what others ask of the seat. */
export const theyAskRows = (of: Position, width: number): Row[] => askRows(of, width, (ask) => ask.of === of.seat);

/** Rows on what the seat asks of others. */
export const youAskRows = (of: Position, width: number): Row[] => askRows(of, width, (ask) => ask.by === of.seat);

function askRows(of: Position, width: number, which: (ask: Ask) => boolean): Row[] {
  return of.game.asks.flatMap((ask, number) => (which(ask) ? oneAsk(of, ask, number, width) : []));
}

function oneAsk(of: Position, ask: Ask, number: number, width: number): Row[] {
  const words = tableWords[of.lang];
  const counted = countedMoves(of, number);
  const points = (moves: readonly Move[]): string => pointsText(of, moves, number);
  const open = inFileOrder(
    of,
    of.game.moves.filter((move) => pointsOf(move, number) > 0 && !counted.includes(move)),
  );
  const own = ask.by === of.seat;
  const need = countAt(of, of.game.layout.needs + number);
  const given = countAt(of, of.game.layout.given + number);
  return [
    ...wrapped(askText(of, ask), width, 'strong', 2),
    ...(counted.length === 0
      ? [line(`  ${words.nothingGiven}`)]
      : wrapped(`  ${words.given(points(counted))}`, width, 'plain', 4)),
    ...wrapped(
      `  ${own ? words.enoughKnown(given, need) : words.enoughHidden(ask.least, ask.most)}`,
      width,
      'plain',
      4,
    ),
    ...(open.length === 0 ? [] : wrapped(`  ${words.wouldCount(points(open))}`, width, 'dim', 4)),
  ];
}

const pointsOf = (move: Move, ask: number): number => move.asks.find((it) => it.ask === ask)?.points ?? 0;

/** Moves that have counted toward an ask, as far as the seat has seen. */
function countedMoves(of: Position, ask: number): readonly Move[] {
  const done = new Set(
    seen(of).flatMap(({ happening }) =>
      happening.kind === 'order' && happening.result !== 'failed' && happening.result !== 'lapsed'
        ? [happening.candidate]
        : [],
    ),
  );
  return of.game.moves.filter((move) => pointsOf(move, ask) > 0 && done.has(move.index));
}
