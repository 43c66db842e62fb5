/** The wire as rows: by moment with its date, newest moment last, or what a reveal tells. */
import type { Told } from '../../engine/recording.ts';
import type { Game } from '../../model/game.ts';
import type { Language, Text } from '../../model/text.ts';
import { headDate } from './dates.ts';
import { line, type Row, wrapped } from './rows.ts';
import { type WireLine, wireLines } from './wire.ts';

const marks: Readonly<Record<WireLine['kind'], string>> = {
  outside: '○',
  own: '●',
  other: '◆',
  because: ' ',
  time: '~',
  ending: '■',
};

/** Lines of the wire as rows: a mark for who acts, and what it changed below it, indented. */
export function wireRows(lines: readonly WireLine[], width: number): Row[] {
  return lines.flatMap(({ kind, text }) => {
    if (kind === 'because') return wrapped(`  ${text}`, width, 'dim', 4);
    return wrapped(
      `${marks[kind]} ${text}`,
      width,
      kind === 'own' ? 'accent' : kind === 'ending' ? 'strong' : 'plain',
      2,
    );
  });
}

/** What a seat learns from part of a run. */
export interface NewsScope {
  readonly game: Game;
  readonly lang: Language;
  /** Undefined: an onlooker who sees all. */
  readonly seat: number | undefined;
  /** The first turn that the seat's person decided: its orders before were given by its usual line. */
  readonly from?: number;
  /** Texts in place of the scenario's own. */
  readonly spared?: ReadonlyMap<string, Text>;
}

/** The news of some happenings, each moment under its date; in brief without what it changed. */
export function newsRows(of: NewsScope, told: readonly Told[], width: number, brief = false): Row[] {
  const turns = [...new Set(told.map((it) => it.turn))];
  return turns.flatMap((turn, i) => {
    const happenings = told.filter((it) => it.turn === turn).map((it) => it.happening);
    const all = wireLines(of.game, of.lang, happenings, of.seat, turn >= (of.from ?? 1), of.spared);
    const lines = brief ? all.filter(({ kind }) => kind !== 'because' && kind !== 'time') : all;
    if (lines.length === 0) return [];
    const date = of.game.calendar[turn - 1]?.date;
    return [
      ...(i > 0 ? [line('')] : []),
      line(date === undefined ? '' : headDate(of.lang, date), 'strong'),
      ...wireRows(lines, width),
    ];
  });
}
