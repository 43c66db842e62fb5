/** What test files find in the place of vitest when a mutant is judged: their tests are kept in a list, to be run up to the first that fails. */
import * as vitest from 'vitest';

const { expect: whole } = vitest;

/** With a snapshot of texts or numbers told by itself: vitest's own asks for the file it stands in. */
export const expect = Object.assign((found: unknown, message?: string) => {
  const told = whole(found, message);
  told.toMatchInlineSnapshot = (wanted?: unknown) =>
    whole(found).toEqual(JSON.parse(String(wanted).replace(/,(?=\s*\]\s*$)/, '')));
  return told;
}, whole);

type Body = (...row: readonly unknown[]) => unknown;

let kept: Body[] = [];

/** The tests that were kept since this was last asked. */
export function takeTests(): readonly Body[] {
  const taken = kept;
  kept = [];
  return taken;
}

const bodyOf = (given: readonly unknown[]): Body => given.find((it) => typeof it === 'function') as Body;

const forEach =
  (each: (name: string, body: () => unknown) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, ...given: readonly unknown[]): void => {
    for (const row of rows) each(name, () => bodyOf(given)(...(Array.isArray(row) ? row : [row])));
  };

export const test = Object.assign((_name: string, ...given: readonly unknown[]) => void kept.push(bodyOf(given)), {
  each: forEach((_name, body) => void kept.push(body)),
});

export const describe = Object.assign((_name: string, ...given: readonly unknown[]) => void bodyOf(given)(), {
  each: forEach((_name, body) => void body()),
});
