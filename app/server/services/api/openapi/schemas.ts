/** Shapes of what the API sends, as JSON Schema (the dialect of OpenAPI 3.1). */
import { type ResourceName, RESOURCES } from '#contracts/api/resources.ts';
import type { Locale } from '#format/locale.ts';
import type { ColumnType } from '#server/reports/columns.ts';
import type { OpenColumn } from '#server/reports/table.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

/** Any value can be missing; a column beside it says why where that matters. */
const TYPES: Readonly<Record<ColumnType, JsonObject>> = {
  string: { type: ['string', 'null'] },
  integer: { type: ['integer', 'null'] },
  boolean: { type: ['boolean', 'null'] },
  date: { type: ['string', 'null'], format: 'date' },
  instant: { type: ['string', 'null'], format: 'date-time' },
  mixed: { type: ['string', 'number', 'boolean', 'null'] },
};

export const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** One row, with what can be included. */
export function rowSchema(name: ResourceName, columns: readonly OpenColumn[], locale: Locale): JsonObject {
  const own = columns.map(({ id, type, description }) => [id, { ...TYPES[type], description: description[locale] }]);
  const joined = Object.entries(RESOURCES[name].joins).map(([id, { resource }]) => [
    id.replaceAll('-', '_'),
    { type: 'array', items: ref(resource) },
  ]);
  return { type: 'object', properties: Object.fromEntries([...own, ...joined]) as JsonObject };
}

export function listSchema(name: ResourceName): JsonObject {
  return {
    type: 'object',
    required: ['asOf', 'revision', 'total', 'next', 'items'],
    properties: {
      asOf: { type: 'string', format: 'date' },
      revision: { type: 'integer' },
      total: { type: 'integer' },
      next: { type: ['string', 'null'] },
      items: { type: 'array', items: ref(name) },
    },
  };
}

export const PROBLEM_SCHEMA: JsonObject = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    parameter: { type: 'string' },
    allowed: { type: 'array', items: { type: 'string' } },
    errors: { type: 'array', items: ref('write-fault') },
    filing: { type: ['string', 'null'] },
    version: { type: 'integer' },
  },
};
