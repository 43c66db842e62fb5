/**
 * The small pieces that the scenario's schema is made of. The `error` of each piece is not a sentence but what was
 * expected ("a number from 0 to 1"); `schema-findings.ts` says the rest. Each piece takes its description last.
 */
import { z } from 'zod';

/** Separates the known keys in the error of a block. */
export const keySeparator = ' ';

const phrase = (expected: string) => ({ error: expected });

/** Text with something in it. */
export const text = (says: string) => z.string(phrase('text')).min(1, phrase('text that is not empty')).describe(says);

/** The name of an actor, an indicator, a move: camel case. */
export const name = (
  says: string,
  expected = 'a name such as "mexico" or "tradeFlow": letters and digits, first a small letter',
) =>
  z
    .string(phrase(expected))
    .regex(/^[a-z][A-Za-z0-9]*$/, phrase(expected))
    .describe(says);

/** A name with its place or option: `mexico.deployGuard`, `retaliate@mexico`, `consent=2`. */
export const longName = (says: string) => {
  const expected = 'a name such as "mexico.deployGuard" or "retaliate@mexico"';
  return z
    .string(phrase(expected))
    .regex(/^[a-z][A-Za-z0-9]*([.@=][A-Za-z0-9]+)*$/, phrase(expected))
    .describe(says);
};

/** A name in lower case with hyphens: scenario and moment ids. */
export const kebabName = (says: string) => {
  const expected = 'a name such as "tariff-deadline": small letters, digits and hyphens';
  return z
    .string(phrase(expected))
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, phrase(expected))
    .describe(says);
};

/** A moment's id: camel case, or with hyphens. */
export const momentName = (says: string) => {
  const expected = 'a name such as "eve" or "after-speech": letters, digits and hyphens, first a small letter';
  return z
    .string(phrase(expected))
    .regex(/^[a-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/, phrase(expected))
    .describe(says);
};

/** A day that exists, `2025-02-03`. */
export const date = (says: string) => z.iso.date(phrase('a date such as 2025-02-03')).describe(says);

/** Any finite number. */
export const real = (says: string) => z.number(phrase('a number')).describe(says);

/** A number from `least` to `most`, both included. */
export const between = (least: number, most: number, says: string) => {
  const expected = phrase(`a number from ${least} to ${most}`);
  return z.number(expected).min(least, expected).max(most, expected).describe(says);
};

/** A number that is `least` or more. */
export const atLeast = (least: number, says: string) => {
  const expected = phrase(`a number that is ${least} or more`);
  return z.number(expected).min(least, expected).describe(says);
};

/** A whole number from `least` to `most`, both included. */
export const whole = (least: number, most: number, says: string) => {
  const expected = phrase(`a whole number from ${least} to ${most}`);
  return z.int(expected).min(least, expected).max(most, expected).describe(says);
};

/** A whole number that is 0 or more: standing and points come in whole ones. */
export const count = (says: string) => {
  const expected = phrase('a whole number that is 0 or more');
  return z.int(expected).min(0, expected).describe(says);
};

/** One of a few words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words, says: string) =>
  z.enum(words, phrase(`one of ${words.join(', ')}`)).describe(says);

/** True or false. */
export const yesNo = (says: string) => z.boolean(phrase('true or false')).describe(says);

/** A list with at least `least` items. */
export const list = <Item extends z.ZodType>(item: Item, says: string, least = 0) => {
  const expected = phrase(least === 0 ? 'a list' : `a list of ${least} or more`);
  return z.array(item, expected).min(least, expected).describe(says);
};

/** A map with these keys and no others. */
export const block = <Shape extends z.ZodRawShape>(shape: Shape, says: string) =>
  z
    .strictObject(shape, {
      error: (issue) =>
        issue.code === 'unrecognized_keys' ? Object.keys(shape).join(keySeparator) : 'a block of keys',
    })
    .describe(says);

/** A map from names to values of one kind. */
export const named = <Key extends z.ZodType<string, string>, Item extends z.ZodType>(
  item: Item,
  says: string,
  key: Key,
) => z.record(key, item, phrase('a block of names')).describe(says);

/** A map from camel-case names. */
export const byName = <Item extends z.ZodType>(item: Item, says: string) => named(item, says, name('A name.'));
