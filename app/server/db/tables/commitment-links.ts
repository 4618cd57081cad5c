/** What hangs on commitments: dates by version, goals, values, policy areas, lineage. */
import type { Commitment } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import { dateColumns, idOf, json } from '../columns.ts';
import { insertRows } from '../insert-rows.ts';

/** Writes the rows that hang on commitments. */
export async function writeCommitmentLinks(
  tx: Transaction,
  planId: string,
  list: readonly Commitment[],
): Promise<void> {
  const rows = list.map((commitment) => ({ ...commitment, commitmentId: idOf(planId, commitment.id) }));
  await insertRows(
    tx,
    'CommitmentPeriod',
    rows.flatMap(({ commitmentId, periods }) =>
      Object.entries(periods).map(([version, { startsOn, endsOn }]) => ({
        ...{ commitmentId, planVersionId: idOf(planId, version) },
        ...{ ...dateColumns('startsOn', startsOn), ...dateColumns('endsOn', endsOn) },
      })),
    ),
  );
  await tx.commitmentSdg.createMany({
    data: rows.flatMap(({ commitmentId, sdgs }) => sdgs.map((sdg, position) => ({ commitmentId, sdg, position }))),
  });
  await tx.commitmentPillar.createMany({
    data: rows.flatMap(({ commitmentId, pillars }) =>
      pillars.map((pillar, position) => ({ commitmentId, pillarId: idOf(planId, pillar), position })),
    ),
  });
  await tx.commitmentContinuation.createMany({
    data: rows.flatMap(({ commitmentId, continues }) =>
      continues.map((continuesCode, position) => ({ commitmentId, continuesCode, position })),
    ),
  });
  await writePolicyAreas(tx, rows);
}

async function writePolicyAreas(
  tx: Transaction,
  rows: readonly (Pick<Commitment, 'policyAreas'> & { commitmentId: string })[],
): Promise<void> {
  const areas = new Map(rows.flatMap(({ policyAreas }) => policyAreas).map(({ code, label }) => [code, json(label)]));
  const stored = await tx.policyArea.findMany({ where: { code: { in: [...areas.keys()] } } });
  const labels = new Map(stored.map(({ code, label }) => [code, JSON.stringify(label)]));
  for (const [code, label] of areas) {
    if (labels.get(code) === JSON.stringify(label)) continue;
    await tx.policyArea.upsert({ where: { code }, create: { code, label }, update: { label } });
  }
  await insertRows(
    tx,
    'CommitmentPolicyArea',
    rows.flatMap(({ commitmentId, policyAreas }) =>
      policyAreas.map(({ code }, position) => ({ commitmentId, policyAreaCode: code, position })),
    ),
  );
}
