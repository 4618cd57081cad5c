/** Any file that can be imported: what it is is told by its content, never by its name. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { DatasetStore } from '#server/services/ports-import.ts';
import type { PlanStore } from '#server/services/ports-packages.ts';
import type { DataRevision } from '#server/services/ports.ts';
import { sizeOf } from './csv/inspect-file.ts';
import { FileRefusal } from './csv/refusal.ts';
import { applyComparison, compareFile } from './ogp/import-dataset.ts';
import { type Act, applyPlans, comparePlansFile } from './package/import-plans.ts';
import { openArchive } from './package/read-archive.ts';
import { plansIn, plansOfArchive, plansOfFolder, plansOfJson, type ReadPlans } from './package/read-plans.ts';
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
  if (kind === 'TEXT') {
    const comparison = await compareFile(stores.dataset, path, release, progress);
    return { view: viewOfDataset(comparison), apply: (act) => applyComparison(stores.dataset, comparison, act) };
  }
  const read = await READERS[kind](path, progress);
  progress('COMPARING', read.plans.length);
  const sha256 = kind === 'FOLDER' ? folderKey(read) : await hashOf(path);
  const comparison = await comparePlansFile(stores.plans, { name: basename(resolve(path)), sha256 }, read);
  return { view: viewOfPlans(comparison), apply: (act) => applyPlans(stores.plans, comparison, act) };
}

type Kind = 'FOLDER' | 'ZIP' | 'JSON' | 'TEXT';

async function kindOf(path: string): Promise<Kind> {
  const facts = await stat(path).catch(() => null);
  if (facts?.isDirectory()) return 'FOLDER';
  await sizeOf(path);
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.subarray(0, 2).toString('latin1') === 'PK') return 'ZIP';
    const text = head
      .toString('utf8')
      .replace(/^\u{feff}/u, '')
      .trimStart();
    return text.startsWith('{') || text.startsWith('[') ? 'JSON' : 'TEXT';
  } finally {
    await handle.close();
  }
}

const READERS: Readonly<Record<Exclude<Kind, 'TEXT'>, (path: string, progress: Progress) => Promise<ReadPlans>>> = {
  FOLDER: (path) => plansOfFolder(path),
  JSON: (path) => plansOfJson(path),
  ZIP: async (path, progress) => {
    const archive = await openArchive(path);
    try {
      if (plansIn(archive.names).length === 0)
        throw new FileRefusal('NOTHING_TO_IMPORT', { found: archive.names.slice(0, 8).join(', ') });
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
