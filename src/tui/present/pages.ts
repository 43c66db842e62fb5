/** Pages of running text: briefing, keys and words, sources, and the question before leaving. */
import type { Game } from '../../model/game.ts';
import type { Language } from '../../model/text.ts';
import { type HintsName, keysOf } from '../keys.ts';
import { adviceWords, pageWords } from '../text/words.ts';
import { dayAndMonth } from './dates.ts';
import { actorName, hasText, type Reader, textOf } from './labels.ts';
import { blank, fill, line, type Row, span, wrapped } from './rows.ts';

/** Paragraphs of a text, a blank row between them where the text has one. */
export const paragraphs = (text: string, width: number): Row[] =>
  text.split('\n').flatMap((it) => (it === '' ? [blank] : wrapped(it, width)));

/** The briefing of a seat: three lines, or the long one. */
export function briefingRows(
  of: Reader,
  seat: number,
  long: boolean,
  width: number,
  from: number,
  spares = false,
): Row[] {
  const words = pageWords[of.lang];
  const { calendar } = of.game;
  const id = `briefing.${of.game.actors[seat]?.id}${long ? '.long' : ''}`;
  const dates = words.moments(
    calendar.length - from + 1,
    dayAndMonth(of.lang, calendar[from - 1]?.date ?? ''),
    dayAndMonth(of.lang, calendar.at(-1)?.date ?? ''),
  );
  return [
    // The dilemma is put as the usual seat meets it.
    ...(seat === of.game.defaultSeat ? [...wrapped(textOf(of, 'dilemma'), width, 'accent'), blank] : []),
    line(actorName(of, seat), 'strong'),
    ...paragraphs(textOf(of, id), width),
    ...(hasText(of, 'note.violence')
      ? [blank, ...wrapped(`${textOf(of, 'note.violence')} ${spares ? words.spares : words.sparesHint}`, width, 'dim')]
      : []),
    blank,
    ...wrapped(dates, width),
    ...wrapped(words.firstHelp, width),
    ...wrapped(words.notForecast, width, 'dim'),
  ];
}

/** The keys that work on a screen, and the words on it that need one. */
export function helpRows(lang: Language, screen: HintsName, width: number): Row[] {
  const words = pageWords[lang];
  return [
    line(words.keysHead, 'accent'),
    ...keyRows(lang, screen, width),
    blank,
    line(words.wordsHead, 'accent'),
    ...screenGlossary(lang, screen).flatMap(([name, text]) => entryRows(name, text, width)),
  ];
}

/** The keys that work on a screen. */
const keyRows = (lang: Language, screen: HintsName, width: number): Row[] =>
  keysOf(screen).flatMap(([keys, does]) =>
    entryRows(pageWords[lang].keyNames[keys] ?? keys, pageWords[lang].keys[does], width),
  );

function entryRows(name: string, text: string, width: number): Row[] {
  const [first = '', ...rest] = wrapped(text, width - 22).map((row) => row[0]?.text ?? '');
  return [[span(fill(name, 20), 'strong'), span(`  ${first}`)], ...rest.map((it) => line(`${' '.repeat(22)}${it}`))];
}

/** The words that a screen's help explains. */
export const screenGlossary = (lang: Language, screen: HintsName): readonly (readonly [string, string])[] =>
  screen === 'advice' || screen === 'adviceLines' ? adviceWords[lang].glossary : pageWords[lang].glossary;

/** What is contested, and the sources of the scenario. */
export function sourcesRows(of: Reader, width: number): Row[] {
  const words = pageWords[of.lang];
  return [
    ...wrapped(words.notForecast, width, 'dim'),
    blank,
    line(words.contested, 'accent'),
    ...paragraphs(textOf(of, 'note.contested'), width),
    blank,
    line(words.sourceList, 'accent'),
    ...[...of.game.sources.values()].flatMap(({ publisher, title, date, url }) => [
      ...wrapped(`${publisher}: ${title}${date === undefined ? '' : ` (${date})`}`, width, 'plain', 2),
      ...(url === undefined ? [] : wrapped(`  ${url}`, width, 'dim', 2)),
    ]),
  ];
}

/** The question before leaving, and how to go on later. */
export function leaveRows(
  lang: Language,
  run: { readonly begun: boolean; readonly file: string | undefined; readonly chosen: boolean },
  width: number,
): Row[] {
  const words = pageWords[lang];
  const saved = !run.begun ? words.leaveNothing : run.file === undefined ? words.leaveUnsaved : words.leaveSaved;
  return [
    ...wrapped(saved, width),
    // On a line of its own, to be copied whole.
    ...(run.begun && run.file !== undefined ? wrapped(words.resume(run.file), width, 'strong') : []),
    ...(run.chosen ? wrapped(words.leaveChosen, width) : []),
    blank,
    ...wrapped(words.leaveKeys, width, 'strong'),
  ];
}

/** The title of a scenario. */
export const titleOf = (game: Game, lang: Language): string => textOf({ game, lang }, 'title');
