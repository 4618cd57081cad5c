/** Rows of a resource, plan by plan and each in the order of its key, so that no list is ever held whole. */
import { compareKeys, type RowKey } from '#contracts/api/cursor.ts';
import { type ResourceName, RESOURCES } from '#contracts/api/resources.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Value } from '#server/reports/columns.ts';
import type { OpenColumn, OpenTable } from '#server/reports/table.ts';
import { makeTable } from '../open-data/tables.ts';

export interface ApiRow {
  /** The plan's address, then the values of the resource's key. */
  readonly key: RowKey;
  /** One for each column of the table. */
  readonly values: readonly Value[];
}

/** The rows of one plan. */
export interface Part {
  readonly columns: readonly OpenColumn[];
  readonly rows: readonly ApiRow[];
}

/** Kept with the dossier that they are of: a new revision has new dossiers. */
const kept = new WeakMap<PlanDossier, Map<string, Part>>();
/** Every part that is kept, the one used longest ago first, with what forgets it. */
const inUse = new Map<Part, () => void>();
/** Rows kept of all plans together: what pages of lists are cut from, and no more than memory bears. */
const MOST_ROWS = 60_000;
let rowsKept = 0;

export function partOf(dossier: PlanDossier, name: ResourceName, asOf: IsoDate): Part {
  const known = kept.get(dossier) ?? new Map<string, Part>();
  kept.set(dossier, known);
  const id = `${name} ${asOf}`;
  const found = known.get(id);
  const part = found ?? makePart(dossier, name, asOf);
  if (found) inUse.delete(found);
  else rowsKept += part.rows.length;
  known.set(id, part);
  inUse.set(part, () => known.delete(id));
  forgetOldest(part);
  return part;
}

function forgetOldest(current: Part): void {
  for (const [part, forget] of inUse) {
    if (rowsKept <= MOST_ROWS || part === current) return;
    forget();
    inUse.delete(part);
    rowsKept -= part.rows.length;
  }
}

/** The same, not kept: for what reads every part once. */
export function makePart(dossier: PlanDossier, name: ResourceName, asOf: IsoDate): Part {
  const { table, key } = RESOURCES[name];
  const made = makeTable(table, [dossier], asOf);
  const places = ['plan', ...key].map((id) => placeOf(made, id));
  const rows = made.rows.map((values) => ({ key: places.map((place) => values[place] ?? null), values }));
  return { columns: made.columns, rows: rows.toSorted((a, b) => compareKeys(a.key, b.key)) };
}

/** Where a column stands. @throws for a name that the table has not: a fault of ours */
export function placeOf({ columns }: Pick<OpenTable, 'columns'>, id: string): number {
  const place = columns.findIndex((column) => column.id === id);
  if (place < 0) throw new Error(`no column ${id}`);
  return place;
}

/** Columns of a resource, whether or not there is a plan. */
export function columnsOf(name: ResourceName, asOf: IsoDate): readonly OpenColumn[] {
  return makeTable(RESOURCES[name].table, [], asOf).columns;
}
