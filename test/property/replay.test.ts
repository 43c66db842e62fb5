/** Any run replays; any prefix of its file resumes to the very same file. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { replayTurns } from '../../src/engine/replay.ts';
import { readRunFile } from '../../src/io/run-file-read.ts';
import { recordingOf, replaySeats } from '../../src/io/run-seats.ts';
import { beginTiny, picker, playToEnd, resumeTiny, tinyLoaded } from '../fixtures/runs.ts';
import { tinyCharts } from '../fixtures/tiny.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalera-runs-'));
const file = join(folder, 'x.jsonl');
const person = fc.constantFrom(undefined, 'low', 'high');
const picks = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 8 });

function played(seed: string, seat: string | undefined, choices: readonly number[]): Buffer {
  rmSync(file, { force: true });
  const run = beginTiny(file, seed, seat);
  playToEnd(run, picker(choices));
  run.close();
  return readFileSync(file);
}

test.prop([fc.string(), person, picks], { numRuns: 60 })(
  'any run replays, digest for digest, roll for roll',
  (seed, seat, choices) => {
    played(seed, seat, choices);
    const read = readRunFile(file);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { header, turns, ending } = read.value;
    const recording = recordingOf(tinyLoaded.game, tinyCharts, header.seed);
    expect(replayTurns(recording, turns, replaySeats(tinyLoaded.game, header.seats), { ending })).toEqual({
      ok: true,
      turns: ending?.turns,
      firstDifference: null,
    });
  },
);

test.prop([fc.string(), person, picks, fc.double({ min: 0, max: 1, noNaN: true })], { numRuns: 60 })(
  'a file cut at any byte after its header resumes and ends as it would have',
  (seed, seat, choices, share) => {
    const whole = played(seed, seat, choices);
    const header = whole.indexOf(10) + 1;
    truncateSync(file, header + Math.floor(share * (whole.length - header)));
    const run = resumeTiny(file);
    playToEnd(run, picker(choices));
    run.close();
    expect(readFileSync(file, 'utf8')).toBe(whole.toString());
  },
);

it('what was sealed is not asked for again, and nothing of it is lost', () => {
  rmSync(file, { force: true });
  const run = beginTiny(file, '5', 'low');
  run.seal(picker([2])(run, 'decide'));
  const sealed = readFileSync(file);
  const { told } = run.recording;
  run.close();
  appendFileSync(file, '{"turn":1,"date":"2025');
  const again = resumeTiny(file);
  expect(again.recording.run.waitsFor).toBe('reactions');
  expect(again.recording.told).toEqual(told);
  expect(readFileSync(file)).toEqual(sealed);
  again.close();
});

it('a run that no longer plays as recorded is refused and its file left alone', () => {
  const whole = played('3', 'low', [1]);
  const cut = whole.toString().split('\n').slice(0, 4).join('\n');
  writeFileSync(file, cut);
  const read = readRunFile(file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { firstDifference } = replayTurns(
    recordingOf(tinyLoaded.game, tinyCharts, 'another'),
    read.value.turns,
    replaySeats(tinyLoaded.game, read.value.header.seats),
  );
  expect(firstDifference).toMatchObject({ turn: 0, what: 'opening' });
  expect(readFileSync(file, 'utf8')).toBe(cut);
});
