/** Conditions and formulas, first as an author writes them, then as the engine reads them. */

/**
 * A condition as written. Every key must hold. `any` and `all` take a list of conditions, `not` takes one.
 * Other keys name a fact; the value is a comparison (`">= 70"`, `"60..70"` with both ends included, `"= 0"`),
 * a standing or a list of standings (`[retaliating]`), or a list of comparisons that must all hold.
 */
export interface WrittenCondition {
  readonly [fact: string]: WrittenTest | WrittenCondition | readonly WrittenCondition[];
}

/** What one fact is tested against. */
export type WrittenTest = string | readonly string[];

/** A formula as written: a number, or a base with terms and, where wanted, limits (both included). */
export type WrittenFormula = number | WrittenSum;

/** A base and the terms added to it, clamped to `atLeast` and `atMost` where they are given. */
export interface WrittenSum {
  readonly base?: number;
  readonly plus?: readonly WrittenTerm[];
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** One term: a constant (`add`), or so much (`times`) per unit of a fact, counted from `above` (0 unless given). */
export interface WrittenTerm {
  readonly add?: number;
  readonly per?: string;
  readonly times?: number;
  readonly above?: number;
  readonly when?: WrittenCondition;
}

export const operators = ['<', '<=', '=', '>=', '>'] as const;
export type Operator = (typeof operators)[number];

/** The two stores of a world that a fact may stand in: reals (`values`) and integers (`counts`). */
export const stores = ['values', 'counts'] as const;
export type Store = (typeof stores)[number];

/** Where a fact stands. */
export interface Slot {
  readonly store: Store;
  readonly index: number;
}

/** A condition whose names are resolved. */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'compare'; readonly slot: Slot; readonly op: Operator; readonly to: number }
  | { readonly kind: 'oneOf'; readonly slot: Slot; readonly values: readonly number[] };

/** A formula whose names are resolved: limits are -Infinity and Infinity where none were given. */
export interface Formula {
  readonly base: number;
  readonly terms: readonly Term[];
  readonly atLeast: number;
  readonly atMost: number;
}

/** `when` holds: add `times * (fact - above)`, or the constant `add` where the term names no fact. */
export interface Term {
  readonly when: Condition;
  readonly add: number;
  readonly slot?: Slot;
  readonly times: number;
  readonly above: number;
}

/** The condition that always holds. */
export const always: Condition = { kind: 'always' };

/** A formula that is one number. */
export const constant = (value: number): Formula => ({ base: value, terms: [], atLeast: -Infinity, atMost: Infinity });
