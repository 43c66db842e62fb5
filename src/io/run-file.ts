/**
 * The format of a run file: one JSON object a line, each with a check chained on the line before.
 *
 * Line 1 is the header, with the scenario and its theatre as they were read. Then one line for each turn (turn 0: what
 * is drawn once for the whole run), lines of what people have sealed, asked and estimated and a facilitator has done in
 * the turn under way, and, when the run has ended, one line with its ending. A file without that last line is an unfinished
 * run, wherever it was cut.
 */
import { createHash } from 'node:crypto';
import type { Intervention, RollRecord, RunResult, TurnRecord } from '../model/run.ts';
import type { Language } from '../model/text.ts';
import type { WrittenOrder } from '../model/written-doctrine.ts';
import type { AdviceTerms, Note } from './run-file-notes.ts';

export const runFormat = 1;

/** The version of the rules: a run replays byte for byte under the version that wrote it. */
export const engineVersion = '0.1.0';

/** What a run was played with. */
export interface RunHeader {
  readonly run: typeof runFormat;
  readonly scenario: string;
  /** `sha256:` of the scenario as read and of the charts. */
  readonly content: string;
  readonly engine: string;
  readonly seed: string;
  /** By actor id: a doctrine, `human`, or `script` (orders written down beforehand). */
  readonly seats: Readonly<Record<string, string>>;
  readonly lang?: Language;
  /** The first turn that people decided, where it is not the first of all: their usual lines gave the orders before. */
  readonly from?: number;
  /** Whether a facilitator sits at the table, who may bring on injects and impose rolls. */
  readonly facilitator?: boolean;
  /** Where it branched off another run. Whoever undoes has seen the dice: the score of a branch is not ranked. */
  readonly branch?: Branch;
  /** What was overridden, as `path=value`. */
  readonly set?: readonly string[];
  /** How far a person may ask the adviser; without it, as far as they like. */
  readonly advice?: AdviceTerms;
  /** The texts it was read from, by name; the scenario first. */
  readonly files: Readonly<Record<string, string>>;
}

/** The line that a run leaves, and where. */
export interface Branch {
  /** Name of the file, which lay beside this one; empty for a run that was not saved. */
  readonly of: string;
  /** The first moment that is played anew. */
  readonly turn: number;
}

/**
 * Orders that people sealed in a turn that has not ended, by actor id: a crash loses none of them. Where several people
 * or a facilitator sit at the table, a line is `by` one seat alone, and the others' are still to come.
 */
export interface SealedOrders {
  readonly sealed: number;
  readonly by?: string;
  readonly orders: Readonly<Record<string, readonly WrittenOrder[]>>;
}

/** A reaction that one seat gave in a turn that waits for another's. */
export interface SealedReaction {
  readonly answered: number;
  readonly by: string;
  readonly orders: Readonly<Record<string, readonly WrittenOrder[]>>;
}

/** A run file as read. */
export interface RunFile {
  readonly header: RunHeader;
  /** Turn 0, the opening, then every turn that ended. */
  readonly turns: readonly TurnRecord[];
  /** Of the turn under way, as they were sealed. */
  readonly sealed: readonly SealedOrders[];
  readonly answered: readonly SealedReaction[];
  /** What a facilitator did, of all turns. */
  readonly interventions: readonly Intervention[];
  /** What people asked and thought, in order. */
  readonly notes: readonly Note[];
  /** Undefined for an unfinished run. */
  readonly ending: RunResult | undefined;
  /** Check of the last whole line, and how many bytes the whole lines take. */
  readonly check: string;
  readonly wholeBytes: number;
  /** True when the last whole line lacks its newline. */
  readonly endsOpen: boolean;
  /** True when a torn line at the end was left out. */
  readonly torn: boolean;
  /** The first line (from 1) that is not as it was written, and its turn; reading goes on, for who wants to know what differs. */
  readonly altered: { readonly line: number; readonly turn: number } | undefined;
}

/** A line without its check. */
export type LineBody =
  | RunHeader
  | SealedOrders
  | SealedReaction
  | InterventionLine
  | Note
  | (Omit<TurnRecord, 'rolls'> & { readonly rolls: Readonly<Record<string, string>> })
  | RunResultLine;

/** The last line of a finished run. */
export interface RunResultLine {
  readonly ending: string;
  readonly turn: number;
  readonly scores: Readonly<Record<string, number>>;
  readonly digest: string;
}

/** What a facilitator did, as a line: `facilitator` is the turn under way. */
export type InterventionLine = { readonly facilitator: number; readonly reason: string } & (
  | { readonly inject: string }
  | { readonly note: string }
  | { readonly roll: string; readonly bits: string; readonly of?: number }
);

/** The check of a line: 16 hexadecimal digits over the check before it (none for the first) and the line's body. */
export const checkOf = (before: string, body: string): string =>
  createHash('sha256').update(`${before}\n${body}`).digest('hex').slice(0, 16);

/** A line as it stands in the file, its newline included, and its check. */
export function makeLine(body: LineBody, before: string): { readonly line: string; readonly check: string } {
  const text = JSON.stringify(body);
  const check = checkOf(before, text);
  return { line: `${text.slice(0, -1)},"check":"${check}"}\n`, check };
}

const tail = /,"check":"([0-9a-f]{16})"\}$/;

/** A line's body and the check it carries; undefined when it carries none. */
export function splitLine(line: string): { readonly body: string; readonly check: string } | undefined {
  const found = tail.exec(line);
  return found === null ? undefined : { body: `${line.slice(0, found.index)}}`, check: found[1] as string };
}

/** A turn's line: each roll as its 32 bits in hexadecimal and, for a roll of odds, the chance in thousandths (`9c41aa02<720`). */
export const turnLine = (record: TurnRecord): LineBody => ({
  ...record,
  rolls: Object.fromEntries(Object.entries(record.rolls).map(([name, roll]) => [name, rollText(roll)])),
});

/** The line of an ending. */
export const endingLine = ({ ending, turns, scores, digest }: RunResult): RunResultLine => ({
  ending,
  turn: turns,
  scores,
  digest,
});

/** The line of what a facilitator did. */
export function interventionLine(it: Intervention): InterventionLine {
  const { turn: facilitator, reason } = it;
  if (it.kind === 'inject') return { facilitator, inject: it.inject, reason };
  if (it.kind === 'note') return { facilitator, note: it.text, reason };
  const of = it.of === it.turn ? {} : { of: it.of };
  return { facilitator, roll: it.roll, bits: rollText({ bits: it.bits }), ...of, reason };
}

const rollText = ({ bits, thousandths }: RollRecord): string =>
  `${bits.toString(16).padStart(8, '0')}${thousandths === undefined ? '' : `<${thousandths}`}`;

/** How a roll is spelt: `readRoll` takes what matches. */
export const rollShape = /^[0-9a-f]{8}(?:<\d{1,4})?$/;

/** A roll back from its text, which must match `rollShape`. */
export function readRoll(text: string): RollRecord {
  const bits = Number.parseInt(text.slice(0, 8), 16);
  return text.length > 8 ? { bits, thousandths: Number(text.slice(9)) } : { bits };
}
