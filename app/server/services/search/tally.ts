/** Which commitments fit, and how many would if one more value were chosen: OR within a facet, AND between facets. */
import type { FacetId } from '#contracts/commitment-query.ts';
import type { FacetColumn } from './facet-column.ts';

/** Numbers of the values chosen, by facet; facets without a choice are left out. */
export type Choice = ReadonlyMap<FacetId, ReadonlySet<number>>;

export interface Tally {
  /** Whether the commitment at a place fits all facets and, where words were given, holds them. */
  readonly fits: (place: number) => boolean;
  readonly found: number;
  /** By facet and value: how many would be listed with that value, given the words and the other facets. */
  readonly counts: readonly Uint32Array[];
  /** By facet with a choice: how many would be listed without it. */
  readonly without: ReadonlyMap<FacetId, number>;
}

/** A commitment that fits; one that fails more than one facet, or the words; else the number of the facet it fails. */
const FITS = -1;
const OUT = -2;

/**
 * One pass over all commitments. One that fits all facets counts for every value that it has; one that fails a single
 * facet counts only for its values there, since choosing them would list it.
 * @param size how many commitments there are
 * @param holds whether the commitment at a place holds the words searched for
 */
export function tally(
  columns: readonly FacetColumn[],
  size: number,
  choice: Choice,
  holds: (place: number) => boolean,
): Tally {
  const fates = fatesOf(columns, size, choice, holds);
  const counts = columns.map((column, facet) => countValues(column, fates, facet));
  const found = countFates(fates, FITS);
  const without = new Map<FacetId, number>();
  for (const [facet, { id }] of columns.entries()) {
    if (choice.has(id)) without.set(id, found + countFates(fates, facet));
  }
  return { fits: (place) => fates[place] === FITS, found, counts, without };
}

function fatesOf(
  columns: readonly FacetColumn[],
  size: number,
  choice: Choice,
  holds: (place: number) => boolean,
): Int8Array {
  const fates = new Int8Array(size).fill(FITS);
  for (let place = 0; place < size; place += 1) if (!holds(place)) fates[place] = OUT;
  for (const [facet, column] of columns.entries()) {
    const wanted = choice.get(column.id);
    if (!wanted) continue;
    for (let place = 0; place < size; place += 1) {
      if (fates[place] === OUT || hasOneOf(column, place, wanted)) continue;
      fates[place] = fates[place] === FITS ? facet : OUT;
    }
  }
  return fates;
}

function hasOneOf({ starts, values }: FacetColumn, place: number, wanted: ReadonlySet<number>): boolean {
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at += 1) if (wanted.has(values[at] ?? -1)) return true;
  return false;
}

function countValues({ starts, values, size }: FacetColumn, fates: Int8Array, facet: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let place = 0; place < fates.length; place += 1) {
    if (fates[place] !== FITS && fates[place] !== facet) continue;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

function countFates(fates: Int8Array, fate: number): number {
  return fates.reduce((sum, one) => sum + Number(one === fate), 0);
}
