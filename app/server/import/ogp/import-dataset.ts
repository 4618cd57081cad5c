/** Takes OGP's dataset of commitments in: read, compare, and, when told to, write everything or nothing. */
import type { DatasetChanges, DatasetStore } from '#server/services/ports-import.ts';
import type { DataRevision } from '#server/services/ports.ts';
import { compareDataset } from './compare-dataset.ts';
import type { Progress } from '../view/describe.ts';
import { countsOf, summaryOf } from './difference.ts';
import type { DatasetFinding } from './finding.ts';
import { type ReadDataset, readDataset } from './read-dataset.ts';
import { type Release, releaseOf } from './release.ts';

/** A file compared with what is here; nothing is changed yet. */
export interface DatasetComparison {
  readonly file: ReadDataset['file'];
  readonly findings: readonly DatasetFinding[];
  readonly changes: DatasetChanges;
  /** Whether applying it would change nothing. */
  readonly isSame: boolean;
  /** The revision that was compared with. */
  readonly revision: number;
}

/**
 * @param release when OGP published the file, `2024-07`; null: not known
 * @throws FileRefusal for a file that cannot be read; RangeError for a release that is no date
 */
export async function compareFile(
  store: Pick<DatasetStore, 'snapshot'>,
  path: string,
  release: string | null,
  progress: Progress = () => {},
): Promise<DatasetComparison> {
  const data = await readDataset(path, (rows) => progress('READING', rows));
  const from: Release | null = releaseOf(release, data.file.sha256);
  if (from === null) throw new RangeError('RELEASE_INVALID');
  progress('COMPARING', data.file.rows);
  const here = await store.snapshot({
    plans: data.plans.map(({ ogpId }) => ogpId),
    commitments: data.plans.flatMap(({ rows }) => rows.map(({ id }) => id)),
  });
  const changes = compareDataset(data, here, from);
  return {
    ...{ file: data.file, findings: data.findings.sorted(), changes },
    isSame: Object.values(countsOf(changes)).every((count) => count === 0),
    revision: here.revision.number,
  };
}

/** Whose act an import is. */
interface Act {
  /** Who the audit trail says it was. */
  readonly actor: string;
  readonly userId?: string;
  readonly at: Date;
  readonly progress?: Progress;
}

/**
 * Writes what a comparison found, in one transaction.
 * @returns the revision that it made; SAME: there was nothing to change; CHANGED: somebody wrote meanwhile, and nothing was
 */
export async function applyComparison(
  store: Pick<DatasetStore, 'apply'>,
  { changes, isSame, revision }: DatasetComparison,
  { actor, userId, at, progress = () => {} }: Act,
): Promise<DataRevision | 'SAME' | 'CHANGED'> {
  if (isSame) return 'SAME';
  const summary = summaryOf(changes);
  const by = { actor, at, ...(userId === undefined ? {} : { userId }) };
  const made = await store.apply({ changes, revision, summary, ...by }, (done, of) => progress('WRITING', done, of));
  return made ?? 'CHANGED';
}
