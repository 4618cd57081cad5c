import type { CommitmentList, NothingFound } from '#contracts/commitment-list.ts';
import { FACETS, type CommitmentQuery, type FacetId, type SortId } from '#contracts/commitment-query.ts';
import type { IsoDate } from '#domain/dates.ts';
import { invalid, notFound } from '#domain/errors.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Locale } from '#format/locale.ts';
import type { Dossiers } from './dossiers.ts';
import { facetViews } from './search/facet-views.ts';
import { listFacts, type ListFacts } from './search/list-facts.ts';
import { listRow } from './search/list-row.ts';
import { nothingFound } from './search/nothing-found.ts';
import { type Search, searchIndex } from './search/search-index.ts';
import { type Choice, tally, type Tally } from './search/tally.ts';
import { allCommitments } from './search/texts.ts';

/** Rows on a page of the list. */
export const PAGE_SIZE = 20;

export interface FindRequest {
  readonly query: CommitmentQuery;
  readonly asOf: IsoDate;
  /** Language whose words are searched. */
  readonly locale: Locale;
}

/**
 * The commitments of all plans that hold the words and fit the facets, as they stood on a day: one page of them, with
 * live counts of every facet.
 * @throws INVALID `FILTER_VALUE_UNKNOWN` for a value of a facet that no commitment has on any day
 * @throws NOT_FOUND `PAGE` when the list has fewer pages
 */
export async function findCommitments(dossiers: Dossiers, request: FindRequest): Promise<CommitmentList> {
  const plans = await dossiers.all();
  const { query, asOf, locale } = request;
  const facts = listFacts(plans, asOf);
  const choice = readChoice(facts, query);
  const search = query.q === '' ? null : searchIndex(plans, locale).search(query.q, asOf);
  const counted = tally(facts.columns, facts.commitments.length, choice, (place) => holds(search, place));
  const sort = sortOf(query, search);
  const pages = Math.max(1, Math.ceil(counted.found / PAGE_SIZE));
  if (query.page > pages) throw notFound('PAGE', `${query.page} of ${pages}`);
  return {
    query,
    sort,
    asOf,
    total: facts.commitments.length,
    milestones: facts.milestones,
    found: counted.found,
    pages,
    manyPlans: plans.length > 1,
    rows: pageOf(plans, inOrder(facts, counted, sort, search, locale), request, search),
    facets: facetViews(facts, counted, choice),
    search: search && {
      ...search.reading,
      words: search.reading.words.map(({ given, corrected }) => ({ given, corrected })),
    },
    nothing: counted.found > 0 ? null : whatElse(plans, request, facts, choice, counted, search),
  };
}

/** Words that are all too common to look for narrow nothing. */
const holds = (search: Search | null, place: number): boolean =>
  search === null || search.matchers.length === 0 || search.hits.has(place);

function readChoice(facts: ListFacts, { facets }: CommitmentQuery): Choice {
  const choice = new Map<FacetId, ReadonlySet<number>>();
  for (const [at, id] of FACETS.entries()) {
    const numbers = facets[id].map((value) => {
      const number = facts.columns[at]?.universe.numberOf(value);
      if (number === undefined) throw invalid('FILTER_VALUE_UNKNOWN', `${id}=${value}`);
      return number;
    });
    if (numbers.length > 0) choice.set(id, new Set(numbers));
  }
  return choice;
}

/** Without a wish: the best match first when there are words, the plan's order otherwise. */
function sortOf({ sort }: CommitmentQuery, search: Search | null): SortId {
  const hasWords = search !== null && search.matchers.length > 0;
  if (sort === null || (sort === 'relevance' && !hasWords)) return hasWords ? 'relevance' : 'number';
  return sort;
}

function inOrder(facts: ListFacts, { fits }: Tally, sort: SortId, search: Search | null, locale: Locale): number[] {
  const places = sort === 'relevance' && search !== null ? search.ranked : facts.inOrder(sort, locale);
  return places.filter(fits);
}

function pageOf(plans: readonly PlanDossier[], places: readonly number[], request: FindRequest, search: Search | null) {
  const { query, asOf, locale } = request;
  const start = (query.page - 1) * PAGE_SIZE;
  const all = allCommitments(plans);
  const shown = places.slice(start, start + PAGE_SIZE).flatMap((place) => all[place] ?? []);
  return shown.map((placed) => listRow(placed, { matchers: search?.matchers ?? [], locale, asOf }));
}

function whatElse(
  plans: readonly PlanDossier[],
  { asOf, locale }: FindRequest,
  facts: ListFacts,
  choice: Choice,
  counted: Tally,
  search: Search | null,
): NothingFound {
  const index = searchIndex(plans, locale);
  return nothingFound({ facts, choice, counted, search, index, asOf });
}
