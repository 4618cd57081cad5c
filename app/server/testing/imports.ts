/** Files that a test imports into its database. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDatasetStore } from '#server/db/dataset-repository.ts';
import { createPlanStore } from '#server/db/plan-store.ts';
import { compareAnyFile, type ImportStores } from '#server/import/import-file.ts';
import type { TemporaryDatabase } from './database.ts';

export const IMPORTED_BY = { actor: 'import', at: new Date('2026-11-30T12:00:00.000Z') };

export const importStores = ({ database }: Pick<TemporaryDatabase, 'database'>): ImportStores => ({
  dataset: createDatasetStore(database),
  plans: createPlanStore(database),
});

/** What a file with this content would change. */
export async function compareContent(db: TemporaryDatabase, content: Uint8Array | string, name = 'file') {
  const path = join(db.folder, name);
  await writeFile(path, content);
  return compareAnyFile(importStores(db), path, null);
}
