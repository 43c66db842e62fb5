/** Several people at one table, a facilitator and branches: any run replays exactly, and what was sealed survives a cut at any byte. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { readOrder } from '../../src/content/orders.ts';
import { injectFault } from '../../src/engine/facilitator.ts';
import { startRun } from '../../src/engine/game.ts';
import { replayTurns } from '../../src/engine/replay.ts';
import { beginRecordedRun, branchRecordedRun, type RecordedRun } from '../../src/io/recorded-run.ts';
import type { RunFile } from '../../src/io/run-file.ts';
import { readRunFile } from '../../src/io/run-file-read.ts';
import { recordingOf, replaySeats } from '../../src/io/run-seats.ts';
import type { Order } from '../../src/model/candidate.ts';
import { retext, seedDice, tinyActors } from '../fixtures/play.ts';
import { chooser, resumeTiny, tinyLoaded } from '../fixtures/runs.ts';
import { tinyCharts, tinyGame } from '../fixtures/tiny.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalera-shared-'));
const file = join(folder, 'x.jsonl');
const { game } = tinyLoaded;
const picks = fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 8 });

const begin = (seed: string, facilitator: boolean): RecordedRun => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  const seats = { low: 'human', high: 'human' };
  return beginRecordedRun(tinyLoaded, tinyCharts, { seed, seats, facilitator, file });
};

/** What a facilitator does by these numbers: an inject or a note before orders, and a roll of what is about to come out. */
function facilitate(run: RecordedRun, bytes: readonly number[]): void {
  const { turn, stage, waitsFor } = run.recording.run;
  const byte = bytes[(turn * 3 + (waitsFor === 'orders' ? 0 : 1)) % bytes.length] ?? 0;
  const reason = `because ${byte}`;
  if (run.waiting.length === run.humans.length && waitsFor === 'orders') {
    const open = game.injects.filter(({ index }) => injectFault(stage, index) === undefined);
    const inject = open[byte % (open.length + 1)];
    if (inject !== undefined) run.intervene({ kind: 'inject', turn, inject: inject.id, reason });
    if (byte % 3 === 0) run.intervene({ kind: 'note', turn, text: `note ${byte}`, reason });
  } else if (run.waiting.length === 0) {
    const { rolls } = run.preview();
    const roll = rolls[byte % (rolls.length + 1)];
    if (roll === undefined || roll.name.endsWith("'")) return;
    const bits = byte % 2 === 0 ? 0 : 0xffffffff;
    run.intervene({ kind: 'roll', turn, roll: roll.name, bits, of: roll.turn, reason });
  }
}

/** Plays on, one person after another, to the start of a turn, or to the ending. */
function playOn(run: RecordedRun, choices: readonly number[], until = Number.POSITIVE_INFINITY): void {
  const choose = chooser(choices);
  const { facilitator } = run.header;
  while (!run.recording.run.ended && run.recording.run.turn < until) {
    const { interventions, run: now } = run.recording;
    const done = interventions.some((it) => it.turn === now.turn && it.kind !== 'roll');
    if (facilitator === true && !done) facilitate(run, choices);
    for (const seat of run.waiting) run.give(seat, choose(run, seat));
    if (facilitator === true && !interventions.some((it) => it.kind === 'roll' && it.turn === now.turn))
      facilitate(run, choices);
    run.reveal();
  }
}

const read = (path: string): RunFile => {
  const found = readRunFile(path);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
};

/** Plays a file again and expects it to agree in everything. */
function expectSame(path: string): RunFile {
  const found = read(path);
  const recording = recordingOf(game, tinyCharts, found.header.seed);
  const again = replayTurns(recording, found.turns, replaySeats(game, found.header.seats), found);
  expect(again).toEqual({ ok: true, turns: found.turns.length - 1, firstDifference: null });
  return found;
}

test.prop([fc.string(), fc.boolean(), picks], { seed: 7, numRuns: 30 })(
  'two people and a facilitator: the run replays, intervention for intervention',
  (seed, facilitator, choices) => {
    const run = begin(seed, facilitator);
    playOn(run, choices);
    run.close();
    const found = expectSame(file);
    expect(found.interventions).toEqual(run.recording.interventions);
    if (facilitator) expect(found.header.facilitator).toBe(true);
  },
);

test.prop([fc.string(), picks, fc.double({ min: 0, max: 1, noNaN: true })], { seed: 8, numRuns: 30 })(
  'a file of two people cut at any byte after its header resumes with all that was sealed, and ends as it would have',
  (seed, choices, share) => {
    const run = begin(seed, false);
    playOn(run, choices);
    run.close();
    const whole = readFileSync(file);
    const header = whole.indexOf(10) + 1;
    truncateSync(file, header + Math.floor(share * (whole.length - header)));
    const { sealed, answered } = read(file);
    const again = resumeTiny(file);
    const given = again.recording.run.waitsFor === 'reactions' ? answered : sealed;
    if (given.length < 2 && !again.recording.run.ended) expect(again.waiting).toHaveLength(2 - given.length);
    playOn(again, choices);
    again.close();
    expect(readFileSync(file, 'utf8')).toBe(whole.toString());
  },
);

test.prop([fc.string(), fc.boolean(), picks, picks, fc.nat({ max: 20 })], { seed: 9, numRuns: 30 })(
  'undo to any turn: both lines are kept, the branch has the turns before, replays, and with the same orders is the same run',
  (seed, facilitator, choices, others, any) => {
    const run = begin(seed, facilitator);
    playOn(run, choices);
    const parent = readFileSync(file);
    const turn = 1 + (any % run.recording.run.turn);
    const lines = [others, choices].map((bytes) => {
      const branch = run.branch(turn);
      if (!branch.ok) throw new Error(JSON.stringify(branch.problems));
      playOn(branch.value, bytes);
      branch.value.close();
      return branch.value;
    });
    run.close();
    expect(readFileSync(file)).toEqual(parent);
    expect(lines.map((it) => it.file)).toEqual([join(folder, 'x-b.jsonl'), join(folder, 'x-c.jsonl')]);
    const [other, same] = lines.map((it) => expectSame(it.file ?? ''));
    const origin = read(file);
    expect(other?.header).toEqual({ ...origin.header, branch: { of: 'x.jsonl', turn } });
    expect(other?.turns.slice(0, turn)).toEqual(origin.turns.slice(0, turn));
    expect(same?.turns).toEqual(origin.turns);
    expect(same?.ending).toEqual(origin.ending);
    expect(same?.interventions).toEqual(origin.interventions);
  },
);

it('a facilitated run that lacks only its last line is whole again when it is taken up', () => {
  const run = begin('5', true);
  playOn(run, [6]);
  run.close();
  const whole = readFileSync(file, 'utf8');
  const last = run.recording.run.turn;
  expect(run.recording.interventions.filter(({ turn }) => turn === last).length).toBeGreaterThan(0);
  writeFileSync(file, whole.slice(0, whole.lastIndexOf('\n', whole.length - 2) + 1));
  expect(read(file).ending).toBeUndefined();
  const again = resumeTiny(file);
  expect(again.result).toEqual(run.result);
  again.close();
  expect(readFileSync(file, 'utf8')).toBe(whole);
});

it('a branch of a branch takes the next letter of the family, and names the line it left', () => {
  const run = begin('5', false);
  playOn(run, [1, 2]);
  const first = run.branch(2);
  if (!first.ok) throw new Error('no branch');
  playOn(first.value, [3], 3);
  const second = first.value.branch(1);
  if (!second.ok) throw new Error('no branch');
  expect(second.value.file).toBe(join(folder, 'x-c.jsonl'));
  expect(second.value.header.branch).toEqual({ of: 'x-b.jsonl', turn: 1 });
  for (const it of [run, first.value, second.value]) it.close();
});

it('anyone may take a seat in a branch of a run that doctrines played, and everything before stays as it was', () => {
  begin('5', false).close();
  const alone = beginRecordedRun(tinyLoaded, tinyCharts, { seed: '6', file: join(folder, 'alone.jsonl') });
  while (alone.result === undefined) {
    alone.seal(new Map());
    alone.answer(new Map());
  }
  alone.close();
  const source = { ...read(join(folder, 'alone.jsonl')), file: join(folder, 'alone.jsonl') };
  const branch = branchRecordedRun(source, game, tinyCharts, 2, ['low']);
  if (!branch.ok) throw new Error(JSON.stringify(branch.problems));
  expect(branch.value.humans.map((seat) => game.actors[seat]?.id)).toEqual(['low']);
  expect(branch.value.recording.turns).toEqual(source.turns.slice(0, 2));
  playOn(branch.value, [2]);
  branch.value.close();
  expect(expectSame(join(folder, 'alone-b.jsonl')).header.seats).toEqual({ ...source.header.seats, low: 'human' });
});

it('a facilitator cannot impose a roll that has fallen, nor bring on what there is not; nothing of it reaches the file', () => {
  const run = begin('5', true);
  const before = readFileSync(file);
  const tell = { turn: 1, reason: 'x' };
  expect(() => run.intervene({ ...tell, kind: 'inject', inject: 'none' })).toThrow('unknown');
  const [opening] = run.recording.rollsOf(0).keys();
  expect(() => run.intervene({ ...tell, kind: 'roll', roll: opening ?? '', bits: 0, of: 0 })).toThrow('has fallen');
  expect(() => run.intervene({ ...tell, turn: 2, kind: 'note', text: 'x' })).toThrow('Turn 1 is under way');
  expect(readFileSync(file)).toEqual(before);
  run.close();
});

it('an inject that reports a move can be brought on once that move is done, whatever its date and chance, and not before', () => {
  const reporting = tinyGame((tiny) =>
    retext({
      ...tiny,
      injects: {
        report: { when: { 'did.high.warn': '>= 1' }, chance: 0.01, effects: [{ change: 'heat', by: 7 }] },
      },
    }),
  );
  const run = startRun({ game: reporting, actors: tinyActors(reporting), dice: seedDice('1') });
  expect(injectFault(run.stage, 0)).toBe('condition');
  expect(() => run.bringOn(0)).toThrow('condition');
  run.seal(
    reporting.actors.map(({ id, index }) => (id === 'high' ? [readOrder(reporting, index, 'warn') as Order] : [])),
  );
  expect(() => run.bringOn(0)).toThrow('The run waits for reactions, not for orders');
  run.answer([]);
  expect(injectFault(run.stage, 0)).toBeUndefined();
  const heat = reporting.indicators.findIndex(({ id }) => id === 'heat');
  const before = run.stage.world.values[heat] as number;
  run.bringOn(0);
  expect(run.stage.world.values[heat]).toBe(before + 7);
  expect(injectFault(run.stage, 0)).toBe('happened');
  run.stop();
});

it('an imposed roll that is taken out of the file, or that nothing asks for, is found', () => {
  const run = begin('5', true);
  playOn(run, [2, 4, 6]);
  run.close();
  const found = read(file);
  const play = (interventions: RunFile['interventions']) =>
    replayTurns(recordingOf(game, tinyCharts, '5'), found.turns, replaySeats(game, found.header.seats), {
      ...found,
      interventions,
    }).firstDifference;
  const [imposed] = found.interventions.filter((it) => it.kind === 'roll');
  if (imposed === undefined) throw new Error('Nothing was imposed');
  expect(play(found.interventions)).toBeNull();
  expect(play(found.interventions.filter((it) => it !== imposed))).toMatchObject({
    what: 'rolls',
    about: imposed.roll,
  });
  const idle = { ...imposed, roll: 'odds/nobody/nothing' };
  expect(play([...found.interventions, idle])).toMatchObject({ what: 'facilitator', about: idle.roll });
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\{"facilitator".*\n/m, ''));
  expect(readRunFile(file).ok).toBe(false);
});
