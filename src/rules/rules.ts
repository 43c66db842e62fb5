/** The rules themselves, each written once over the primitives: conditions, formulas, odds, drift. */
import type { Condition, Formula } from '../model/formula.ts';
import type { Indicator } from '../model/game.ts';
import type { Algebra } from './algebra.ts';

/** Whether a condition holds. */
export function condition<N, B>(on: Algebra<N, B>, of: Condition): B {
  switch (of.kind) {
    case 'always':
      return on.truth(true);
    case 'all':
      return on.all(of.of.map((part) => condition(on, part)));
    case 'any':
      return on.any(of.of.map((part) => condition(on, part)));
    case 'not':
      return on.not(condition(on, of.of));
    case 'compare':
      return on.compare(of.op, on.fact(of.slot), on.number(of.to));
    case 'oneOf':
      return on.oneOf(of.slot, of.values);
  }
}

/** A formula's value: base plus the terms whose condition holds, clamped. Terms add in the order written. */
export function formula<N, B>(on: Algebra<N, B>, of: Formula): N {
  let sum = on.number(of.base);
  for (const term of of.terms) {
    const amount =
      term.slot === undefined
        ? on.number(term.add)
        : on.multiply(on.number(term.times), on.add(on.fact(term.slot), on.number(-term.above)));
    const counted = term.when.kind === 'always' ? amount : on.pick(condition(on, term.when), amount, on.number(0));
    sum = on.add(sum, counted);
  }
  if (of.atLeast === -Infinity && of.atMost === Infinity) return sum;
  return on.clamp(sum, on.number(of.atLeast), on.number(of.atMost));
}

/** A chance in whole thousandths, 0 to 1000. */
export const odds = <N, B>(on: Algebra<N, B>, of: Formula): N =>
  on.clamp(on.round(on.multiply(formula(on, of), on.number(1000))), on.number(0), on.number(1000));

/** An aim's worth at the end of a run, 0 to 100. */
export const worth = <N, B>(on: Algebra<N, B>, of: Formula): N =>
  on.clamp(formula(on, of), on.number(0), on.number(100));

/**
 * An indicator at the next moment: its drift for each day, the pull toward its level (at most all the way), and its
 * noise, inside its bounds.
 */
export function drifted<N, B>(on: Algebra<N, B>, of: Indicator): N {
  const value = on.fact({ store: 'values', index: of.index });
  let next = value;
  if (of.driftPerDay !== undefined) {
    next = on.add(next, on.multiply(formula(on, of.driftPerDay), on.input('days')));
  }
  if (of.pull !== undefined) {
    const share = on.clamp(on.multiply(on.number(of.pull.ratePerDay), on.input('days')), on.number(0), on.number(1));
    const gap = on.add(formula(on, of.pull.to), on.multiply(value, on.number(-1)));
    next = on.add(next, on.multiply(gap, share));
  }
  if (of.noise !== undefined) next = on.add(next, on.multiply(on.number(of.noise.step), on.input('face')));
  return on.clamp(next, on.number(of.low), on.number(of.high));
}
