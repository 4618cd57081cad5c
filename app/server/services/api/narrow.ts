/** Which plans and rows a list of the API is narrowed to. */
import { FACET_NAMES, type ListQuery } from '#contracts/api/list-query.ts';
import { commitmentQuery, FACET_PARAMETERS, FACETS } from '#contracts/commitment-query.ts';
import type { IsoDate } from '#domain/dates.ts';
import { type AppError, invalid } from '#domain/errors.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Dossiers } from '../dossiers.ts';
import { matchingCommitments } from '../find-commitments.ts';
import { type ApiRow, type Part, placeOf } from './parts.ts';

/** The plans asked for, in the order of their addresses. @throws INVALID `FILTER_VALUE_UNKNOWN` for one there is not */
export async function plansOf(dossiers: Dossiers, wanted: readonly string[], asOf: IsoDate): Promise<PlanDossier[]> {
  const all = (await dossiers.all(asOf)).toSorted((a, b) => (a.plan.slug < b.plan.slug ? -1 : 1));
  const unknown = wanted.find((slug) => !all.some(({ plan }) => plan.slug === slug));
  if (unknown !== undefined) throw invalid('FILTER_VALUE_UNKNOWN', `plan=${unknown}`);
  return wanted.length === 0 ? all : all.filter(({ plan }) => wanted.includes(plan.slug));
}

export type Narrow = (part: Part) => readonly ApiRow[];

/** What keeps the rows that fit every filter. */
export async function narrowing(dossiers: Dossiers, query: ListQuery, asOf: IsoDate): Promise<Narrow> {
  const found = isSearch(query) ? await search(dossiers, query, asOf) : null;
  const filters = Object.entries(query.filters);
  if (!found && filters.length === 0) return ({ rows }) => rows;
  return (part) => {
    const places = filters.map(([id, wanted]) => [placeOf(part, id), new Set(wanted)] as const);
    return part.rows.filter(
      ({ key, values }) =>
        (found === null || found.has(key.join(' '))) &&
        places.every(([place, wanted]) => wanted.has(String(values[place] ?? ''))),
    );
  };
}

const isSearch = ({ q, facets }: ListQuery): boolean => q !== '' || Object.keys(facets).length > 0;

/** As on the page of the list: the same words, the same facets. */
async function search(dossiers: Dossiers, { q, facets, lang }: ListQuery, asOf: IsoDate): Promise<Set<string>> {
  const none = Object.fromEntries(FACETS.map((id) => [id, [] as string[]]));
  const query = commitmentQuery.parse({ q, facets: { ...none, ...facets } });
  try {
    const found = await matchingCommitments(dossiers, { query, asOf, locale: lang ?? 'es' });
    return new Set(found.map(({ plan, code }) => `${plan} ${code}`));
  } catch (failure) {
    throw inEnglish(failure as AppError);
  }
}

/** The page's filter as the API calls it. */
function inEnglish(failure: AppError): AppError {
  if (failure.detail !== 'FILTER_VALUE_UNKNOWN') return failure;
  const [parameter = '', ...value] = (failure.subject ?? '').split('=');
  const facet = FACETS.find((id) => FACET_PARAMETERS[id] === parameter);
  const name = [...FACET_NAMES].find(([, id]) => id === facet)?.[0] ?? parameter;
  return invalid('FILTER_VALUE_UNKNOWN', `${name}=${value.join('=')}`);
}
