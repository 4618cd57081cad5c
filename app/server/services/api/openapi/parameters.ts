/** What can be asked for, as OpenAPI describes it. */
import {
  DAYS,
  FACET_NAMES,
  FORMATS,
  LANGUAGES,
  LARGEST_LIMIT,
  USUAL_LIMIT,
  valuesOf,
} from '#contracts/api/list-query.ts';
import { type ResourceName, RESOURCES } from '#contracts/api/resources.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { OpenColumn } from '#server/reports/table.ts';
import type { JsonObject } from './schemas.ts';

const parameter = (name: string, description: string, schema: JsonObject, rest: JsonObject = {}): JsonObject => ({
  ...{ name, in: 'query', description, schema },
  ...rest,
});

/** One value, or several of which one must fit. */
const filter = (name: string, description: string, items: JsonObject = { type: 'string' }): JsonObject =>
  parameter(name, description, { type: 'array', items }, { style: 'form', explode: true });

const SAY_DAY = { since: m.api_param_since, until: m.api_param_until };

const TRUTH: JsonObject = { type: 'string', enum: ['true', 'false'] };

/** What every address of the API takes. */
export function commonParameters(name: ResourceName, locale: Locale): JsonObject[] {
  const o = { locale };
  const include = Object.keys(RESOURCES[name].joins);
  const listOf = (description: string, items: JsonObject, id: string): JsonObject =>
    parameter(id, description, { type: 'array', items }, { style: 'form', explode: false });
  return [
    parameter('asOf', m.api_param_as_of({}, o), { type: 'string', format: 'date' }),
    parameter('lang', m.api_param_lang({}, o), { type: 'string', enum: [...LANGUAGES] }),
    listOf(m.api_param_fields({}, o), { type: 'string' }, 'fields'),
    ...(include.length > 0 ? [listOf(m.api_param_include({}, o), { type: 'string', enum: include }, 'include')] : []),
  ];
}

export function listParameters(name: ResourceName, columns: readonly OpenColumn[], locale: Locale): JsonObject[] {
  const o = { locale };
  const about = (id: string): string => columns.find((column) => column.id === id)?.description[locale] ?? id;
  const isTruth = (id: string): boolean => columns.find((column) => column.id === id)?.type === 'boolean';
  const codes = (id: string): JsonObject | undefined => {
    const values = valuesOf(name, id);
    return values ? { type: 'string', enum: [...values] } : undefined;
  };
  const isList = name === 'commitments';
  const facets = isList ? [...FACET_NAMES.keys()].map((id) => filter(id, m.api_param_facet({}, o), codes(id))) : [];
  return [
    filter('plan', m.api_param_plan({}, o)),
    ...RESOURCES[name].filters.map((id) => filter(id, about(id), isTruth(id) ? TRUTH : codes(id))),
    ...(name === 'changes'
      ? DAYS.map((id) => parameter(id, SAY_DAY[id]({}, o), { type: 'string', format: 'date' }))
      : []),
    ...(isList ? [parameter('q', m.api_param_q({}, o), { type: 'string', maxLength: 200 })] : []),
    ...facets,
    ...commonParameters(name, locale),
    parameter('limit', m.api_param_limit({}, o), {
      type: 'integer',
      minimum: 1,
      maximum: LARGEST_LIMIT,
      default: USUAL_LIMIT,
    }),
    parameter('cursor', m.api_param_cursor({}, o), { type: 'string' }),
    parameter('format', m.api_param_format({}, o), { type: 'string', enum: [...FORMATS] }),
    parameter('bom', m.api_param_bom({}, o), { type: 'string', enum: ['0', '1'] }),
  ];
}
