/**
 * The primitives every rule is written over (tagless-final: one rule, two readings). `evaluate` reads them as functions
 * of a world; the compiled runtime reads the same rules as generated code.
 */
import type { Operator, Slot } from '../model/formula.ts';

/** Inputs of a rule that are not in the world: days to the next moment, and a noise die's face counted from its middle. */
export const inputs = ['days', 'face'] as const;
export type Input = (typeof inputs)[number];

/** A reading of the primitives: `N` stands for a number, `B` for a truth. */
export interface Algebra<N, B> {
  number(value: number): N;
  fact(slot: Slot): N;
  input(name: Input): N;
  add(a: N, b: N): N;
  multiply(a: N, b: N): N;
  /** `a` kept between `low` and `high`, both included. */
  clamp(a: N, low: N, high: N): N;
  /** The nearest whole number, halves upward. */
  round(a: N): N;
  pick(test: B, then: N, otherwise: N): N;
  truth(value: boolean): B;
  compare(op: Operator, a: N, b: N): B;
  oneOf(slot: Slot, values: readonly number[]): B;
  all(of: readonly B[]): B;
  any(of: readonly B[]): B;
  not(of: B): B;
}
