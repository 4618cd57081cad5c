/** Lists of the API: a page with its cursor, or everything as a stream. */
import { compareKeys, type RowKey, writeCursor } from '#contracts/api/cursor.ts';
import type { ListQuery } from '#contracts/api/list-query.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Value } from '#server/reports/columns.ts';
import type { Dossiers } from '../dossiers.ts';
import { joiner, type Joined } from './joins.ts';
import { type Narrow, narrowing, plansOf } from './narrow.ts';
import { type ApiRow, columnsOf, partOf } from './parts.ts';
import { recordOf, type SentColumn, sentColumns } from './shape.ts';

export interface ListRequest {
  readonly query: ListQuery;
  readonly asOf: IsoDate;
}

export type ApiRecord = Record<string, Value | Record<string, Value>[]>;

/** Rows that are sent, in the order of their keys. */
export interface ApiList {
  readonly asOf: IsoDate;
  readonly revision: number;
  readonly columns: readonly SentColumn[];
  /** Rows that fit, on all pages. */
  readonly total: number;
  /** Where the next page begins; null: this is the last one. */
  readonly next: string | null;
  /** A plan's rows at a time, made as they are asked for. */
  readonly chunks: () => Iterable<readonly SentRow[]>;
}

export interface SentRow {
  readonly values: readonly Value[];
  readonly joined: Joined;
}

/**
 * @throws INVALID `FILTER_VALUE_UNKNOWN` for a plan or a value of a facet that there is not, with the parameter before `=`
 * @throws INVALID `FIELD_UNKNOWN`, whose subject is the name, then those there are
 */
export async function apiList(dossiers: Dossiers, { query, asOf }: ListRequest): Promise<ApiList> {
  const columns = sentColumns(columnsOf(query.resource, asOf), query);
  const plans = await plansOf(dossiers, query.plans, asOf);
  const narrow = await narrowing(dossiers, query, asOf);
  const shares = plans.map((dossier) => shareOf(dossier, query, narrow, asOf));
  const page = pageOf(shares, query);
  return {
    ...{ asOf, revision: dossiers.revision(), columns, next: page.next },
    total: shares.reduce((sum, { count }) => sum + count, 0),
    chunks: () => chunksOf(page.plans, query, narrow, asOf),
  };
}

/** What one plan adds to the list. */
interface Share {
  readonly dossier: PlanDossier;
  readonly count: number;
  /** Rows of it on this page. */
  readonly rows: () => readonly ApiRow[];
}

function shareOf(dossier: PlanDossier, { resource }: ListQuery, narrow: Narrow, asOf: IsoDate): Share {
  const rows = (): readonly ApiRow[] => narrow(partOf(dossier, resource, asOf));
  return { dossier, count: rows().length, rows };
}

interface Page {
  readonly next: string | null;
  /** Plans with rows on this page; of each, those from one place to another. */
  readonly plans: readonly { readonly dossier: PlanDossier; readonly from: number; readonly to: number }[];
}

function pageOf(shares: readonly Share[], { after, limit }: ListQuery): Page {
  const plans: { dossier: PlanDossier; from: number; to: number }[] = [];
  let room = limit ?? Infinity;
  let last: RowKey | null = null;
  for (const { dossier, count, rows } of shares) {
    const from = after === null ? 0 : startAfter(rows(), after);
    if (from >= count) continue;
    if (room === 0) return { plans, next: last && writeCursor(last) };
    const to = Math.min(count, from + room);
    plans.push({ dossier, from, to });
    room -= to - from;
    last = rows()[to - 1]?.key ?? null;
    if (to < count) return { plans, next: last && writeCursor(last) };
  }
  return { plans, next: null };
}

function startAfter(rows: readonly ApiRow[], after: RowKey): number {
  const at = rows.findIndex(({ key }) => compareKeys(key, after) > 0);
  return at < 0 ? rows.length : at;
}

function* chunksOf(plans: Page['plans'], query: ListQuery, narrow: Narrow, asOf: IsoDate): Iterable<SentRow[]> {
  for (const { dossier, from, to } of plans) {
    const part = partOf(dossier, query.resource, asOf);
    const join = joiner(query.resource, part, dossier, query, asOf);
    yield narrow(part)
      .slice(from, to)
      .map(({ values }) => ({ values, joined: join(values) }));
  }
}

/** A row as an object, with what comes along under names of its own. */
export function sentRecord(columns: readonly SentColumn[], { values, joined }: SentRow): ApiRecord {
  return { ...recordOf(columns, values), ...joined };
}
