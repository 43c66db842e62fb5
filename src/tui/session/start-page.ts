/** The first screen and the options: what will be played, and all that can be chosen of it, as rows. */
import type { Language } from '../../model/text.ts';
import { dayAndMonth, headDate } from '../present/dates.ts';
import { actorName, shortName, textOf } from '../present/labels.ts';
import { titleOf } from '../present/pages.ts';
import { blank, columnsOf, fill, line, type Row, span, wrapped } from '../present/rows.ts';
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

/** Rows of the first screen, the item number `at` under the cursor. */
export function startRows({ lang, card: first }: Model, items: readonly StartItem[], at: number, width: number): Row[] {
  const words = pageWords[lang];
  const rows = items.flatMap((item, i): Row[] => [
    line(`${i === at ? '› ' : '  '}${labelOf(item, first, lang)}`, i === at ? 'chosen' : 'strong'),
    ...wrapped(`    ${noteOf(item, first, lang)}`, width, i === at ? 'plain' : 'dim', 4),
    blank,
  ]);
  return [...wrapped(words.motto, width, 'dim'), blank, ...rows];
}

function labelOf(item: StartItem, first: FirstCard | undefined, lang: Language): string {
  const words = pageWords[lang];
  if (item.kind === 'resume')
    return words.startResume(item.run.title[lang], item.run.seat[lang], dayAndMonth(lang, item.run.date));
  return {
    play:
      first === undefined
        ? words.startPlayNow
        : words.startPlay(first.title[lang], first.seat[lang], dayAndMonth(lang, first.from)),
    guide: words.startGuide,
    options: words.startOptions,
  }[item.kind];
}

function noteOf(item: StartItem, first: FirstCard | undefined, lang: Language): string {
  const words = pageWords[lang];
  if (item.kind === 'resume') return words.startResumeNote(item.run.turn, item.run.turns, item.run.file);
  return {
    play: first?.dilemma[lang] ?? '',
    guide: words.startGuideNote,
    options: words.startOptionsNote,
  }[item.kind];
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
    const shown = field.kind === 'seed' ? `${value}${under ? '▏' : ''}` : under ? `‹ ${value} ›` : `  ${value}`;
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
