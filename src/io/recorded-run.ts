/**
 * A run that people, scripts and doctrines play while its file is written: for play in the terminal, headless runs and
 * transcripts. What a person seals is on disk before anything happens; a run that was cut off goes on where it stood.
 */

import type { Round } from '../engine/adjudicate.ts';
import type { JointOrders } from '../engine/cycle.ts';
import { faultsOf } from '../engine/legal.ts';
import { writeOrders } from '../engine/record.ts';
import type { Recording } from '../engine/recording.ts';
import { ordersAgain, replayTurns } from '../engine/replay.ts';
import type { Order } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import type { Checked } from '../model/problem.ts';
import type { RunResult, TurnRecord } from '../model/run.ts';
import type { Language } from '../model/text.ts';
import type { Chart } from '../rules/chart.ts';
import type { Decide } from '../seats/doctrine.ts';
import type { LoadedGame } from './load-game.ts';
import { differenceProblem } from './replay-file.ts';
import { endingLine, engineVersion, type RunFile, type RunHeader, turnLine } from './run-file.ts';
import { createRunFile, type RunFileWriter, reopenRunFile } from './run-file-write.ts';
import { livingSeats, recordingOf, replaySeats } from './run-seats.ts';

/** Orders by actor number; a seat that is left out orders nothing. */
export type OrdersBySeat = ReadonlyMap<number, readonly Order[]>;

/** A run under way. Seats of people wait for `seal` and `answer`; all others decide by themselves when these are called. */
export interface RecordedRun {
  readonly game: Game;
  readonly header: RunHeader;
  /** Numbers of the actors that people decide for. */
  readonly humans: readonly number[];
  /** The engine's run (its stage, turn, what it waits for), everything told so far, and the records of turns. */
  readonly recording: Recording;
  /** Where it is saved; undefined for a run that is not kept. */
  readonly file: string | undefined;
  /** Once the run has ended. */
  readonly result: RunResult | undefined;
  /**
   * Seals all seats' orders of this moment: the people's, written to the file first, and the others', decided now.
   * @throws Error when orders are not waited for, or a set is not legal (`faultsOf` says so beforehand)
   */
  seal(orders: OrdersBySeat): void;
  /** Likewise with reactions, at most one order a seat; ends the turn, writes it and returns its record. */
  answer(reactions: OrdersBySeat): TurnRecord;
  /** Lets the file go; the run can be resumed from it. */
  close(): void;
}

/** How a run is begun. */
export interface RunPlan {
  /** Any text. */
  readonly seed: string;
  /** By actor id: `human`, `script`, or a doctrine of the actor. Those left out play their usual doctrine. */
  readonly seats?: Readonly<Record<string, string>>;
  /** Who decides for the seats that are `script`, by actor number. */
  readonly scripts?: ReadonlyMap<number, Decide>;
  readonly lang?: Language;
  /** The first turn that people decide, from 1; those before are played at once, with their usual lines. The first of all unless given. */
  readonly from?: number;
  /** Where to save it, from the first moment on. Without it the run is kept in memory only. */
  readonly file?: string;
}

/**
 * Begins a run. Its file, where one is wanted, is there before this returns; a file of that name is left alone, and the
 * new one takes the next free name.
 * @throws Error when a seat names no doctrine of its actor, or the system's error when the file cannot be written
 */
export function beginRecordedRun(loaded: LoadedGame, roster: readonly Chart[], plan: RunPlan): RecordedRun {
  const { game } = loaded;
  const header: RunHeader = {
    run: 1,
    scenario: game.id,
    content: game.content,
    engine: engineVersion,
    seed: plan.seed,
    seats: Object.fromEntries(game.actors.map(({ id, usual }) => [id, plan.seats?.[id] ?? usual])),
    ...(plan.lang === undefined ? {} : { lang: plan.lang }),
    ...((plan.from ?? 1) > 1 ? { from: plan.from as number } : {}),
    ...(loaded.overrides.length === 0 ? {} : { set: loaded.overrides }),
    files: loaded.texts,
  };
  const seats = livingSeats(game, header.seats, plan.scripts);
  const recording = recordingOf(game, roster, plan.seed);
  const writer =
    plan.file === undefined
      ? undefined
      : createRunFile(plan.file, [header, turnLine(recording.turns[0] as TurnRecord)]);
  const run = recordedRun({ game, header, recording, seats, writer });
  playAhead(run, header.from ?? 1);
  return run;
}

/** Plays the turns before `from`: people's seats follow their usual lines, and the orders are theirs on record. */
function playAhead(run: RecordedRun, from: number): void {
  const { game, humans, recording } = run;
  const lines = livingSeats(game, {});
  const given = (round: Round): OrdersBySeat =>
    new Map(humans.map((seat) => [seat, (lines[seat] as Decide)(recording.run.stage, round)]));
  while (run.result === undefined && recording.run.turn < from) {
    run.seal(given('decide'));
    run.answer(given('react'));
  }
}

/**
 * Goes on with an unfinished run: plays the file's whole lines again, then the orders already sealed of the turn under
 * way, and appends from there. A run that no longer plays as it was recorded (the engine or a chart has changed) is a
 * problem, and its file stays as it is.
 */
export function resumeRecordedRun(
  path: string,
  file: RunFile,
  loaded: LoadedGame,
  roster: readonly Chart[],
): Checked<RecordedRun> {
  const { game } = loaded;
  const { header, turns, sealed, ending } = file;
  const recording = recordingOf(game, roster, header.seed);
  const again = replayTurns(recording, turns, replaySeats(game, header.seats), ending);
  if (again.firstDifference !== null) return differenceProblem(path, again.firstDifference);
  const seats = livingSeats(game, header.seats);
  const people = seats.map((seat) => (seat === 'human' ? 'recorded' : () => []));
  const pending = sealed === undefined ? undefined : ordersAgain(recording, people, 'decide', sealed.orders);
  if (pending !== undefined && 'what' in pending)
    return differenceProblem(path, { turn: recording.run.turn, ...pending });
  const writer = reopenRunFile(path, file);
  if (turns.length === 0) writer.append(turnLine(recording.turns[0] as TurnRecord));
  if (recording.run.ended && ending === undefined) writer.append(endingLine(recording.run.result()));
  // What was sealed is in the file already.
  if (pending !== undefined) recording.seal(allOrders(seats, recording, 'decide', (actor) => pending.joint[actor]));
  return { ok: true, value: recordedRun({ game, header, recording, seats, writer }) };
}

interface Parts {
  readonly game: Game;
  readonly header: RunHeader;
  readonly recording: Recording;
  readonly seats: readonly ('human' | Decide)[];
  readonly writer: RunFileWriter | undefined;
}

function recordedRun({ game, header, recording, seats, writer }: Parts): RecordedRun {
  const { run } = recording;
  const humans = game.actors.map(({ index }) => index).filter((index) => seats[index] === 'human');
  return {
    game,
    header,
    humans,
    recording,
    file: writer?.path,
    get result() {
      return run.ended ? run.result() : undefined;
    },
    seal: (orders) => {
      const joint = allOrders(seats, recording, 'decide', (actor) => orders.get(actor));
      holdLegal(recording, humans, joint);
      const own = joint.map((set, actor) => (seats[actor] === 'human' ? set : []));
      if (humans.length > 0) writer?.append({ sealed: run.turn, orders: writeOrders(game, own) });
      recording.seal(joint);
    },
    answer: (reactions) => {
      const record = recording.answer(allOrders(seats, recording, 'react', (actor) => reactions.get(actor)));
      writer?.append(turnLine(record));
      if (run.ended) writer?.append(endingLine(run.result()));
      return record;
    },
    close: () => {
      writer?.close();
      run.stop();
    },
  };
}

/** The people's orders as given, the others' as they decide. */
const allOrders = (
  seats: Parts['seats'],
  { run }: Recording,
  round: Round,
  given: (actor: number) => readonly Order[] | undefined,
): JointOrders => seats.map((seat, actor) => (seat === 'human' ? (given(actor) ?? []) : seat(run.stage, round)));

/** Nothing illegal may reach the file: it could not be played again. */
function holdLegal({ run }: Recording, humans: readonly number[], orders: JointOrders): void {
  if (run.waitsFor !== 'orders') throw new Error(`The run waits for ${run.waitsFor}, not for orders`);
  for (const actor of humans) {
    const [fault] = faultsOf(run.stage, actor, orders[actor] ?? [], 'decide');
    if (fault !== undefined)
      throw new Error(`Order ${fault.order} of ${run.stage.game.actors[actor]?.id} is not legal: ${fault.why}`);
  }
}
