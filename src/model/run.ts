/** What a run leaves behind: happenings for people to read, and the record a run file keeps. */
import type { WrittenOrder } from './written-doctrine.ts';

/** How an order ended. `lapsed`: its posture no longer accepted it; nothing was spent and nothing rolled. */
export type OrderResult = 'done' | 'worked' | 'failed' | 'lapsed';

/**
 * What made something happen: the id of a candidate with its actor, of a move that came out, an inject, a threat, a
 * promise, or time itself.
 */
export type Cause =
  | { readonly kind: 'order'; readonly actor: number; readonly candidate: number }
  | { readonly kind: 'term'; readonly actor: number; readonly candidate: number }
  | { readonly kind: 'exposed'; readonly move: number }
  | { readonly kind: 'inject'; readonly inject: number }
  | { readonly kind: 'threat'; readonly threat: number }
  | { readonly kind: 'promise'; readonly promise: number }
  | { readonly kind: 'drift' };

/** One thing that happened in a moment. `seenBy` is a bit for each actor that may know it. */
export type Happening = { readonly seenBy: number } & (
  | { readonly kind: 'inject'; readonly inject: number }
  | {
      readonly kind: 'order';
      readonly actor: number;
      readonly candidate: number;
      readonly result: OrderResult;
      readonly inDeal: boolean;
      readonly reaction: boolean;
      /** Where it was rolled: its chance, and where the roll fell, in thousandths. It works below its chance. */
      readonly odds?: number;
      readonly fell?: number;
    }
  | {
      readonly kind: 'offer';
      readonly pair: number;
      readonly give: number;
      readonly get: number;
      readonly channel: 'public' | 'private';
      readonly counter: boolean;
    }
  | {
      readonly kind: 'answer';
      readonly pair: number;
      readonly give: number;
      readonly get: number;
      readonly result: 'accepted' | 'refused' | 'failed' | 'lapsed' | 'replaced' | 'countered';
    }
  | { readonly kind: 'leak'; readonly pair: number; readonly give: number; readonly get: number }
  | { readonly kind: 'exposed'; readonly move: number }
  | {
      readonly kind: 'threat';
      readonly threat: number;
      readonly result: 'made' | 'extended' | 'carriedOut' | 'withdrawn' | 'lapsed' | 'met';
      readonly due?: number;
    }
  | {
      readonly kind: 'promise';
      readonly promise: number;
      readonly result: 'made' | 'kept' | 'late' | 'broken';
      readonly seen: boolean;
    }
  | { readonly kind: 'signal'; readonly signal: number; readonly says: number }
  | {
      readonly kind: 'change';
      readonly indicator: number;
      readonly from: number;
      readonly to: number;
      readonly cause: Cause;
    }
  | {
      readonly kind: 'posture';
      readonly actor: number;
      readonly region: number;
      readonly from: number;
      readonly to: number;
    }
  /** What a facilitator put on the wire; it changes nothing. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'ending'; readonly ending: number }
);

/**
 * What a facilitator did in a turn, each with a reason: an inject of the scenario brought on, a note, or a roll imposed.
 * `turn` is the turn under way when it was done; a roll may be one `of` the next turn, whose injects are rolled as this one ends.
 */
export type Intervention = { readonly turn: number; readonly reason: string } & (
  | { readonly kind: 'inject'; readonly inject: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'roll'; readonly roll: string; readonly bits: number; readonly of: number }
);

/** A roll as it fell: its 32 bits and, for a roll of odds, the chance in thousandths. */
export interface RollRecord {
  readonly bits: number;
  readonly thousandths?: number;
}

/** One turn as a run file keeps it. Keys of `orders` and `reactions` are actor ids. */
export interface TurnRecord {
  readonly turn: number;
  readonly date: string;
  readonly injects: readonly string[];
  readonly orders: Readonly<Record<string, readonly WrittenOrder[]>>;
  readonly reactions: Readonly<Record<string, WrittenOrder>>;
  readonly rolls: Readonly<Record<string, RollRecord>>;
  /** 16 hexadecimal digits over the whole world at the turn's end. */
  readonly digest: string;
}

/** How a run ended. Scores are 0 to 100, by actor id. */
export interface RunResult {
  readonly ending: string;
  readonly turns: number;
  readonly digest: string;
  readonly scores: Readonly<Record<string, number>>;
}
