import type { CommitmentList, FoundCommitment, NothingFound, SearchReading } from '#contracts/commitment-list.ts';
import { type CommitmentQuery, FACET_PARAMETERS, type FacetId, type SortId } from '#contracts/commitment-query.ts';
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
import { allCommitments } from './search/placed.ts';

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
  const finding = await lookUp(await dossiers.all(request.asOf), request);
  const { plans, facts, choice, search, counted } = finding;
  const { query, asOf } = request;
  const pages = Math.max(1, Math.ceil(counted.found / PAGE_SIZE));
  if (query.page > pages) throw notFound('PAGE', `${query.page} of ${pages}`);
  return {
    query,
    sort: sortOf(query, search),
    asOf,
    total: facts.commitments.length,
    milestones: facts.milestones,
    found: counted.found,
    pages,
    manyPlans: plans.length > 1,
    rows: rowsOf(finding),
    facets: facetViews(facts, counted, choice),
    search: search && readingOf(search),
    nothing: counted.found > 0 ? null : await whatElse(finding),
  };
}

/** Which commitments hold the words and fit the facets, by plan and code. @throws as `findCommitments` */
export async function matchingCommitments(
  dossiers: Dossiers,
  request: FindRequest,
): Promise<{ readonly plan: string; readonly code: string }[]> {
  const { plans, counted } = await lookUp(await dossiers.all(request.asOf), request);
  return allCommitments(plans)
    .filter((_, place) => counted.fits(place))
    .map(({ dossier, commitment }) => ({ plan: dossier.plan.slug, code: commitment.code }));
}

/** What was looked up, and where. */
interface Finding {
  readonly plans: readonly PlanDossier[];
  readonly request: FindRequest;
  readonly facts: ListFacts;
  readonly choice: Choice;
  /** Null without words. */
  readonly search: Search | null;
  readonly counted: Tally;
}

async function lookUp(plans: readonly PlanDossier[], request: FindRequest): Promise<Finding> {
  const { query, asOf, locale } = request;
  const facts = await listFacts(plans, asOf);
  const choice = readChoice(facts, query);
  const search = query.q === '' ? null : (await searchIndex(plans, locale)).search(query.q, asOf);
  const counted = tally(facts.columns, facts.commitments.length, choice, (place) => holds(search, place));
  return { plans, request, facts, choice, search, counted };
}

/** Words that are all too common to look for narrow nothing. */
const hasWords = (search: Search | null): search is Search => search !== null && search.matchers.length > 0;

const holds = (search: Search | null, place: number): boolean => !hasWords(search) || search.hits.has(place);

function readChoice(facts: ListFacts, { facets }: CommitmentQuery): Choice {
  const choice = new Map<FacetId, ReadonlySet<number>>();
  for (const { id, universe } of facts.columns) {
    const numbers = facets[id].map((value) => {
      const number = universe.numberOf(value);
      if (number === undefined) throw invalid('FILTER_VALUE_UNKNOWN', `${FACET_PARAMETERS[id]}=${value}`);
      return number;
    });
    if (numbers.length > 0) choice.set(id, new Set(numbers));
  }
  return choice;
}

/** Without a wish: the best match first when there are words, the plan's order otherwise. */
function sortOf({ sort }: CommitmentQuery, search: Search | null): SortId {
  if (sort === null || (sort === 'relevance' && !hasWords(search))) return hasWords(search) ? 'relevance' : 'number';
  return sort;
}

function rowsOf({ plans, request, facts, search, counted }: Finding): FoundCommitment[] {
  const { query, asOf, locale } = request;
  const sort = sortOf(query, search);
  const places = sort === 'relevance' && search !== null ? search.ranked : facts.inOrder(sort, locale);
  const start = (query.page - 1) * PAGE_SIZE;
  const all = allCommitments(plans);
  const shown = places.filter(counted.fits).slice(start, start + PAGE_SIZE);
  return shown
    .flatMap((place) => all[place] ?? [])
    .map((placed) => listRow(placed, { matchers: search?.matchers ?? [], locale, asOf }));
}

/** Without what only the index needs. */
function readingOf({ reading }: Search): SearchReading {
  return { ...reading, words: reading.words.map(({ given, corrected }) => ({ given, corrected })) };
}

async function whatElse({ plans, request, facts, choice, counted, search }: Finding): Promise<NothingFound> {
  const { asOf, locale } = request;
  return nothingFound({ facts, choice, counted, search, index: await searchIndex(plans, locale), asOf });
}
