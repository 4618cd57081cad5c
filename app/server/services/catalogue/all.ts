import type { Locale } from '#format/locale.ts';
import type { Dossiers } from '../dossiers.ts';
import { dataJson } from './data-json.ts';
import { type SiteSettings, USUAL_SITE } from '../site-home.ts';
import { catalogue, type CatalogueRequest } from './datasets.ts';
import { dcatCatalogue } from './dcat.ts';
import { schemaOrg } from './schema-org.ts';

/** What the site publishes as data, in the words of those who collect such lists. */
export function createCatalogueServices(dossiers: Dossiers, site: SiteSettings = USUAL_SITE) {
  const make = (request: CatalogueRequest) => catalogue(dossiers, request, site);
  return {
    catalogueDcat: async (request: CatalogueRequest) => dcatCatalogue(await make(request)),
    catalogueDataJson: async (request: CatalogueRequest) => dataJson(await make(request)),
    catalogueSchemaOrg: async ({ locale, ...request }: CatalogueRequest & { readonly locale: Locale }) =>
      schemaOrg(await make(request), locale),
  };
}
