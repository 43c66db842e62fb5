/** Plays a recorded run again and says on which turn it first differs, and in what. */
import { isFault, readOrder } from '../content/orders.ts';
import type { Order } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import type { Intervention, RunResult, TurnRecord } from '../model/run.ts';
import type { WrittenOrder } from '../model/written-doctrine.ts';
import type { Round } from './adjudicate.ts';
import type { JointOrders } from './cycle.ts';
import { faultsOf } from './legal.ts';
import { writeOrders } from './record.ts';
import type { Recording } from './recording.ts';
import type { Stage } from './stage.ts';

/** How a seat's orders come back: from the record, for people and scripts, or decided again. */
export type ReplaySeat = 'recorded' | ((stage: Stage, round: Round) => readonly Order[]);

/** The first thing in which a run differs from its record. Turn 0 is the opening. */
export interface Difference {
  readonly turn: number;
  readonly what:
    | 'opening'
    | 'date'
    | 'facilitator'
    | 'injects'
    | 'orders'
    | 'reactions'
    | 'rolls'
    | 'digest'
    | 'ending';
  /** The seat, roll or field it is about, where there is one. */
  readonly about?: string;
  readonly recorded: unknown;
  readonly simulated: unknown;
}

/** What a replay follows beside the turns: how the run ended, and what a facilitator did. */
export interface ReplayPlan {
  readonly ending?: RunResult | undefined;
  readonly interventions?: readonly Intervention[];
}

/** What came of a replay: the turns that agree, and the first difference. */
export interface Replay {
  readonly ok: boolean;
  readonly turns: number;
  readonly firstDifference: Difference | null;
}

/**
 * Plays the recorded turns on a fresh recording with the same seed. It stops at the first difference; without one, the
 * recording stands where the record ends, and a run may go on from there.
 */
export function replayTurns(
  recording: Recording,
  records: readonly TurnRecord[],
  seats: readonly ReplaySeat[],
  { ending, interventions = [] }: ReplayPlan = {},
): Replay {
  let done = 0;
  const differs = (firstDifference: Difference): Replay => ({ ok: false, turns: done, firstDifference });
  for (const record of records) {
    const difference =
      record.turn === 0
        ? compareTurns(record, recording.turns[0] as TurnRecord)
        : replayTurn(recording, record, seats, interventions);
    if (difference !== undefined) return differs(difference);
    done = record.turn;
  }
  if (ending !== undefined) {
    const difference = compareEndings(ending, recording);
    if (difference !== undefined) return differs(difference);
  }
  return { ok: true, turns: done, firstDifference: null };
}

function replayTurn(
  recording: Recording,
  record: TurnRecord,
  seats: readonly ReplaySeat[],
  interventions: readonly Intervention[],
): Difference | undefined {
  const { run } = recording;
  if (run.ended) return { turn: record.turn, what: 'ending', recorded: 'goes on', simulated: run.result().ending };
  const undone = interveneAgain(recording, interventions);
  if (undone !== undefined) return undone;
  const orders = ordersAgain(recording, seats, 'decide', record.orders);
  if ('what' in orders) return { turn: record.turn, ...orders };
  recording.seal(orders.joint);
  const reactions = ordersAgain(recording, seats, 'react', listed(record.reactions));
  if ('what' in reactions) return { turn: record.turn, ...reactions };
  return compareTurns(record, recording.answer(reactions.joint)) ?? idleImposition(recording, record.turn);
}

/** Does again what a facilitator did in the turn under way, or says what of it cannot be done. */
export function interveneAgain(recording: Recording, interventions: readonly Intervention[]): Difference | undefined {
  const { turn, ended } = recording.run;
  if (ended) return undefined;
  for (const it of interventions.filter((one) => one.turn === turn)) {
    try {
      recording.intervene(it);
    } catch (error) {
      const about = it.kind === 'inject' ? it.inject : it.kind === 'roll' ? it.roll : it.kind;
      return { turn, what: 'facilitator', about, recorded: it.kind, simulated: (error as Error).message };
    }
  }
  return undefined;
}

/** A roll that was imposed and that nobody asked for: then it was not done in this run. */
function idleImposition(recording: Recording, turn: number): Difference | undefined {
  for (const it of recording.interventions) {
    if (it.kind !== 'roll' || it.of !== turn || recording.rollsOf(turn).has(it.roll)) continue;
    return { turn, what: 'facilitator', about: it.roll, recorded: it.bits, simulated: 'no such roll' };
  }
  return undefined;
}

/** One reaction a seat, as lists. */
export const listed = (reactions: TurnRecord['reactions']): Record<string, readonly WrittenOrder[]> =>
  Object.fromEntries(Object.entries(reactions).map(([id, order]) => [id, [order]]));

/** All seats' orders of a round as the record and the doctrines give them, or how they differ. */
export function ordersAgain(
  recording: Recording,
  seats: readonly ReplaySeat[],
  round: Round,
  written: Readonly<Record<string, readonly WrittenOrder[]>>,
): { readonly joint: JointOrders } | Omit<Difference, 'turn'> {
  const { stage } = recording.run;
  const what = round === 'decide' ? 'orders' : 'reactions';
  const stranger = Object.keys(written).find((id) => !stage.game.actors.some((actor) => actor.id === id));
  if (stranger !== undefined) return { what, about: stranger, recorded: written[stranger], simulated: 'no such actor' };
  const joint: (readonly Order[])[] = [];
  for (const { id, index } of stage.game.actors) {
    const own = Object.hasOwn(written, id) ? (written[id] ?? []) : [];
    const seat = seats[index] ?? 'recorded';
    const orders = seat === 'recorded' ? readLegal(stage, index, own, round) : seat(stage, round);
    if (typeof orders === 'string') return { what, about: id, recorded: own, simulated: orders };
    const simulated = writeOrders(stage.game, onlyOf(stage.game, index, orders))[id] ?? [];
    if (JSON.stringify(simulated) !== JSON.stringify(own)) return { what, about: id, recorded: own, simulated };
    joint[index] = orders;
  }
  return { joint };
}

const onlyOf = (game: Game, actor: number, orders: readonly Order[]): JointOrders =>
  game.actors.map(({ index }) => (index === actor ? orders : []));

/** Recorded orders as the engine takes them, or a sentence on why they cannot be given now. */
function readLegal(
  stage: Stage,
  actor: number,
  written: readonly WrittenOrder[],
  round: Round,
): readonly Order[] | string {
  const orders: Order[] = [];
  for (const one of written) {
    const order = readOrder(stage.game, actor, one);
    if (isFault(order)) return order.message;
    orders.push(order);
  }
  const [fault] = faultsOf(stage, actor, orders, round);
  return fault === undefined ? orders : `order ${fault.order + 1} is not possible here (${fault.why})`;
}

/** The first field in which two records of a turn differ. */
function compareTurns(recorded: TurnRecord, simulated: TurnRecord): Difference | undefined {
  const { turn } = recorded;
  const opening = turn === 0;
  if (recorded.date !== simulated.date)
    return { turn, what: 'date', recorded: recorded.date, simulated: simulated.date };
  if (!sameJson(recorded.injects, simulated.injects))
    return { turn, what: 'injects', recorded: recorded.injects, simulated: simulated.injects };
  for (const name of new Set([...Object.keys(recorded.rolls), ...Object.keys(simulated.rolls)])) {
    const [one, other] = [recorded.rolls[name], simulated.rolls[name]];
    if (one?.bits !== other?.bits || one?.thousandths !== other?.thousandths) {
      return {
        turn,
        what: opening ? 'opening' : 'rolls',
        about: name,
        recorded: one ?? 'no such roll',
        simulated: other ?? 'no such roll',
      };
    }
  }
  if (recorded.digest === simulated.digest) return undefined;
  return { turn, what: opening ? 'opening' : 'digest', recorded: recorded.digest, simulated: simulated.digest };
}

function compareEndings(recorded: RunResult, { run, turns }: Recording): Difference | undefined {
  const turn = turns.length - 1;
  if (!run.ended) return { turn, what: 'ending', recorded: recorded.ending, simulated: 'goes on' };
  const simulated = run.result();
  const about = (['ending', 'turns', 'digest', 'scores'] as const).find(
    (key) => !sameJson(recorded[key], simulated[key]),
  );
  return about === undefined
    ? undefined
    : { turn, what: 'ending', about, recorded: recorded[about], simulated: simulated[about] };
}

const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
