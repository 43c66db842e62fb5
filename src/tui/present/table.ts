/** What lies on the table: offers, threats, promises, and each side's word so far. */
import { isOpen, offerSlot, whoKnows } from '../../engine/offers.ts';
import { turnNow } from '../../engine/stage.ts';
import { dueTurn, stands } from '../../engine/word.ts';
import type { Pair } from '../../model/bargain.ts';
import type { Indicator } from '../../model/game.ts';
import { promiseStandings, promiseStride, recordNames, recordStride, threatStride } from '../../model/layout.ts';
import { tableWords } from '../text/words.ts';
import { dayAndMonth, daysFrom } from './dates.ts';
import { offerLabels, shortName, textOf } from './labels.ts';
import { countAt, momentOf, type Position } from './position.ts';
import { line, type Row, span, wrapped } from './rows.ts';
import { insideName, sideOf } from './sides.ts';

/** Rows on what lies on the table now; a brief list does not say what is not there. */
export function onTableRows(of: Position, width: number, brief = false): Row[] {
  const offers = of.game.pairs.flatMap((pair) => offerRows(of, pair, width));
  const words = tableWords[of.lang];
  return [
    ...(offers.length === 0 && !brief ? [line(words.noOffers, 'dim')] : offers),
    ...threatRows(of, width),
    ...promiseRows(of, width),
    ...contestRows(of, width),
  ];
}

/** Whether any offer lies on the table that this seat knows of. */
export const isLaid = (of: Position): boolean =>
  of.game.pairs.some((pair) => isOpen(of.stage, pair.index) && ((whoKnows(of.stage, pair) >> of.seat) & 1) === 1);

function offerRows(of: Position, pair: Pair, width: number): Row[] {
  if (!isOpen(of.stage, pair.index) || ((whoKnows(of.stage, pair) >> of.seat) & 1) === 0) return [];
  const words = tableWords[of.lang];
  const at = offerSlot(of.stage, pair.index);
  const { give, get } = offerLabels(of, pair, countAt(of, at + 1), countAt(of, at + 2));
  const how = [words.inPrivate, words.leaked, words.inPublic][countAt(of, at + 4)] ?? '';
  const from = sideOf(of, pair.from);
  const head = from.you ? words.yourOffer(insideName(of, pair.to)) : words.offerFrom(from.name);
  const list = (labels: readonly string[]): string => (labels.length === 0 ? words.nothing : labels.join(' + '));
  return [
    [span(`▸ ${head}`, 'strong'), span(` · ${how} · ${words.stands(countAt(of, at + 3) - turnNow(of.stage) + 1)}`)],
    ...wrapped(`  ${words.gives(list(give), from)} · ${words.wants(list(get), from)}`, width, 'plain', 4),
  ];
}

/** The standing threats by number, the nearest first. */
export function standingThreats(
  of: Position,
): readonly { readonly threat: number; readonly date: string; readonly days: number }[] {
  const today = momentOf(of).date;
  return of.game.threats
    .flatMap(({ due }, threat) => {
      if (!stands(of.stage, threat)) return [];
      const date = due[countAt(of, of.game.layout.threats + threat * threatStride + 1)]?.date ?? '';
      return [{ threat, date, days: Math.max(0, daysFrom(today, date)), turn: dueTurn(of.stage, threat) }];
    })
    .sort((a, b) => a.turn - b.turn);
}

function threatRows(of: Position, width: number): Row[] {
  const words = tableWords[of.lang];
  return standingThreats(of).flatMap(({ threat, date }) => {
    const it = of.game.threats[threat];
    const extended = countAt(of, of.game.layout.threats + threat * threatStride + 2);
    return wrapped(
      words.threat(textOf(of, `threats.${it?.id}`), dayAndMonth(of.lang, date), extended),
      width,
      it?.to === of.seat ? 'bad' : 'plain',
      2,
    );
  });
}

function promiseRows(of: Position, width: number): Row[] {
  const words = tableWords[of.lang];
  return of.game.promises.flatMap((it, number) => {
    const at = of.game.layout.promises + number * promiseStride;
    if (countAt(of, at) !== promiseStandings.indexOf('outstanding')) return [];
    const due = of.game.calendar[countAt(of, at + 1) - 1];
    return wrapped(
      words.promise(
        insideName(of, it.of),
        textOf(of, `promises.${it.id}`),
        due === undefined ? words.afterEnd : dayAndMonth(of.lang, due.date),
      ),
      width,
      'plain',
      2,
    );
  });
}

/** Objections there is cause for: how far each was pressed, and what dropping it would cost the one who pressed it. */
function contestRows(of: Position, width: number): Row[] {
  const words = tableWords[of.lang];
  return of.game.contests.flatMap((it) => {
    const rung = of.stage.world.values[it.indicator] as number;
    const { seenBy } = of.game.indicators[it.indicator] as Indicator;
    if (rung < 0 || seenBy?.includes(of.seat) === false) return [];
    const by = sideOf(of, it.by);
    const what = textOf(of, `contests.${it.id}`);
    const actor = of.game.actors[it.by]?.id;
    const step = textOf(of, `moves.${actor}.${it.rungs[rung - 1]}`);
    const cost = it.dropCost[rung - 1] ?? 0;
    const price =
      rung > 0 && by.you && cost > 0
        ? words.dropping(cost, textOf(of, `indicators.${of.game.indicators[it.audience]?.id}`))
        : '';
    const text =
      rung === 0 ? words.objectionOpen(by, what) : words.objection(by, what, rung, it.rungs.length, step) + price;
    return wrapped(text, width, 'plain', 2);
  });
}

/** Rows on what each bargaining side said it would do, and did. */
export function recordRows(of: Position, width: number): Row[] {
  const words = tableWords[of.lang];
  const speakers = new Set([...of.game.threats.map((it) => it.by), ...of.game.promises.map((it) => it.of), of.seat]);
  return [...speakers]
    .sort((a, b) => a - b)
    .flatMap((actor) => {
      const [made, done, promised, kept] = recordNames.map((_, i) =>
        countAt(of, of.game.layout.records + actor * recordStride + i),
      );
      return wrapped(
        words.record(shortName(of, actor), made ?? 0, done ?? 0, promised ?? 0, kept ?? 0),
        width,
        'plain',
        2,
      );
    });
}
