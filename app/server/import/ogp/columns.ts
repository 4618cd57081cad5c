/** Which column of a file is which, by their headers; what is not known is kept and told. */
import type { PolicyArea } from '#domain/records.ts';
import type { TableRow } from '../csv/read-table.ts';
import { COLUMNS, type ColumnKey, columnOf, isKept, labelOf } from './labels.ts';
import type { Report } from './finding.ts';
import { policyAreaOf } from './policy-areas.ts';

/** Where each column stands. */
export interface ColumnPlan {
  readonly count: number;
  readonly at: ReadonlyMap<ColumnKey, number>;
  readonly areas: readonly (readonly [place: number, area: PolicyArea])[];
  /** Every column but the policy areas, by the name under which its cells are kept with their row. */
  readonly names: readonly (readonly [place: number, name: string])[];
  /** Columns that nothing is read of and OGP does not have: told once the rows are known. */
  readonly odd: readonly OddColumn[];
}

interface OddColumn {
  readonly place: number;
  readonly label: string;
  readonly code: 'COLUMN_UNKNOWN' | 'COLUMN_UNNAMED' | 'COLUMN_REPEATED';
}

/** How many headers are those of the dataset: enough of them tell that a file is one. */
export function knownHeaders(headers: readonly string[]): number {
  const keys = new Set(headers.flatMap((header) => columnOf(header) ?? []));
  return keys.has('id') || keys.has('url') ? keys.size : 0;
}

/** A title and an identifier are in many files; the dataset has at least these. */
export const FEWEST_HEADERS = 6;

export function planColumns(headers: readonly string[]): ColumnPlan {
  const at = new Map<ColumnKey, number>();
  const areas: [number, PolicyArea][] = [];
  const taken = new Set<string>();
  const names: [number, string][] = [];
  const odd: OddColumn[] = [];
  headers.forEach((header, place) => {
    const label = header.trim();
    const key = columnOf(label);
    const area = policyAreaOf(label);
    const seen = `${key ? 'column' : area ? 'area' : 'label'} ${key ?? area?.code ?? label}`;
    if (taken.has(seen)) odd.push({ place, label, code: label === '' ? 'COLUMN_UNNAMED' : 'COLUMN_REPEATED' });
    else if (key !== undefined) at.set(key, place);
    else if (area !== undefined) areas.push([place, area]);
    else if (!isKept(label)) odd.push({ place, label, code: label === '' ? 'COLUMN_UNNAMED' : 'COLUMN_UNKNOWN' });
    if (area === undefined || taken.has(seen)) names.push([place, nameOf(label, place, taken.has(seen))]);
    taken.add(seen);
  });
  return { count: headers.length, at, areas, names, odd };
}

/** Two columns of one name are kept apart by their number. */
const nameOf = (label: string, place: number, isRepeated: boolean): string =>
  label === '' || isRepeated ? `${label || 'column'} ${place + 1}` : label;

/** Tells of headers that are not OGP's, of those that are missing, and how many cells that concerns. */
export function reportColumns({ odd, at }: ColumnPlan, rows: readonly TableRow[], report: Report): void {
  for (const { place, label, code } of odd) {
    const count = rows.filter(({ cells }) => (cells[place] ?? '').trim() !== '').length;
    // A spreadsheet leaves empty columns behind: nothing is lost with them.
    if (count > 0 || label !== '') report(code, { column: label }, { count, number: place + 1 });
  }
  for (const key of Object.keys(COLUMNS) as ColumnKey[]) {
    if (!at.has(key)) report('COLUMN_ABSENT', { column: labelOf(key) });
  }
}
