/** The second reading of the primitives: JavaScript over the flat arrays V (values) and C (counts), folded where the turn is known. */
import type { Condition, Formula, Slot } from '../model/formula.ts';
import type { Indicator } from '../model/game.ts';
import type { Algebra } from '../rules/algebra.ts';
import * as rules from '../rules/rules.ts';
import type { Known, Source } from './source.ts';

/** An expression, with its value where the writer knows it. */
interface Expression<T> {
  readonly code: string;
  readonly value?: T;
}

/** A number as source text that reads back to the same bits. */
export function literal(value: number): string {
  if (value === Infinity) return 'Infinity';
  if (value === -Infinity) return '(-Infinity)';
  if (Object.is(value, -0)) return '(-0)';
  return value < 0 ? `(${value})` : String(value);
}

const number = (value: number): Expression<number> => ({ code: literal(value), value });
const truth = (value: boolean): Expression<boolean> => ({ code: String(value), value });

const cell = ({ store, index }: Slot): string => `${store === 'values' ? 'V' : 'C'}[${index}]`;

const compares: Record<'<' | '<=' | '=' | '>=' | '>', (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
  '>=': (a, b) => a >= b,
  '>': (a, b) => a > b,
};

const limit = (value: number, low: number, high: number): number => (value < low ? low : value > high ? high : value);

/** All of several (`&&`, where `false` decides) or any of them (`||`, where `true` does). */
function joined(of: readonly Expression<boolean>[], operator: '&&' | '||', decides: boolean): Expression<boolean> {
  if (of.some((part) => part.value === decides)) return truth(decides);
  const open = of.filter((part) => part.value === undefined);
  if (open.length === 0) return truth(!decides);
  return open.length === 1
    ? (open[0] as Expression<boolean>)
    : { code: `(${open.map((part) => part.code).join(` ${operator} `)})` };
}

/**
 * Reads rules as expressions; what is known is worked out here and now. `days` and `face` are variables of the program,
 * `clamp` is a function of it. A zero that is added is left out: only the sign of a zero could tell, and nothing reads it.
 */
const emit = ({ counts, days }: Known): Algebra<Expression<number>, Expression<boolean>> => ({
  number,
  fact: (slot) => {
    const value = slot.store === 'counts' ? counts.get(slot.index) : undefined;
    return value === undefined ? { code: cell(slot) } : number(value);
  },
  input: (name) => (name === 'days' && days !== undefined ? number(days) : { code: name }),
  add: (a, b) => {
    if (a.value !== undefined && b.value !== undefined) return number(a.value + b.value);
    if (a.value === 0) return b;
    return b.value === 0 ? a : { code: `(${a.code} + ${b.code})` };
  },
  multiply: (a, b) =>
    a.value !== undefined && b.value !== undefined ? number(a.value * b.value) : { code: `(${a.code} * ${b.code})` },
  clamp: (a, low, high) =>
    a.value !== undefined && low.value !== undefined && high.value !== undefined
      ? number(limit(a.value, low.value, high.value))
      : { code: `clamp(${a.code}, ${low.code}, ${high.code})` },
  round: (a) => (a.value === undefined ? { code: `Math.floor(${a.code} + 0.5)` } : number(Math.floor(a.value + 0.5))),
  pick: (test, then, otherwise) => {
    if (test.value !== undefined) return test.value ? then : otherwise;
    return { code: `(${test.code} ? ${then.code} : ${otherwise.code})` };
  },
  truth,
  compare: (op, a, b) =>
    a.value !== undefined && b.value !== undefined
      ? truth(compares[op](a.value, b.value))
      : { code: `(${a.code} ${op === '=' ? '===' : op} ${b.code})` },
  oneOf: (slot, values) => {
    const value = slot.store === 'counts' ? counts.get(slot.index) : undefined;
    if (values.length === 0 || value !== undefined) return truth(value !== undefined && values.includes(value));
    if (values.length === 1) return { code: `(${cell(slot)} === ${values[0]})` };
    return { code: `(((${values.reduce((bits, it) => bits | (1 << it), 0)} >> ${cell(slot)}) & 1) !== 0)` };
  },
  all: (of) => joined(of, '&&', false),
  any: (of) => joined(of, '||', true),
  not: (of) => (of.value === undefined ? { code: `!${of.code}` } : truth(!of.value)),
});

/** A condition as an expression; `true` and `false` where it is known. */
export const conditionCode = ({ known }: Source, of: Condition): string => rules.condition(emit(known), of).code;

/** A formula as an expression. */
export const formulaCode = ({ known }: Source, of: Formula): string => rules.formula(emit(known), of).code;

/** A chance in thousandths as an expression. */
export const oddsCode = ({ known }: Source, of: Formula): string => rules.odds(emit(known), of).code;

/** An indicator at the next moment as an expression. */
export const driftedCode = ({ known }: Source, of: Indicator): string => rules.drifted(emit(known), of).code;

/** An aim's worth as an expression. */
export const worthCode = ({ known }: Source, of: Formula): string => rules.worth(emit(known), of).code;

/** Both hold, or either: what is known of the parts is worked out. */
export function joinCode(parts: readonly string[], operator: '&&' | '||'): string {
  const part = (code: string): Expression<boolean> =>
    code === 'true' || code === 'false' ? truth(code === 'true') : { code };
  return joined(parts.map(part), operator, operator === '||').code;
}
