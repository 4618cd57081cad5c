/** Reads what a list of the API is asked for. The names and limits here are those of the documentation. */
import { FACETS, type FacetId, MAX_QUERY } from '../commitment-query.ts';
import { isIsoDay } from '#domain/dates.ts';
import { ownParameters, type Parameter, parameterFault } from '../parameters.ts';
import { readCursor, type RowKey } from './cursor.ts';
import { codesOf, type Resource, type ResourceName, RESOURCES } from './resources.ts';

/** Rows on a page where nothing is said, and at most. */
export const USUAL_LIMIT = 100;
export const LARGEST_LIMIT = 1000;
/** Values of one filter. */
export const MOST_VALUES = 100;
/** Longest value of a filter that is read. */
const LONGEST_VALUE = 200;

export const FORMATS = ['json', 'csv', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];
export const LANGUAGES = ['es', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface ListQuery {
  readonly resource: ResourceName;
  /** Addresses of plans; empty: all. */
  readonly plans: readonly string[];
  /** Column and the values of which one must fit. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Of commitments alone: words and facets as on the page of the list. */
  readonly q: string;
  readonly facets: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** Of changes alone: first and last day; null: any. */
  readonly since: string | null;
  readonly until: string | null;
  /** Columns wanted, in that order; null: all. */
  readonly fields: readonly string[] | null;
  readonly include: readonly string[];
  /** Null: texts in both languages, side by side. */
  readonly lang: Language | null;
  readonly format: Format;
  /** Null: every row, where the format is one that streams. */
  readonly limit: number | null;
  readonly after: RowKey | null;
  /** Lets spreadsheets that guess the encoding read the CSV as UTF-8. */
  readonly byteOrderMark: boolean;
}

export type ListFaultCode =
  | 'QUERY_UNKNOWN'
  | 'QUERY_EMPTY'
  | 'DAY_INVALID'
  | 'FILTER_VALUE_UNKNOWN'
  | 'QUERY_REPEATED'
  | 'QUERY_TOO_LONG'
  | 'LIMIT_INVALID'
  | 'CURSOR_INVALID'
  | 'LANG_UNKNOWN'
  | 'FORMAT_UNKNOWN'
  | 'INCLUDE_UNKNOWN'
  | 'INCLUDE_NOT_IN_CSV'
  | 'BOM_INVALID'
  | 'FILTER_TOO_MANY';

export interface ListFault {
  readonly code: ListFaultCode;
  /** The parameter at fault. */
  readonly name: string;
  readonly given: string;
  /** What it can be, where that is a short list. */
  readonly allowed?: readonly string[];
}

export type ListReading =
  { readonly ok: true; readonly query: ListQuery } | { readonly ok: false; readonly fault: ListFault };

/** Facets by the name of their parameter: `agencyState` is `agency_state`. `plan` is a filter of every resource. */
export const FACET_NAMES: ReadonlyMap<string, FacetId> = new Map(
  FACETS.filter((id) => id !== 'plan').map((id) => [id.replaceAll(/[A-Z]/gu, (sign) => `_${sign.toLowerCase()}`), id]),
);

/** Facets of yes and no, which the API says as `true` and `false` wherever it says them. */
export const TRUTH_FACETS: readonly FacetId[] = ['overdue', 'unreported'];
const TRUTHS: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

/** Days between which changes are listed. */
export const DAYS = ['since', 'until'] as const;

const SINGLES = ['fields', 'include', 'lang', 'format', 'limit', 'cursor', 'bom'];

/** Parameters that a list takes once, and those that can be given several times. */
export function parametersOf(name: ResourceName): {
  readonly once: readonly string[];
  readonly many: readonly string[];
} {
  const { filters } = RESOURCES[name];
  const facets = name === 'commitments' ? [...FACET_NAMES.keys()] : [];
  const own = { commitments: ['q'], changes: DAYS }[name as string] ?? [];
  return {
    once: [...own, ...SINGLES],
    many: ['plan', ...filters, ...facets],
  };
}

/** @param format the one that the address ends in, or that was negotiated; `format=` goes before both */
export function readListQuery(name: ResourceName, params: URLSearchParams, format: Format): ListReading {
  const { once, many } = parametersOf(name);
  const own = ownParameters(params);
  const fault = parameterFault(
    own,
    (known) => once.includes(known) || many.includes(known),
    (known) => many.includes(known),
  );
  if (fault) return { ok: false, fault };
  const empty = emptyParameter(params, [...once, ...many]);
  if (empty) return { ok: false, fault: empty };
  const query = queryFrom(name, own, format);
  const wrong = faultOf(query, own, RESOURCES[name]);
  return wrong ? { ok: false, fault: wrong } : { ok: true, query };
}

/** A filter without a value would be passed over, and the list be taken for one that is narrowed. The first page has no cursor. */
function emptyParameter(params: URLSearchParams, known: readonly string[]): ListFault | null {
  const taken = [...known, 'asOf'].filter((name) => name !== 'cursor');
  const found = [...params].find(([name, value]) => value.trim() === '' && taken.includes(name));
  return found ? { code: 'QUERY_EMPTY', name: found[0], given: '' } : null;
}

function queryFrom(name: ResourceName, own: readonly Parameter[], format: Format): ListQuery {
  const resource = RESOURCES[name];
  const one = (wanted: string): string | undefined => own.find(([known]) => known === wanted)?.[1];
  const all = (wanted: string): string[] => own.filter(([known]) => known === wanted).map(([, value]) => value);
  const given = (one('format') ?? format) as Format;
  const limit = one('limit');
  return {
    resource: name,
    plans: all('plan'),
    filters: Object.fromEntries(resource.filters.map((id) => [id, all(id)]).filter(([, values]) => values?.length)),
    q: one('q') ?? '',
    facets: facetsFrom(name, all),
    since: one('since') ?? null,
    until: one('until') ?? null,
    fields: listed(one('fields')),
    include: listed(one('include')) ?? [],
    lang: (one('lang') as Language | undefined) ?? null,
    format: given,
    limit: limit === undefined ? (given === 'json' ? USUAL_LIMIT : null) : Number(limit),
    after: readCursor(one('cursor') ?? '', resource.key.length + 1),
    byteOrderMark: one('bom') === '1',
  };
}

function facetsFrom(name: ResourceName, all: (wanted: string) => string[]): ListQuery['facets'] {
  if (name !== 'commitments') return {};
  const given = [...FACET_NAMES].map(
    ([parameter, id]) => [id, all(parameter).map((value) => facetValue(id, value))] as const,
  );
  return Object.fromEntries(given.filter(([, values]) => values.length > 0));
}

const facetValue = (id: FacetId, value: string): string =>
  TRUTH_FACETS.includes(id) ? (TRUTHS[value] ?? value) : value;

const listed = (text: string | undefined): string[] | null =>
  text === undefined ? null : [...new Set(text.split(',').map((part) => part.trim()))].filter((part) => part !== '');

type Check = (query: ListQuery, one: (name: string) => string | undefined, resource: Resource) => ListFault | null;

/** In the order in which they are told; one at a time. */
const CHECKS: readonly Check[] = [
  ({ format }, one) =>
    FORMATS.includes(format)
      ? null
      : { code: 'FORMAT_UNKNOWN', name: 'format', given: one('format') ?? '', allowed: FORMATS },
  ({ lang }) =>
    lang === null || LANGUAGES.includes(lang)
      ? null
      : { code: 'LANG_UNKNOWN', name: 'lang', given: lang, allowed: LANGUAGES },
  ({ limit }, one) =>
    limit === null || isLimit(one('limit') ?? String(limit))
      ? null
      : { code: 'LIMIT_INVALID', name: 'limit', given: one('limit') ?? '', allowed: ['1', String(LARGEST_LIMIT)] },
  ({ after }, one) => {
    const cursor = one('cursor');
    return cursor !== undefined && after === null ? { code: 'CURSOR_INVALID', name: 'cursor', given: cursor } : null;
  },
  ({ include }, _one, { joins }) => {
    const unknown = include.find((name) => !Object.hasOwn(joins, name));
    const allowed = Object.keys(joins);
    return unknown === undefined ? null : { code: 'INCLUDE_UNKNOWN', name: 'include', given: unknown, allowed };
  },
  ({ include, format }) =>
    format === 'csv' && include.length > 0
      ? { code: 'INCLUDE_NOT_IN_CSV', name: 'include', given: include.join(',') }
      : null,
  ({ q }) => (q.length > MAX_QUERY ? { code: 'QUERY_TOO_LONG', name: 'q', given: q } : null),
  (_query, one) => {
    const bom = one('bom') ?? '0';
    return ['0', '1'].includes(bom) ? null : { code: 'BOM_INVALID', name: 'bom', given: bom, allowed: ['0', '1'] };
  },
];

const isLimit = (text: string): boolean => /^[1-9]\d{0,3}$/u.test(text) && Number(text) <= LARGEST_LIMIT;

function faultOf(query: ListQuery, own: readonly Parameter[], resource: Resource): ListFault | null {
  const one = (wanted: string): string | undefined => own.find(([known]) => known === wanted)?.[1];
  for (const check of CHECKS) {
    const fault = check(query, one, resource);
    if (fault) return fault;
  }
  return valueFault(own, query) ?? tooMuch(own);
}

/** A value of a fixed list that is none, or a day that is none. */
function valueFault(own: readonly Parameter[], { resource }: ListQuery): ListFault | null {
  for (const [name, given] of own) {
    const allowed = valuesOf(resource, name);
    if (allowed && !allowed.includes(given)) return { code: 'FILTER_VALUE_UNKNOWN', name, given, allowed };
    if (DAYS.some((day) => day === name) && !isIsoDay(given)) return { code: 'DAY_INVALID', name, given };
  }
  return null;
}

/** The values that a filter takes; null: what there is in the data. */
export function valuesOf(resource: ResourceName, name: string): readonly string[] | null {
  const facet = resource === 'commitments' ? FACET_NAMES.get(name) : undefined;
  return facet && TRUTH_FACETS.includes(facet) ? Object.keys(TRUTHS) : codesOf(resource, name);
}

function tooMuch(own: readonly Parameter[]): ListFault | null {
  const long = own.find(
    ([name, value]) => value.length > LONGEST_VALUE && !['fields', 'cursor', 'include'].includes(name),
  );
  if (long) return { code: 'QUERY_TOO_LONG', name: long[0], given: long[1] };
  const counts = Map.groupBy(own, ([name]) => name);
  const many = [...counts].find(([, given]) => given.length > MOST_VALUES);
  return many ? { code: 'FILTER_TOO_MANY', name: many[0], given: String(many[1].length) } : null;
}
