/**
 * `scenarios/README.md` is executed: its example loads and ends, its second scenario stands on it, and it names every key
 * there is. The run in `runs/README.md` is a run of that example.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { prepareReference } from '../../src/actors/reference.ts';
import { type LoadedGame, loadFromTexts } from '../../src/io/load-game.ts';
import { beginRecordedRun } from '../../src/io/recorded-run.ts';
import { endingLine, turnLine } from '../../src/io/run-file.ts';
import { scenarioSchema } from '../../src/io/schema.ts';
import { charts } from '../../state-machines/index.ts';
import { loudTexts } from '../fixtures/harbour.ts';
import { play, seatsOf, seedDice } from '../fixtures/play.ts';

const pageOf = (folder: string): string =>
  readFileSync(join(import.meta.dirname, '../..', folder, 'README.md'), 'utf8');

const readme = pageOf('scenarios');

/** The YAML blocks whose first line is a comment with their file's name, by that name. */
const files = new Map(
  [...readme.matchAll(/^```yaml\n# ([a-z-]+\.yaml)\n([\s\S]*?)^```$/gm)].map(
    ([, name = '', text = '']): [string, string] => [name, text],
  ),
);

/** Loads texts that must be in order. */
function load(texts: Readonly<Record<string, string>>, overrides: readonly string[] = []): LoadedGame {
  const loaded = loadFromTexts(texts, charts, overrides);
  expect(loaded.ok ? [] : loaded.problems).toEqual([]);
  if (!loaded.ok) throw new Error('The example has problems');
  return loaded.value;
}

const example = { 'harbour-vote.yaml': files.get('harbour-vote.yaml') ?? '' };

test('the example has no problem, and plays to an ending', () => {
  const { game } = load(example);
  const endings = new Set(
    Array.from(
      { length: 80 },
      (_, seed) => play(game, prepareReference(game, charts), seedDice('readme', seed), seatsOf(game)).ending,
    ),
  );
  expect([...endings].sort()).toEqual(game.endings.map((it) => it.id).sort());
});

test('the second scenario stands on the first as its theatre, and changes what it says', () => {
  const { game } = load({
    'harbour-winter.yaml': files.get('harbour-winter.yaml') ?? '',
    'theatres/harbour.yaml': example['harbour-vote.yaml'],
  });
  expect(game.id).toBe('harbour-winter');
  expect(game.indicators.find((it) => it.id === 'shipsWaiting')).toMatchObject({ start: 16, high: 60 });
  expect(game.injects.map(({ id, turn, repeats }) => [id, turn, repeats])).toEqual([
    ['storm', -1, true],
    ['strikeNextDoor', -1, false],
  ]);
});

test('the third shows a contest, a reactor and a measure, and all three come about', () => {
  const { game } = load(loudTexts);
  const seats = seatsOf(game, { dockers: 'loud' });
  const met = new Set<string>();
  for (let seed = 0; seed < 60; seed += 1) {
    for (const it of play(game, prepareReference(game, charts), seedDice('loud', seed), seats).told) {
      if (it.kind === 'change') met.add(`${game.indicators[it.indicator]?.id} ${it.to}`);
      if (it.kind === 'inject') met.add(game.injects[it.inject]?.text ?? '');
    }
  }
  expect([...met]).toEqual(expect.arrayContaining(['contest.quays 0', 'reactors.insurers']));
  expect([...met].some((it) => it.startsWith('shipsReported'))).toBe(true);
});

test('a text of the theatre may be for another scenario; one of its own may not, nor one it changes', () => {
  const winter = files.get('harbour-winter.yaml') ?? '';
  const theatre = `${example['harbour-vote.yaml']}  offers.nobodys: { en: x, es: x }\n`;
  const loadedOver = (own: string) =>
    loadFromTexts({ 'harbour-winter.yaml': own, 'theatres/harbour.yaml': theatre }, charts);
  const borrowed = loadedOver(winter);
  expect(borrowed.ok && [...borrowed.value.game.text.keys()].filter((id) => id === 'offers.nobodys')).toEqual([]);
  for (const own of ['offers.nobodys: { es: y }', 'offers.alsoNobodys: { en: x, es: x }'])
    expect(loadedOver(`${winter}  ${own}\n`)).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown-text', file: 'harbour-winter.yaml' }],
    });
});

test('the overrides it shows name numbers of the example', () => {
  const shown = [...readme.matchAll(/(?:--set |\(`)([\w.]+=\d+)/g)].map(([, override = '']) => override);
  expect(shown.length).toBe(3);
  load(example, shown);
});

test('it names every key of the format', () => {
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: object };
    for (const key of Object.keys(properties ?? {})) keys.add(key);
    for (const part of Object.values(node)) visit(part);
  };
  visit(z.toJSONSchema(scenarioSchema, { unrepresentable: 'any' }));
  expect(keys.size).toBeGreaterThan(100);
  const words = new Set([...readme.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.split(/[^A-Za-z]+/)));
  expect([...keys].filter((key) => !words.has(key))).toEqual([]);
});

test('the run in runs/README.md is the run of the example, seed 1', () => {
  const { recording } = beginRecordedRun(load(example), charts, { seed: '1' });
  const { run } = recording;
  const seats = seatsOf(run.stage.game);
  while (!run.ended) {
    recording.seal(seats.map((decide) => decide(run.stage, 'decide')));
    recording.answer(seats.map((decide) => decide(run.stage, 'react')));
  }
  const lines = [...recording.turns.map(turnLine), endingLine(run.result())].map((line) => JSON.stringify(line));
  const shown = [...pageOf('runs').matchAll(/^(\{"(?:turn|ending)":.*),"check":"[0-9a-f]{16}"\}$/gm)].map(
    ([, body]) => `${body}}`,
  );
  expect(shown, 'play it with `npx escalera run harbour-vote.yaml --seed 1` and copy its lines').toEqual(lines);
});
