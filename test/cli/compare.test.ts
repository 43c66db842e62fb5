/** Lines that branch on the command line: a saved run played anew, two lines compared, a spectator's view. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { loadGame } from '../../src/io/load-game.ts';
import { beginRecordedRun, type RecordedRun } from '../../src/io/recorded-run.ts';
import { charts } from '../../state-machines/index.ts';
import { call, freshFolder, projectFolder } from '../fixtures/command.ts';
import { chooser } from '../fixtures/runs.ts';

freshFolder();
const found = loadGame('tariff-deadline', { roster: charts, home: projectFolder });
if (!found.ok) throw new Error('The scenario does not load');
const loaded = found.value;

function playOn(run: RecordedRun, picks: readonly number[], until = Number.POSITIVE_INFINITY): void {
  const choose = chooser(picks);
  while (!run.recording.run.ended && run.recording.run.turn < until) {
    for (const seat of run.waiting) run.give(seat, choose(run, seat));
    run.reveal();
  }
}

const begin = (file: string, people: readonly string[], seed = '31'): RecordedRun =>
  beginRecordedRun(loaded, charts, { seed, seats: Object.fromEntries(people.map((id) => [id, 'human'])), file });

const whole = begin('runs/x.jsonl', ['mexico']);
playOn(whole, [1, 3]);
const made = whole.branch(3);
if (!made.ok) throw new Error('No branch');
const branch = made.value;
playOn(branch, [2, 5, 7]);
const open = begin('runs/open.jsonl', ['mexico', 'unitedStates']);
playOn(open, [2, 9, 4], 4);
const [first] = open.waiting;
open.give(first ?? -1, chooser([2, 9, 4])(open, first ?? -1));
afterAll(() => {
  for (const run of [whole, branch, open]) run.close();
});

interface Document {
  readonly from: number | null;
  readonly runs: readonly { file: string; branch: object | null; ending: string | null; scores: object }[];
  readonly moments: readonly { same: boolean; turn: number; orders: string[][]; stood: object }[];
}

test('a branch alone is compared with the line that it left, which stands first', async () => {
  const { code, out } = await call(['compare', 'runs/x-b.jsonl', '--json']);
  expect(code).toBe(0);
  const found = JSON.parse(out) as Document;
  expect(found.runs.map((it) => it.file)).toEqual(['runs/x.jsonl', 'runs/x-b.jsonl']);
  expect(found.runs.map((it) => it.branch)).toEqual([null, { of: 'x.jsonl', turn: 3 }]);
  expect(found.runs.map((it) => it.ending)).toEqual([whole.result?.ending, branch.result?.ending]);
  expect(found.runs[1]?.scores).toEqual(branch.result?.scores);
  expect(found.from).toBe(3);
  const { moments } = found;
  expect(moments.map(({ same }) => same).slice(0, 3)).toEqual([true, true, false]);
  expect(moments[2]?.orders[0]).not.toEqual(moments[2]?.orders[1]);
  expect(Object.keys(moments[2]?.stood ?? {}).length).toBeGreaterThan(0);
});

test.each(['en', 'es'])('as a table in %s, no line wider than the window', async (lang) => {
  const { code, out } = await call(['compare', 'runs/x.jsonl', 'runs/x-b.jsonl', '--lang', lang], { columns: 80 });
  expect(code).toBe(0);
  expect(out).toContain(
    lang === 'en' ? 'The same up to the start of moment 3.' : 'Iguales hasta el inicio del momento 3.',
  );
  expect(out).toContain(lang === 'en' ? 'a branch of x.jsonl from moment 3; not ranked' : 'rama de x.jsonl');
  for (const line of out.split('\n')) expect(line.length).toBeLessThan(80);
  await expect(out).toMatchFileSnapshot(`../screens/frames/compare-${lang}-80.txt`);
});

test('the same run twice is the same throughout', async () => {
  const { out } = await call(['compare', 'runs/x.jsonl', 'runs/x.jsonl', '--lang', 'en']);
  expect(out).toContain('The same from the first moment to the last.');
});

test('what may not be known of a line that goes on is not compared', async () => {
  const { code, out } = await call(['compare', 'runs/open.jsonl', 'runs/x.jsonl', '--json']);
  expect(code).toBe(0);
  const { runs, moments } = JSON.parse(out) as Document;
  expect(runs.map((it) => it.scores)).toEqual([{}, {}]);
  const secret = open.recording.told.filter(
    ({ happening: it }) => it.kind === 'order' && it.seenBy !== (1 << loaded.game.actors.length) - 1,
  );
  expect(secret.length).toBeGreaterThan(0);
  for (const { turn, happening } of secret) {
    if (happening.kind !== 'order') continue;
    const move = loaded.game.candidates[happening.candidate];
    const label = loaded.game.text.get(
      `moves.${loaded.game.actors[happening.actor]?.id}.${move?.kind === 'move' ? move.event : ''}`,
    )?.en;
    expect(JSON.stringify(moments[turn - 1]?.orders[0])).not.toContain(label);
  }
});

test('two games, a run that is no branch, a file that is not there', async () => {
  const other = await call(['run', 'twenty-nine-transferred', '--seed', '1', '--out', 'other.jsonl']);
  expect(other.code).toBe(0);
  expect(await call(['compare', 'runs/x.jsonl', 'other.jsonl'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('not played with the same scenario'),
  });
  expect(await call(['compare', 'runs/x.jsonl'])).toMatchObject({ code: 2, err: expect.stringContaining('no branch') });
  expect((await call(['compare', 'runs/none.jsonl', 'runs/x.jsonl'])).code).toBe(1);
  const lines = readFileSync('runs/x-b.jsonl', 'utf8').replace('"of":"x.jsonl"', '"of":"../x.jsonl"');
  writeFileSync('runs/astray.jsonl', lines);
  expect((await call(['compare', 'runs/astray.jsonl'])).code).toBe(1);
});

test('a run of several people, and one that is watched, are told as everyone may know them', async () => {
  const told = (await call(['replay', 'runs/open.jsonl'])).out;
  const watched = (await call(['watch', 'runs/open.jsonl'])).out;
  const secret = /\(in private\)|in secret/;
  const all = (await call(['replay', 'runs/x.jsonl'])).out;
  expect(all).toMatch(secret);
  expect(told).not.toMatch(secret);
  expect(watched).not.toMatch(secret);
  expect(watched).toContain('moment 4 of 10');
});

test.each([
  [['play', 'tariff-deadline', '--from-turn', '3'], 2, 'plays a saved run anew'],
  [['play', 'runs/open.jsonl', '--seat', 'mexico'], 2, 'the seats of a saved run are taken'],
  [['play', 'runs/x.jsonl', '--from-turn', '3', '--seed', '9'], 2, 'has its own seed'],
  [['play', 'runs/open.jsonl', '--facilitator'], 2, 'settled when a run begins'],
  [['play', 'runs/x.jsonl', '--from-turn', '40'], 1, 'it has 1 to'],
  [['play', 'runs/x.jsonl'], 1, '--from-turn N'],
  [['play', 'tariff-deadline', '--seat', 'mexico', '--seat', 'mexico'], 2, 'named twice'],
  [['play', 'tariff-deadline', '--seat', 'sinaloa'], 2, 'played by doctrine only'],
])('%j is refused with what to do', async (args, code, says) => {
  const called = await call(args);
  expect({ code: called.code, err: called.err }).toEqual({ code, err: expect.stringContaining(says) });
});
