/** Notes of advice and estimates in a run file: kept between the turns, read back, taken up again, and no part of the run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadFromTexts } from '../../src/io/load-game.ts';
import { beginRecordedRun, type RecordedRun } from '../../src/io/recorded-run.ts';
import { replayFile } from '../../src/io/replay-file.ts';
import { resumeRecordedRun } from '../../src/io/resume-run.ts';
import { makeLine } from '../../src/io/run-file.ts';
import type { AdviceNote, EstimateNote } from '../../src/io/run-file-notes.ts';
import { readRunFile } from '../../src/io/run-file-read.ts';
import { charts } from '../../state-machines/index.ts';
import { freshFolder } from '../fixtures/command.ts';
import { harbourText } from '../fixtures/harbour.ts';

const folder = freshFolder();
const read = loadFromTexts({ 'harbour-vote.yaml': harbourText }, charts);
if (!read.ok) throw new Error('The example has problems');
const loaded = read.value;

const advice = (turn: number, futures: number): AdviceNote => ({
  advice: turn,
  seat: 'dockers',
  futures,
  cases: 2,
  orders: [
    { set: [], score: { value: 61.2, low: 60, high: 62.4 }, endings: { stalemate: { value: 1, low: 0.9, high: 1 } } },
    { set: ['organise'], endings: { resolved: { value: 0.4, low: 0.3, high: 0.5, cases: [0.2, 0.7] } } },
  ],
});
const estimate: EstimateNote = { estimate: 2, seat: 'dockers', event: 'resolved', percent: 35, orders: ['organise'] };

const begin = (file?: string): RecordedRun =>
  beginRecordedRun(loaded, charts, {
    seed: 'notes',
    seats: { dockers: 'human' },
    advice: { most: 2, blind: true },
    ...(file === undefined ? {} : { file: join(folder, file) }),
  });

function turn(run: RecordedRun): void {
  run.seal(new Map());
  run.answer(new Map());
}

test('notes stand between the turns, come back as they were, and the run replays with them as without', () => {
  const run = begin('noted.jsonl');
  run.note(advice(1, 100));
  run.note(advice(1, 1000));
  turn(run);
  run.note(estimate);
  run.close();
  const path = join(folder, 'noted.jsonl');
  const file = readRunFile(path);
  if (!file.ok) throw new Error(file.problems[0]?.message);
  expect(file.value.notes).toEqual([advice(1, 100), advice(1, 1000), estimate]);
  expect(file.value.header.advice).toEqual({ most: 2, blind: true });

  const again = resumeRecordedRun(path, file.value, loaded, charts);
  if (!again.ok) throw new Error(again.problems[0]?.message);
  expect(again.value.notes).toEqual(file.value.notes);
  again.value.note(advice(2, 20));
  while (again.value.result === undefined) turn(again.value);
  again.value.close();

  const plain = begin();
  while (plain.result === undefined) turn(plain);
  expect(again.value.result).toEqual(plain.result);
  const whole = readRunFile(path);
  if (!whole.ok) throw new Error(whole.problems[0]?.message);
  expect(whole.value.notes.at(-1)).toEqual(advice(2, 20));
  const replayed = replayFile(path, whole.value, charts);
  expect(replayed).toMatchObject({ ok: true, value: { replay: { ok: true, firstDifference: null } } });
});

test('a note of an answer stands between the orders and the end of its turn, also in a run that was cut off there', () => {
  const run = begin('answer.jsonl');
  const answers: AdviceNote = { ...advice(1, 200), reaction: true };
  const expected: EstimateNote = { ...estimate, estimate: 1, reaction: true, orders: [] };
  run.note(advice(1, 100));
  run.seal(new Map());
  run.note(expected);
  run.note(answers);
  run.close();
  const path = run.file ?? '';
  const file = readRunFile(path);
  if (!file.ok) throw new Error(file.problems[0]?.message);
  expect(file.value.notes).toEqual([advice(1, 100), expected, answers]);
  const again = resumeRecordedRun(path, file.value, loaded, charts);
  if (!again.ok) throw new Error(again.problems[0]?.message);
  expect(again.value.recording.run.waitsFor).toBe('reactions');
  again.value.answer(new Map());
  again.value.close();
  const whole = readRunFile(path);
  if (!whole.ok) throw new Error(whole.problems[0]?.message);
  expect(replayFile(path, whole.value, charts)).toMatchObject({ ok: true, value: { replay: { ok: true } } });
});

test.each([
  ['of another turn', { ...advice(3, 20) }, 'This note is of turn 3; turn 1 is under way.'],
  ['without futures', { ...advice(1, 0) }, 'The line of advice is not as Escalera writes it'],
  [
    'of more than all',
    { ...estimate, estimate: 1, percent: 101 },
    'The line of an estimate is not as Escalera writes it',
  ],
])('a note %s is refused at its line', (_, body, message) => {
  const path = join(folder, 'wrong.jsonl');
  const run = begin('wrong.jsonl');
  const file = run.file ?? path;
  run.close();
  const whole = readRunFile(file);
  if (!whole.ok) throw new Error(whole.problems[0]?.message);
  writeFileSync(file, readFileSync(file, 'utf8') + makeLine(body, whole.value.check).line);
  const found = readRunFile(file);
  expect(found).toMatchObject({
    ok: false,
    problems: [{ line: 3, code: 'bad-line', message: expect.stringContaining(message) }],
  });
});
