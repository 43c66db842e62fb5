/**
 * A run that people, scripts and doctrines play while its file is written: for play in the terminal, headless runs and
 * transcripts. What a person seals is on disk before anything happens; a run that was cut off goes on where it stood, and
 * any run may be left for a branch from an earlier turn.
 */
import { basename } from 'node:path';
import type { Run } from '../engine/game.ts';
import type { Recording } from '../engine/recording.ts';
import { replayTurns } from '../engine/replay.ts';
import type { Order } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import type { Checked } from '../model/problem.ts';
import type { Intervention, RunResult, TurnRecord } from '../model/run.ts';
import type { Language } from '../model/text.ts';
import type { Chart } from '../rules/chart.ts';
import type { Decide } from '../seats/doctrine.ts';
import type { LoadedGame } from './load-game.ts';
import { turnOfNote } from './note-kinds.ts';
import { playAhead } from './play-ahead.ts';
import { differenceProblem } from './replay-file.ts';
import {
  allOrders,
  givenLine,
  holdLegal,
  type LivingSeat,
  type OrdersBySeat,
  type Preview,
  previewRound,
} from './round.ts';
import { endingLine, engineVersion, interventionLine, type RunFile, type RunHeader, turnLine } from './run-file.ts';
import type { AdviceTerms, Note } from './run-file-notes.ts';
import { createRunFile, lettered, type RunFileWriter, withoutLetter } from './run-file-write.ts';
import { livingSeats, recordingOf, replaySeats } from './run-seats.ts';

/** A run under way. Seats of people wait for `give`; all others decide by themselves when a round is revealed. */
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
  /** People whose orders, or whose reaction, are still to come in the round under way. */
  readonly waiting: readonly number[];
  /**
   * One person's orders, or reaction: in the file before this returns. Nothing happens before `reveal`.
   * @throws Error when it is not waited for, or a set is not legal (`faultsOf` says so beforehand)
   */
  give(seat: number, orders: readonly Order[]): void;
  /** All seats' orders come out, the others' decided now; after reactions the turn ends. @throws Error when some are to come */
  reveal(): void;
  /** What would come out now: for a facilitator, when nobody is waited for. */
  preview(): Preview;
  /** What a facilitator does, in the file once it is done. @throws Error with a reason when it cannot be done now */
  intervene(it: Intervention): void;
  /** Gives the orders of all people, and reveals. @throws Error like `give` */
  seal(orders: OrdersBySeat): void;
  /** Likewise with reactions, at most one order a seat; ends the turn, writes it and returns its record. */
  answer(reactions: OrdersBySeat): TurnRecord;
  /** Plays on from the start of an earlier turn in a file of its own; this run stays as it is, to be closed. */
  branch(turn: number): Checked<RecordedRun>;
  /** What people asked and thought so far, in order; it only grows. */
  readonly notes: readonly Note[];
  /** Keeps a note, on the disk before this returns. It changes nothing of the run. */
  note(note: Note): void;
  /** Lets the file go; the run can be resumed from it. */
  close(): void;
}

/** How a run is begun. */
export interface RunPlan {
  /** Any text. */
  readonly seed: string;
  /** By actor id: `human`, `script`, or a doctrine of the actor. Those left out play their usual doctrine. */
  readonly seats?: Readonly<Record<string, string>>;
  /** Whether a facilitator sits at the table. */
  readonly facilitator?: boolean;
  /** Who decides for the seats that are `script`, by actor number. */
  readonly scripts?: ReadonlyMap<number, Decide>;
  readonly lang?: Language;
  /** How far people may ask the adviser; as far as they like unless given. */
  readonly advice?: AdviceTerms;
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
    ...(plan.advice === undefined ? {} : { advice: plan.advice }),
    ...((plan.from ?? 1) > 1 ? { from: plan.from as number } : {}),
    ...(plan.facilitator === true ? { facilitator: true } : {}),
    ...(loaded.overrides.length === 0 ? {} : { set: loaded.overrides }),
    files: loaded.texts,
  };
  const seats = livingSeats(game, header.seats, plan.scripts);
  const recording = recordingOf(game, roster, plan.seed);
  const writer =
    plan.file === undefined
      ? undefined
      : createRunFile(plan.file, [header, turnLine(recording.turns[0] as TurnRecord)]);
  const run = recordedRun({ game, roster, header, recording, seats, writer, given: new Map(), notes: [] });
  playAhead(run, header.from ?? 1);
  return run;
}

/** A run to branch from, as it was recorded. */
export type BranchSource = Pick<RunFile, 'header' | 'turns' | 'interventions' | 'notes'> & {
  readonly file: string | undefined;
};

/**
 * Begins a branch of a run at the start of a turn: a run of its own, in a file beside the other, that has the turns before
 * and says in its header where it comes from. `people` are ids of further actors that people play from there on.
 * @throws the system's error when the file cannot be written
 */
export function branchRecordedRun(
  { header: source, turns, interventions, notes, file }: BranchSource,
  game: Game,
  roster: readonly Chart[],
  turn: number,
  people: readonly string[] = [],
): Checked<RecordedRun> {
  const { files, ...rest } = source;
  const header: RunHeader = {
    ...rest,
    seats: { ...source.seats, ...Object.fromEntries(people.map((id) => [id, 'human'])) },
    // Who goes back to before the first moment that people decided decides that one, too.
    ...(source.from === undefined ? {} : { from: Math.min(source.from, turn) }),
    branch: { of: file === undefined ? '' : basename(file), turn },
    files,
  };
  const kept = turns.slice(0, turn);
  const before = interventions.filter((it) => it.turn < turn);
  const noted = notes.filter((it) => turnOfNote(it) < turn);
  const recording = recordingOf(game, roster, header.seed);
  const seats = replaySeats(game, header.seats);
  const { firstDifference } = replayTurns(recording, kept, seats, { interventions: before });
  if (firstDifference !== null) return differenceProblem(file ?? '', firstDifference);
  const lines = kept.flatMap((record) => [
    ...before.filter((it) => it.turn === record.turn).map(interventionLine),
    ...noted.filter((it) => turnOfNote(it) === record.turn),
    turnLine(record),
  ]);
  const root = source.branch === undefined || file === undefined ? file : withoutLetter(file);
  const writer = root === undefined ? undefined : createRunFile(root, [header, ...lines], false, lettered);
  const living = livingSeats(game, header.seats);
  const parts = { game, roster, header, recording, seats: living, writer, given: new Map(), notes: noted };
  return { ok: true, value: recordedRun(parts) };
}

interface Parts {
  readonly game: Game;
  readonly roster: readonly Chart[];
  readonly header: RunHeader;
  readonly recording: Recording;
  readonly seats: readonly LivingSeat[];
  readonly writer: RunFileWriter | undefined;
  /** What the file has already of the round under way. */
  readonly given: OrdersBySeat;
  readonly notes: Note[];
}

/** A run from where its recording stands. */
export function recordedRun({
  game,
  roster,
  header,
  recording,
  seats,
  writer,
  given: before,
  notes,
}: Parts): RecordedRun {
  const { run } = recording;
  const humans = game.actors.map(({ index }) => index).filter((index) => seats[index] === 'human');
  const shared = humans.length > 1 || header.facilitator === true;
  const given = new Map(before);
  const waiting = (): number[] => (run.ended ? [] : humans.filter((seat) => !given.has(seat)));
  const hold = (round: Run['waitsFor']): void => {
    if (run.waitsFor !== round) throw new Error(`The run waits for ${run.waitsFor}, not for ${round}`);
  };
  const give: RecordedRun['give'] = (seat, orders) => {
    if (!waiting().includes(seat)) throw new Error(`Nothing is waited for from seat ${seat}`);
    holdLegal(run, seat, orders);
    const line = givenLine(game, run, seat, orders, shared);
    if (line !== undefined) writer?.append(line);
    given.set(seat, orders);
  };
  const reveal = (): void => {
    const [first] = waiting();
    if (first !== undefined) throw new Error(`Seat ${first} has given nothing yet`);
    const joint = allOrders(seats, recording, given);
    if (run.waitsFor === 'orders') recording.seal(joint);
    else {
      const record = recording.answer(joint);
      writer?.append(turnLine(record));
      if (run.ended) writer?.append(endingLine(run.result()));
    }
    given.clear();
  };
  const giveAll = (orders: OrdersBySeat): void => {
    for (const seat of humans) holdLegal(run, seat, orders.get(seat) ?? []);
    for (const seat of waiting()) give(seat, orders.get(seat) ?? []);
    reveal();
  };
  return {
    game,
    header,
    humans,
    recording,
    notes,
    file: writer?.path,
    get result() {
      return run.ended ? run.result() : undefined;
    },
    get waiting() {
      return waiting();
    },
    give,
    reveal,
    preview: () => previewRound(recording, header, roster, given),
    intervene: (it) => {
      recording.intervene(it);
      writer?.append(interventionLine(it));
    },
    seal: (orders) => {
      hold('orders');
      giveAll(orders);
    },
    answer: (reactions) => {
      hold('reactions');
      giveAll(reactions);
      return recording.turns.at(-1) as TurnRecord;
    },
    branch: (turn) => {
      const { turns, interventions } = recording;
      return branchRecordedRun({ header, turns, interventions, notes, file: writer?.path }, game, roster, turn);
    },
    note: (note) => {
      writer?.append(note);
      notes.push(note);
    },
    close: () => {
      writer?.close();
      run.stop();
    },
  };
}
