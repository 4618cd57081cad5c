import type { IsoDate } from '#domain/dates.ts';
import { LOCALES } from '#format/locale.ts';
import type { Dossiers } from './dossiers.ts';
import { listFacts } from './search/list-facts.ts';
import { searchIndex } from './search/search-index.ts';

/**
 * Makes beforehand what takes long with many plans: the plans themselves, facets and indexes. Requests have their turn meanwhile;
 * one that needs what is being made waits for it. A site with one plan has nothing that takes long.
 */
export async function prepare(dossiers: Dossiers, asOf: IsoDate): Promise<void> {
  if (dossiers.count() < 2) return;
  const plans = await dossiers.all(asOf);
  await listFacts(plans, asOf);
  for (const locale of LOCALES) await searchIndex(plans, locale);
}
