/** OGP's dataset of commitments in the database: one reading to compare with, one transaction to write. */
import type { DatasetImport, DatasetStore, KeptCells } from '../services/ports-import.ts';
import type { DataRevision } from '../services/ports.ts';
import type { Database, Transaction } from './client.ts';
import { fromJson } from './columns.ts';
import { readSnapshot } from './tables/dataset-read.ts';
import { updatePlan } from './tables/dataset-update.ts';
import { writePlans, writeRelease, writeShared } from './tables/dataset-write.ts';
import { writeAuditEvent, writeRevision } from './tables/trail.ts';

/** OGP's whole dataset takes some ten seconds; a machine that is busy may take long. */
const LIMITS = { maxWait: 10_000, timeout: 600_000 };

class Meanwhile extends Error {}

export function createDatasetStore(database: Database): DatasetStore {
  return {
    snapshot: (about) => database.snapshot((tx) => readSnapshot(tx, about), LIMITS),
    apply: async (change, progress) => {
      try {
        return await database.change((tx) => applyImport(tx, change, progress), LIMITS);
      } catch (failure) {
        if (failure instanceof Meanwhile) return null;
        throw failure;
      }
    },
  };
}

/** Rows of the dataset as they were written. */
export function createKeptCells({ reader }: Database): KeptCells {
  return async (planIds) => {
    const rows = await reader.datasetRow.findMany({
      where: { commitment: { planId: { in: [...planIds] } } },
      select: { cells: true, commitment: { select: { code: true } } },
    });
    return new Map(
      rows.map(({ cells, commitment }) => [commitment.code, fromJson<Readonly<Record<string, string>>>(cells)]),
    );
  };
}

/** The revision comes first: it is a write, and its number tells whether somebody wrote since the comparison. */
async function applyImport(
  tx: Transaction,
  { changes, revision: compared, actor, userId, at, summary }: DatasetImport,
  progress: (done: number, of: number) => void,
): Promise<DataRevision> {
  const revision = await writeRevision(tx, at);
  if (revision.number !== compared + 1) throw new Meanwhile();
  const { plans, updates, release, keptRows } = changes;
  const all = plans.length + updates.length;
  await writeShared(tx, changes);
  await writePlans(tx, changes, (done) => progress(done, all));
  const act = { revision: revision.number, at, actor, release: release.label };
  for (const [index, update] of updates.entries()) {
    await updatePlan(tx, update, act);
    progress(plans.length + index + 1, all);
  }
  await writeRelease(tx, changes, revision.number, at);
  await writeAuditEvent(tx, {
    ...{ revision: revision.number, at, actor, action: 'DATASET_IMPORTED', entity: 'DatasetRelease' },
    ...{ entityId: release.sha256, summary, ...(userId === undefined ? {} : { userId }) },
    after: { rows: release.rows, plans: plans.length, updates: updates.length, keptRows: keptRows.length },
  });
  return revision;
}
