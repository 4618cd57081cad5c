/** Any file that can be imported: what it is is told by its content, never by its name. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { DatasetStore } from '#server/services/ports-import.ts';
import type { PlanStore } from '#server/services/ports-packages.ts';
import type { DataRevision } from '#server/services/ports.ts';
import { inspectFile, sizeOf } from './csv/inspect-file.ts';
import { readHead } from './csv/read-head.ts';
import { FEWEST_HEADERS, knownHeaders as datasetHeaders } from './ogp/columns.ts';
import { applyComparison, compareFile } from './ogp/import-dataset.ts';
import { type Act, applyPlans, comparePlansFile, type PlansFileComparison } from './package/import-plans.ts';
import { openArchive } from './package/read-archive.ts';
import { plansIn, plansOfArchive, plansOfFolder, plansOfJson, type ReadPlans } from './package/read-plans.ts';
import { knownHeaders } from './tables/headers.ts';
import { compareTables, readCsvArchive, readWorkbook } from './tables/import-tables.ts';
import { readCsvTable, type ReadTables } from './tables/source-table.ts';
import { viewOfDataset } from './view/dataset-view.ts';
import type { Progress } from './view/describe.ts';
import { viewOfPlans } from './view/plans-view.ts';
import type { ComparisonView } from './view/view.ts';

export interface ImportStores {
  readonly dataset: DatasetStore;
  readonly plans: PlanStore;
}

/** A file compared with what is here; nothing is changed until it is applied. */
export interface ImportComparison {
  readonly view: ComparisonView;
  /** @returns the revision that it made; SAME: nothing to change; CHANGED: somebody wrote meanwhile, and nothing was */
  readonly apply: (act: Act) => Promise<DataRevision | 'SAME' | 'CHANGED'>;
}

/**
 * @param release when OGP published the file, for its dataset; null: not known
 * @throws FileRefusal for a file that cannot be read; RangeError for a release that is no date
 */
export async function compareAnyFile(
  stores: ImportStores,
  path: string,
  release: string | null,
  progress: Progress = () => {},
): Promise<ImportComparison> {
  const kind = await kindOf(path);
  const file = { name: basename(resolve(path)), sha256: kind === 'FOLDER' ? '' : await hashOf(path) };
  const tables = await tablesOf(kind, path);
  if (tables) {
    progress('COMPARING', tables.rows.length);
    return ofPlans(stores, await compareTables(stores.plans, file, tables));
  }
  if (kind === 'TEXT' || kind === 'WORKBOOK') {
    const comparison = await compareFile(stores.dataset, path, release, progress);
    return { view: viewOfDataset(comparison), apply: (act) => applyComparison(stores.dataset, comparison, act) };
  }
  const read = await READERS[kind](path, progress);
  progress('COMPARING', read.plans.length);
  const sha256 = kind === 'FOLDER' ? folderKey(read) : file.sha256;
  return ofPlans(stores, await comparePlansFile(stores.plans, { ...file, sha256 }, read));
}

const ofPlans = ({ plans }: ImportStores, comparison: PlansFileComparison): ImportComparison => ({
  view: viewOfPlans(comparison),
  apply: (act) => applyPlans(plans, comparison, act),
});

/** The tables of the template that a file holds; null: it is something else. */
async function tablesOf(kind: Kind, path: string): Promise<ReadTables | null> {
  if (kind === 'WORKBOOK') return readWorkbook(path);
  if (kind === 'TEXT') {
    // OGP's dataset has a row of headers of its own, and far more of them.
    const facts = await inspectFile(path);
    const head = await readHead(facts, (headers) => Math.max(datasetHeaders(headers), knownHeaders(headers)));
    return datasetHeaders(head.headers) < FEWEST_HEADERS && knownHeaders(head.headers) > 0 ? readCsvTable(facts) : null;
  }
  if (kind !== 'ZIP') return null;
  const archive = await openArchive(path);
  try {
    return plansIn(archive.names).length > 0 ? null : await readCsvArchive(archive);
  } finally {
    await archive.close();
  }
}

type Kind = 'FOLDER' | 'ZIP' | 'WORKBOOK' | 'JSON' | 'TEXT';

async function kindOf(path: string): Promise<Kind> {
  const facts = await stat(path).catch(() => null);
  if (facts?.isDirectory()) return 'FOLDER';
  await sizeOf(path);
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    const head = buffer.subarray(0, bytesRead);
    // What programs of before 2007 write begins so; the reader of workbooks says what to do about it.
    if (head.subarray(0, 4).toString('hex') === 'd0cf11e0') return 'WORKBOOK';
    if (head.subarray(0, 2).toString('latin1') === 'PK') return (await isWorkbook(path)) ? 'WORKBOOK' : 'ZIP';
    const text = head
      .toString('utf8')
      .replace(/^\u{feff}/u, '')
      .trimStart();
    return text.startsWith('{') || text.startsWith('[') ? 'JSON' : 'TEXT';
  } finally {
    await handle.close();
  }
}

async function isWorkbook(path: string): Promise<boolean> {
  const archive = await openArchive(path);
  try {
    return archive.names.includes('xl/workbook.xml') || archive.names.includes('[Content_Types].xml');
  } finally {
    await archive.close();
  }
}

const READERS: Readonly<
  Record<Exclude<Kind, 'TEXT' | 'WORKBOOK'>, (path: string, progress: Progress) => Promise<ReadPlans>>
> = {
  FOLDER: (path) => plansOfFolder(path),
  JSON: (path) => plansOfJson(path),
  ZIP: async (path, progress) => {
    const archive = await openArchive(path);
    try {
      return await plansOfArchive(archive, (done) => progress('READING', done));
    } finally {
      await archive.close();
    }
  },
};

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const folderKey = ({ plans }: ReadPlans): string => createHash('sha256').update(JSON.stringify(plans)).digest('hex');
