/** The first reading of the primitives: functions of a world. */
import type { Condition, Formula, Operator, Slot } from '../model/formula.ts';
import type { World } from '../model/layout.ts';
import type { Algebra, Input } from './algebra.ts';
import * as rules from './rules.ts';

/** What a rule reads beside the world. */
export type Inputs = Readonly<Record<Input, number>>;

export type NumberReading = (world: World, inputs: Inputs) => number;
export type TruthReading = (world: World, inputs: Inputs) => boolean;

/** Inputs for a rule that has none. */
export const noInputs: Inputs = { days: 0, face: 0 };

/** Reads rules as closures over (world, inputs). */
export const evaluate: Algebra<NumberReading, TruthReading> = {
  number: (value) => named({ value }, () => value),
  fact: (slot) =>
    named(
      slot,
      slot.store === 'values'
        ? (world) => world.values[slot.index] as number
        : (world) => world.counts[slot.index] as number,
    ),
  input: (name) => (_world, inputs) => inputs[name],
  add: (a, b) => (world, inputs) => a(world, inputs) + b(world, inputs),
  multiply: (a, b) => (world, inputs) => a(world, inputs) * b(world, inputs),
  clamp: (a, low, high) => (world, inputs) => {
    const value = a(world, inputs);
    const least = low(world, inputs);
    if (value < least) return least;
    const most = high(world, inputs);
    return value > most ? most : value;
  },
  round: (a) => (world, inputs) => Math.floor(a(world, inputs) + 0.5),
  pick: (test, then, otherwise) => (world, inputs) =>
    test(world, inputs) ? then(world, inputs) : otherwise(world, inputs),
  truth: (value) => () => value,
  compare: (op, a, b) => {
    const [fact, to] = [names.get(a), names.get(b)];
    // Nearly all comparisons are of a fact with a number: one call instead of three.
    return fact !== undefined && to !== undefined && 'store' in fact && 'value' in to
      ? factComparisons[op](fact, to.value)
      : comparisons[op](a, b);
  },
  oneOf: ({ store, index }, values) => {
    const [only] = values;
    if (values.length === 1) return (world) => world[store][index] === only;
    return (world) => values.includes(world[store][index] as number);
  },
  all: (of) => (world, inputs) => {
    for (let i = 0; i < of.length; i += 1) if (!(of[i] as TruthReading)(world, inputs)) return false;
    return true;
  },
  any: (of) => (world, inputs) => {
    for (let i = 0; i < of.length; i += 1) if ((of[i] as TruthReading)(world, inputs)) return true;
    return false;
  },
  not: (of) => (world, inputs) => !of(world, inputs),
};

/** What a reading stands for, where it is a fact or a number. */
const names = new WeakMap<NumberReading, Slot | { readonly value: number }>();

function named(name: Slot | { readonly value: number }, reading: NumberReading): NumberReading {
  names.set(reading, name);
  return reading;
}

const factComparisons: Record<Operator, (fact: Slot, to: number) => TruthReading> = {
  '<':
    ({ store, index }, to) =>
    (world) =>
      (world[store][index] as number) < to,
  '<=':
    ({ store, index }, to) =>
    (world) =>
      (world[store][index] as number) <= to,
  '=':
    ({ store, index }, to) =>
    (world) =>
      (world[store][index] as number) === to,
  '>=':
    ({ store, index }, to) =>
    (world) =>
      (world[store][index] as number) >= to,
  '>':
    ({ store, index }, to) =>
    (world) =>
      (world[store][index] as number) > to,
};

const comparisons: Record<Operator, (a: NumberReading, b: NumberReading) => TruthReading> = {
  '<': (a, b) => (world, inputs) => a(world, inputs) < b(world, inputs),
  '<=': (a, b) => (world, inputs) => a(world, inputs) <= b(world, inputs),
  '=': (a, b) => (world, inputs) => a(world, inputs) === b(world, inputs),
  '>=': (a, b) => (world, inputs) => a(world, inputs) >= b(world, inputs),
  '>': (a, b) => (world, inputs) => a(world, inputs) > b(world, inputs),
};

const truths = new WeakMap<Condition, TruthReading>();
const numbers = new WeakMap<Formula, NumberReading>();
const chances = new WeakMap<Formula, NumberReading>();

function remember<K extends object, V>(memory: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  memory.set(key, made);
  return made;
}

/** A condition read once and remembered. */
export const readCondition = (of: Condition): TruthReading =>
  remember(truths, of, (it) => rules.condition(evaluate, it));

/** A formula read once and remembered. */
export const readFormula = (of: Formula): NumberReading => remember(numbers, of, (it) => rules.formula(evaluate, it));

/** A formula read as a chance in thousandths, once, and remembered. */
export const readOdds = (of: Formula): NumberReading => remember(chances, of, (it) => rules.odds(evaluate, it));
