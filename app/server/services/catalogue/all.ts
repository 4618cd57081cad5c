import type { Locale } from '#format/locale.ts';
import type { Dossiers } from '../dossiers.ts';
import { dataJson } from './data-json.ts';
import { type SiteSettings, USUAL_SITE } from '../site-home.ts';
import { catalogue, type CatalogueRequest } from './datasets.ts';
import { dcatCatalogue } from './dcat.ts';
import { schemaOrg } from './schema-org.ts';

/** Plans whose packages the page of data shows. */
const PLANS_ON_PAGE = 10;

/** What the site publishes as data, in the words of those who collect such lists. */
export function createCatalogueServices(dossiers: Dossiers, site: SiteSettings = USUAL_SITE) {
  const make = (request: CatalogueRequest) => catalogue(dossiers, request, site);
  return {
    catalogueDcat: async (request: CatalogueRequest) => dcatCatalogue(await make(request)),
    catalogueDataJson: async (request: CatalogueRequest) => dataJson(await make(request)),
    /** Part of a page: of many plans those that the page shows, the newest. */
    catalogueSchemaOrg: async ({ locale, ...request }: CatalogueRequest & { readonly locale: Locale }) => {
      const whole = await make(request);
      return schemaOrg({ ...whole, datasets: whole.datasets.slice(0, 1 + PLANS_ON_PAGE) }, locale);
    },
  };
}
