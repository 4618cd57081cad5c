import { z } from 'zod';
import { ownParameters, type Parameter, parameterFault } from './parameters.ts';

/**
 * What a list of commitments can be narrowed by, in the order in which it is offered. Pillars are what the plan itself
 * declares; `irm…` is what the IRM coded: two things that are never mixed.
 */
export const FACETS = [
  'plan',
  'theme',
  'overdue',
  'unreported',
  'disputed',
  'institution',
  'counterpart',
  'agencyState',
  'counterpartState',
  'coreGroupState',
  'pillar',
  'irmRelevance',
  'irmLens',
  'irmOpened',
  'irmResults',
  'area',
  'sdg',
] as const;
export type FacetId = (typeof FACETS)[number];

/** Names of the facets in the address, the same in every language. */
export const FACET_PARAMETERS: Readonly<Record<FacetId, string>> = {
  plan: 'plan',
  theme: 'tema',
  overdue: 'vencidos',
  unreported: 'sin_reporte',
  disputed: 'en_disputa',
  institution: 'institucion',
  counterpart: 'contraparte',
  agencyState: 'estado',
  counterpartState: 'estado_contraparte',
  coreGroupState: 'estado_grupo_nucleo',
  pillar: 'pilar',
  irmRelevance: 'irm_relevancia',
  irmLens: 'irm_lente',
  irmOpened: 'irm_apertura',
  irmResults: 'irm_resultados',
  area: 'area',
  sdg: 'ods',
};

/** Names of what can be asked for once. */
export const WORDS_PARAMETER = 'q';
export const SORT_PARAMETER = 'orden';
export const PAGE_PARAMETER = 'pagina';

export const SORTS = ['number', 'title', 'relevance', 'overdue', 'updated', 'coverage'] as const;
/** `relevance` is closeness to the words searched for, and nothing else; it needs words. */
export type SortId = (typeof SORTS)[number];

/** Longest search that is read; a sentence fits, a page does not. */
export const MAX_QUERY = 200;

/** Value of a facet for commitments about which it says nothing. */
export const NONE = 'NONE';

const values = z.array(z.string().max(120)).max(100).default([]);

export const commitmentQuery = z.strictObject({
  q: z.string().max(MAX_QUERY).default(''),
  sort: z.enum(SORTS).nullable().default(null),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .default(1),
  facets: z.strictObject(Object.fromEntries(FACETS.map((facet) => [facet, values])) as Record<FacetId, typeof values>),
});

/** What a list of commitments is asked for: OR within a facet, AND between facets and with the words. */
export type CommitmentQuery = z.infer<typeof commitmentQuery>;

export type QueryFaultCode =
  'QUERY_UNKNOWN' | 'QUERY_REPEATED' | 'FILTER_VALUE_UNKNOWN' | 'SORT_UNKNOWN' | 'PAGE_INVALID' | 'QUERY_TOO_LONG';

/** What is wrong with an address: the parameter, and what was given for it. */
export interface QueryFault {
  readonly code: QueryFaultCode;
  readonly name: string;
  readonly given: string;
}

export type QueryReading =
  { readonly ok: true; readonly query: CommitmentQuery } | { readonly ok: false; readonly fault: QueryFault };

const FAULTS: Readonly<Record<string, QueryFaultCode>> = {
  [WORDS_PARAMETER]: 'QUERY_TOO_LONG',
  [SORT_PARAMETER]: 'SORT_UNKNOWN',
  [PAGE_PARAMETER]: 'PAGE_INVALID',
};
const FACET_OF = new Map(FACETS.map((facet) => [FACET_PARAMETERS[facet], facet]));

/** Reads the address of a list. A facet can be given more than once, everything else once. */
export function readCommitmentQuery(params: URLSearchParams): QueryReading {
  const own = ownParameters(params);
  const isFacet = (name: string) => FACET_OF.has(name);
  const fault = parameterFault(own, (name) => isFacet(name) || Object.hasOwn(FAULTS, name), isFacet);
  if (fault) return { ok: false, fault };
  const single = (name: string) => own.find(([known]) => known === name)?.[1];
  const parsed = commitmentQuery.safeParse({
    q: single(WORDS_PARAMETER),
    sort: single(SORT_PARAMETER),
    page: single(PAGE_PARAMETER),
    facets: facetsIn(own),
  });
  if (parsed.success) return { ok: true, query: parsed.data };
  return { ok: false, fault: faultOf(parsed.error.issues[0], own) };
}

function facetsIn(given: readonly Parameter[]): Partial<Record<FacetId, string[]>> {
  const facets: Partial<Record<FacetId, string[]>> = {};
  for (const [name, value] of given) {
    const facet = FACET_OF.get(name);
    if (facet) facets[facet] = [...new Set(facets[facet]).add(value)];
  }
  return facets;
}

const SINGLES: Readonly<Record<string, string>> = { q: WORDS_PARAMETER, sort: SORT_PARAMETER, page: PAGE_PARAMETER };

function faultOf(issue: z.core.$ZodIssue | undefined, given: readonly Parameter[]): QueryFault {
  const [part, at] = issue?.path ?? [];
  const facet = FACETS.find((id) => id === at);
  const name = facet ? FACET_PARAMETERS[facet] : (SINGLES[String(part)] ?? '');
  const value = given.find(([known]) => known === name)?.[1] ?? '';
  return { code: FAULTS[name] ?? 'FILTER_VALUE_UNKNOWN', name, given: value };
}

/** The same address as parameters, in a fixed order and without what is the default. */
export function writeCommitmentQuery(query: CommitmentQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q !== '') params.set(WORDS_PARAMETER, query.q);
  for (const facet of FACETS) for (const value of query.facets[facet]) params.append(FACET_PARAMETERS[facet], value);
  if (query.sort !== null) params.set(SORT_PARAMETER, query.sort);
  if (query.page > 1) params.set(PAGE_PARAMETER, String(query.page));
  return params;
}
