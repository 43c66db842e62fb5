/** The composer of an offer: terms to give and to get, each in or out, and the channel. */
import { canBeDone, type Round } from '../../engine/adjudicate.ts';
import type { OfferTerms, Pair } from '../../model/bargain.ts';
import type { Move } from '../../model/candidate.ts';
import { pageWords, tableWords } from '../text/words.ts';
import type { Draft } from './draft.ts';
import { inFileOrder, moveLabel } from './labels.ts';
import { percent } from './numbers.ts';
import type { Position } from './position.ts';
import { beyondText, closedText } from './reasons.ts';
import { apart, blank, cut, type Row, span, widthOf, wrapped } from './rows.ts';

/** One line that the cursor may stand on: a term of one side by its bit, or the channel. */
export type DraftLine =
  | { readonly side: 'give' | 'get'; readonly bit: number; readonly move: Move }
  | { readonly side: 'channel' };

/** The lines of a pair's composer, in order. */
export function draftLines(of: Position, pair: number): readonly DraftLine[] {
  const { give, get } = of.game.pairs[pair] as Pair;
  const side = (name: 'give' | 'get', terms: readonly number[]): DraftLine[] =>
    inFileOrder(
      of,
      terms.map((move) => of.game.moves[move] as Move),
    ).map((move) => ({ side: name, bit: terms.indexOf(move.move), move }));
  return [...side('give', give), ...side('get', get), { side: 'channel' }];
}

/** Why a term of one's own cannot be given now; undefined when it can, and for the other side's, which is theirs to know. */
export function termClosed(of: Position, it: DraftLine): string | undefined {
  if (it.side !== 'give' || canBeDone(of.stage, it.move)) return undefined;
  const round: Round = 'decide';
  return closedText(of, it.move, round) ?? tableWords[of.lang].closed.terms;
}

/** The offer a draft stands for. */
export function termsOfDraft(of: Position, draft: Draft): OfferTerms {
  const { cost, lapsesTurns } = of.game.pairs[draft.pair] as Pair;
  return { pair: draft.pair, give: draft.give, get: draft.get, channel: draft.channel, cost, lapsesTurns };
}

/** Rows of the composer, and the row the cursor stands on. */
export function composeRows(
  of: Position,
  draft: Draft,
  at: number,
  width: number,
): { readonly rows: readonly Row[]; readonly cursor: number } {
  const words = pageWords[of.lang];
  const pair = of.game.pairs[draft.pair] as Pair;
  const rows: Row[] = [];
  let cursor = 0;
  draftLines(of, draft.pair).forEach((it, i, all) => {
    if (it.side !== all[i - 1]?.side) {
      if (i > 0) rows.push(blank);
      rows.push([span({ give: words.youGive, get: words.youGet, channel: words.channel }[it.side], 'strong')]);
    }
    if (i === at) cursor = rows.length;
    rows.push(lineRow(of, draft, it, i === at, width));
  });
  const cost = words.composeCost(pair.cost, pair.lapsesTurns);
  return {
    rows: [...rows, blank, ...wrapped(cost, width, 'dim'), ...wrapped(words.composeBoth, width, 'dim')],
    cursor,
  };
}

function lineRow(of: Position, draft: Draft, it: DraftLine, under: boolean, width: number): Row {
  const words = pageWords[of.lang];
  const pointer = span(under ? '› ' : '  ', 'accent');
  if (it.side === 'channel') {
    const leak = percent(of.lang, of.game.pairs[draft.pair]?.leakChance ?? 0);
    return [
      pointer,
      span(draft.channel === 'private' ? words.channelPrivate(leak) : words.channelPublic, under ? 'strong' : 'plain'),
    ];
  }
  const chosen = ((draft[it.side] >> it.bit) & 1) === 1;
  const closed = termClosed(of, it);
  // What counts with a third party says nothing about this offer.
  const asker = it.side === 'give' ? of.game.pairs[draft.pair]?.to : of.seat;
  const count = it.move.asks.reduce(
    (sum, { ask, points: each }) => sum + (of.game.asks[ask]?.by === asker ? each : 0),
    0,
  );
  const points = count === 0 ? '' : tableWords[of.lang][it.side === 'give' ? 'forThem' : 'forYou'](count);
  const tone = closed !== undefined ? 'dim' : under || chosen ? 'strong' : 'plain';
  const left = [
    pointer,
    span(`${closed !== undefined ? ' – ' : chosen ? '[x]' : '[ ]'} `, tone),
    span(moveLabel(of, it.move), tone),
  ];
  const facts = closed ?? (it.side === 'get' ? beyondText(of, it.move) : undefined) ?? points;
  // The name stays whole; a reason that is cut is said in full when the term is chosen.
  return apart(left, [span(cut(facts, Math.max(10, width - widthOf(left) - 2)), 'dim')], width);
}
