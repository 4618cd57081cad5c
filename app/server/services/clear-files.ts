/** Files that were sent and are named by no evidence: a piece that was taken away, a form that failed. */
import type { EvidenceStore, FilesInUse } from './ports-files.ts';

/** Longer than anybody takes between sending a file and saving the form again. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Removes what has been of no use for a week. May run on several nodes. @returns how many files it looked at as unused */
export async function clearFiles(store: EvidenceStore, files: FilesInUse, now: Date): Promise<number> {
  const moment = new Date(now.getTime() - KEPT_MS);
  let cleared = 0;
  for await (const sha256 of store.untouchedSince(moment)) {
    if (!(await files.release(sha256))) continue;
    await store.removeUntouched(sha256, moment);
    cleared += 1;
  }
  return cleared;
}
