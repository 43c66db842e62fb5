/** The list of saved runs: what each says, their order, and what is left out. */
import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginRecordedRun } from '../../src/io/recorded-run.ts';
import { savedRuns } from '../../src/io/saved-runs.ts';
import { beginTiny, picker, playToEnd, tinyLoaded } from '../fixtures/runs.ts';
import { tinyCharts } from '../fixtures/tiny.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalera-saved-'));
const at = (name: string): string => join(folder, name);
const written = (name: string, second: number): void => utimesSync(at(name), second, second);

const ended = beginTiny(at('ended.jsonl'), '11', 'low');
playToEnd(ended, picker([1, 0, 2]));
ended.close();
const begun = beginTiny(at('begun.jsonl'), 'any seed', 'high');
begun.close();
const under = beginTiny(at('under.jsonl'), '3', 'low');
under.seal(picker([1])(under, 'decide'));
under.answer(picker([0])(under, 'react'));
under.seal(picker([1])(under, 'decide'));
under.close();
beginTiny(at('alone.jsonl'), '4').close();
writeFileSync(at('altered.jsonl'), '{"run":1,"seed":"9"}\n');
writeFileSync(at('notes.txt'), 'no run');
writeFileSync(at('.hidden.jsonl'), 'no run');
mkdirSync(at('folder.jsonl'));
for (const name of ['ended', 'begun', 'under', 'alone', 'altered']) written(`${name}.jsonl`, 1000);

const plain = { facilitator: false, branch: false };

test('each says its scenario, seat, last moment and date, and how it ended if it did', () => {
  expect([...savedRuns(folder)]).toEqual([
    {
      file: at('alone.jsonl'),
      scenario: 'tiny',
      seed: '4',
      people: [],
      ...plain,
      turn: 0,
      date: '',
      ending: undefined,
    },
    {
      file: at('begun.jsonl'),
      scenario: 'tiny',
      seed: 'any seed',
      people: ['high'],
      ...plain,
      turn: 0,
      date: '',
      ending: undefined,
    },
    {
      file: at('ended.jsonl'),
      scenario: 'tiny',
      seed: '11',
      people: ['low'],
      ...plain,
      turn: ended.result?.turns,
      date: ended.recording.turns.at(-1)?.date,
      ending: ended.result?.ending,
    },
    {
      file: at('under.jsonl'),
      scenario: 'tiny',
      seed: '3',
      people: ['low'],
      ...plain,
      turn: 1,
      date: under.recording.turns[1]?.date,
      ending: undefined,
    },
  ]);
});

test('the one written to last comes first, and no more files are looked into than are wanted', () => {
  written('ended.jsonl', 3000);
  written('under.jsonl', 2000);
  const names = (look?: number): string[] =>
    [...savedRuns(folder, look)].map(({ file }) => file.slice(folder.length + 1, -'.jsonl'.length));
  expect(names()).toEqual(['ended', 'under', 'alone', 'begun']);
  expect(names(3)).toEqual(['ended', 'under', 'alone']);
});

test('a table with a facilitator, and a branch, say so', () => {
  const run = beginRecordedRun(tinyLoaded, tinyCharts, { seed: '8', facilitator: true, file: at('own/x.jsonl') });
  const branch = run.branch(1);
  expect(branch.ok).toBe(true);
  run.close();
  if (branch.ok) branch.value.close();
  const found = [...savedRuns(at('own'))].map(({ file, facilitator, branch: isBranch }) => [
    file,
    facilitator,
    isBranch,
  ]);
  expect(found.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual([
    [at('own/x-b.jsonl'), true, true],
    [at('own/x.jsonl'), true, false],
  ]);
});

test('where there is no folder there are no runs', () => {
  expect([...savedRuns(at('none'))]).toEqual([]);
});
