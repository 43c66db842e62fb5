/** Who asks for it is spared details of violence, in both languages; the run, its numbers and its digest stay as they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../../src/io/catalogue.ts';
import { loadGame } from '../../src/io/load-game.ts';
import type { Game } from '../../src/model/game.ts';
import type { Happening } from '../../src/model/run.ts';
import { standingRows } from '../../src/tui/present/indicators.ts';
import type { Position } from '../../src/tui/present/position.ts';
import { plain } from '../../src/tui/present/rows.ts';
import { countsKilled, sparedTexts } from '../../src/tui/present/spared.ts';
import { wireLines } from '../../src/tui/present/wire.ts';
import { linearText } from '../../src/tui/session/linear-text.ts';
import { charts } from '../../state-machines/index.ts';
import { call, freshFolder, projectFolder } from '../fixtures/command.ts';
import { frameOf, loaded, sitDown } from './table-top.ts';

freshFolder();

const size = { columns: 80, rows: 24 };
const details = {
  en: /\b(?:killed|killings|murder|dead|died|wounded|shot|bystanders|attacked)\b/i,
  es: /\b(?:mat(?:ó|an|aron|ado)|muert[oa]s?|asesin\w*|mueren|herid[oa]s?|balea\w*|atacad[oa]s?)\b/i,
} as const;

function gameOf(id: string): Game {
  const found = loadGame(id, { roster: charts, home: projectFolder });
  if (!found.ok) throw new Error(found.problems[0]?.message);
  return found.value.game;
}

const everyone = 2 ** 20 - 1;

describe.each(scenarioIds(projectFolder))('%s', (id) => {
  const game = gameOf(id);
  /** Every act as if it worked, and every event outside the seats. */
  const happenings: Happening[] = [
    ...game.moves.map(
      (it): Happening => ({
        kind: 'order',
        actor: it.actor,
        candidate: it.index,
        result: 'worked',
        reaction: false,
        inDeal: false,
        seenBy: everyone,
      }),
    ),
    ...game.injects.map((it): Happening => ({ kind: 'inject', inject: it.index, seenBy: everyone })),
  ];

  test.each(['en', 'es'] as const)('no line of news goes into details in %s', (lang) => {
    const told = (spared?: ReturnType<typeof sparedTexts>): string[] =>
      wireLines(game, lang, happenings, undefined, true, spared).map(({ text }) => text);
    const spared = told(sparedTexts(game));
    expect(spared.filter((it) => details[lang].test(it))).toEqual([]);
    const violent = game.moves.filter((it) => it.escalation === 'violent').length;
    expect(spared.filter((it) => it.includes('(v)')).length).toBeGreaterThanOrEqual(violent);
    expect(told().some((it) => it.includes('(v)'))).toBe(false);
    expect(told()).toHaveLength(spared.length);
  });
});

test('what kills is told without its number, which stays where things stand', () => {
  const { game } = loaded;
  const killings = game.indicators.find(({ id }) => id === 'killings');
  const retaliate = game.moves.find((it) => it.event === 'retaliate');
  if (killings === undefined || retaliate === undefined) throw new Error('No killings');
  expect(game.indicators.filter(countsKilled)).toEqual([killings]);
  const lines = (spared?: ReturnType<typeof sparedTexts>): string =>
    wireLines(
      game,
      'en',
      [
        {
          kind: 'order',
          actor: retaliate.actor,
          candidate: retaliate.index,
          result: 'worked',
          reaction: false,
          inDeal: false,
          seenBy: everyone,
        },
        {
          kind: 'change',
          indicator: killings.index,
          from: 80,
          to: 84,
          cause: { kind: 'order', actor: retaliate.actor, candidate: retaliate.index },
          seenBy: everyone,
        },
      ],
      0,
      true,
      spared,
    )
      .map(({ text }) => text)
      .join('\n');
  expect(lines()).toContain('80.0 → 84.0');
  const spared = lines(sparedTexts(game));
  expect(spared).toContain('violence, details skipped (v).');
  expect(spared).toContain('counts of the killed: see how things stand');
  expect(spared).not.toContain('84');
});

test('the key is told in the briefing, turns at any screen, and leaves the run as it is', () => {
  const [plainly, spared] = [sitDown('en', size), sitDown('en', size)];
  plainly.press('go');
  spared.press('go');
  expect(frameOf(spared.model)).toContain('leaves its details out of the news');
  spared.press('spare');
  expect(frameOf(spared.model)).toContain('skipped from now on');
  const standing = (of: Position | undefined): string => (of === undefined ? '' : plain(standingRows(of, 60)));
  for (let i = 0; i < 40 && plainly.model.screen.kind !== 'ending'; i += 1) {
    plainly.press('go');
    spared.press('go');
    expect(spared.model.position?.spared).toBe(spared.model.position && sparedTexts(loaded.game));
    expect(standing(spared.model.position)).toBe(standing(plainly.model.position));
  }
  expect(spared.run?.recording.turns).toEqual(plainly.run?.recording.turns);
  expect(spared.run?.notes).toEqual(plainly.run?.notes);
  spared.press('spare');
  expect(spared.model.position?.spared).toBeUndefined();
});

test('at the table it says so, over a page too', () => {
  const at = sitDown('es', size);
  at.press('go', 'go', 'spare');
  expect(frameOf(at.model)).toContain('Desde ahora se omiten los detalles de violencia');
  at.press('wire', 'spare');
  expect(at.model.overlay?.kind).toBe('wire');
  expect(at.model.spares).toBe(false);
  at.press('back');
  expect(linearText(at.model)).not.toContain('(v)');
});

test('in plain lines it is said once, and the file of the run is the same', async () => {
  async function* typed(lines: readonly string[]): AsyncGenerator<string> {
    yield* lines;
  }
  const passing = Array.from({ length: 12 }, () => '');
  const play = (lines: readonly string[]) =>
    call(['play', 'tariff-deadline', '--linear', '--seat', 'mexico', '--seed', '4'], { lines: () => typed(lines) });
  const { out } = await play(['v', '', ...passing]);
  expect(out).toMatch(/^Details of violence are skipped from now on; v shows them again\.$/m);
  expect((await play(['', ...passing])).out).not.toContain('skipped from now on');
  const [one, two] = readdirSync('runs').map((name) => readFileSync(`runs/${name}`, 'utf8'));
  expect(one).toBeDefined();
  expect(two).toBe(one);
});

test.each([
  ['en', { en: 'Two people are killed.', es: 'Ocurre algo.' }],
  ['es', { en: 'Something happens.', es: 'Asesinan a dos personas.' }],
  ['neither', { en: 'A treaty is signed.', es: 'Se firma un tratado.' }],
])('an event is violent by the words of either language: %s', (lang, text) => {
  const { game } = loaded;
  const poll = game.injects.find(({ effects }) => effects.length === 0) ?? game.injects[0];
  if (poll === undefined) throw new Error('No event');
  const told: Game = { ...game, text: new Map([...game.text, [poll.text, text]]) };
  expect(sparedTexts(told).has(poll.text)).toBe(lang !== 'neither');
});
