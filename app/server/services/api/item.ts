import type { Language } from '#contracts/api/list-query.ts';
import { type ResourceName, RESOURCES } from '#contracts/api/resources.ts';
import type { IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import type { Dossiers } from '../dossiers.ts';
import { joiner } from './joins.ts';
import { type ApiRecord, sentRecord } from './list.ts';
import { partOf } from './parts.ts';
import { sentColumns } from './shape.ts';

export interface ItemRequest {
  readonly resource: ResourceName;
  readonly plan: string;
  /** Value of the resource's key; null for a plan itself. */
  readonly id: string | null;
  readonly fields: readonly string[] | null;
  readonly include: readonly string[];
  readonly lang: Language | null;
  readonly asOf: IsoDate;
}

/**
 * One row with what was asked for along with it.
 * @throws NOT_FOUND `PLAN` or `ITEM`; INVALID `FIELD_UNKNOWN`
 */
export async function apiItem(dossiers: Dossiers, request: ItemRequest): Promise<ApiRecord> {
  const { resource, plan, id, asOf } = request;
  const dossier = (await dossiers.all(asOf)).find((known) => known.plan.slug === plan);
  if (!dossier) throw notFound('PLAN', plan);
  const part = partOf(dossier, resource, asOf);
  const row = part.rows.find(({ key }) => RESOURCES[resource].key.length === 0 || String(key[1]) === id);
  if (!row) throw notFound('ITEM', id);
  const joined = joiner(resource, part, dossier, request, asOf)(row.values);
  return sentRecord(sentColumns(part.columns, request), { values: row.values, joined });
}
