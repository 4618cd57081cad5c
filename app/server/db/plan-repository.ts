/** Plans in the database: implements the ports of the services. Prisma's types stop here. */
import type { PlanDossier } from '#domain/records.ts';
import type { DataRevision, PlanAddition, PlanReader, PlanSummary, PlanWriter, TakenName } from '../services/ports.ts';
import type { Database, Transaction } from './client.ts';
import { BY_POSITION, textOf } from './columns.ts';
import type { Prisma } from './generated/client.ts';
import { readDossier, writeDossier } from './dossier.ts';
import { readAuditEvents, readRevision, writeAuditEvent, writeRevision } from './tables/trail.ts';
import { mapVersion, VERSION } from './tables/versions.ts';

const SUMMARY = {
  slug: true,
  number: true,
  title: true,
  shortTitle: true,
  status: true,
  jurisdiction: { select: { id: true, name: true, timezone: true } },
  versions: { select: VERSION, orderBy: BY_POSITION },
} satisfies Prisma.PlanSelect;

/** A plan of the size of Ecuador's takes a quarter of a second; a hundred times that is still fine. */
const WRITE_LIMITS = { maxWait: 10_000, timeout: 60_000 };

export function createPlanReader({ reader, snapshot }: Database): PlanReader {
  return {
    revision: () => readRevision(reader),
    listPlans: () => listPlans(reader),
    // In one transaction, so that all facts are of the revision that the dossier names.
    dossier: (slug) => snapshot((tx) => readDossier(tx, slug)),
    auditEvents: (query) => readAuditEvents(reader, query),
  };
}

export function createPlanWriter(database: Database): PlanWriter {
  return {
    isEmpty: async () => (await database.reader.plan.count()) === 0,
    taken: (dossier) => takenNames(database.reader, dossier),
    add: (addition) => database.change((tx) => addPlan(tx, addition), WRITE_LIMITS),
  };
}

async function listPlans(tx: Transaction): Promise<PlanSummary[]> {
  const rows = await tx.plan.findMany({ select: SUMMARY });
  const plans = rows.map(({ jurisdiction, versions, title, shortTitle, ...rest }) => ({
    ...rest,
    title: textOf(title),
    shortTitle: textOf(shortTitle),
    jurisdiction: { slug: jurisdiction.id, name: textOf(jurisdiction.name), timezone: jurisdiction.timezone },
    versions: versions.map(mapVersion),
  }));
  return plans.sort((a, b) => startOf(b).localeCompare(startOf(a)) || a.slug.localeCompare(b.slug));
}

function startOf({ versions }: PlanSummary): string {
  return versions[0]?.startsOn.date ?? '';
}

/** What a plan would claim for itself and another one already has. */
export async function takenNames(
  tx: Transaction,
  { plan, jurisdiction, commitments }: PlanDossier,
): Promise<TakenName[]> {
  const same = await tx.plan.findFirst({
    where: { OR: [{ slug: plan.slug }, { id: plan.id }] },
    select: { slug: true },
  });
  if (same !== null) return [{ kind: 'PLAN', name: plan.slug }];
  const numbered = { jurisdictionId: jurisdiction.slug, number: plan.number };
  const number = (await tx.plan.count({ where: numbered })) > 0;
  const codes = await tx.commitment.findMany({
    where: { code: { in: commitments.map(({ code }) => code) } },
    orderBy: { code: 'asc' },
    select: { code: true },
  });
  return [
    ...(number ? [{ kind: 'PLAN_NUMBER' as const, name: String(plan.number) }] : []),
    ...codes.map(({ code }) => ({ kind: 'COMMITMENT_CODE' as const, name: code })),
  ];
}

async function addPlan(tx: Transaction, { dossier, actor, at }: PlanAddition): Promise<DataRevision> {
  const revision = await writeRevision(tx, at);
  await writeDossier(tx, dossier);
  await writeAuditEvent(tx, {
    ...{ revision: revision.number, at, actor, action: 'PLAN_IMPORTED', entity: 'Plan', entityId: dossier.plan.slug },
    ...{ summary: summaryOf(dossier), after: countsOf(dossier) },
  });
  return revision;
}

function countsOf(dossier: PlanDossier) {
  const { commitments, milestones, reports, organizations, assessments, events } = dossier;
  const lists = { commitments, milestones, reports, organizations, assessments, events };
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length]));
}

function summaryOf({ plan, commitments, milestones, reports }: PlanDossier) {
  const [c, m, r] = [commitments.length, milestones.length, reports.length];
  return {
    es: `Se cargó el plan «${plan.shortTitle['es'] ?? plan.slug}»: compromisos ${c}, hitos ${m}, reportes de avance ${r}.`,
    en: `The plan "${plan.shortTitle['en'] ?? plan.slug}" was loaded: commitments ${c}, milestones ${m}, progress reports ${r}.`,
  };
}
