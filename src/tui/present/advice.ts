/** The adviser's page as rows: one line for each set of orders, in the order of the menu, and one set in full below. */
import type { Doubted, Outlook } from '../../analysis/advice.ts';
import type { Advice } from '../../analysis/consultation.ts';
import type { Order } from '../../model/candidate.ts';
import { adviceWords, pageWords } from '../text/words.ts';
import { textOf } from './labels.ts';
import { number, percent } from './numbers.ts';
import type { Position } from './position.ts';
import { rangesNow, rangeText } from './reading.ts';
import { orderLabel } from './reasons.ts';
import { columnsOf, fill, line, type Row, span, wrapped } from './rows.ts';

/** What can be shown of each set of orders: the score, and every ending that came, in the file's order. */
export type Shown = { readonly kind: 'score' } | { readonly kind: 'ending'; readonly ending: number };

/** What there is to show. */
export function shownOf(of: Position, { outlooks }: Advice): readonly Shown[] {
  const endings = of.game.shown.endings.flatMap((id) => {
    const ending = of.game.endings.find((it) => it.id === id)?.index ?? -1;
    return outlooks.some((it) => (it.endings[ending]?.value ?? 0) > 0) ? [{ kind: 'ending', ending } as const] : [];
  });
  return outlooks[0]?.score === undefined ? endings : [{ kind: 'score' }, ...endings];
}

/** What is shown now: that of this name, or the first there is. */
export const shownNow = (of: Position, { advice, shown }: Pick<AdviceView, 'advice' | 'shown'>): Shown | undefined =>
  shownOf(of, advice).find((it) => nameOfShown(it) === shown) ?? shownOf(of, advice)[0];

/** A name that stays while figures are refined: the number of an ending, -1 for the score. */
export const nameOfShown = (it: Shown): number => (it.kind === 'score' ? -1 : it.ending);

/** The figure that is shown of an outlook. */
export const figure = (of: Outlook, shown: Shown): Doubted | undefined =>
  shown.kind === 'score' ? of.score : of.endings[shown.ending];

/** A score as it is, a share in per cent. */
const hundredths = (shown: Shown): number => (shown.kind === 'score' ? 1 : 100);

/** An ending's name. */
export const endingName = (of: Position, ending: number): string =>
  textOf(of, `endings.${of.game.endings[ending]?.id}`);

/** The name of a set of orders. */
export function setLabel(of: Position, set: readonly Order[]): string {
  const [first, second] = set;
  if (first === undefined)
    return of.waitsFor === 'reactions' ? pageWords[of.lang].reactNothing : adviceWords[of.lang].pass;
  return second === undefined ? orderLabel(of, first) : adviceWords[of.lang].draft(set.length);
}

/** How the page stands. */
export interface AdviceView {
  readonly advice: Advice;
  readonly at: number;
  /** By `nameOfShown`. */
  readonly shown: number;
  readonly byLine: boolean;
}

/** The letter that stands for a kind. */
export const letter = (kind: number): string => String.fromCharCode(65 + kind);

/** The kinds in view, and the outlooks that tell them apart. */
function told({ advice, byLine }: AdviceView): Pick<Advice, 'kinds' | 'outlooks'> {
  return byLine ? (advice.lines ?? advice) : advice;
}

/** What the page is about: the assumptions, what is shown, the kinds by their letters. */
export function adviceHead(of: Position, view: AdviceView, width: number): Row[] {
  const words = adviceWords[of.lang];
  const { kinds } = told(view);
  const names = kinds.flatMap(({ actor, type, doctrine, share }, i) => {
    const id = actor === undefined ? '' : (of.game.actors[actor]?.id ?? '');
    if (doctrine !== undefined) return [words.line(letter(i), textOf(of, `doctrines.${id}.${doctrine}`))];
    if (actor === undefined || type === undefined) return [];
    const name = of.game.actors[actor]?.types?.names[type];
    const range = rangesNow(of, actor)?.[type];
    const ends = range === undefined ? undefined : rangeText(of, range);
    return [words.kind(letter(i), textOf(of, `types.${id}.${name}`), percent(of.lang, share * 1000), ends)];
  });
  const shown = shownNow(of, view);
  return [
    ...wrapped(view.advice.reaction ? words.whatAnswer : words.what, width, 'dim'),
    ...(view.advice.strained ? wrapped(words.strained, width, 'bad') : []),
    ...(names.length === 0
      ? []
      : wrapped(`${view.byLine ? words.ifLines : words.ifKinds} ${names.join(' · ')}`, width, 'accent', 3)),
    ...(shown === undefined ? [] : [line(words.counted(shownName(of, shown)), 'strong')]),
  ];
}

const shownName = (of: Position, shown: Shown): string =>
  shown.kind === 'score' ? adviceWords[of.lang].score : adviceWords[of.lang].shareOf(endingName(of, shown.ending));

const wide = { value: 9, cases: 9, kind: 5 } as const;

/** Names of the columns, then a row for each set of orders. */
export function adviceTable(
  of: Position,
  view: AdviceView,
  width: number,
): { readonly head: Row; readonly rows: Row[] } {
  const words = adviceWords[of.lang];
  const { outlooks, kinds } = told(view);
  const apart = kinds.length > 1;
  const columns = (whole: string, cases: string, each: readonly string[]): string =>
    [
      ...(view.byLine ? [] : [fill(whole, wide.value, 'right'), fill(cases, wide.cases, 'right')]),
      ...(apart ? each.map((it) => fill(it, wide.kind, 'right')) : []),
    ].join('');
  const room = (text: string): number => Math.max(8, width - columnsOf(text) - 2);
  const shown = shownNow(of, view);
  const titles = columns(
    words.all,
    words.overCases,
    kinds.map((_, i) => letter(i)),
  );
  const rows = view.advice.orders.map((set, i): Row => {
    const outlook = outlooks[i];
    const it = outlook === undefined || shown === undefined ? undefined : figure(outlook, shown);
    const each = (outlook?.byKind ?? []).map((kind) =>
      shown === undefined ? '' : plainFigure(of, figure(kind, shown), shown),
    );
    const text = columns(valueText(of, it, shown), casesText(of, it, shown), each);
    const chosen = i === view.at;
    return [
      span(chosen ? '› ' : '  ', 'accent'),
      span(fill(setLabel(of, set), room(text)), chosen ? 'strong' : 'plain'),
      span(text, chosen ? 'strong' : 'plain'),
    ];
  });
  return { head: [span(' '.repeat(2 + room(titles))), span(titles, 'dim')], rows };
}

/** A figure without its doubt: a score, or per cent without the sign. */
export const plainFigure = (of: Position, it: Doubted | undefined, shown: Shown): string =>
  it === undefined ? '' : number(of.lang, it.value * hundredths(shown));

/** The larger arm of an interval, in whole points, at least 1 where it is not 0. */
export const reachOf = (it: Doubted, shown: Shown): number =>
  Math.ceil(Math.max(it.value - it.low, it.high - it.value) * hundredths(shown) - 1e-9);

const valueText = (of: Position, it: Doubted | undefined, shown: Shown | undefined): string =>
  it === undefined || shown === undefined ? '' : `${plainFigure(of, it, shown)} ±${reachOf(it, shown)}`;

/** The range over cases, where they were met. */
export function casesText(of: Position, it: Doubted | undefined, shown: Shown | undefined): string {
  if (it?.cases === undefined || shown === undefined) return '';
  const [low, high] = [it.cases.low, it.cases.high].map((end) => number(of.lang, end * hundredths(shown)));
  return `${low}–${high}`;
}
