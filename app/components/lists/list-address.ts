/** Addresses of the list of commitments: the same list with something added, taken away or put in another order. */
import {
  type CommitmentQuery,
  type FacetId,
  type SortId,
  WORDS_PARAMETER,
  writeCommitmentQuery,
} from '#contracts/commitment-query.ts';

/** The list as asked for, on its first page unless the change names one. */
export function listPath(query: CommitmentQuery, change: Partial<CommitmentQuery> = {}): string {
  const params = writeCommitmentQuery({ ...query, page: 1, ...change }).toString();
  return params === '' ? '/compromisos' : `/compromisos?${params}`;
}

/** Without one value of a facet. */
export function withoutValue(query: CommitmentQuery, facet: FacetId, value: string): string {
  return listPath(query, {
    facets: { ...query.facets, [facet]: query.facets[facet].filter((other) => other !== value) },
  });
}

/** Without any value of a facet. */
export function withoutFacet(query: CommitmentQuery, facet: FacetId): string {
  return listPath(query, { facets: { ...query.facets, [facet]: [] } });
}

/** With the words alone, or with nothing at all. */
export function withoutFilters(query: CommitmentQuery): string {
  const facets = Object.fromEntries(Object.keys(query.facets).map((facet) => [facet, []]));
  return listPath(query, { facets: facets as unknown as CommitmentQuery['facets'] });
}

/** With other words; an order by match makes no sense without words. */
export function withWords(query: CommitmentQuery, q: string): string {
  return listPath(query, { q, sort: q === '' && query.sort === 'relevance' ? null : query.sort });
}

/** Everything else taken away, other words looked for. */
export function onlyWords(q: string): string {
  return q === '' ? '/compromisos' : `/compromisos?${new URLSearchParams({ [WORDS_PARAMETER]: q })}`;
}

export function sortedBy(query: CommitmentQuery, sort: SortId): string {
  return listPath(query, { sort });
}
