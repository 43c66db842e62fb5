/** The menu of what a seat can do: answers first, then offers, then moves by the part of its conduct they belong to. */

import { publicNow, type Round } from '../../engine/adjudicate.ts';
import { isCandidateOpen, orderCost } from '../../engine/legal.ts';
import { isOpen, offerSlot, reverse } from '../../engine/offers.ts';
import type { OfferTerms, Pair } from '../../model/bargain.ts';
import type { Candidate, Move, Order } from '../../model/candidate.ts';
import { noInputs, readOdds } from '../../rules/evaluate.ts';
import { tableWords } from '../text/words.ts';
import type { Draft } from './draft.ts';
import { hasText, moveLabel, moveText, offerLabels, regionLabel, shortName, textOf } from './labels.ts';
import { percent } from './numbers.ts';
import { countAt, type Position } from './position.ts';
import { beyondText, closedText, orderLabel } from './reasons.ts';

/** One thing that can be chosen, or could be if it were not closed. */
export interface MenuItem {
  /** What choosing it does: an order, or the composer for offers. */
  readonly does: Order | 'compose';
  /** What the composer starts from, where that is not an empty offer. */
  readonly draft?: Draft;
  readonly label: string;
  readonly cost: number;
  /** "72 % to be completed". */
  readonly odds: string;
  /** One or two sentences for the one under the cursor. */
  readonly note: string;
  /** Why it is closed; undefined when it is open. */
  readonly closed: string | undefined;
}

/** Items under a heading. */
export interface MenuGroup {
  readonly heading: string;
  readonly items: readonly MenuItem[];
}

/** Everything a seat may do or cannot do yet. `own` is an offer it has composed this moment. */
export function menuOf(of: Position, round: Round, own?: OfferTerms): readonly MenuGroup[] {
  const words = tableWords[of.lang];
  const items = candidatesShown(of).map((candidate) => ({ candidate, item: itemOf(of, candidate, round) }));
  const open = items.filter(({ item }) => item.closed === undefined);
  const pick = (test: (candidate: Candidate) => boolean): MenuItem[] =>
    open.filter(({ candidate }) => test(candidate)).map(({ item }) => item);
  const counters = round === 'decide' ? counterItems(of) : [];
  const groups: MenuGroup[] = [
    { heading: words.answersHead, items: [...pick((it) => it.kind === 'answer'), ...counters] },
  ];
  const beyond = (it: Candidate): boolean => it.kind === 'offer' && beyondOffer(of, it) !== undefined;
  if (round === 'decide')
    groups.push({
      heading: words.offersHead,
      items: [...pick((it) => it.kind === 'offer' && !beyond(it)), ...composeItems(of, own)],
    });
  of.game.actors[of.seat]?.regions.forEach((_, region) => {
    const heading =
      round === 'react' ? regionLabel(of, of.seat, region) : words.oneOf(regionLabel(of, of.seat, region));
    groups.push({ heading, items: pick((it) => it.kind === 'move' && it.region === region) });
  });
  if (round === 'decide') {
    groups.push({ heading: words.beyondHead, items: pick(beyond) });
    const closed = (kind: Candidate['kind']): MenuItem[] =>
      items
        .filter(({ candidate, item }) => item.closed !== undefined && candidate.kind === kind)
        .map(({ item }) => item);
    groups.push({ heading: words.closedHead, items: [...closed('move'), ...closed('offer')] });
  }
  return groups.filter((group) => group.items.length > 0);
}

/** The items of a menu in order, without headings. */
export const itemsOf = (groups: readonly MenuGroup[]): readonly MenuItem[] => groups.flatMap((group) => group.items);

/** The candidates of the seat in the order of the scenario's file, the levels of a move from low to high. */
function candidatesShown({ game, seat }: Position): readonly Candidate[] {
  const id = game.actors[seat]?.id ?? '';
  const own = (game.actors[seat]?.candidates ?? []).map((index) => game.candidates[index] as Candidate);
  const place = (candidate: Candidate): number =>
    candidate.kind === 'move'
      ? game.shown.moves.indexOf(`${id}.${candidate.event}`)
      : candidate.kind === 'offer'
        ? game.shown.offers.indexOf(candidate.id.slice(6))
        : -1;
  const level = (candidate: Candidate): number => (candidate.kind === 'move' ? (candidate.level ?? 0) : 0);
  return [...own].sort((a, b) => place(a) - place(b) || level(a) - level(b) || a.index - b.index);
}

/** What the other side could not do of an offer now, and why; undefined where it could, as far as this seat knows. */
function beyondOffer(of: Position, { pair, get }: OfferTerms): string | undefined {
  return beyondTerms(of, (of.game.pairs[pair] as Pair).get, get);
}

function beyondTerms(of: Position, terms: readonly number[], bits: number): string | undefined {
  for (const [bit, number] of terms.entries()) {
    const move = of.game.moves[number] as Move;
    const why = ((bits >> bit) & 1) === 1 ? beyondText(of, move) : undefined;
    if (why !== undefined) return `${moveLabel(of, move)} – ${why}`;
  }
  return undefined;
}

function itemOf(of: Position, candidate: Candidate, round: Round): MenuItem {
  const words = tableWords[of.lang];
  const does: Order = { kind: 'candidate', candidate: candidate.index };
  const closed = isCandidateOpen(of.stage, candidate, round) ? undefined : closedText(of, candidate, round);
  const base = { does, label: orderLabel(of, does), cost: orderCost(of.stage, does), odds: '', closed };
  if (candidate.kind === 'move')
    return { ...base, odds: oddsText(of, candidate), note: moveNote(of, candidate, round) };
  if (candidate.kind === 'offer') {
    const beyond = beyondOffer(of, candidate);
    return {
      ...base,
      note: beyond === undefined ? termsNote(of, candidate) : `${words.beyond(beyond)} ${termsNote(of, candidate)}`,
    };
  }
  return { ...base, note: answerNote(of, candidate.pair, candidate.accept) };
}

/** Nature's chance that a move works, and of what. */
export function oddsText(of: Position, move: Move): string {
  if (move.odds === undefined) return '';
  return `${percent(of.lang, readOdds(move.odds)(of.stage.world, noInputs))} ${textOf(of, `${moveText(of, move)}.odds`)}`;
}

function moveNote(of: Position, move: Move, round: Round): string {
  const words = tableWords[of.lang];
  const acts = round === 'react' ? move.answers.filter((act) => publicNow(of.stage, act)) : [];
  const answers = acts.map((act) => words.answersTo(moveLabel(of, of.game.moves[act] as Move)));
  const note = hasText(of, `${moveText(of, move)}.note`) ? textOf(of, `${moveText(of, move)}.note`) : '';
  const counts = move.asks.map(({ ask, points }) =>
    words.countsToward(points, textOf(of, `asks.${of.game.asks[ask]?.id}`)),
  );
  const channel =
    move.channel === 'hidden' ? [words.hiddenMove] : move.channel === 'private' ? [words.privateMove] : [];
  return [...answers, note, ...channel, ...counts, ...(move.stance === 'concession' ? [words.concession] : [])].join(
    ' ',
  );
}

const list = (of: Position, labels: readonly string[]): string =>
  labels.length === 0 ? tableWords[of.lang].nothing : labels.join(' + ');

/** What an offer gives and gets, and who may hear of it. */
export function termsNote(of: Position, terms: OfferTerms): string {
  const words = tableWords[of.lang];
  const { give, get } = offerLabels(of, of.game.pairs[terms.pair] as Pair, terms.give, terms.get);
  const how = terms.channel === 'private' ? words.inPrivate : words.inPublic;
  const replaces = isOpen(of.stage, terms.pair) ? ` ${words.replaces}` : '';
  return `${words.offerNote(list(of, give), list(of, get), `${how.charAt(0).toUpperCase()}${how.slice(1)}, ${words.stands(terms.lapsesTurns + 1)}`)}${replaces}`;
}

function answerNote(of: Position, pair: number, accept: boolean): string {
  const words = tableWords[of.lang];
  if (!accept) return words.refuseNote;
  const at = offerSlot(of.stage, pair);
  const terms = of.game.pairs[pair] as Pair;
  const [giveBits, getBits] = [countAt(of, at + 1), countAt(of, at + 2)];
  const { give, get } = offerLabels(of, terms, giveBits, getBits);
  const beyond = beyondTerms(of, terms.give, giveBits);
  const warning = beyond === undefined ? '' : `${words.beyond(beyond)} `;
  return `${warning}${words.acceptNote(list(of, get), list(of, give))}`;
}

/** The composer, and what it made, where the seat has someone to bargain with. */
function composeItems(of: Position, own: OfferTerms | undefined): MenuItem[] {
  const words = tableWords[of.lang];
  if (!of.game.pairs.some((pair) => pair.from === of.seat)) return [];
  const compose: MenuItem = {
    does: 'compose',
    label: words.compose,
    cost: own?.cost ?? composeCost(of),
    odds: '',
    note: words.composeNote,
    closed: undefined,
  };
  if (own === undefined) return [compose];
  const does: Order = { kind: 'composed', terms: own };
  return [
    { does, label: orderLabel(of, does), cost: own.cost, odds: '', note: termsNote(of, own), closed: undefined },
    compose,
  ];
}

const composeCost = ({ game, seat }: Position): number => game.pairs.find((pair) => pair.from === seat)?.cost ?? 0;

/** To answer an open offer with a changed one: the composer, with the other side's terms as they look from here. */
function counterItems(of: Position): MenuItem[] {
  const words = tableWords[of.lang];
  return of.game.pairs.flatMap((theirs) => {
    const own = reverse(of.stage, theirs);
    if (own?.from !== of.seat || !isOpen(of.stage, theirs.index)) return [];
    const at = offerSlot(of.stage, theirs.index);
    const bits = (from: readonly number[], asked: number, to: readonly number[]): number =>
      from.reduce((sum, move, bit) => {
        const place = ((asked >> bit) & 1) === 1 ? to.indexOf(move) : -1;
        return place < 0 ? sum : sum | (1 << place);
      }, 0);
    const draft: Draft = {
      pair: own.index,
      give: bits(theirs.get, countAt(of, at + 2), own.give),
      get: bits(theirs.give, countAt(of, at + 1), own.get),
      channel: 'private',
    };
    return [
      {
        does: 'compose' as const,
        draft,
        label: words.counter(shortName(of, theirs.from)),
        cost: own.cost,
        odds: '',
        note: words.counterNote,
        closed: undefined,
      },
    ];
  });
}
