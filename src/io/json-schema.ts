/** The JSON Schema of scenario and theatre files, for editors that complete and check while one types. */
import { z } from 'zod';
import { exempt } from './provenance.ts';
import { scenarioSchema } from './schema.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Schema = { readonly [key: string]: Json };

const provenance: Schema = {
  unit: { type: 'string', description: 'The unit of the numbers in this block, where their keys do not imply one.' },
  source: {
    anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }],
    description:
      'Where the numbers come from: the id of one of the "sources" or of an item of the articles\' checklist, or a list of ids.',
  },
  judgement: { type: 'string', description: 'The reason for numbers that no source gives.' },
  grade: { enum: ['A', 'B', 'C', 'D'], description: 'How sure the numbers are; D is a judgement of ours.' },
  knownOn: { type: 'string', description: 'The day the numbers were known, such as 2025-01-20.' },
};

const range: Schema = {
  low: { type: 'number', description: 'The least it may be, in its unit.' },
  high: { type: 'number', description: 'The most it may be, in its unit.' },
};

/**
 * One schema for both kinds of file: what one of them leaves out the other may give, so outside lists no key is required.
 * A block may say where its numbers come from, and a number may be a block with its value, its range and its source.
 */
export function fileSchema(): object {
  const { $defs, properties, ...rest } = z.toJSONSchema(scenarioSchema, {
    io: 'input',
    unrepresentable: 'any',
  }) as unknown as Schema & { readonly $defs: Schema; readonly properties: Schema };
  const { required: _, ...top } = rest;
  const blocks = Object.entries(properties).map(([key, schema]) => [
    key,
    exempt.has(key) ? droppable(schema as Schema) : open(schema, false),
  ]);
  const shared = Object.entries($defs).map(([key, schema]) => [key, open(schema, key === 'effect' || key === 'order')]);
  return {
    ...top,
    title: 'Escalera scenario or theatre',
    properties: { ...Object.fromEntries(blocks), ...provenance },
    $defs: { ...Object.fromEntries(shared), measured: measured({ type: 'number' }, 'The number, in its unit.') },
  };
}

const measured = (value: Schema, says: string): Schema => ({
  type: 'object',
  properties: { value: { ...value, description: says }, ...range, ...provenance },
  required: ['value'],
  additionalProperties: false,
  description: 'A number with its range and where it comes from.',
});

/** A schema with room for provenance. Lists are not merged across files, so what their items require stays required. */
function open(schema: Json, inList: boolean): Json {
  if (Array.isArray(schema)) return schema.map((item: Json) => open(item, inList));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { type, items, properties, required, ...rest } = schema as Schema;
  if (type === 'number' || type === 'integer') {
    const { description = '', ...number } = rest;
    return { anyOf: [{ type, ...number }, { $ref: '#/$defs/measured' }], description };
  }
  const kept = Object.entries(rest).map(([key, value]) => [key, isSchema(key) ? open(value, inList) : value]);
  const inner = Object.entries((properties ?? {}) as Schema).map(([key, value]) => [key, open(value, inList)]);
  return {
    ...(type === undefined ? {} : { type }),
    ...droppable(Object.fromEntries(kept)),
    ...(items === undefined ? {} : { items: open(items, true) }),
    ...(type === 'object' ? { properties: { ...Object.fromEntries(inner), ...provenance } } : {}),
    ...(inList && required !== undefined ? { required } : {}),
  };
}

/** A block of names in which a scenario may leave out, with null, what its theatre has. */
function droppable(schema: Schema): Schema {
  const { additionalProperties: named } = schema;
  if (typeof named !== 'object' || named === null) return schema;
  const nothing = { type: 'null', description: 'Leaves out what the theatre has of this name.' };
  return { ...schema, additionalProperties: { anyOf: [named, nothing] } };
}

const isSchema = (key: string): boolean => ['anyOf', 'oneOf', 'allOf', 'additionalProperties', 'not'].includes(key);
