/** The shape of conditions, formulas and effects, which many parts of a scenario share. */
import { z } from 'zod';
import type { WrittenCondition, WrittenFormula } from '../model/formula.ts';
import type { WrittenEffect } from '../model/written-move.ts';
import { block, list, longName, name, real, text, whole } from './schema-parts.ts';

const comparison = { error: 'a comparison in quotes such as ">= 70" or "60..70", a posture, or a list of these' };

const test = z.union(
  [z.string(comparison).min(1, comparison), z.array(z.string(comparison).min(1, comparison)).min(1, comparison)],
  comparison,
);

/** A condition: every key holds, but for `any` and `all` (lists of conditions) and `not` (one condition). */
export const condition: z.ZodType<WrittenCondition, WrittenCondition> = z
  .lazy(
    () =>
      z
        .object(
          {
            any: list(condition, 'Conditions of which at least one holds.', 1).exactOptional(),
            all: list(condition, 'Conditions that all hold.', 1).exactOptional(),
            // Not described here: a described copy would unfold the recursion without end.
            not: condition.exactOptional(),
          },
          { error: 'a condition such as { tension: ">= 70" }' },
        )
        .catchall(test)
        .describe(
          'Facts and what each is tested against, all of which hold: a comparison in quotes (">= 70", "60..70" with both ends included, "= 0"; a parameter may stand for the number), a posture or a list of postures, or a list of comparisons.',
        ) as unknown as z.ZodType<WrittenCondition, WrittenCondition>,
  )
  .meta({ id: 'condition' }) as z.ZodType<WrittenCondition, WrittenCondition>;

/** `when` as most blocks have it. */
export const when = (says: string) => condition.describe(says);

const term = block(
  {
    add: real('A constant, in the unit of the formula.').exactOptional(),
    per: longName('The quantity of which each unit adds "times".').exactOptional(),
    times: real(
      'Added for each unit of the quantity "per", in the unit of the formula; 1 unless given.',
    ).exactOptional(),
    above: real('The quantity is counted from here, in its own unit; 0 unless given.').exactOptional(),
    when: when('The term counts only while this holds.').exactOptional(),
  },
  'One term: a constant ("add"), or so much ("times") for each unit of a quantity ("per").',
);

const sum = block(
  {
    base: real('What the terms are added to, in the unit of the formula; 0 unless given.').exactOptional(),
    plus: list(term, 'Terms that are added.').exactOptional(),
    atLeast: real('The result is no less than this, in the unit of the formula.').exactOptional(),
    atMost: real('The result is no more than this, in the unit of the formula.').exactOptional(),
  },
  'A base and terms, kept between two limits (both included) where they are given.',
).meta({ id: 'sum' });

/** A number, or a sum. `expected` and the bounds hold for a bare number only. */
export function formula(says: string, least = -Infinity, most = Infinity): z.ZodType<WrittenFormula, WrittenFormula> {
  const bounded = Number.isFinite(least) && Number.isFinite(most);
  const expected = {
    error: bounded
      ? `a number from ${least} to ${most}, or a block with base and plus`
      : 'a number, or a block with base and plus',
  };
  const number = bounded ? z.number(expected).min(least, expected).max(most, expected) : z.number(expected);
  return z.union([number, sum], expected).describe(says);
}

/** A probability from 0 to 1, or a sum that makes one. */
export const chance = (says: string) => formula(says, 0, 1);

/** The verbs of an effect: it has exactly one. */
export const verbs = [
  'change',
  'set',
  'threaten',
  'extend',
  'withdraw',
  'carryOut',
  'promise',
  'signal',
  'expose',
] as const;

const effect: z.ZodType<WrittenEffect, WrittenEffect> = block(
  {
    change: longName('The indicator to which "by" is added.').exactOptional(),
    by: formula('How much is added, in the unit of the indicator.').exactOptional(),
    delayTurns: whole(1, 100, 'Turns until it falls due, 1 or more; at once unless given.').exactOptional(),
    lastsTurns: whole(2, 100, 'Turns it is repeated for, 2 or more; once unless given.').exactOptional(),
    set: longName('The indicator that becomes "to".').exactOptional(),
    to: formula('The new level, in the unit of the indicator.').exactOptional(),
    threaten: name('The threat that is made.').exactOptional(),
    extend: name('The standing threat that is put off to its next date.').exactOptional(),
    withdraw: name('The standing threat that is taken back.').exactOptional(),
    carryOut: name('The standing threat that is carried out.').exactOptional(),
    promise: name('The promise that is made.').exactOptional(),
    signal: name('The evidence of a type that is given.').exactOptional(),
    expose: longName('The hidden move (actor.move) that becomes known.').exactOptional(),
    when: when('Only if this holds when the effect falls to be applied.').exactOptional(),
  },
  `What happens: exactly one of ${verbs.join(', ')}.`,
).meta({ id: 'effect' }) as z.ZodType<WrittenEffect, WrittenEffect>;

/** A list of effects. */
export const effects = (says: string) => list(effect, says).exactOptional();

/** Player's text in both languages. */
export const bilingual = block(
  { en: text('In English.'), es: text('In Spanish.') },
  'Text that a player reads, in both languages.',
);
