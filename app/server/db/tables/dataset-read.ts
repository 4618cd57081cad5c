/** What an import of OGP's dataset compares with, in a fixed number of queries for whole lists of plans. */
import type { Organization, Participation } from '#domain/records.ts';
import type { DatasetSnapshot, StoredCommitment, StoredPlan, StoredValue } from '../../services/ports-import.ts';
import type { Transaction } from '../client.ts';
import { BY_POSITION, fromJson, keyOf, textOf } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { mapValue, VALUE } from './assessments.ts';
import { COMMITMENT, mapCommitment } from './commitments.ts';
import { mapReport, REPORT } from './irm.ts';
import { mapOrganization, ORGANIZATION } from './organizations.ts';
import { mapParticipation, PARTICIPATION } from './participations.ts';
import { JURISDICTION, mapJurisdiction, mapPlan, PLAN } from './plan.ts';
import { readRevision } from './trail.ts';
import { mapVersion, VERSION } from './versions.ts';

interface About {
  readonly plans: readonly string[];
  readonly commitments: readonly string[];
}

export async function readSnapshot(tx: Transaction, { plans, commitments }: About): Promise<DatasetSnapshot> {
  const revision = await readRevision(tx);
  const jurisdictions = await tx.jurisdiction.findMany({ select: JURISDICTION });
  const all = await tx.plan.findMany({ select: { jurisdictionId: true, number: true, slug: true } });
  const homes = await tx.commitment.findMany({
    where: { code: { in: [...commitments] } },
    select: { code: true, plan: { select: { slug: true } } },
  });
  return {
    revision,
    jurisdictions: jurisdictions.map(mapJurisdiction),
    organizations: await readBodies(tx),
    policyAreas: (await tx.policyArea.findMany()).map(({ code, label }) => ({ code, label: textOf(label) })),
    plans: await readPlans(tx, plans),
    allPlans: all.map(({ jurisdictionId, number, slug }) => ({ jurisdiction: jurisdictionId, number, slug })),
    homes: new Map(homes.map(({ code, plan }) => [code, plan.slug])),
  };
}

async function readBodies(tx: Transaction): Promise<Map<string, Organization[]>> {
  const rows = await tx.organization.findMany({
    orderBy: BY_POSITION,
    select: { ...ORGANIZATION, jurisdictionId: true },
  });
  const bodies = new Map<string, Organization[]>();
  for (const { jurisdictionId, ...row } of rows) {
    const own = bodies.get(jurisdictionId) ?? [];
    own.push(mapOrganization(row));
    bodies.set(jurisdictionId, own);
  }
  return bodies;
}

const PLAN_PARTS = {
  ...PLAN,
  origin: true,
  versions: { select: VERSION, orderBy: BY_POSITION },
  themes: { select: { id: true, position: true, title: true, description: true }, orderBy: BY_POSITION },
  irmReports: { select: REPORT, orderBy: BY_POSITION },
} satisfies Prisma.PlanSelect;

async function readPlans(tx: Transaction, ogpIds: readonly string[]): Promise<StoredPlan[]> {
  const rows = await tx.plan.findMany({ where: { ogpActionPlanId: { in: [...ogpIds] } }, select: PLAN_PARTS });
  const commitments = await readCommitments(
    tx,
    rows.map(({ id }) => id),
  );
  const edited = await readEdited(tx, ['PLAN', 'VERSION']);
  return rows.map((row) => ({
    plan: mapPlan(row),
    jurisdiction: row.jurisdiction.id,
    isFromDataset: row.origin === 'OGP_DATASET',
    versions: row.versions.map(mapVersion),
    themes: row.themes.map(({ id, position, title, description }) => ({
      ...{ id: keyOf(id), order: position, title: textOf(title), description: textOf(description) },
    })),
    irmReports: row.irmReports.map(mapReport),
    commitments: commitments.get(row.id) ?? [],
    edited: [row.id, ...row.versions.map(({ id }) => id)].flatMap((id) => [...(edited.get(id) ?? [])]),
  }));
}

/** SQLite takes a bounded number of parameters, and each record asked for is one. */
const PLANS_AT_ONCE = 20;

async function readCommitments(tx: Transaction, planIds: readonly string[]): Promise<Map<string, StoredCommitment[]>> {
  const edited = await readEdited(tx, ['COMMITMENT', 'Commitment']);
  const byPlan = new Map<string, StoredCommitment[]>();
  for (let at = 0; at < planIds.length; at += PLANS_AT_ONCE) {
    const some = planIds.slice(at, at + PLANS_AT_ONCE);
    for (const [planId, list] of await commitmentsOf(tx, some, edited)) byPlan.set(planId, list);
  }
  return byPlan;
}

async function commitmentsOf(
  tx: Transaction,
  planIds: string[],
  edited: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Map<string, StoredCommitment[]>> {
  const rows = await tx.commitment.findMany({
    where: { planId: { in: planIds } },
    orderBy: { number: 'asc' },
    select: { ...COMMITMENT, planId: true, datasetRow: { select: { hash: true } } },
  });
  const parts = await readParts(tx, planIds);
  const values = await readValues(tx, planIds);
  return grouped(
    rows,
    ({ planId }) => planId,
    ({ datasetRow, planId: _, ...row }) => ({
      ...{ commitment: mapCommitment(row), participations: parts.get(row.id) ?? [], values: values.get(row.id) ?? [] },
      ...{ edited: [...(edited.get(row.id) ?? [])], rowHash: datasetRow?.hash ?? null },
    }),
  );
}

async function readParts(tx: Transaction, planIds: string[]): Promise<Map<string, Participation[]>> {
  const rows = await tx.participation.findMany({
    where: { commitment: { planId: { in: planIds } } },
    orderBy: BY_POSITION,
    select: PARTICIPATION,
  });
  return grouped(rows, ({ commitmentId }) => commitmentId, mapParticipation);
}

async function readValues(tx: Transaction, planIds: string[]): Promise<Map<string, StoredValue[]>> {
  const rows = await tx.assessmentValue.findMany({
    where: { assessment: { commitment: { planId: { in: planIds } }, releasedOn: null } },
    orderBy: [{ position: 'asc' }, { sequence: 'asc' }],
    select: { ...VALUE, sequence: true, requestKey: true },
  });
  return grouped(
    rows,
    ({ assessment }) => assessment.commitmentId,
    ({ sequence, requestKey, ...row }) => ({ ...mapValue(row), sequence, byHand: requestKey !== null }),
  );
}

function grouped<Row, Fact>(
  rows: readonly Row[],
  key: (row: Row) => string,
  map: (row: Row) => Fact,
): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const row of rows) {
    const own = groups.get(key(row)) ?? [];
    own.push(map(row));
    groups.set(key(row), own);
  }
  return groups;
}

/** Fields that people changed, by record; who takes part is not changed in a form of its own. */
async function readEdited(tx: Transaction, entities: string[]): Promise<Map<string, Set<string>>> {
  const rows = await tx.auditEvent.findMany({
    where: { entity: { in: entities }, userId: { not: null } },
    select: { action: true, entityId: true, before: true, after: true },
  });
  const edited = new Map<string, Set<string>>();
  for (const { action, entityId, before, after } of rows) {
    const fields = edited.get(entityId) ?? new Set<string>();
    if (action.startsWith('PARTICIPATION_')) fields.add('participations');
    for (const field of differing(before, after)) fields.add(field);
    edited.set(entityId, fields);
  }
  return edited;
}

function differing(before: Prisma.JsonValue, after: Prisma.JsonValue): string[] {
  if (before === null || after === null) return [];
  const [was, is] = [fromJson<Record<string, unknown>>(before), fromJson<Record<string, unknown>>(after)];
  return Object.keys(is).filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
}
