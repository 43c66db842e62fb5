/** The second reading of the primitives: JavaScript expressions over the flat arrays V (values) and C (counts). */
import type { Condition, Formula } from '../model/formula.ts';
import type { Algebra } from '../rules/algebra.ts';
import * as rules from '../rules/rules.ts';

/** A number as source text that reads back to the same bits. */
export function literal(value: number): string {
  if (value === Infinity) return 'Infinity';
  if (value === -Infinity) return '(-Infinity)';
  if (Object.is(value, -0)) return '(-0)';
  return value < 0 ? `(${value})` : String(value);
}

const cell = (store: 'values' | 'counts', index: number): string => `${store === 'values' ? 'V' : 'C'}[${index}]`;

/** Reads rules as expressions. `days` and `face` are variables of the program; `clamp` is a function of it. */
export const emit: Algebra<string, string> = {
  number: literal,
  fact: ({ store, index }) => cell(store, index),
  input: (name) => name,
  add: (a, b) => `(${a} + ${b})`,
  multiply: (a, b) => `(${a} * ${b})`,
  clamp: (a, low, high) => `clamp(${a}, ${low}, ${high})`,
  round: (a) => `Math.floor(${a} + 0.5)`,
  pick: (test, then, otherwise) => `(${test} ? ${then} : ${otherwise})`,
  truth: String,
  compare: (op, a, b) => `(${a} ${op === '=' ? '===' : op} ${b})`,
  oneOf: ({ store, index }, values) => {
    const at = cell(store, index);
    if (values.length === 0) return 'false';
    if (values.length === 1) return `(${at} === ${values[0]})`;
    return `(((${values.reduce((bits, value) => bits | (1 << value), 0)} >> ${at}) & 1) !== 0)`;
  },
  all: (of) => (of.length === 0 ? 'true' : `(${of.join(' && ')})`),
  any: (of) => (of.length === 0 ? 'false' : `(${of.join(' || ')})`),
  not: (of) => `!${of}`,
};

/** A condition as an expression. */
export const conditionCode = (of: Condition): string => rules.condition(emit, of);

/** A formula as an expression. */
export const formulaCode = (of: Formula): string => rules.formula(emit, of);

/** A chance in thousandths as an expression. */
export const oddsCode = (of: Formula): string => rules.odds(emit, of);
