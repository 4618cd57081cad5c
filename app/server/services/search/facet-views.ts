/** The facets as a page offers them: values that occur, those that are chosen, and how many each would list. */
import type { Facet, FacetOption } from '#contracts/commitment-list.ts';
import type { FacetColumn } from './facet-column.ts';
import type { ListFacts } from './list-facts.ts';
import type { Choice, Tally } from './tally.ts';

/** More choices than this nobody reads; with more, those that would list most are offered. */
const MOST_OPTIONS = 60;

export function facetViews(facts: ListFacts, { counts }: Tally, choice: Choice): Facet[] {
  return facts.columns.flatMap((column, at) => {
    const chosen = choice.get(column.id) ?? NOTHING;
    if (facts.unused.has(column.id) && chosen.size === 0) return [];
    return [facetView(column, counts[at] ?? new Uint32Array(), chosen)];
  });
}

const NOTHING: ReadonlySet<number> = new Set();

function facetView({ id, universe, offered }: FacetColumn, counts: Uint32Array, chosen: ReadonlySet<number>): Facet {
  const live = (number: number): number => counts[number] ?? 0;
  const all = chosen.size === 0 ? offered : [...offered, ...[...chosen].filter((number) => !offered.includes(number))];
  const listed = all.length <= MOST_OPTIONS ? all : mostListing(all, live, chosen);
  const option = (number: number): FacetOption => ({
    value: universe.values[number] ?? '',
    label: universe.labels[number] ?? null,
    count: live(number),
    selected: chosen.has(number),
  });
  return { id, options: listed.map(option), hidden: all.length - listed.length };
}

function mostListing(all: readonly number[], live: (number: number) => number, chosen: ReadonlySet<number>): number[] {
  const isChosen = (number: number): number => Number(chosen.has(number));
  return all.toSorted((a, b) => isChosen(b) - isChosen(a) || live(b) - live(a)).slice(0, MOST_OPTIONS);
}
