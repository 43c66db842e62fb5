/** What adjudication applies to the world, with its names resolved. */
import type { Condition, Formula } from './formula.ts';
import type { RollKey } from './key.ts';

/** An effect with its names resolved. */
export type Effect =
  | {
      readonly kind: 'change';
      readonly indicator: number;
      readonly by: Formula;
      readonly delayTurns: number;
      readonly lastsTurns: number;
      readonly when: Condition;
    }
  | { readonly kind: 'set'; readonly indicator: number; readonly to: Formula; readonly when: Condition }
  | {
      readonly kind: 'threaten' | 'extend' | 'withdraw' | 'carryOut';
      readonly threat: number;
      readonly when: Condition;
    }
  | { readonly kind: 'promise'; readonly promise: number; readonly when: Condition }
  | { readonly kind: 'signal'; readonly signal: number; readonly key: RollKey; readonly when: Condition }
  | { readonly kind: 'expose'; readonly move: number; readonly when: Condition };
