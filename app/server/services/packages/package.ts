/** Everything of one plan, or of all, in one file: ZIP, workbook, JSON, or the Partnership's own columns. */
import type { IsoDate } from '#domain/dates.ts';
import { invalid, notFound } from '#domain/errors.ts';
import type { PlanDossier } from '#domain/records.ts';
import { isFromDataset } from '#domain/dataset-source.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import { m } from '#messages';
import { dataFile, dataPackage, dictionaryCsv } from '#server/reports/package/data-package.ts';
import { notInPlanFiles, planFiles } from '#server/reports/package/plan-files.ts';
import { type PackedFile, zipStream } from '#server/reports/package/zip-stream.ts';
import { csvLine } from '#server/reports/table.ts';
import type { Dossiers } from '../dossiers.ts';
import type { KeptCells } from '../ports-import.ts';
import { ogpCsv } from './ogp-shaped.ts';
import { packedTables, type PackedTable } from './tables.ts';
import { packedWorkbook } from './workbook.ts';

/** Scope of a package with every plan; no plan has this address. */
export const ALL_PLANS = 'todo';
export const PACKAGE_FORMATS = ['zip', 'xlsx', 'json', 'csv'] as const;
export type PackageFormat = (typeof PACKAGE_FORMATS)[number];

export interface PackageRequest {
  /** Address of a plan, or `ALL_PLANS`. */
  readonly scope: string;
  /** `csv`: one table, in the columns of the Partnership's dataset. */
  readonly format: string;
  readonly asOf: IsoDate;
  /** Public address of the site. */
  readonly origin: string;
}

export interface PackageFile {
  readonly name: string;
  readonly type: string;
  /** What it is made from: the same data, day and scope give the same tag. */
  readonly tag: string;
  /** In pieces, made as they are read. */
  readonly pieces: () => Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** Rows that a workbook may have; beyond that, programs open it slowly or not at all. */
const MOST_ROWS = 100_000;

interface Content {
  readonly kept: KeptCells;
  readonly request: PackageRequest;
  readonly revision: number;
  readonly madeAt: Date;
  readonly title: LocalizedText;
  readonly plans: readonly PlanDossier[];
  readonly tables: readonly PackedTable[];
}

/**
 * @throws NOT_FOUND `PLAN` or `FORMAT_UNKNOWN`, whose subject lists those there are
 * @throws INVALID `PACKAGE_TOO_LARGE` for a workbook of more rows than programs open
 */
export async function packageFile(
  dossiers: Dossiers,
  request: PackageRequest,
  kept: KeptCells = async () => new Map(),
): Promise<PackageFile> {
  const { scope, format, asOf } = request;
  const all = (await dossiers.all(asOf)).toSorted((a, b) => (a.plan.slug < b.plan.slug ? -1 : 1));
  const plans = scope === ALL_PLANS ? all : all.filter(({ plan }) => plan.slug === scope);
  const [first] = plans;
  if (scope !== ALL_PLANS && !first) throw notFound('PLAN', scope);
  const make = MAKERS[format as PackageFormat];
  if (!Object.hasOwn(MAKERS, format)) throw notFound('FORMAT_UNKNOWN', PACKAGE_FORMATS.join(' '));
  const every = { es: m.package_all({}, { locale: 'es' }), en: m.package_all({}, { locale: 'en' }) };
  return make({
    ...{ request, plans, kept, tables: packedTables(plans, asOf) },
    revision: dossiers.revision(),
    madeAt: new Date(newestOf(plans)),
    title: scope === ALL_PLANS || !first ? every : first.plan.title,
  });
}

/** When the newest of the data came: it stands for the time at which the package was made. */
const newestOf = (plans: readonly PlanDossier[]): string =>
  plans.map(({ revisedAt }) => revisedAt).reduce((a, b) => (a > b ? a : b), '1980-01-01T00:00:00.000Z');

const MAKERS: Readonly<Record<PackageFormat, (content: Content) => PackageFile>> = {
  zip: (content) => named(content, 'application/zip', () => zipStream(zipFiles(content), content.madeAt)),
  json: (content) => named(content, 'application/json', () => jsonPieces(content)),
  csv: (content) => {
    const pieces = () => ogpCsv(content.plans, content.request.asOf, content.kept);
    return { ...named(content, 'text/csv; charset=utf-8', pieces), name: nameOf(content, 'ogp.csv') };
  },
  xlsx: (content) => {
    const rows = content.tables.reduce((sum, table) => sum + table.rows(), 0);
    if (rows > MOST_ROWS) throw invalid('PACKAGE_TOO_LARGE', String(rows));
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return named(content, type, () => workbook(content));
  },
};

const nameOf = ({ request: { scope, asOf, format } }: Content, ending: string = format): string =>
  `${scope}-${asOf}.${ending}`;

const named = (content: Content, type: string, pieces: PackageFile['pieces']): PackageFile => ({
  ...{ name: nameOf(content), type, pieces },
  tag: `${content.revision}-${nameOf(content)}`,
});

async function* workbook(content: Content): AsyncIterable<Uint8Array> {
  yield await packedWorkbook({ ...content, readme: readme(content) });
}

function* csvPieces({ columns, parts }: PackedTable): Iterable<string> {
  yield csvLine(columns.map(({ id }) => id));
  for (const rows of parts()) yield rows.map(csvLine).join('');
}

function zipFiles(content: Content): PackedFile[] {
  const { tables, plans, request, kept } = content;
  const json = (value: object): string[] => [`${JSON.stringify(value, null, 2)}\n`];
  return [
    { name: 'README.txt', pieces: () => [readme(content).join('\n')] },
    { name: 'LICENCE.txt', pieces: () => [licence(plans)] },
    { name: 'datapackage.json', pieces: () => json(dataPackage(factsOf(content), tables)) },
    { name: 'dictionary.csv', pieces: () => dictionaryCsv(tables) },
    ...tables.map((table) => ({ name: dataFile(table.name), pieces: () => csvPieces(table) })),
    { name: 'data/ogp-commitments.csv', pieces: () => ogpCsv(plans, request.asOf, kept) },
    ...plans.flatMap(planPackage),
  ];
}

/** The plan as the files that this program imports; a note beside them names what they cannot hold. */
function planPackage(dossier: PlanDossier): PackedFile[] {
  const folder = `plans/${dossier.plan.slug}`;
  const missing = notInPlanFiles(dossier);
  const note = (['es', 'en'] as const).map(
    (locale) => `${m.package_not_held({ list: missing.join(', ') }, { locale })}\n`,
  );
  return [
    ...planFiles(dossier).map(({ name, content }) => ({
      name: `${folder}/${name}`,
      pieces: () => [`${JSON.stringify(content, null, 2)}\n`],
    })),
    ...(missing.length > 0 ? [{ name: `${folder}/NOT-HELD.txt`, pieces: () => note }] : []),
  ];
}

const factsOf = ({ request, title, revision, plans }: Content) => ({
  hasForeignData: plans.some(({ versions }) => versions.some(({ sources }) => isFromDataset(sources))),
  name: request.scope,
  title: { es: title.es ?? title.en ?? '', en: title.en ?? title.es ?? '' },
  homepage: request.origin,
  revision,
  asOf: request.asOf,
});

function readme(content: Content): string[] {
  const { request, revision, title } = content;
  const facts = { asOf: request.asOf, revision, origin: request.origin };
  return (['es', 'en'] as const).flatMap((locale) => [
    title[locale] ?? '',
    m.package_readme({ ...facts }, { locale }),
    m.package_readme_cells({}, { locale }),
    '',
  ]);
}

/** Terms of what was written for this site; then those of each plan that has others: of its text, and of facts from OGP's data. */
function licence(plans: readonly PlanDossier[]): string {
  return (['es', 'en'] as const)
    .map((locale) => {
      const own = plans.map(({ plan }) => {
        const { planText, dataset } = plan.license;
        const terms = [planText, dataset].map((text) => textIn(text, locale).text);
        return `${textIn(plan.shortTitle, locale).text} (${plan.slug}):\n  ${terms.join('\n  ')}\n`;
      });
      return [`${m.package_licence({}, { locale })}\n`, ...own].join('\n');
    })
    .join('\n');
}

/**
 * Every table under the name of its resource, rows as objects in the order of the columns; then each plan as the files that
 * this program imports.
 */
function* jsonPieces({ request, revision, tables, plans }: Content): Iterable<string> {
  yield JSON.stringify({ asOf: request.asOf, revision, licence: licence(plans) }).slice(0, -1);
  for (const { name, columns, parts } of tables) {
    yield `,${JSON.stringify(name)}:[`;
    let first = true;
    for (const rows of parts()) {
      const items = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map(({ id }, i) => [id, row[i]]))));
      if (items.length === 0) continue;
      yield (first ? '' : ',') + items.join(',');
      first = false;
    }
    yield ']';
  }
  yield ',"planFiles":{';
  for (const [at, dossier] of plans.entries()) {
    const files = Object.fromEntries(planFiles(dossier).map(({ name, content }) => [name, content]));
    yield `${at === 0 ? '' : ','}${JSON.stringify(dossier.plan.slug)}:${JSON.stringify(files)}`;
  }
  yield '}}';
}
