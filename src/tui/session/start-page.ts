/** The first screen and the options: what will be played, and all that can be chosen of it, as rows. */
import type { Language } from '../../model/text.ts';
import { dayAndMonth, headDate } from '../present/dates.ts';
import { actorName, shortName, textOf } from '../present/labels.ts';
import { titleOf } from '../present/pages.ts';
import { apart, blank, columnsOf, fill, line, type Row, type Span, span, wrapped } from '../present/rows.ts';
import { pageWords, peopleWords } from '../text/words.ts';
import type { FirstCard, Model, Setup } from './model.ts';
import { type Field, fieldsOf, lineOf } from './options.ts';
import type { StartItem } from './update-start.ts';

/** What cannot be opened, and why. */
export const problemRows = (lang: Language, problems: readonly string[], width: number): Row[] =>
  problems.length === 0
    ? []
    : [
        ...wrapped(pageWords[lang].broken(problems.length), width, 'bad'),
        ...problems.slice(0, 5).flatMap((it) => wrapped(it, width, 'plain', 2)),
      ];

/** Rows of the first screen, the item number `at` under the cursor, and the last row that belongs to that item. */
export function startRows(
  { lang, card: first }: Model,
  items: readonly StartItem[],
  at: number,
  width: number,
): { readonly rows: readonly Row[]; readonly cursor: number } {
  const rows = [...wrapped(pageWords[lang].motto, width, 'dim'), blank];
  let cursor = 0;
  items.forEach((item, i) => {
    const before = items[i - 1]?.kind;
    if (item.kind === 'seeAgain' && before !== item.kind) rows.push(blank, line(pageWords[lang].startEnded, 'accent'));
    else if (before !== undefined && !('run' in item && before === item.kind)) rows.push(blank);
    rows.push(...('run' in item ? runRows(item, i === at, lang, width) : itemRows(item, i === at, first, lang, width)));
    if (i === at) cursor = rows.length - 1;
  });
  return { rows, cursor };
}

const underCursor = (under: boolean, label: string): Span =>
  span(`${under ? '› ' : '  '}${label}`, under ? 'chosen' : 'strong');

function itemRows(
  { kind }: StartItem & { readonly kind: 'play' | 'guide' | 'options' },
  under: boolean,
  first: FirstCard | undefined,
  lang: Language,
  width: number,
): Row[] {
  const words = pageWords[lang];
  const play =
    first === undefined
      ? words.startPlayNow
      : words.startPlay(first.title[lang], first.seat[lang], dayAndMonth(lang, first.from));
  const label = { play, guide: words.startGuide, options: words.startOptions }[kind];
  const note = { play: first?.dilemma[lang] ?? '', guide: words.startGuideNote, options: words.startOptionsNote }[kind];
  return [[underCursor(under, label)], ...wrapped(`    ${note}`, width, under ? 'plain' : 'dim', 4)];
}

/** A saved run in one row; where it is saved stands below it while it is under the cursor. */
function runRows(
  { run }: StartItem & { readonly kind: 'resume' | 'seeAgain' },
  under: boolean,
  lang: Language,
  width: number,
): Row[] {
  const words = pageWords[lang];
  const { title, seat, date, turn, turns, ending, file } = run;
  const day = dayAndMonth(lang, date);
  const label =
    ending === undefined
      ? words.startResume(title[lang], seat[lang], day)
      : words.startSeen(title[lang], seat[lang], ending[lang]);
  const right = ending === undefined ? words.replayAt(turn, turns) : day;
  const note = ending === undefined ? file : words.startSeenNote(ending[lang], file);
  return [
    apart([underCursor(under, label)], [span(right, 'dim')], width),
    ...(under ? wrapped(`    ${note}`, width, 'plain', 4) : []),
  ];
}

/** Rows of the options, the field number `at` under the cursor; what it means stands below. */
export function optionRows(model: Model, setup: Setup, at: number, width: number): Row[] {
  const words = pageWords[model.lang];
  const fields = fieldsOf(setup);
  const names = fields.map((field) => nameOf(model, setup, field));
  const column = Math.max(...names.map(columnsOf)) + 4;
  const rows = fields.map((field, i): Row => {
    const under = i === at;
    const value = chosenOf(model, setup, field);
    const shown = field.kind === 'seed' ? `  ${value}${under ? '▏' : ''}` : under ? `‹ ${value} ›` : `  ${value}`;
    return [
      span(fill(`${under ? '› ' : '  '}${names[i]}`, column), under ? 'chosen' : 'plain'),
      span(shown, under ? 'strong' : 'plain'),
    ];
  });
  const field = fields[at];
  const note = field === undefined ? '' : explained(model, setup, field);
  return [...wrapped(words.optionsIntro, width, 'dim'), blank, ...rows, blank, ...wrapped(note, width)];
}

function nameOf({ lang }: Model, { loaded: { game } }: Setup, field: Field): string {
  if (field.kind === 'line') return shortName({ game, lang }, field.actor);
  return pageWords[lang].fields[field.kind];
}

function chosenOf({ lang }: Model, setup: Setup, field: Field): string {
  const words = pageWords[lang];
  const { game } = setup.loaded;
  const of = { game, lang };
  switch (field.kind) {
    case 'crisis':
      return titleOf(game, lang);
    case 'seat':
      return actorName(of, setup.seat);
    case 'from':
      return headDate(lang, game.calendar[setup.from - 1]?.date ?? '');
    case 'line': {
      const { id, usual } = game.actors[field.actor] ?? { id: '', usual: '' };
      const line = lineOf(setup, field.actor);
      if (line === 'human') return peopleWords[lang].personHere;
      const label = textOf(of, `doctrines.${id}.${line}`);
      return line === usual ? `${label} ${words.usualLine}` : label;
    }
    case 'facilitator':
      return setup.facilitator === true ? peopleWords[lang].facilitatorThere : peopleWords[lang].facilitatorNone;
    case 'advice':
      return words.difficulty[setup.advice ?? 'free'];
    case 'language':
      return words.languageName;
    case 'seed':
      return setup.seed === '' ? words.anySeed : setup.seed;
  }
}

/** What the field under the cursor is about. */
function explained({ lang }: Model, setup: Setup, field: Field): string {
  const words = pageWords[lang];
  const { game } = setup.loaded;
  const of = { game, lang };
  switch (field.kind) {
    case 'crisis':
      return textOf(of, 'dilemma');
    case 'seat':
      return textOf(of, `briefing.${game.actors[setup.seat]?.id}`).split('\n')[0] ?? '';
    case 'from': {
      const moment = textOf(of, `calendar.${game.calendar[setup.from - 1]?.id}`);
      return `${moment}. ${setup.from > 1 ? words.fromNote : words.fromStart}`;
    }
    case 'line':
      if (lineOf(setup, field.actor) === 'human') return peopleWords[lang].personNote;
      return textOf(of, `doctrines.${game.actors[field.actor]?.id}.${lineOf(setup, field.actor)}.note`);
    case 'facilitator':
      return peopleWords[lang].facilitatorNote;
    case 'advice':
      return words.difficultyNote;
    case 'language':
      return words.languageNote;
    case 'seed':
      return words.seedNote;
  }
}
