/** Every word that a player meets is explained, with its source, in both languages; what a seat may not know is not. */
import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../../src/io/catalogue.ts';
import { loadGame } from '../../src/io/load-game.ts';
import type { Game } from '../../src/model/game.ts';
import { glossaryOf } from '../../src/tui/present/glossary.ts';
import { basisRows } from '../../src/tui/present/glossary-basis.ts';
import { lookUp, type Word } from '../../src/tui/present/glossary-word.ts';
import { moveText, textOf } from '../../src/tui/present/labels.ts';
import { plain } from '../../src/tui/present/rows.ts';
import { wordText } from '../../src/tui/session/linear-words.ts';
import { unitEs } from '../../src/tui/text/units-es.ts';
import { adviceWords } from '../../src/tui/text/words.ts';
import { charts } from '../../state-machines/index.ts';
import { projectFolder } from '../fixtures/command.ts';
import { frameOf, loaded, sitDown } from './table-top.ts';

const languages = ['en', 'es'] as const;
const size = { columns: 80, rows: 24 };

function gameOf(id: string): Game {
  const found = loadGame(id, { roster: charts, home: projectFolder });
  if (!found.ok) throw new Error(found.problems[0]?.message);
  return found.value.game;
}

const one = (words: readonly Word[], typed: string): Word => {
  const [first] = lookUp(words, typed);
  if (first === undefined) throw new Error(`No word ${typed}`);
  return first;
};

describe.each(scenarioIds(projectFolder))('%s', (id) => {
  const game = gameOf(id);

  test('what each thing is counted in has Spanish', () => {
    const told = game.indicators.filter(({ inner }) => inner !== true).map(({ unit }) => unit);
    expect(told.filter((unit) => unitEs(unit) === undefined)).toEqual([]);
  });

  const words = languages.map((lang) => glossaryOf({ game, lang, seat: game.defaultSeat }));

  test('what is counted, done, asked, threatened, promised, wanted, and how it may end: all are there', () => {
    const names = new Set(words[0]?.map(({ name }) => name));
    const known = (seenBy: readonly number[] | undefined): boolean => seenBy?.includes(game.defaultSeat) !== false;
    const met = [
      ...game.actors.map((it) => `actors.${it.id}`),
      ...game.indicators.flatMap((it) => (it.inner === true || !known(it.seenBy) ? [] : [`indicators.${it.id}`])),
      ...game.moves.flatMap((it) =>
        it.channel === 'hidden' && it.actor !== game.defaultSeat ? [] : [moveText({ game, lang: 'en' }, it)],
      ),
      ...game.actors.flatMap(({ chart, regions }) =>
        regions.flatMap(({ name, postures }) => postures.map((it) => `postures.${chart}.${name}.${it}`)),
      ),
      ...game.asks.map((it) => `asks.${it.id}`),
      ...game.threats.map((it) => `threats.${it.id}`),
      ...game.promises.map((it) => `promises.${it.id}`),
      ...game.contests.map((it) => `contests.${it.id}`),
      ...game.signals.map((it) => `signals.${it.id}`),
      ...game.actors.flatMap((it) => (it.types?.names ?? []).map((name) => `types.${it.id}.${name}`)),
      ...game.endings.map((it) => `endings.${it.id}`),
      ...game.objectives.flatMap((own, actor) => own.map((it) => `objectives.${game.actors[actor]?.id}.${it.id}`)),
      ...game.doctrines.flatMap((own, actor) =>
        [...own.keys()].map((it) => `doctrines.${game.actors[actor]?.id}.${it}`),
      ),
    ];
    expect(met.filter((text) => !names.has(textOf({ game, lang: 'en' }, text)))).toEqual([]);
  });

  test('each says something in both languages, and no inner name shows', () => {
    expect(words[1]?.length).toBe(words[0]?.length);
    for (const list of words) {
      for (const { name, text } of list) {
        expect(text.length, name).toBeGreaterThan(0);
        expect(
          text.every((it) => it.trim() !== ''),
          name,
        ).toBe(true);
        expect([name, ...text].join(' '), name).not.toMatch(
          /\b(?:undefined|actors|moves|indicators|postures|regions|endings|objectives|doctrines|signals|types|asks)\.[a-z]/,
        );
      }
    }
  });

  test('each number that stands behind a word is graded', () => {
    const list = words[0] ?? [];
    const based = list.filter((word) =>
      plain(basisRows({ game, lang: 'en', seat: undefined }, word, 78)).includes('Grade '),
    );
    const counted = list.filter(({ kind }) => kind === 'count');
    expect(counted.filter((it) => !based.includes(it)).map(({ name }) => name)).toEqual([]);
  });
});

test('another seat’s secret acts, and what only others see, are not told beforehand', () => {
  const { game } = loaded;
  const seatOf = (id: string): number => game.actors.findIndex((it) => it.id === id);
  const names = (seat: string) => glossaryOf({ game, lang: 'en', seat: seatOf(seat) }).map(({ name }) => name);
  const secret = game.moves.filter((it) => it.channel === 'hidden' && it.actor === seatOf('unitedStates'));
  const labels = secret.map((it) => textOf({ game, lang: 'en' }, moveText({ game, lang: 'en' }, it)));
  expect(labels.length).toBeGreaterThan(0);
  expect(names('mexico')).not.toEqual(expect.arrayContaining([labels[0]]));
  expect(names('unitedStates')).toEqual(expect.arrayContaining(labels));
  const own = game.indicators.find((it) => it.seenBy !== undefined && it.owner === seatOf('mexico'));
  const label = textOf({ game, lang: 'en' }, `indicators.${own?.id}`);
  expect(names('mexico')).toContain(label);
  expect(names('unitedStates')).not.toContain(label);
});

test('a word is found without accents or capitals, by its name first', () => {
  const words = glossaryOf({ game: loaded.game, lang: 'es', seat: 0 });
  expect(lookUp(words, 'TENSION')[0]?.name).toBe('Tensión');
  expect(lookUp(words, ' fentanilo ').length).toBeGreaterThan(1);
  expect(lookUp(words, 'xyzzy')).toEqual([]);
});

test('a number’s source, judgement and grade stand behind its word; a standard behind the program’s own', () => {
  const of = { game: loaded.game, lang: 'en', seat: undefined } as const;
  const words = glossaryOf(of);
  const basis = (typed: string): string => plain(basisRows(of, one(words, typed), 200));
  expect(basis('Killings a day')).toMatch(/start 80 \(74 to 87\).*Source: .*SESNSP.*Grade C: one weak/s);
  expect(basis('very likely')).toContain('Intelligence Community Directive 203');
  expect(basis('cooperation')).not.toBe('');
  expect(plain(basisRows(of, { name: '', kind: 'screen', text: [], numbers: [] }, 80))).toContain('no source');
});

test('words for how likely say the spans they stand for', () => {
  const words = glossaryOf({ game: undefined, lang: 'en', seat: undefined });
  const spans = adviceWords.en.likely.spans.map((name) => one(words, name).text.join(' '));
  expect(spans[4]).toContain('From 55 % to 80 %');
  expect(spans[0]).toContain('From 0 % to 5 %');
  expect(spans[6]).toContain('From 95 % to 100 %');
});

test('? then Tab lists the words, / finds one as it is typed, Enter shows its source', () => {
  const at = sitDown('en', size);
  at.press('go', 'go', 'help', 'panels');
  expect(at.model.overlay?.kind).toBe('words');
  at.press('find');
  at.tell({ kind: 'typed', text: 'tensionq' });
  expect(frameOf(at.model)).toContain('No word here has that in it.');
  at.press('erase');
  expect(frameOf(at.model)).toContain('› Tension');
  expect(frameOf(at.model)).toContain('At first: 45.');
  at.press('go', 'go');
  expect(frameOf(at.model)).toContain('Tension · Source and note');
  at.press('back', 'down');
  expect(frameOf(at.model)).toContain('At first: 45.');
  at.press('back');
  expect(at.model.overlay).toMatchObject({ kind: 'words', find: '' });
  at.press('left');
  expect(at.model.overlay?.kind).toBe('help');
  at.press('digit3');
  expect(at.model.overlay?.kind).toBe('sources');
  at.press('back');
  expect(at.model.overlay).toBeUndefined();
});

test('while a word is typed no letter is a key', () => {
  const at = sitDown('es', size);
  at.press('go', 'go', 'help', 'find');
  for (const text of ['q', '?', '1']) at.tell({ kind: 'typed', text });
  expect(at.model.overlay).toMatchObject({ find: 'q?1', typing: true });
  at.press('back', 'back');
  expect(at.model.overlay).toBeUndefined();
});

test('in plain lines a word is said with its source, and others are named', () => {
  const at = sitDown('en', size);
  at.press('go', 'go');
  expect(wordText(at.model, 'overdose')).toMatch(
    /^Overdose deaths a day, U\.S\. \(what is counted\).*Source and note:.*CDC/s,
  );
  expect(wordText(at.model, 'xyzzy')).toContain('No word here has “xyzzy” in it');
});
