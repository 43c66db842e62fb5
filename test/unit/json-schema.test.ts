/** The JSON Schema for editors: up to date, takes the files that ship, and sees what is wrong where it can be seen. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { fileSchema } from '../../src/io/json-schema.ts';

const folder = join(import.meta.dirname, '../../scenarios');
const kept = join(folder, 'scenario.schema.json');
const schema = z.fromJSONSchema(fileSchema() as Parameters<typeof z.fromJSONSchema>[0]);
const files = globSync(['*.yaml', 'theatres/*.yaml'], { cwd: folder });
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

test('scenarios/scenario.schema.json is what `escalera schema` prints', () => {
  expect(JSON.parse(readFileSync(kept, 'utf8')), 'run `npx escalera schema > scenarios/scenario.schema.json`').toEqual(
    fileSchema(),
  );
});

test.each(files)('%s names it and fits it', (file) => {
  expect(textOf(file)).toMatch(/^# yaml-language-server: \$schema=(\.\.\/)?scenario\.schema\.json\n/);
  expect(schema.safeParse(parse(textOf(file))).error?.issues).toBeUndefined();
});

describe('of a scenario with one mistake', () => {
  const wrong = (from: string, to: string): boolean => {
    const text = textOf('tariff-deadline.yaml');
    expect(text).toContain(from);
    return schema.safeParse(parse(text.replace(from, to))).success;
  };
  test.each([
    ['an unknown key', 'playable:', 'playabel:'],
    ['a text for a number', 'cost: 2', 'cost: two'],
    ['a grade that does not exist', 'grade: D', 'grade: E'],
    ['a word that is none of the few', 'at: horizon', 'at: sunset'],
  ])('it refuses %s', (_, from, to) => expect(wrong(from, to)).toBe(false));
  test('it takes a number with its range', () =>
    expect(wrong('cost: 2', 'cost: { value: 2, low: 1, high: 3, judgement: ours, grade: D }')).toBe(true));
});

test('every key says in a sentence what it is', () => {
  const bare: string[] = [];
  const visit = (at: unknown, path: string): void => {
    if (typeof at !== 'object' || at === null) return;
    for (const [key, value] of Object.entries((at as { properties?: object }).properties ?? {}))
      if (!('$ref' in value) && typeof value.description !== 'string') bare.push(`${path}.${key}`);
    for (const [key, value] of Object.entries(at)) visit(value, `${path}.${key}`);
  };
  visit(fileSchema(), '');
  expect(bare).toEqual([]);
});
