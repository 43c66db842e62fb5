/** The shapes of a run file's lines, read from JSON that anyone may have written. */
import * as z from 'zod';
import type { RunResult, TurnRecord } from '../model/run.ts';
import { languages } from '../model/text.ts';
import { type RunHeader, readRoll, rollShape, type SealedOrders } from './run-file.ts';

const digest = z.string().regex(/^[0-9a-f]{16}$/);
const names = z.array(z.string());
const turn = z.int().min(0).max(10_000);

const order = z.union([
  z.string(),
  z.strictObject({
    offer: z.union([
      z.string(),
      z.strictObject({
        to: z.string(),
        give: names,
        get: names,
        channel: z.enum(['public', 'private']).exactOptional(),
      }),
    ]),
  }),
  z.strictObject({ accept: z.string() }),
  z.strictObject({ refuse: z.string() }),
]);
const orders = z.record(z.string(), z.array(order));

const header = z.object({
  run: z.literal(1),
  scenario: z.string(),
  content: z.string(),
  engine: z.string(),
  seed: z.string(),
  seats: z.record(z.string(), z.string()),
  lang: z.enum(languages).exactOptional(),
  set: names.exactOptional(),
  files: z.record(z.string(), z.string()),
});

const record = z.object({
  turn,
  date: z.string(),
  injects: names,
  orders,
  reactions: z.record(z.string(), order),
  rolls: z.record(z.string(), z.string().regex(rollShape)),
  digest,
});

const sealed = z.object({ sealed: turn, orders });

const ending = z.object({ ending: z.string(), turn, scores: z.record(z.string(), z.number()), digest });

/** A line's value, or one sentence on what is wrong with it. */
export type Line<T> = T | string;

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

/** The line of an ending. */
export function readEnding(value: object): Line<RunResult> {
  const read = shaped(ending, value, 'ending');
  return typeof read === 'string'
    ? read
    : { ending: read.ending, turns: read.turn, scores: read.scores, digest: read.digest };
}

function shaped<Shape extends z.ZodType>(shape: Shape, value: object, what: string): Line<z.output<Shape>> {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  return `The ${what} is not as Escalera writes it: ${issue?.path.join('.') || 'its keys'}: ${issue?.message ?? 'unexpected'}.`;
}
