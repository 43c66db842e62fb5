/** One happening as one sentence of news, or none where it shows in another way. */
import type { Pair, Promised, Signal, Threat } from '../../model/bargain.ts';
import type { Move } from '../../model/candidate.ts';
import type { Happening } from '../../model/run.ts';
import { wireWords } from '../text/words.ts';
import { dayAndMonth } from './dates.ts';
import { moveLabel, moveText, offerLabels, regionLabel, standingLabel, textOf } from './labels.ts';
import { percent } from './numbers.ts';
import { type Seated, sideOf } from './sides.ts';

type Of<K extends Happening['kind']> = Happening & { readonly kind: K };

/**
 * The sentence for a happening; undefined for one that is told with another. `told` is all that the reader is told with it,
 * in order.
 */
export function newsOf(of: Seated, it: Happening, told: readonly Happening[] = []): string | undefined {
  switch (it.kind) {
    case 'inject':
      return textOf(of, of.game.injects[it.inject]?.text ?? '');
    case 'order':
      return orderNews(of, it);
    case 'offer': {
      const [from, to] = sidesOf(of, it.pair);
      const words = wireWords[of.lang];
      return (it.counter ? words.counters : words.offers)(
        from,
        to,
        termsText(of, it.pair, it.give, it.get),
        it.channel === 'private',
      );
    }
    case 'answer':
      return answerNews(of, it, told);
    case 'note':
      return wireWords[of.lang].note(it.text);
    case 'leak': {
      const [from, to] = sidesOf(of, it.pair);
      return wireWords[of.lang].leak(from, to, termsText(of, it.pair, it.give, it.get));
    }
    case 'exposed':
      return wireWords[of.lang].exposed(textOf(of, `${moveText(of, of.game.moves[it.move] as Move)}.wire`));
    case 'threat':
      return threatNews(of, it);
    case 'promise':
      return promiseNews(of, it);
    case 'signal':
      return signalNews(of, it);
    case 'posture':
      return wireWords[of.lang].standing(
        sideOf({ ...of, seat: undefined }, it.actor),
        regionLabel(of, it.actor, it.region),
        standingLabel(of, it.actor, it.region, it.from),
        standingLabel(of, it.actor, it.region, it.to),
      );
    case 'ending':
      return textOf(of, `endings.${of.game.endings.find(({ index }) => index === it.ending)?.id}`);
    case 'change':
      return undefined;
  }
}

const sidesOf = (of: Seated, pair: number) => {
  const { from, to } = of.game.pairs[pair] as Pair;
  return [sideOf(of, from), sideOf(of, to)] as const;
};

/** What an offer gives and gets, as the end of a sentence. */
export function termsText(of: Seated, pair: number, giveBits: number, getBits: number): string {
  const words = wireWords[of.lang];
  const { give, get } = offerLabels(of, of.game.pairs[pair] as Pair, giveBits, getBits);
  const quoted = (labels: readonly string[]): string => labels.map(words.quoted).join(' + ');
  if (give.length === 0) return words.demand(quoted(get));
  return get.length === 0 ? words.gift(quoted(give)) : words.terms(quoted(give), quoted(get));
}

/** What is publicly said of an act. */
export const actNews = (of: Seated, it: Of<'order'>): string =>
  textOf(of, `${moveText(of, of.game.candidates[it.candidate] as Move)}.${it.result === 'failed' ? 'failed' : 'wire'}`);

function orderNews(of: Seated, it: Of<'order'>): string {
  const words = wireWords[of.lang];
  const move = of.game.candidates[it.candidate] as Move;
  if (it.result === 'lapsed') return words.lapsedOrder(sideOf(of, it.actor), moveLabel(of, move));
  // What the wire says of a hidden move is what it says when it comes out.
  if (move.channel === 'hidden') return words.secretly(sideOf(of, it.actor), moveLabel(of, move));
  const news = actNews(of, it);
  const how = move.channel === 'private' && !it.inDeal ? words.privately : '';
  const chance = it.odds === undefined ? '' : chanceText(of, it, it.odds);
  return how === '' && chance === '' ? news : `${news.replace(/\.$/, '')}${how}${chance}.`;
}

/** What its chance was, and how near it came: in points of a hundred, never none. */
function chanceText(of: Seated, it: Of<'order'>, odds: number): string {
  const words = wireWords[of.lang];
  const what = textOf(of, `${moveText(of, of.game.candidates[it.candidate] as Move)}.odds`);
  const near = it.fell === undefined ? 0 : Math.max(1, Math.round(Math.abs(odds - it.fell) / 10));
  const how = near === 0 ? '' : it.result === 'failed' ? words.short(near) : words.spare(near);
  return words.chance(percent(of.lang, odds), what, how);
}

function answerNews(of: Seated, it: Of<'answer'>, told: readonly Happening[]): string | undefined {
  const words = wireWords[of.lang];
  const [from, to] = sidesOf(of, it.pair);
  const terms = termsText(of, it.pair, it.give, it.get);
  switch (it.result) {
    case 'accepted':
      return words.accepted(to, from, terms) + alreadyText(of, it, told);
    case 'refused':
      return words.refused(to, from, terms);
    case 'failed':
      return words.failed(to, from);
    case 'lapsed':
      return words.lapsed(from, to);
    case 'replaced':
      return words.replaced(from);
    case 'countered':
      return undefined;
  }
}

/** Which acts of a deal were done in the same moment before it was struck, and so are not done again. */
function alreadyText(of: Seated, it: Of<'answer'>, told: readonly Happening[]): string {
  const words = wireWords[of.lang];
  const { give, get } = of.game.pairs[it.pair] as Pair;
  const at = told.indexOf(it);
  const isDone = (candidate: number, orders: readonly Happening[], inDeal: boolean): boolean =>
    orders.some((one) => one.kind === 'order' && one.candidate === candidate && one.inDeal === inDeal);
  const acts = [...taken(give, it.give), ...taken(get, it.get)].map((move) => of.game.moves[move] as Move);
  const before = acts.filter(
    ({ index }) => isDone(index, told.slice(0, Math.max(0, at)), false) && !isDone(index, told.slice(at), true),
  );
  return before.length === 0 ? '' : words.already(before.map((move) => words.quoted(moveLabel(of, move))).join(' + '));
}

/** The moves of one side of an offer by its bits. */
const taken = (terms: readonly number[], bits: number): readonly number[] =>
  terms.filter((_, bit) => ((bits >> bit) & 1) === 1);

function threatNews(of: Seated, it: Of<'threat'>): string {
  const words = wireWords[of.lang];
  const threat = of.game.threats[it.threat] as Threat;
  const what = textOf(of, `threats.${threat.id}`);
  const due = it.due === undefined ? undefined : threat.due[it.due];
  const date = due === undefined ? '' : dayAndMonth(of.lang, due.date);
  switch (it.result) {
    case 'made':
      return words.threatMade(what, date);
    case 'extended':
      return words.threatExtended(what, date);
    case 'carriedOut':
      return words.threatCarriedOut(what);
    case 'withdrawn':
      return words.threatWithdrawn(what);
    case 'lapsed':
      return words.threatLapsed(what);
    case 'met':
      return words.threatMet(what);
  }
}

function promiseNews(of: Seated, it: Of<'promise'>): string {
  const words = wireWords[of.lang];
  const promise = of.game.promises[it.promise] as Promised;
  const by = sideOf(of, promise.of);
  const what = textOf(of, `promises.${promise.id}`);
  const unseen = it.seen ? '' : words.unseen;
  switch (it.result) {
    case 'made':
      return words.promiseMade(by, what);
    case 'kept':
      return words.promiseKept(by, what) + unseen;
    case 'late':
      return words.promiseLate(by, what) + unseen;
    case 'broken':
      return words.promiseBroken(by, what) + unseen;
  }
}

function signalNews(of: Seated, it: Of<'signal'>): string {
  const words = wireWords[of.lang];
  const signal = of.game.signals[it.signal] as Signal;
  const about = of.game.actors[signal.about];
  const what = textOf(of, `signals.${signal.id}`);
  const says = about?.types?.names[it.says];
  const side = sideOf(of, signal.about);
  if (says === undefined) return side.you ? words.actOfYours(what) : words.act(side, what);
  const type = textOf(of, `types.${about?.id}.${says}`);
  return side.you ? words.signOfYou(what, type) : words.sign(side, what, type);
}
