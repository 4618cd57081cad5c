/** Which plans and rows a list of the API is narrowed to. */
import { FACET_NAMES, type ListQuery } from '#contracts/api/list-query.ts';
import { commitmentQuery, FACET_PARAMETERS, FACETS } from '#contracts/commitment-query.ts';
import type { IsoDate } from '#domain/dates.ts';
import { type AppError, invalid } from '#domain/errors.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Dossiers } from '../dossiers.ts';
import { findCommitments, matchingCommitments } from '../find-commitments.ts';
import { type ApiRow, columnsOf, type Part, placeOf } from './parts.ts';

/** Plans that a refusal names; there may be hundreds. */
const MOST_NAMED = 100;

/** The plans asked for, in the order of their addresses. @throws INVALID `FILTER_VALUE_UNKNOWN` for one there is not */
export async function plansOf(dossiers: Dossiers, wanted: readonly string[], asOf: IsoDate): Promise<PlanDossier[]> {
  const all = (await dossiers.all(asOf)).toSorted((a, b) => (a.plan.slug < b.plan.slug ? -1 : 1));
  const unknown = wanted.find((slug) => !all.some(({ plan }) => plan.slug === slug));
  if (unknown !== undefined) throw unknownValue('plan', unknown, all.map(({ plan }) => plan.slug).slice(0, MOST_NAMED));
  return wanted.length === 0 ? all : all.filter(({ plan }) => wanted.includes(plan.slug));
}

export type Narrow = (part: Part) => readonly ApiRow[];

/** What keeps the rows that fit every filter. */
export async function narrowing(dossiers: Dossiers, query: ListQuery, asOf: IsoDate): Promise<Narrow> {
  requireTruths(query, asOf);
  const found = isSearch(query) ? await search(dossiers, query, asOf) : null;
  const filters = Object.entries(query.filters);
  const { since, until } = query;
  if (!found && filters.length === 0 && since === null && until === null) return ({ rows }) => rows;
  return (part) => {
    const places = filters.map(([id, wanted]) => [placeOf(part, id), new Set(wanted)] as const);
    const isDated = datedBetween(part, query);
    return part.rows.filter(
      ({ key, values }) =>
        isDated(values) &&
        (found === null || found.has(key.join(' '))) &&
        places.every(([place, wanted]) => wanted.has(String(values[place] ?? ''))),
    );
  };
}

/** By the last day that the date of a change can mean. */
function datedBetween(part: Part, { since, until }: ListQuery): (values: ApiRow['values']) => boolean {
  if (since === null && until === null) return () => true;
  const place = placeOf(part, 'made_on');
  return (values) => {
    const day = String(values[place] ?? '');
    return day >= (since ?? '') && day <= (until ?? '9999-12-31');
  };
}

const TRUTHS = ['true', 'false'];

/** A column of yes and no takes no other word: a list that is empty for a slip of the pen would pass for an answer. */
function requireTruths({ resource, filters }: ListQuery, asOf: IsoDate): void {
  const truths = new Set(columnsOf(resource, asOf).flatMap(({ id, type }) => (type === 'boolean' ? [id] : [])));
  for (const [id, values] of Object.entries(filters)) {
    const odd = truths.has(id) ? values.find((value) => !TRUTHS.includes(value)) : undefined;
    if (odd !== undefined) throw unknownValue(id, odd, TRUTHS);
  }
}

/** The failure names the values there are after the one that was given, a line each. */
const unknownValue = (name: string, given: string, allowed: readonly string[]): AppError =>
  invalid('FILTER_VALUE_UNKNOWN', [`${name}=${given}`, ...allowed].join('\n'));

const isSearch = ({ q, facets }: ListQuery): boolean => q !== '' || Object.keys(facets).length > 0;

/** As on the page of the list: the same words, the same facets. */
async function search(dossiers: Dossiers, { q, facets, lang }: ListQuery, asOf: IsoDate): Promise<Set<string>> {
  const none = Object.fromEntries(FACETS.map((id) => [id, [] as string[]]));
  const query = commitmentQuery.parse({ q, facets: { ...none, ...facets } });
  try {
    const found = await matchingCommitments(dossiers, { query, asOf, locale: lang ?? 'es' });
    return new Set(found.map(({ plan, code }) => `${plan} ${code}`));
  } catch (failure) {
    throw await inEnglish(dossiers, failure as AppError, asOf);
  }
}

/** The page's filter as the API calls it, with the values that it offers. */
async function inEnglish(dossiers: Dossiers, failure: AppError, asOf: IsoDate): Promise<AppError> {
  if (failure.detail !== 'FILTER_VALUE_UNKNOWN') return failure;
  const [parameter = '', ...value] = (failure.subject ?? '').split('=');
  const facet = FACETS.find((id) => FACET_PARAMETERS[id] === parameter);
  const name = [...FACET_NAMES].find(([, id]) => id === facet)?.[0] ?? parameter;
  const none = commitmentQuery.parse({ facets: Object.fromEntries(FACETS.map((id) => [id, []])) });
  const { facets } = await findCommitments(dossiers, { query: none, asOf, locale: 'es' });
  const offered = facets.find(({ id }) => id === facet)?.options.map((option) => option.value) ?? [];
  return unknownValue(name, value.join('='), offered);
}
