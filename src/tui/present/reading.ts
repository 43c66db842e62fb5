/** A seat's reading of what others hide: an estimate from the signs that all have seen, with the range it goes over. */
import { beliefRange, type Range } from '../../analysis/belief-range.ts';
import { turnNow } from '../../engine/stage.ts';
import { tableWords } from '../text/words.ts';
import { beliefNow, beliefsOf, isBefore } from './history.ts';
import { textOf } from './labels.ts';
import { number, percent } from './numbers.ts';
import type { Position } from './position.ts';
import { blank, type Row, wrapped } from './rows.ts';
import { insideName } from './sides.ts';

/** Readings of everyone with a hidden type: the seat's own of others, the others' of it. A brief one names the likeliest alone. */
export const allReadings = (of: Position, width: number, brief = false): Row[] =>
  of.game.actors.flatMap(({ index }) => readingRows(of, index, width, brief));

/** The seat's reading of an actor's hidden type, and what it was a moment ago. */
export function readingRows(of: Position, actor: number, width: number, brief = false): Row[] {
  const words = tableWords[of.lang];
  if (of.game.actors[actor]?.types === undefined) return [];
  const turn = Math.min(turnNow(of.stage), of.game.calendar.length);
  const series = beliefsOf(of.game, actor, of.told, turn);
  const now = series.at(-1) ?? [];
  const ranges = rangesAt(of, actor, turn);
  const text = readingText(of, actor, { now, before: series.at(-2) ?? now, ranges }, brief);
  return wrapped(`  ${actor === of.seat ? words.readingOfYou : titleOf(of, actor)}: ${text}`, width, 'accent', 4);
}

/** How the seat's reading of others moved since a place of what was told. */
export function changedReadings(of: Position, from: number, width: number): Row[] {
  return of.game.actors.flatMap(({ index, types }) => {
    if (types === undefined || index === of.seat) return [];
    const before = beliefNow(of.game, index, of.told.slice(0, from));
    const now = beliefNow(of.game, index, of.told);
    if (now.every((share, i) => share === before[i])) return [];
    const text = readingText(of, index, { now, before, ranges: rangesNow(of, index) });
    return [blank, ...wrapped(`${titleOf(of, index)}: ${text}`, width, 'accent', 2)];
  });
}

/** Of whom it is a reading is said where there are several that hide something. */
function titleOf(of: Position, actor: number): string {
  const words = tableWords[of.lang];
  const hiding = of.game.actors.filter(({ index, types }) => types !== undefined && index !== of.seat);
  return hiding.length === 1 ? words.reading : words.readingOf(insideName(of, actor));
}

/** The ranges of the shares that a seat reads now, by type: after all that was told. */
export const rangesNow = (of: Position, actor: number): readonly Range[] | undefined =>
  beliefRange(of.game, actor, happenings(of));

const rangesAt = (of: Position, actor: number, turn: number): readonly Range[] | undefined =>
  beliefRange(of.game, actor, happenings({ told: of.told.filter((it) => isBefore(it, turn)) }));

const happenings = ({ told }: Pick<Position, 'told'>) => told.map(({ happening }) => happening);

interface Reading {
  readonly now: readonly number[];
  readonly before: readonly number[];
  readonly ranges: readonly Range[] | undefined;
}

/** A reading in words, the likeliest first; what it was stands beside that one. Of two kinds, the second is the rest. */
function readingText(of: Position, actor: number, { now, before, ranges }: Reading, brief = false): string {
  const words = tableWords[of.lang];
  const who = of.game.actors[actor];
  const shares = (who?.types?.names ?? []).map((name, i) => ({
    name: textOf(of, `types.${who?.id}.${name}`),
    now: now[i] ?? 0,
    before: before[i] ?? 0,
    range: ranges?.[i],
  }));
  const [first, second, ...rest] = shares
    .sort((a, b) => b.now - a.now)
    .map((it, i) => {
      const [share, was] = [percent(of.lang, it.now * 1000), percent(of.lang, it.before * 1000)];
      const figure = words.readingShare(it.name, share, it.range === undefined ? undefined : rangeText(of, it.range));
      return { ...it, figure: share === was || i > 0 ? figure : words.readingWas(figure, was) };
    });
  if (first === undefined || second === undefined) return '';
  if (brief) return first.figure;
  return rest.length === 0
    ? words.readingElse(first.figure, second.name)
    : [first, second, ...rest].map(({ figure }) => figure).join(' · ');
}

/** Both ends of a range as a reader sees them, without the sign. */
export const rangeText = ({ lang }: Pick<Position, 'lang'>, { low, high }: Range): readonly [string, string] => [
  number(lang, low * 100),
  number(lang, high * 100),
];
