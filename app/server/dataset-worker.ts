/** The process in which a file is compared or taken in: it answers one request and ends. */
import type { WorkerAnswer, WorkerRequest } from './dataset-importer.ts';
import { openDatabase } from './db/open-database.ts';
import { createDatasetStore } from './db/dataset-repository.ts';
import { createPlanStore } from './db/plan-store.ts';
import { FileRefusal } from './import/csv/refusal.ts';
import { compareAnyFile } from './import/import-file.ts';
import { findingsCsv } from './import/view/findings-file.ts';
import { previewOf } from './import/view/preview.ts';

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
    const stores = { dataset: createDatasetStore(database), plans: createPlanStore(database) };
    const { view, apply } = await compareAnyFile(stores, path, sent.release);
    // A page knows a file by its hash; so does the address of its findings.
    if (task === 'PREVIEW') return { preview: { ...previewOf(view), key: sent.key } };
    if (task === 'FINDINGS' || by === null) return { findings: findingsCsv(view.findings) };
    if (view.revision !== by.revision) return { outcome: 'CHANGED' };
    const { actor, userId } = by;
    const made = await apply({ actor, userId, at: new Date() });
    return { outcome: typeof made === 'string' ? made : 'DONE' };
  } finally {
    await database.close();
  }
}
