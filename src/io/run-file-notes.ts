/**
 * Lines of a run file that keep what a person asked and thought: advice as it was shown, and estimates given before it.
 * They stand between the turns and change nothing of the run.
 */
import * as z from 'zod';
import type { WrittenOrder } from '../model/written-doctrine.ts';
import { type Line, orderShape, shaped } from './run-file-shapes.ts';

/** How far a person may ask, as it was agreed on when the run began. */
export interface AdviceTerms {
  /** Most moments of the run in which advice may be asked; without it, all. 0: none. */
  readonly most?: number;
  /** The person says how likely something is before any figure is shown. */
  readonly blind?: true;
}

/** A figure: a score of 0 to 100 or a share of 0 to 1, with its sampling interval and its range over cases. */
export interface NotedFigure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly cases?: readonly [number, number];
}

/**
 * What the adviser showed in a turn. A later line of the same turn and seat takes the place of an earlier one, that of
 * answers to the orders apart.
 */
export interface AdviceNote {
  readonly advice: number;
  readonly seat: string;
  /** Whether it was of answers to orders that had come out. */
  readonly reaction?: true;
  /** Futures of each set of orders, and cases met. */
  readonly futures: number;
  readonly cases: number;
  readonly orders: readonly {
    readonly set: readonly WrittenOrder[];
    readonly score?: NotedFigure;
    /** By ending id; those that never came are left out. */
    readonly endings: Readonly<Record<string, NotedFigure>>;
  }[];
}

/** How likely a person held an ending to be, in per cent, with the orders then chosen. */
export interface EstimateNote {
  readonly estimate: number;
  readonly seat: string;
  /** Whether the orders had come out, and `orders` is the answer to them. */
  readonly reaction?: true;
  /** Id of the ending. */
  readonly event: string;
  readonly percent: number;
  readonly orders: readonly WrittenOrder[];
}

/** `advice` and `estimate` are the turn under way. */
export type Note = AdviceNote | EstimateNote;

export const termsShape = z.object({
  most: z.int().min(0).exactOptional(),
  blind: z.literal(true).exactOptional(),
});

const turn = z.int().min(1).max(10_000);
const figure = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  cases: z.tuple([z.number(), z.number()]).exactOptional(),
});
const set = z.array(orderShape);
const advice = z.object({
  advice: turn,
  seat: z.string(),
  reaction: z.literal(true).exactOptional(),
  futures: z.int().min(1),
  cases: z.int().min(0),
  orders: z.array(z.object({ set, score: figure.exactOptional(), endings: z.record(z.string(), figure) })),
});
const estimate = z.object({
  estimate: turn,
  seat: z.string(),
  reaction: z.literal(true).exactOptional(),
  event: z.string(),
  percent: z.number().min(0).max(100),
  orders: set,
});

/** The line of a note; the caller knows that it is one. */
export const readNote = (value: object): Line<Note> =>
  'advice' in value ? shaped(advice, value, 'line of advice') : shaped(estimate, value, 'line of an estimate');
