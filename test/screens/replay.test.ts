/** The review of a run: through whose eyes it may be seen, what a facilitator did, and a branch beside the line it left; whole frames. */
import { stripVTControlCharacters } from 'node:util';
import { renderToString } from 'ink';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { everyone } from '../../src/engine/stage.ts';
import { beginRecordedRun, type RecordedRun } from '../../src/io/recorded-run.ts';
import type { Language } from '../../src/model/text.ts';
import type { Action } from '../../src/tui/keys.ts';
import { compareLines, type PlayLine } from '../../src/tui/present/compare.ts';
import { eyesFor, toldTo } from '../../src/tui/present/eyes.ts';
import { columnsOf, plain } from '../../src/tui/present/rows.ts';
import { ReplayScreen } from '../../src/tui/screens/ReplayScreen.tsx';
import { grown, type ReplayState, replayPage, startReplay, updateReplay } from '../../src/tui/session/replay.ts';
import { charts } from '../../state-machines/index.ts';
import { chooser } from '../fixtures/runs.ts';
import { loaded } from './table-top.ts';

const { game } = loaded;

function playOn(run: RecordedRun, picks: readonly number[]): void {
  const choose = chooser(picks);
  while (!run.recording.run.ended) {
    for (const seat of run.waiting) run.give(seat, choose(run, seat));
    run.reveal();
  }
}

const seats = { mexico: 'human', unitedStates: 'human' };
const first = beginRecordedRun(loaded, charts, { seed: '31', seats, facilitator: true });
first.intervene({ kind: 'note', turn: 1, text: 'The room is asked to be brief.', reason: 'time is short' });
playOn(first, [1, 3]);
const made = first.branch(3);
if (!made.ok) throw new Error('No branch');
const second = made.value;
playOn(second, [2, 5, 7]);

const lineOf = (run: RecordedRun, file: string): PlayLine => ({
  file,
  branch: run.header.branch === undefined ? undefined : { ...run.header.branch, of: 'x.jsonl' },
  told: run.recording.told,
  turns: run.recording.turns.length - 1,
  ending: run.result,
});

function review(lang: Language, run = second): ReplayState {
  const { told, interventions } = run.recording;
  const compared = compareLines(
    game,
    lang,
    [lineOf(first, 'runs/x.jsonl'), lineOf(second, 'runs/x-b.jsonl')],
    undefined,
  );
  const turns = run.recording.turns.length - 1;
  return startReplay({ lang, game, told, turns, eyes: undefined, interventions, compared, about: 'runs/x-b.jsonl' });
}

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 140, rows: 45 },
];

test.each(sizes.flatMap((size) => (['en', 'es'] as const).map((lang: Language) => ({ ...size, lang }))))(
  'the review of a branch at $columns x $rows in $lang',
  async ({ lang, ...size }) => {
    let state = review(lang);
    const frames: string[] = [];
    const keep = (name: string, ...keys: readonly Action[]): void => {
      for (const key of keys) state = updateReplay(state, key, size);
      const drawn = renderToString(createElement(ReplayScreen, { state, size }), { columns: size.columns });
      const lines = stripVTControlCharacters(drawn)
        .split('\n')
        .map((it) => it.trimEnd());
      expect(lines.length, `rows of "${name}"`).toBe(size.rows);
      expect(Math.max(...lines.map(columnsOf)), `columns of "${name}"`).toBeLessThanOrEqual(size.columns);
      frames.push(`═══ ${name}\n${lines.join('\n')}\n`);
    };
    keep('all of moment 1', 'last', 'first');
    keep('moment 3', 'right', 'right');
    keep('what everyone knows', 'panels', 'panels', 'panels');
    keep('beside the line it left', 'compose');
    keep('further down', 'pageDown');
    keep('keys', 'back', 'help');
    await expect(frames.join('\n')).toMatchFileSnapshot(`frames/review-${lang}-${size.columns}x${size.rows}.txt`);
  },
);

test('what everyone knows holds nothing of what somebody does not', () => {
  const all = everyone(game);
  const { told } = second.recording;
  expect(toldTo(game, told, 'public').every(({ happening }) => happening.seenBy === all)).toBe(true);
  const hidden = game.indicators.filter((it) => it.seenBy !== undefined && it.inner !== true);
  expect(hidden.length).toBeGreaterThan(0);
  const size = { columns: 140, rows: 45 };
  let state = review('en');
  const text = (): string => plain(replayPage(state, size));
  const names = hidden.map(({ id }) => game.text.get(`indicators.${id}`)?.en ?? id);
  expect(names.some((name) => text().includes(name))).toBe(true);
  while (state.views[state.view] !== 'public') state = updateReplay(state, 'panels', size);
  for (let turn = 1; turn <= state.turns; turn += 1) {
    for (const name of names) expect(text()).not.toContain(`${name}  `);
    expect(text()).not.toMatch(/\(in private\)|time is short/);
    state = updateReplay(state, 'right', size);
  }
});

test('whose view a run keeps to', () => {
  const { header } = first;
  const eyes = (change: Partial<typeof header>, ended = false) =>
    eyesFor(game, { header: { ...header, ...change }, ending: ended ? first.result : undefined });
  const mexico = game.actors.findIndex((it) => it.id === 'mexico');
  expect(eyes({})).toBe('public');
  expect(eyes({}, true)).toBeUndefined();
  expect(eyes({ facilitator: false })).toBe('public');
  expect(eyes({ facilitator: false, seats: { mexico: 'human' } })).toBe(mexico);
  expect(eyes({ facilitator: true, seats: { mexico: 'human' } })).toBe('public');
  expect(eyes({ facilitator: false, seats: {} })).toBeUndefined();
});

test('who watches the newest moment stays with it, who looks at another stays there', () => {
  const size = { columns: 80, rows: 24 };
  const last = updateReplay({ ...review('en'), turns: 2 }, 'last', size);
  expect(grown(last, last.told, 4)).toMatchObject({ turn: 4, turns: 4 });
  expect(grown(updateReplay(last, 'first', size), last.told, 4)).toMatchObject({ turn: 1, turns: 4 });
});
