/** Plans that are imported from files: one reading to compare with, one transaction to write. */
import type { PlanDossier } from '#domain/records.ts';
import type { ComparedPlan, KnownPlans, PlansImport, PlanSnapshot, PlanStore } from '../services/ports-packages.ts';
import type { DataRevision } from '../services/ports.ts';
import type { Database, Transaction } from './client.ts';
import { readDossier, writeDossier } from './dossier.ts';
import { takenNames } from './plan-repository.ts';
import { writeMerged } from './tables/merged-plan.ts';
import type { Trace } from './tables/merged-trail.ts';
import { readOrganizations, readSuccessions } from './tables/organizations.ts';
import { JURISDICTION, mapJurisdiction } from './tables/plan.ts';
import { readSources } from './tables/sources.ts';
import { readRevision, writeAuditEvent, writeRevision } from './tables/trail.ts';

/** Many plans at once on a busy machine. */
const LIMITS = { maxWait: 10_000, timeout: 600_000 };

class Meanwhile extends Error {}

export function createPlanStore(database: Database): PlanStore {
  return {
    known: (slugs, needsCarriers) => database.snapshot((tx) => readKnown(tx, slugs, needsCarriers), LIMITS),
    snapshot: (about) => database.snapshot((tx) => readAll(tx, about), LIMITS),
    apply: async (change, progress) => {
      try {
        return await database.change((tx) => applyAll(tx, change, progress), LIMITS);
      } catch (failure) {
        if (failure instanceof Meanwhile) return null;
        throw failure;
      }
    },
  };
}

async function readAll(tx: Transaction, about: readonly PlanDossier[]): Promise<PlanSnapshot> {
  const plans = new Map<string, PlanDossier>();
  const shared = new Map<string, Awaited<ReturnType<typeof readShared>>>();
  const taken = new Map<string, Awaited<ReturnType<typeof takenNames>>>();
  for (const dossier of about) {
    const stored = await tx.plan.findUnique({ where: { id: dossier.plan.id }, select: { slug: true } });
    const plan = stored && (await readDossier(tx, stored.slug));
    const place = plan?.jurisdiction.slug ?? dossier.jurisdiction.slug;
    if (plan) plans.set(dossier.plan.id, plan);
    else taken.set(dossier.plan.id, await takenNames(tx, dossier));
    if (!shared.has(place)) shared.set(place, await readShared(tx, place));
  }
  return {
    ...{ revision: await readRevision(tx), plans, taken, lineage: await readLineage(tx) },
    shared: new Map([...shared].flatMap(([place, known]) => (known ? [[place, known] as const] : []))),
  };
}

async function readKnown(tx: Transaction, slugs: readonly string[], needsCarriers: boolean): Promise<KnownPlans> {
  const plans: PlanDossier[] = [];
  for (const slug of slugs) plans.push(...listed(await readDossier(tx, slug)));
  const members = await tx.jurisdiction.findMany({
    select: { id: true, plans: { select: { slug: true }, orderBy: { number: 'desc' }, take: 1 } },
    orderBy: { id: 'asc' },
  });
  const shared: NonNullable<Awaited<ReturnType<typeof readShared>>>[] = [];
  const carriers: PlanDossier[] = [];
  for (const { id, plans: own } of members) {
    shared.push(...listed(await readShared(tx, id)));
    const [last] = needsCarriers ? own : [];
    if (last) carriers.push(...listed(await readDossier(tx, last.slug)));
  }
  return { revision: await readRevision(tx), plans, shared, carriers };
}

const listed = <T>(one: T | null): T[] => (one === null ? [] : [one]);

async function readShared(tx: Transaction, jurisdictionId: string) {
  const row = await tx.jurisdiction.findUnique({ where: { id: jurisdictionId }, select: JURISDICTION });
  if (!row) return null;
  return {
    jurisdiction: mapJurisdiction(row),
    organizations: await readOrganizations(tx, jurisdictionId),
    successions: await readSuccessions(tx, jurisdictionId),
    sources: await readSources(tx, jurisdictionId),
  };
}

async function readLineage(tx: Transaction): Promise<Map<string, string[]>> {
  const rows = await tx.commitmentContinuation.findMany({
    select: { continuesCode: true, commitment: { select: { code: true } } },
  });
  const lineage = new Map<string, string[]>();
  for (const { continuesCode, commitment } of rows)
    lineage.set(commitment.code, [...(lineage.get(commitment.code) ?? []), continuesCode]);
  return lineage;
}

/** The revision comes first: it is a write, and its number tells whether somebody wrote since the comparison. */
async function applyAll(
  tx: Transaction,
  { plans, revision: compared, ...act }: PlansImport,
  progress: (done: number, of: number) => void,
): Promise<DataRevision> {
  const revision = await writeRevision(tx, act.at);
  if (revision.number !== compared + 1) throw new Meanwhile();
  for (const [index, plan] of plans.entries()) {
    const trace = { ...act, revision: revision.number };
    if (plan.isNew) await writeDossier(tx, plan.merged);
    else await writeMerged(tx, plan, trace);
    await tellPlan(tx, plan, trace);
    progress(index + 1, plans.length);
  }
  return revision;
}

function tellPlan(
  tx: Transaction,
  plan: ComparedPlan,
  { fileName, userId, actor, at, revision }: Trace,
): Promise<void> {
  const { merged, isNew, added, changed } = plan;
  const name = (locale: string): string => merged.plan.shortTitle[locale] ?? plan.slug;
  const [c, m, r] = [merged.commitments.length, merged.milestones.length, merged.reports.length];
  return writeAuditEvent(tx, {
    ...{ revision, at, actor, ...(userId === undefined ? {} : { userId }) },
    ...{ action: 'PLAN_IMPORTED', entity: 'Plan', entityId: plan.slug },
    summary: isNew
      ? {
          es: `Se cargó el plan «${name('es')}»: compromisos ${c}, hitos ${m}, reportes de avance ${r}.`,
          en: `The plan "${name('en')}" was loaded: commitments ${c}, milestones ${m}, progress reports ${r}.`,
        }
      : {
          es: `El plan «${name('es')}» se actualizó desde un archivo: registros nuevos ${added.length}, datos que cambian ${changed.length}.`,
          en: `The plan "${name('en')}" was updated from a file: new records ${added.length}, facts that change ${changed.length}.`,
        },
    after: {
      file: fileName,
      added: added.map(({ list, key }) => `${list} ${key}`),
      changed: changed.map(({ list, key, path, before, after }) => asJson({ list, key, path, before, after })),
    },
  });
}

/** Json has no "left out". */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
