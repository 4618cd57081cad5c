/** Writes what an import of OGP's dataset brings: members, bodies, whole plans, rows as they are written. */
import type { DatasetChanges, KeptRow } from '../../services/ports-import.ts';
import type { Transaction } from '../client.ts';
import { json } from '../columns.ts';
import { writePlanRecords } from '../dossier.ts';
import { insertRows } from '../insert-rows.ts';
import { organizationRow } from './organizations.ts';
import { writeJurisdiction } from './plan.ts';
import { sourceRow } from './sources.ts';
import { storedIds } from './stored-ids.ts';

/** Rows written at once: a statement takes a bounded number of values. */
const BATCH = 500;

export async function writeShared(tx: Transaction, changes: DatasetChanges): Promise<void> {
  for (const jurisdiction of changes.jurisdictions) await writeJurisdiction(tx, jurisdiction);
  for (const { jurisdiction, source } of changes.sources) {
    const row = sourceRow(jurisdiction, source, await tx.source.count({ where: { jurisdictionId: jurisdiction } }));
    const stored = await storedIds(tx.source.findMany({ where: { id: row.id }, select: { id: true } }));
    if (!stored.has(row.id)) await tx.source.create({ data: row });
  }
  await writeBodies(tx, changes);
  await tx.policyArea.createMany({
    data: changes.policyAreas.map(({ code, label }) => ({ code, label: json(label) })),
  });
}

/** New bodies stand behind those that the country has: their order is that in which they were taken in. */
async function writeBodies(tx: Transaction, { organizations }: DatasetChanges): Promise<void> {
  const places = new Map<string, number>();
  for (const { jurisdiction } of organizations) {
    if (places.has(jurisdiction)) continue;
    const { _max: last } = await tx.organization.aggregate({
      ...{ where: { jurisdictionId: jurisdiction }, _max: { position: true } },
    });
    places.set(jurisdiction, (last.position ?? -1) + 1);
  }
  const rows = organizations.map(({ jurisdiction, organization }) => {
    const position = places.get(jurisdiction) ?? 0;
    places.set(jurisdiction, position + 1);
    return organizationRow(jurisdiction, organization, position);
  });
  await tx.organization.createMany({ data: rows });
}

export async function writePlans(
  tx: Transaction,
  { plans }: DatasetChanges,
  progress: (done: number) => void,
): Promise<void> {
  for (const [index, dossier] of plans.entries()) {
    await writePlanRecords(tx, dossier, 'OGP_DATASET');
    progress(index + 1);
  }
}

export async function writeRelease(
  tx: Transaction,
  { release, keptRows }: DatasetChanges,
  revisionNumber: number,
  importedAt: Date,
): Promise<void> {
  const { sha256, label, ...rest } = release;
  const data = { ...rest, label: json(label), importedAt, revisionNumber };
  await tx.datasetRelease.upsert({ where: { sha256 }, create: { sha256, ...data }, update: data });
  for (let at = 0; at < keptRows.length; at += BATCH) {
    const batch = keptRows.slice(at, at + BATCH);
    await tx.datasetRow.deleteMany({ where: { commitmentId: { in: batch.map(({ commitmentId }) => commitmentId) } } });
    await insertRows(
      tx,
      'DatasetRow',
      batch.map((row) => keptData(row, sha256)),
    );
  }
}

const keptData = ({ commitmentId, row, hash, cells }: KeptRow, releaseSha256: string) => ({
  ...{ commitmentId, row, hash, cells: json(cells), releaseSha256 },
});
