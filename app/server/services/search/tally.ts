/** Which commitments fit, and how many would if one more value were chosen: OR within a facet, AND between facets. */
import type { FacetId } from '#contracts/commitment-query.ts';
import type { ListFacts } from './list-facts.ts';

/** Numbers of the values chosen, by facet; facets without a choice are left out. */
export type Choice = ReadonlyMap<FacetId, ReadonlySet<number>>;

export interface Tally {
  /** Whether each commitment fits all facets and, where words were given, holds them. */
  readonly fits: readonly boolean[];
  readonly found: number;
  /** By facet and value: how many would be listed with that value, given the words and the other facets. */
  readonly counts: readonly (readonly number[])[];
  /** By facet with a choice: how many would be listed without it. */
  readonly without: ReadonlyMap<FacetId, number>;
}

/**
 * One pass over all commitments. One that fits all facets counts for every value that it has; one that fails a single
 * facet counts only for its values there, since choosing them would list it.
 * @param holds whether the commitment at a place holds the words searched for
 */
export function tally(facts: ListFacts, choice: Choice, holds: (place: number) => boolean): Tally {
  const chosen = facts.facets.map(({ id }) => choice.get(id) ?? null);
  const counts = facts.facets.map(({ values }) => values.map(() => 0));
  const without = new Map<FacetId, number>([...choice.keys()].map((id) => [id, 0]));
  let found = 0;
  const fits = facts.commitments.map(({ values }, place) => {
    const failed = holds(place) ? failedFacets(values, chosen) : TOO_MANY;
    if (failed === NONE_FAILED) {
      found += 1;
      values.forEach((numbers, facet) => countUp(counts[facet], numbers));
      for (const id of without.keys()) without.set(id, (without.get(id) ?? 0) + 1);
    } else if (failed !== TOO_MANY) {
      countUp(counts[failed], values[failed]);
      const id = facts.facets[failed]?.id;
      if (id) without.set(id, (without.get(id) ?? 0) + 1);
    }
    return failed === NONE_FAILED;
  });
  return { fits, found, counts, without };
}

const NONE_FAILED = -1;
const TOO_MANY = -2;

/** The only facet that a commitment fails, `NONE_FAILED`, or `TOO_MANY`. */
function failedFacets(values: readonly (readonly number[])[], chosen: readonly (ReadonlySet<number> | null)[]): number {
  let failed = NONE_FAILED;
  for (const [facet, wanted] of chosen.entries()) {
    if (wanted === null || values[facet]?.some((number) => wanted.has(number))) continue;
    if (failed !== NONE_FAILED) return TOO_MANY;
    failed = facet;
  }
  return failed;
}

function countUp(counts: number[] | undefined, numbers: readonly number[] | undefined): void {
  if (!counts || !numbers) return;
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
}
