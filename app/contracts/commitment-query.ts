import { z } from 'zod';

/**
 * What a list of commitments can be narrowed by, in the order in which it is offered. Names are parameters of the
 * address, the same in every language. Pillars are what the plan itself declares; `irm…` is what the IRM coded: two
 * things that are never mixed.
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
  'FILTER_UNKNOWN' | 'FILTER_VALUE_UNKNOWN' | 'SORT_UNKNOWN' | 'PAGE_INVALID' | 'QUERY_TOO_LONG';

/** What is wrong with an address: the parameter, and what was given for it. */
export interface QueryFault {
  readonly code: QueryFaultCode;
  readonly name: string;
  readonly given: string;
}

export type QueryReading =
  { readonly ok: true; readonly query: CommitmentQuery } | { readonly ok: false; readonly fault: QueryFault };

/** The day is read by every page; what networks append to shared links is nobody's filter. */
const NOT_OURS = /^(asOf$|utm_|fbclid$|gclid$|mc_[ce]id$)/;
const FAULTS: Readonly<Record<string, QueryFaultCode>> = {
  q: 'QUERY_TOO_LONG',
  sort: 'SORT_UNKNOWN',
  page: 'PAGE_INVALID',
};

/** Reads the address of a list. Empty fields of a form count as not given; of a single one given twice, the first. */
export function readCommitmentQuery(params: URLSearchParams): QueryReading {
  const given = [...params].map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value !== '');
  const own = given.filter(([name]) => !NOT_OURS.test(name));
  const single = (name: string) => own.find(([known]) => known === name)?.[1];
  const parsed = commitmentQuery.safeParse({
    q: single('q'),
    sort: single('sort'),
    page: single('page'),
    facets: facetsIn(own.filter(([name]) => !Object.hasOwn(FAULTS, name))),
  });
  if (parsed.success) return { ok: true, query: parsed.data };
  return { ok: false, fault: faultOf(parsed.error.issues[0], own) };
}

/** Names come from whoever writes the address, so they are gathered where no name has a meaning ("__proto__" has one). */
function facetsIn(given: readonly (readonly [string, string])[]): Record<string, string[]> {
  const facets = new Map<string, Set<string>>();
  for (const [name, value] of given) facets.set(name, (facets.get(name) ?? new Set()).add(value));
  return Object.fromEntries([...facets].map(([name, values]) => [name, [...values]]));
}

function faultOf(issue: z.core.$ZodIssue | undefined, given: readonly (readonly [string, string])[]): QueryFault {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = issue?.path.filter((part) => part !== 'facets') ?? [];
  const name = unknown ?? String(path[0] ?? '');
  const value = given.find(([known]) => known === name)?.[1] ?? '';
  return { code: unknown ? 'FILTER_UNKNOWN' : (FAULTS[name] ?? 'FILTER_VALUE_UNKNOWN'), name, given: value };
}

/** The same address as parameters, in a fixed order and without what is the default. */
export function writeCommitmentQuery(query: CommitmentQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q !== '') params.set('q', query.q);
  for (const facet of FACETS) for (const value of query.facets[facet]) params.append(facet, value);
  if (query.sort !== null) params.set('sort', query.sort);
  if (query.page > 1) params.set('page', String(query.page));
  return params;
}
