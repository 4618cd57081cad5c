/** What the site publishes as data, once: DCAT-AP, data.json and schema.org say the same in their own words. */
import type { IsoDate } from '#domain/dates.ts';
import { firstDay, lastDay } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import { planVersionOn } from '#domain/standing.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import { localizePath } from '#format/addresses.ts';
import { LOCALES, type Locale } from '#format/locale.ts';
import { tableAbout, tableName } from '#format/words/open-data.ts';
import { m } from '#messages';
import type { Dossiers } from '../dossiers.ts';
import { TABLE_IDS } from '../open-data/tables.ts';
import { ALL_PLANS } from '../packages/package.ts';
import { siteFrame } from '../site-frame.ts';
import type { SiteSettings } from '../site-home.ts';

/** A text in every language of the site. */
export type Texts = Readonly<Record<Locale, string>>;

export interface Distribution {
  readonly title: Texts;
  /** Absolute address of the file. */
  readonly url: string;
  /** IANA media type. */
  readonly mediaType: string;
  /** Name of the form, as the EU's list of file types has it: CSV, JSON, XLSX, ZIP. */
  readonly format: string;
}

export interface Dataset {
  /** Stable: part of the address that identifies it. */
  readonly id: string;
  readonly title: Texts;
  readonly description: Texts;
  /** Absolute address of the page that shows it. */
  readonly page: string;
  readonly issued: string | null;
  readonly modified: string;
  readonly starts: IsoDate | null;
  readonly ends: IsoDate | null;
  readonly place: Texts | null;
  readonly distributions: readonly Distribution[];
}

export interface Catalogue {
  readonly origin: string;
  readonly title: Texts;
  readonly description: Texts;
  readonly publisher: Texts;
  /** Office that answers questions; null: none is named. */
  readonly contact: Texts | null;
  readonly modified: string;
  readonly datasets: readonly Dataset[];
}

export interface CatalogueRequest {
  readonly asOf: IsoDate;
  /** Public address of the site. */
  readonly origin: string;
}

const both = (say: (locale: Locale) => string): Texts =>
  Object.fromEntries(LOCALES.map((locale) => [locale, say(locale)])) as Texts;
const textsOf = (text: LocalizedText): Texts => both((locale) => textIn(text, locale).text);

export async function catalogue(
  dossiers: Dossiers,
  { asOf, origin }: CatalogueRequest,
  settings: SiteSettings,
): Promise<Catalogue> {
  const [plans, frame] = [await dossiers.all(asOf), await siteFrame(dossiers, asOf, settings)];
  const { title: given } = settings;
  const site = given ? textsOf(given) : both((locale) => m.components_site_title({}, { locale }));
  const modified = frame?.revisedAt ?? `${asOf}T00:00:00.000Z`;
  return {
    origin,
    title: both((locale) => m.catalogue_title({ site: site[locale] }, { locale })),
    description: both((locale) => m.data_description({}, { locale })),
    publisher: frame?.contact ? textsOf(frame.contact.organization) : site,
    contact: frame?.contact ? textsOf(frame.contact.office) : null,
    modified,
    datasets: [tablesDataset(origin, modified), ...plans.map((plan) => planDataset(plan, { asOf, origin }))],
  };
}

function tablesDataset(origin: string, modified: string): Dataset {
  const tables = TABLE_IDS.flatMap((id) =>
    (['csv', 'json'] as const).map((form): Distribution => ({
      title: both((locale) => `${tableName(id, locale)}. ${tableAbout(id, locale)}`),
      url: `${origin}/datos/${id}.${form}`,
      ...FORMS[form],
    })),
  );
  return {
    id: 'todo',
    title: both((locale) => m.package_all({}, { locale })),
    description: both((locale) => m.api_description({}, { locale })),
    page: `${origin}/datos`,
    ...{ issued: null, modified, starts: null, ends: null, place: null },
    distributions: [...packagesOf(ALL_PLANS, origin), ...tables],
  };
}

function planDataset(dossier: PlanDossier, { asOf, origin }: CatalogueRequest): Dataset {
  const { plan, revisedAt, jurisdiction, commitments, milestones } = dossier;
  const version = planVersionOn(dossier, asOf);
  const [first] = dossier.versions;
  const published = first?.publishedOn ?? first?.submittedOn ?? null;
  const counts = { commitments: commitments.length, milestones: milestones.length };
  return {
    id: plan.slug,
    title: textsOf(plan.title),
    description: both((locale) => m.catalogue_plan({ plan: textIn(plan.title, locale).text, ...counts }, { locale })),
    page: `${origin}${localizePath(`/planes/${plan.slug}`, 'es')}`,
    issued: published ? firstDay(published) : null,
    modified: revisedAt,
    starts: firstDay(version.startsOn),
    ends: lastDay(version.endsOn),
    place: textsOf(jurisdiction.name),
    distributions: packagesOf(plan.slug, origin),
  };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FORMS = {
  zip: { mediaType: 'application/zip', format: 'ZIP' },
  xlsx: { mediaType: XLSX, format: 'XLSX' },
  json: { mediaType: 'application/json', format: 'JSON' },
  csv: { mediaType: 'text/csv', format: 'CSV' },
} as const;
const PACKAGES = [
  ['zip', m.data_package_zip],
  ['xlsx', m.data_package_xlsx],
  ['json', m.data_package_json],
  ['csv', m.data_package_ogp],
] as const;

function packagesOf(scope: string, origin: string): Distribution[] {
  return PACKAGES.map(([form, say]) => ({
    title: both((locale) => `${FORMS[form].format}: ${say({}, { locale })}`),
    url: `${origin}/datos/paquetes/${scope}.${form}`,
    ...FORMS[form],
  }));
}
