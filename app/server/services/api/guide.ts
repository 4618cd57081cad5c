import type { ApiGuide } from '#contracts/api/guide.ts';
import { parametersOf } from '#contracts/api/list-query.ts';
import { hasItems, RESOURCE_NAMES, RESOURCES } from '#contracts/api/resources.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { Dossiers } from '../dossiers.ts';
import { columnsOf } from './parts.ts';

export interface GuideRequest {
  readonly asOf: IsoDate;
}

/** Every resource as the documentation of the API shows it. */
export async function apiGuide(dossiers: Dossiers, { asOf }: GuideRequest): Promise<ApiGuide> {
  const [newest] = await dossiers.all(asOf);
  const resources = RESOURCE_NAMES.map((name) => {
    const { table, key, joins } = RESOURCES[name];
    return {
      ...{ name, table, key, items: hasItems(name), include: Object.keys(joins) },
      filters: parametersOf(name).many,
      columns: columnsOf(name, asOf),
    };
  });
  return { plan: newest?.plan.slug ?? null, resources };
}
