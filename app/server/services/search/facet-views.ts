/** The facets as a page offers them: values that occur, those that are chosen, and how many each would list. */
import type { Facet, FacetOption } from '#contracts/commitment-list.ts';
import { NONE } from '#contracts/commitment-query.ts';
import { FACET_DEFINITIONS } from './facet-values.ts';
import type { FacetUniverse } from './facet-universe.ts';
import type { ListFacts } from './list-facts.ts';
import type { Choice, Tally } from './tally.ts';

/** More choices than this nobody reads; with more, those that would list most are offered. */
const MOST_OPTIONS = 60;

export function facetViews(facts: ListFacts, { counts }: Tally, choice: Choice): Facet[] {
  return facts.facets.flatMap((universe, at) => {
    const chosen = choice.get(universe.id) ?? new Set<number>();
    if (facts.unused.has(universe.id) && chosen.size === 0) return [];
    const offered = offeredNumbers(universe, chosen);
    const live = (number: number): number => counts[at]?.[number] ?? 0;
    const option = (number: number): FacetOption => ({
      value: universe.values[number] ?? '',
      label: universe.labels[number] ?? null,
      count: live(number),
      selected: chosen.has(number),
    });
    const listed = offered.length <= MOST_OPTIONS ? offered : mostListing(offered, live, chosen);
    return [{ id: universe.id, options: listed.map(option), hidden: offered.length - listed.length }];
  });
}

/** Numbers of the values that occur that day or are chosen, in the facet's own order; "none" comes last. */
function offeredNumbers(universe: FacetUniverse, chosen: ReadonlySet<number>): number[] {
  const { values, totals } = universe;
  const { order, whole } = FACET_DEFINITIONS[universe.id];
  const isScale = (number: number): boolean => whole && number < order.length;
  const offered = values
    .map((_, number) => number)
    .filter((number) => (totals[number] ?? 0) > 0 || chosen.has(number) || isScale(number));
  const isNone = (number: number): number => Number(values[number] === NONE);
  const frequency = (number: number): number => (order === 'frequency' ? -(totals[number] ?? 0) : 0);
  return offered.sort((a, b) => isNone(a) - isNone(b) || frequency(a) - frequency(b));
}

function mostListing(
  offered: readonly number[],
  live: (number: number) => number,
  chosen: ReadonlySet<number>,
): number[] {
  const rank = (number: number): number => (chosen.has(number) ? Number.POSITIVE_INFINITY : live(number));
  return offered.toSorted((a, b) => (rank(b) === rank(a) ? 0 : rank(b) - rank(a))).slice(0, MOST_OPTIONS);
}
