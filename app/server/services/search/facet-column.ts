/** The values of one facet for all commitments, as plain numbers in a row: counting thousands takes no time. */
import { NONE, type FacetId } from '#contracts/commitment-query.ts';
import { FACET_DEFINITIONS } from './facet-values.ts';
import type { FacetUniverse } from './facet-universe.ts';

export interface FacetColumn {
  readonly id: FacetId;
  readonly universe: FacetUniverse;
  /** How many values there are to choose from. */
  readonly size: number;
  /** Numbers of values, commitment by commitment. */
  readonly values: Uint32Array;
  /** Where each commitment's values start; one more entry than commitments. */
  readonly starts: Uint32Array;
  /** Numbers of the values to offer that day, in the facet's own order. */
  readonly offered: readonly number[];
}

/** @param rows numbers of the values of each commitment */
export function facetColumn(universe: FacetUniverse, rows: readonly (readonly number[])[]): FacetColumn {
  const starts = new Uint32Array(rows.length + 1);
  for (const [place, row] of rows.entries()) starts[place + 1] = (starts[place] ?? 0) + row.length;
  const values = Uint32Array.from(rows.flat());
  const size = universe.values.length;
  return { id: universe.id, universe, size, values, starts, offered: offeredNumbers(universe, values) };
}

/** Values that some commitment has that day, and scales that are shown whole; "none" comes last. */
function offeredNumbers({ id, values }: FacetUniverse, taken: Uint32Array): number[] {
  const { order, whole } = FACET_DEFINITIONS[id];
  const totals = new Uint32Array(values.length);
  for (const number of taken) totals[number] = (totals[number] ?? 0) + 1;
  const total = (number: number): number => totals[number] ?? 0;
  const numbers = values.map((_, number) => number);
  const offered = numbers.filter((number) => total(number) > 0 || (whole && number < order.length));
  const isNone = (number: number): number => Number(values[number] === NONE);
  return offered.sort((a, b) => isNone(a) - isNone(b) || (order === 'frequency' ? total(b) - total(a) : 0));
}
