/** What a process of the benchmark is told to do, and what it answers. Plain data: it travels between processes. */
import type { Runtime } from '../../src/io/batch-task.ts';

/** What can be added to a scenario that otherwise stays as it is. */
export type Growth = 'candidate' | 'roll' | 'effect' | 'indicatorTurn';

/** One process prepares one of these, and nothing else. */
export type Job =
  | { readonly kind: 'runs'; readonly scenario: string; readonly runtime: Runtime }
  | { readonly kind: 'grown'; readonly growth: Growth; readonly added: number }
  | { readonly kind: 'crew'; readonly scenario: string; readonly workers: number }
  | { readonly kind: 'adviser'; readonly scenario: string }
  | { readonly kind: 'batch'; readonly scenario: string; readonly folder?: string };

/** One round: so many runs, from this replicate on. */
export interface Asked {
  readonly from: number;
  readonly runs: number;
  /** Whether what stays in use is to be weighed. It takes a collection of all garbage, which makes the next round start colder. */
  readonly weigh?: boolean;
}

/** What a round came to. `digest` is the same for the same runs, whoever plays them. */
export interface Round {
  readonly seconds: number;
  readonly digest: string;
  /** Orders that were compared, where an adviser was asked. */
  readonly orders?: number;
}

/** What the process adds to each round. */
export interface Measured extends Round {
  /** Seconds of processor, of all its threads: what others do on the machine does not lengthen them. */
  readonly processor: number;
  /** The most memory the process has held so far, in bytes. */
  readonly peak: number;
  /** Bytes that are still in use after the round; 0 unless asked for. */
  readonly held: number;
}

/** Plays a round. */
export type Work = (asked: Asked) => Round | Promise<Round>;
