/** The process in which a file of OGP's dataset is compared or taken in: it answers one request and ends. */
import type { WorkerAnswer, WorkerRequest } from './dataset-importer.ts';
import { openDatabase } from './db/open-database.ts';
import { createDatasetStore } from './db/dataset-repository.ts';
import { FileRefusal } from './import/csv/refusal.ts';
import { applyComparison, compareFile } from './import/ogp/import-dataset.ts';
import { findingsCsv } from './import/ogp/findings-file.ts';
import { previewOf } from './import/ogp/preview.ts';

process.on('message', (request: WorkerRequest) => {
  work(request)
    .catch((failure: unknown): WorkerAnswer => {
      if (failure instanceof FileRefusal) return { refusal: { code: failure.code, texts: failure.texts } };
      return { failure: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure) };
    })
    .then((answer) => process.send?.(answer, () => process.exit()));
});
// Without the server there is nobody to answer.
process.on('disconnect', () => process.exit());

async function work({ databaseUrl, path, sent, task, by }: WorkerRequest): Promise<WorkerAnswer> {
  const database = await openDatabase(databaseUrl);
  try {
    const store = createDatasetStore(database);
    const comparison = await compareFile(store, path, sent.release);
    if (task === 'PREVIEW') return { preview: previewOf(comparison) };
    if (task === 'FINDINGS' || by === null) return { findings: findingsCsv(comparison.findings) };
    if (comparison.revision !== by.revision) return { outcome: 'CHANGED' };
    const { actor, userId } = by;
    const made = await applyComparison(store, comparison, { actor, userId, at: new Date() });
    return { outcome: typeof made === 'string' ? made : 'DONE' };
  } finally {
    await database.close();
  }
}
