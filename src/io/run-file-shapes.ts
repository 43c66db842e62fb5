/** Shapes that lines of a run file share, and what is said of a line that has another. */
import * as z from 'zod';

const names = z.array(z.string());

/** An order as it is written. */
export const orderShape = z.union([
  z.string(),
  z.strictObject({
    offer: z.union([
      z.string(),
      z.strictObject({
        to: z.string(),
        give: names,
        get: names,
        channel: z.enum(['public', 'private']).exactOptional(),
      }),
    ]),
  }),
  z.strictObject({ accept: z.string() }),
  z.strictObject({ refuse: z.string() }),
]);

/** A line's value, or one sentence on what is wrong with it. */
export type Line<T> = T | string;

/** A value that has the shape, or one sentence on what is wrong with it; `what` names the line. */
export function shaped<Shape extends z.ZodType>(shape: Shape, value: object, what: string): Line<z.output<Shape>> {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return `The ${what} is not as Escalera writes it: ${issue === undefined ? 'something is wrong' : faultOf(issue, value)}. Take the file from where it was saved, or play a new run.`;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a block of keys',
  record: 'a block of keys',
};

/** What is wrong with one value of a line, in words of ours. */
function faultOf(issue: z.core.$ZodIssue, line: object): string {
  const key = issue.path.join('.');
  let at: unknown = line;
  for (const step of issue.path) at = (at as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[step];
  if (at === undefined) return `"${key}" is missing`;
  const kind = issue.code === 'invalid_type' ? kinds[issue.expected] : undefined;
  if (kind !== undefined) return `"${key}" is not ${kind}`;
  if (issue.code === 'invalid_value') return `"${key}" is none of ${issue.values.join(', ')}`;
  if (issue.code === 'unrecognized_keys') return `${key === '' ? 'it' : `"${key}"`} holds a key of another kind`;
  return `"${key}" has not the form that it is written in`;
}
