/**
 * A run that people, scripts and doctrines play while its file is written: for play in the terminal, headless runs and
 * transcripts. What a person seals is on disk before anything happens; a run that was cut off goes on where it stood.
 */
import { prepareReference } from '../actors/reference.ts';
import { keyedDice } from '../chance/dice.ts';
import { masterKey, runKey } from '../chance/keys.ts';
import { startRecording, type Recording } from '../engine/recording.ts';
import { writeOrders } from '../engine/record.ts';
import { listed, ordersAgain, type ReplaySeat, replayTurns } from '../engine/replay.ts';
import type { Round } from '../engine/adjudicate.ts';
import type { JointOrders } from '../engine/cycle.ts';
import type { Game, Order } from '../model/game.ts';
import type { Checked } from '../model/problem.ts';
import type { RunResult, TurnRecord } from '../model/run.ts';
import type { Language } from '../model/written.ts';
import type { Chart } from '../rules/chart.ts';
import { type Decide, followDoctrine } from '../seats/doctrine.ts';
import type { LoadedGame } from './load-game.ts';
import { differenceText } from './replay-file.ts';
import { endingLine, engineVersion, type RunFile, type RunHeader, turnLine } from './run-file.ts';
import { createRunFile, reopenRunFile, type RunFileWriter } from './run-file-write.ts';

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
    ...(loaded.overrides.length === 0 ? {} : { set: loaded.overrides }),
    files: loaded.texts,
  };
  const recording = recordingOf(game, roster, plan.seed);
  const opening = turnLine(recording.turns[0] as TurnRecord);
  const writer = plan.file === undefined ? undefined : createRunFile(plan.file, [header, opening]);
  return runWith({ game, header, recording, seats: seatsOf(game, header, plan.scripts), writer });
}

/**
 * Goes on with an unfinished run: plays the file's whole lines again, then the orders already sealed of the turn under
 * way, and appends from there. A seat that was scripted goes on by its usual doctrine. A run that no longer plays as it
 * was recorded (the engine or a chart has changed) is a problem, and its file stays as it is.
 */
export function resumeRecordedRun(path: string, file: RunFile, loaded: LoadedGame, roster: readonly Chart[]): Checked<RecordedRun> {
  const { game } = loaded;
  const { header, turns, sealed, ending } = file;
  const recording = recordingOf(game, roster, header.seed);
  const again = replayTurns(recording, turns, replaySeats(game, header), ending);
  const problem = (line: number, message: string): Checked<never> =>
    ({ ok: false, problems: [{ file: path, line, column: 1, code: 'differs', path: '', message }] });
  if (again.firstDifference !== null) return problem(again.firstDifference.turn + 2, differenceText(again.firstDifference));
  const seats = seatsOf(game, header, undefined);
  const writer = reopenRunFile(path, file);
  const run = runWith({ game, header, recording, seats, writer });
  if (turns.length === 0) writer.append(turnLine(recording.turns[0] as TurnRecord));
  if (recording.run.ended && ending === undefined) writer.append(endingLine(recording.run.result()));
  for (const { round, orders } of sealed) {
    const read = ordersAgain(recording, game.actors.map(({ id }) => (header.seats[id] === 'human' ? 'recorded' : () => [])), round, orders);
    if ('what' in read) {
      run.close();
      return problem(turns.length + 2, differenceText({ turn: recording.run.turn, ...read }));
    }
    run.again(round, read.joint);
  }
  return { ok: true, value: run };
}

/** A fresh recording of a game: the one place that says which dice a saved run is played with. */
export const recordingOf = (game: Game, roster: readonly Chart[], seed: string): Recording =>
  startRecording(game, prepareReference(game, roster), keyedDice(runKey(masterKey(seed), 0, 0)));

/** For each actor, how its orders come back in a replay. */
export const replaySeats = (game: Game, { seats }: RunHeader): ReplaySeat[] =>
  game.actors.map(({ id, index, usual }) => {
    const seat = Object.hasOwn(seats, id) ? (seats[id] ?? usual) : usual;
    if (seat === 'human' || seat === 'script') return 'recorded';
    const doctrine = game.doctrines[index]?.get(seat);
    return doctrine === undefined ? 'recorded' : followDoctrine(doctrine, id);
  });

function seatsOf(game: Game, header: RunHeader, scripts: RunPlan['scripts']): ('human' | Decide)[] {
  return game.actors.map(({ id, index, usual }) => {
    const seat = header.seats[id] ?? usual;
    if (seat === 'human') return 'human';
    const script = seat === 'script' ? scripts?.get(index) : undefined;
    if (script !== undefined) return script;
    const name = seat === 'script' ? usual : seat;
    const doctrine = game.doctrines[index]?.get(name);
    if (doctrine === undefined) throw new Error(`${id} has no doctrine "${name}"`);
    return followDoctrine(doctrine, id);
  });
}

interface Parts {
  readonly game: Game;
  readonly header: RunHeader;
  readonly recording: Recording;
  readonly seats: readonly ('human' | Decide)[];
  readonly writer: RunFileWriter | undefined;
}

function runWith({ game, header, recording, seats, writer }: Parts): RecordedRun & { again(round: Round, orders: JointOrders): void } {
  const { run } = recording;
  const humans = game.actors.filter(({ index }) => seats[index] === 'human').map(({ index }) => index);
  const decideAll = (round: Round, given: OrdersBySeat): JointOrders =>
    seats.map((seat, index) => (seat === 'human' ? (given.get(index) ?? []) : seat(run.stage, round)));
  const keep = (round: Round, given: OrdersBySeat): void => {
    if (humans.length === 0) return;
    const orders = game.actors.map(({ index }) => (seats[index] === 'human' ? (given.get(index) ?? []) : []));
    writer?.append({ sealed: run.turn, round, orders: writeOrders(game, orders) });
  };
  const finish = (joint: JointOrders): TurnRecord => {
    const record = recording.answer(joint);
    writer?.append(turnLine(record));
    if (run.ended) writer?.append(endingLine(run.result()));
    return record;
  };
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
      const joint = decideAll('decide', orders);
      holdLegal(recording, joint, 'decide');
      keep('decide', orders);
      recording.seal(joint);
    },
    answer: (reactions) => {
      const joint = decideAll('react', reactions);
      holdLegal(recording, joint, 'react');
      keep('react', reactions);
      return finish(joint);
    },
    again: (round, orders) => {
      const joint = decideAll(round, new Map(orders.map((own, index) => [index, own])));
      if (round === 'decide') recording.seal(joint);
      else finish(joint);
    },
    close: () => {
      writer?.close();
      run.stop();
    },
  };
}
