/** The write API, as OpenAPI describes it. Bodies are those of `contracts/api/writing.ts`; a test holds both together. */
import { STEP_ACTIONS } from '#contracts/api/writing.ts';
import { type FilingField, INITIATIVES, statesOf, TEXT_LIMITS } from '#domain/filing/content.ts';
import { FILING_MOVES, FILING_STATUSES } from '#domain/filing/workflow.ts';
import { TOKEN_SCOPES } from '#domain/programs/scopes.ts';
import { ROLES } from '#domain/policy/roles.ts';
import { EVIDENCE_KINDS, PARTICIPANT_SECTORS, PERCEIVED_CHANGES, REPORT_SOURCES } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { type JsonObject, ref } from './schemas.ts';

const text: JsonObject = { type: 'string' };
const maybe: JsonObject = { type: ['string', 'null'] };
const moment: JsonObject = { type: ['string', 'null'], format: 'date-time' };
const oneOf = (values: readonly string[]): JsonObject => ({ type: 'string', enum: [...values] });
const maybeOneOf = (values: readonly string[]): JsonObject => ({ type: ['string', 'null'], enum: [...values, null] });
const listOf = (items: JsonObject): JsonObject => ({ type: 'array', items });
const long = (limit: number): JsonObject => ({ type: ['string', 'null'], maxLength: limit });
const texts: JsonObject = { type: 'object', additionalProperties: text };
const object = (properties: Readonly<Record<string, JsonObject>>, required = Object.keys(properties)): JsonObject => ({
  type: 'object',
  required,
  properties,
});
const closed = (schema: JsonObject): JsonObject => ({ ...schema, additionalProperties: false });

const KEY = { plan: text, milestone: text, period: text, source: oneOf(REPORT_SOURCES), organization: text };

const ANSWERS: Readonly<Record<FilingField, JsonObject>> = {
  noProgress: { type: 'boolean' },
  state: maybeOneOf([...new Set([...statesOf('EC_2021'), ...statesOf('OGP_SELF')])]),
  percent: { type: ['integer', 'null'], minimum: 0, maximum: 100 },
  narrative: long(TEXT_LIMITS.narrative),
  challenges: long(TEXT_LIMITS.challenges),
  nextSteps: long(TEXT_LIMITS.nextSteps),
  before: long(TEXT_LIMITS.before),
  after: long(TEXT_LIMITS.after),
  perceivedChange: maybeOneOf(PERCEIVED_CHANGES),
  activities: { type: ['integer', 'null'], minimum: 0 },
  activitiesSummary: long(TEXT_LIMITS.activitiesSummary),
  participants: { type: ['integer', 'null'], minimum: 0 },
  sectors: listOf(oneOf(PARTICIPANT_SECTORS)),
  sectorsOther: long(TEXT_LIMITS.sectorsOther),
  initiatives: listOf(object({ code: oneOf(INITIATIVES), point: long(TEXT_LIMITS.point) }, ['code'])),
  partnerFulfilled: listOf(
    object({ about: text, fulfilled: { type: ['boolean', 'null'] }, reason: long(TEXT_LIMITS.reason) }, ['about']),
  ),
  communicationCoCreated: { type: ['boolean', 'null'] },
};

const FACTS = { kind: oneOf(EVIDENCE_KINDS), title: text, language: text, issuedOn: maybe, url: maybe };

const EVIDENCE = object({
  ...{ id: text, ...FACTS },
  file: {
    ...object({ name: text, sha256: text, size: { type: 'integer' }, mediaType: text }),
    type: ['object', 'null'],
  },
});

const FAULT = object({ pointer: text, code: text, detail: text });

const STATE = object({
  ...{ id: text, version: { type: 'integer' }, status: oneOf(FILING_STATUSES), ...KEY, corrects: maybe, report: maybe },
  ...{ submittedAt: moment, updatedAt: moment, publishOn: { type: ['string', 'null'], format: 'date' } },
  ...{ evidence: listOf(ref('write-evidence')), findings: listOf(ref('write-fault')) },
  actions: listOf(oneOf(FILING_MOVES)),
});

const OWED = object({
  ...{ ...KEY, filing: maybe, status: maybeOneOf(FILING_STATUSES), next: text, note: maybe, publishOn: maybe },
  ...{ late: { type: 'boolean' }, published: { type: 'boolean' }, overdue: { type: 'boolean' }, updatedAt: moment },
  ...{ commitment: object({ code: text, title: texts }), title: texts, endsOn: maybe },
});

/** Shapes of bodies and answers, by name. */
export const WRITE_SCHEMAS: Readonly<Record<string, JsonObject>> = {
  'write-answers': { type: 'object', properties: ANSWERS, additionalProperties: false },
  'write-evidence': EVIDENCE,
  'write-fault': FAULT,
  'write-state': STATE,
  'write-filing': {
    allOf: [
      ref('write-state'),
      object({
        ...{ questions: listOf(text), partners: listOf(text), answers: ref('write-answers') },
        steps: listOf(
          object({ action: text, at: { type: 'string', format: 'date-time' }, office: texts, note: maybe }),
        ),
      }),
    ],
  },
  'write-desk': object({
    periods: listOf(object({ plan: text, id: text, label: texts, opensOn: maybe, closesOn: maybe, standing: text })),
    ...{ reports: listOf(OWED), toReview: listOf(OWED) },
  }),
  'write-token': object({
    ...{ name: text, expiresAt: { type: 'string', format: 'date-time' }, scopes: listOf(oneOf(TOKEN_SCOPES)) },
    offices: listOf(object({ role: oneOf(ROLES), organization: maybe, office: texts })),
  }),
  'write-begin': {
    oneOf: [
      closed(object({ ...KEY, answers: ref('write-answers') }, Object.keys(KEY))),
      closed(object({ plan: text, corrects: text })),
    ],
  },
  'write-save': closed(object({ answers: ref('write-answers') })),
  'write-new-evidence': closed(object(FACTS, ['kind', 'title', 'language'])),
  'write-step': closed(
    object({ action: oneOf(STEP_ACTIONS), note: maybe, publishOn: { ...maybe, format: 'date' } }, ['action']),
  ),
};

export const WRITE_SECURITY: JsonObject = { token: { type: 'http', scheme: 'bearer', bearerFormat: 'ogp_…' } };

interface Operation {
  readonly id: string;
  readonly summary: (inputs: Record<string, never>, options: { locale: Locale }) => string;
  readonly body?: JsonObject;
  readonly answer: string;
  readonly status?: '200' | '201';
  /** Whether it is made from a version that was read. */
  readonly versioned?: boolean;
  readonly scopes: readonly string[];
}

const json = (schema: string): JsonObject => ({ 'application/json': { schema: ref(schema) } });
const withFile: JsonObject = {
  type: 'object',
  required: ['kind', 'title', 'language', 'file'],
  properties: { ...FACTS, file: { type: 'string', contentMediaType: 'application/octet-stream' } },
};

const READS: Readonly<Record<string, Operation>> = {
  '/api/v1/token': { id: 'describe-token', summary: m.api_write_token, answer: 'write-token', scopes: [] },
  '/api/v1/desk': { id: 'read-desk', summary: m.api_write_desk, answer: 'write-desk', scopes: ['filings:read'] },
  '/api/v1/filings/{id}': {
    ...{ id: 'read-filing', summary: m.api_write_filing, answer: 'write-filing', scopes: ['filings:read'] },
  },
};
const WRITES: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  '/api/v1/filings': {
    post: {
      ...{ id: 'begin-filing', summary: m.api_write_begin, body: json('write-begin'), answer: 'write-state' },
      ...{ status: '201', scopes: ['reports:write'] },
    },
  },
  '/api/v1/filings/{id}': {
    patch: {
      ...{ id: 'save-filing', summary: m.api_write_save, body: json('write-save'), answer: 'write-state' },
      ...{ versioned: true, scopes: ['reports:write'] },
    },
  },
  '/api/v1/filings/{id}/evidence': {
    post: {
      ...{ id: 'add-evidence', summary: m.api_write_evidence, answer: 'write-state', status: '201' },
      body: { ...json('write-new-evidence'), 'multipart/form-data': { schema: withFile } },
      scopes: ['evidence:write'],
    },
  },
  '/api/v1/filings/{id}/evidence/{evidence}': {
    delete: {
      ...{ id: 'remove-evidence', summary: m.api_write_remove, answer: 'write-state', scopes: ['evidence:write'] },
    },
  },
  '/api/v1/filings/{id}/steps': {
    post: {
      ...{ id: 'take-step', summary: m.api_write_step, body: json('write-step'), answer: 'write-state' },
      ...{ versioned: true, scopes: ['reports:submit', 'reports:review'] },
    },
  },
};

/** Every address with its methods. */
export function writePaths(locale: Locale): JsonObject {
  const paths = [...new Set([...Object.keys(READS), ...Object.keys(WRITES)])].map((path) => {
    const read = READS[path];
    const writes = Object.entries(WRITES[path] ?? {}).map(([method, one]) => [
      method,
      operation(one, path, locale, true),
    ]);
    return [path, { ...(read && { get: operation(read, path, locale, false) }), ...Object.fromEntries(writes) }];
  });
  return Object.fromEntries(paths) as JsonObject;
}

function operation(
  { id, summary, body, answer, status = '200', versioned = false, scopes }: Operation,
  path: string,
  locale: Locale,
  writes: boolean,
): JsonObject {
  const o = { locale };
  const needed = scopes.length > 0 ? [m.api_write_scopes({ scopes: scopes.join(', ') }, o)] : [];
  const header = (name: string, description: string): JsonObject => {
    return { name, in: 'header', required: true, description, schema: text };
  };
  const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']): JsonObject => {
    return { name, in: 'path', required: true, schema: text };
  });
  const description = summary({}, o);
  return {
    ...{ operationId: id, tags: ['filings'], summary: description, security: [{ token: [...scopes] }] },
    ...(needed[0] !== undefined && { description: needed[0] }),
    parameters: [
      ...inPath,
      ...(writes ? [header('Idempotency-Key', m.api_write_key({}, o))] : []),
      ...(versioned ? [header('If-Match', m.api_write_version({}, o))] : []),
      { name: 'lang', in: 'query', schema: oneOf(['es', 'en']), description: m.api_write_lang({}, o) },
    ],
    ...(body && { requestBody: { required: true, content: body } }),
    responses: {
      [status]: { description, content: json(answer) },
      '4XX': { $ref: '#/components/responses/problem' },
    },
  };
}
