/** The API's description by the OpenAPI specification, version 3.1, made from the same catalogue as its answers. */
import { hasItems, RESOURCE_NAMES, type ResourceName, RESOURCES } from '#contracts/api/resources.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { Locale } from '#format/locale.ts';
import { tableAbout, tableName } from '#format/words/open-data.ts';
import { m } from '#messages';
import { columnsOf } from '../parts.ts';
import { commonParameters, listParameters } from './parameters.ts';
import { type JsonObject, listSchema, PROBLEM_SCHEMA, ref, rowSchema } from './schemas.ts';
import { WRITE_SCHEMAS, WRITE_SECURITY, writePaths } from './writing.ts';

export interface DescriptionRequest {
  /** Public address of the site. */
  readonly origin: string;
  readonly asOf: IsoDate;
  readonly locale: Locale;
}

export function openApiDocument({ origin, asOf, locale }: DescriptionRequest): JsonObject {
  const columns = new Map(RESOURCE_NAMES.map((name) => [name, columnsOf(name, asOf)]));
  const of = (name: ResourceName) => columns.get(name) ?? [];
  const schemas = RESOURCE_NAMES.flatMap((name) => [
    [name, rowSchema(name, of(name), locale)],
    [`${name}-list`, listSchema(name)],
  ]);
  const lists = RESOURCE_NAMES.map((name) => [
    `/api/v1/${name}`,
    { get: listOperation(name, listParameters(name, of(name), locale), locale) },
  ]);
  const items = RESOURCE_NAMES.filter(hasItems).map((name) => [itemPath(name), { get: itemOperation(name, locale) }]);
  return {
    openapi: '3.1.0',
    info: {
      title: m.api_title({}, { locale }),
      version: '1.0.0',
      description: m.api_description({}, { locale }),
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    externalDocs: { url: `${origin}${locale === 'en' ? '/en' : ''}/api/docs` },
    servers: [{ url: origin }],
    security: [],
    tags: [
      ...RESOURCE_NAMES.map((name) => ({ name, description: tableAbout(RESOURCES[name].table, locale) })),
      { name: 'filings', description: m.api_write_tag({}, { locale }) },
    ],
    paths: { ...(Object.fromEntries([...lists, ...items]) as JsonObject), ...writePaths(locale) },
    components: {
      schemas: { ...(Object.fromEntries(schemas) as JsonObject), ...WRITE_SCHEMAS, problem: PROBLEM_SCHEMA },
      securitySchemes: WRITE_SECURITY,
      responses: { problem: problemResponse(locale) },
    },
  };
}

const itemPath = (name: ResourceName): string => `/api/v1/${name}/{plan}${name === 'plans' ? '' : '/{id}'}`;

function listOperation(name: ResourceName, parameters: JsonObject[], locale: Locale): JsonObject {
  const table = tableName(RESOURCES[name].table, locale);
  const csv = { 'text/csv': { schema: { type: 'string' } } };
  const ndjson = { 'application/x-ndjson': { schema: ref(name) } };
  return {
    operationId: `list-${name}`,
    tags: [name],
    summary: table,
    parameters,
    responses: {
      '200': {
        description: table,
        headers: answerHeaders(locale),
        content: { 'application/json': { schema: ref(`${name}-list`) }, ...csv, ...ndjson },
      },
      ...refusals(locale),
    },
  };
}

function itemOperation(name: ResourceName, locale: Locale): JsonObject {
  const named = (id: string, description: string): JsonObject => {
    return { name: id, in: 'path', required: true, description, schema: { type: 'string' } };
  };
  const path = [
    named('plan', m.api_param_plan({}, { locale })),
    ...(name === 'plans' ? [] : [named('id', m.api_param_id({ key: RESOURCES[name].key[0] ?? '' }, { locale }))]),
  ];
  const description = tableName(RESOURCES[name].table, locale);
  const content = { 'application/json': { schema: ref(name) } };
  return {
    operationId: `get-${name}`,
    tags: [name],
    summary: m.api_item_summary({ table: description }, { locale }),
    parameters: [...path, ...commonParameters(name, locale)],
    responses: { '200': { description, headers: answerHeaders(locale), content }, ...refusals(locale) },
  };
}

const answerHeaders = (locale: Locale): JsonObject => ({
  etag: { description: m.api_header_etag({}, { locale }), schema: { type: 'string' } },
  link: { description: m.api_header_link({}, { locale }), schema: { type: 'string' } },
});

const refusals = (locale: Locale): JsonObject => ({
  '304': { description: m.api_not_modified({}, { locale }) },
  '4XX': { $ref: '#/components/responses/problem' },
});

const problemResponse = (locale: Locale): JsonObject => ({
  description: m.api_problem_response({}, { locale }),
  content: { 'application/problem+json': { schema: ref('problem') } },
});
