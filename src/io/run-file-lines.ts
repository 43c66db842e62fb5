/** The shapes of a run file's lines, read from JSON that anyone may have written. */
import * as z from 'zod';
import type { Intervention, RunResult, TurnRecord } from '../model/run.ts';
import { languages } from '../model/text.ts';
import { type RunHeader, readRoll, rollShape, type SealedOrders, type SealedReaction } from './run-file.ts';
import { termsShape } from './run-file-notes.ts';
import { type Line, orderShape, shaped } from './run-file-shapes.ts';

const digest = z.string().regex(/^[0-9a-f]{16}$/);
const names = z.array(z.string());
const turn = z.int().min(0).max(10_000);

const orders = z.record(z.string(), z.array(orderShape));

const header = z.object({
  run: z.literal(1),
  scenario: z.string(),
  content: z.string(),
  engine: z.string(),
  seed: z.string(),
  seats: z.record(z.string(), z.string()),
  lang: z.enum(languages).exactOptional(),
  from: turn.exactOptional(),
  facilitator: z.boolean().exactOptional(),
  branch: z.object({ of: z.string(), turn: z.int().min(1).max(10_000) }).exactOptional(),
  set: names.exactOptional(),
  advice: termsShape.exactOptional(),
  files: z.record(z.string(), z.string()),
});

const record = z.object({
  turn,
  date: z.string(),
  injects: names,
  orders,
  reactions: z.record(z.string(), orderShape),
  rolls: z.record(z.string(), z.string().regex(rollShape)),
  digest,
});

const sealed = z.object({ sealed: turn, by: z.string().exactOptional(), orders });
const answered = z.object({ answered: turn, by: z.string(), orders });

const intervention = z.object({
  facilitator: turn,
  reason: z.string(),
  inject: z.string().exactOptional(),
  note: z.string().exactOptional(),
  roll: z.string().exactOptional(),
  bits: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .exactOptional(),
  of: turn.exactOptional(),
});

const ending = z.object({ ending: z.string(), turn, scores: z.record(z.string(), z.number()), digest });

/** The header, whose version has been looked at already. */
export const readHeader = (value: object): Line<RunHeader> => shaped(header, value, 'header');

/** The line of one turn. */
export function readTurn(value: object): Line<TurnRecord> {
  const read = shaped(record, value, 'turn');
  if (typeof read === 'string') return read;
  return {
    ...read,
    rolls: Object.fromEntries(Object.entries(read.rolls).map(([name, text]) => [name, readRoll(text)])),
  };
}

/** A line of orders sealed in a turn under way. */
export const readSealed = (value: object): Line<SealedOrders> => shaped(sealed, value, 'line of sealed orders');

/** A line of a reaction given in a turn under way. */
export const readAnswered = (value: object): Line<SealedReaction> => shaped(answered, value, 'line of a reaction');

/** A line of what a facilitator did. */
export function readIntervention(value: object): Line<Intervention> {
  const read = shaped(intervention, value, "facilitator's line");
  if (typeof read === 'string') return read;
  const { facilitator: now, reason, inject, note, roll, bits, of = now } = read;
  if (inject !== undefined) return { kind: 'inject', turn: now, inject, reason };
  if (note !== undefined) return { kind: 'note', turn: now, text: note, reason };
  if (roll !== undefined && bits !== undefined)
    return { kind: 'roll', turn: now, roll, bits: readRoll(bits).bits, of, reason };
  return "The facilitator's line names no inject, no note and no roll with its bits.";
}

/** The line of an ending. */
export function readEnding(value: object): Line<RunResult> {
  const read = shaped(ending, value, 'ending');
  return typeof read === 'string'
    ? read
    : { ending: read.ending, turns: read.turn, scores: read.scores, digest: read.digest };
}
