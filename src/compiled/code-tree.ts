/** The language programs are written in, a part of JavaScript, as a tree. */

/** The arrays of a program: values, counts, and the words that values are made of. */
export type ArrayName = 'V' | 'C' | 'W';

/** Something with a value: `+`, calls and the rest mean what they mean in JavaScript. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'cell'; readonly array: ArrayName; readonly index: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '!' | '~'; readonly part: Expression }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'pick'; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression };

/** Operators by how tightly they bind, loosest first. */
export const binaryOperators = [['||'], ['&&'], ['|'], ['^'], ['&'], ['===', '!=='], ['<=', '>=', '<', '>'], ['<<', '>>>', '>>'], ['+', '-'], ['*', '/']] as const;
export type BinaryOperator = (typeof binaryOperators)[number][number];

/** A variable or a cell of an array. */
export type Place = Extract<Expression, { kind: 'name' | 'cell' }>;

export type Statement =
  | { readonly kind: 'declare'; readonly name: string; readonly value: Expression }
  | { readonly kind: 'assign'; readonly to: Place; readonly value: Expression }
  | { readonly kind: 'do'; readonly call: Extract<Expression, { kind: 'call' }> }
  | { readonly kind: 'block'; readonly body: readonly Statement[] }
  | { readonly kind: 'if'; readonly test: Expression; readonly then: readonly Statement[]; readonly otherwise: readonly Statement[] }
  | { readonly kind: 'loop'; readonly test: Expression | undefined; readonly step: readonly Statement[]; readonly body: readonly Statement[] }
  | { readonly kind: 'switch'; readonly of: Expression; readonly cases: readonly Case[] }
  | { readonly kind: 'return'; readonly value: Expression | undefined }
  | { readonly kind: 'break' };

/** A case ends with `break` or `return`: none falls into the next. No value: the default. */
export interface Case {
  readonly value: number | undefined;
  readonly body: readonly Statement[];
}

/** All parameters are integers. */
export interface CodeFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly body: readonly Statement[];
}
