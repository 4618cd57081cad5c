/** A whole plan, read from and written to its tables: a fixed number of queries, whatever its size. */
import type { PlanDossier } from '#domain/records.ts';
import type { Transaction } from './client.ts';
import type { PlanOrigin } from './generated/client.ts';
import { readAssessments, writeAssessments } from './tables/assessments.ts';
import { readBlockages } from './tables/filing-blockages.ts';
import { readCocreation, writeCocreation } from './tables/cocreation.ts';
import { readCommitments, writeCommitments } from './tables/commitments.ts';
import { readEvents, writeEvents } from './tables/events.ts';
import { writeEvidence } from './tables/evidence.ts';
import { readFlags } from './tables/flags.ts';
import { readForum, writeForum } from './tables/forum.ts';
import { readEvidenceReviews, readIndependentAssessments } from './tables/independent.ts';
import { readIrm, writeIrm } from './tables/irm.ts';
import { readLinkOutages } from './tables/links.ts';
import { readMilestones, writeMilestones } from './tables/milestones.ts';
import { readOrganizations, readSuccessions, writeOrganizations, writeSuccessions } from './tables/organizations.ts';
import { readOutline, writeOutline } from './tables/outline.ts';
import {
  readParticipations,
  readResponsibilityChanges,
  writeParticipations,
  writeResponsibilityChanges,
} from './tables/participations.ts';
import { readEdits } from './tables/plan-edits.ts';
import { readPlan, writeJurisdiction, writePlan } from './tables/plan.ts';
import { readPublishedFigures, writePublishedFigures } from './tables/published.ts';
import { readReports, writeReports } from './tables/reports.ts';
import { readDeclarations } from './tables/requirement-declarations.ts';
import { readSources, writeSources } from './tables/sources.ts';
import { readRevision } from './tables/trail.ts';
import { readVersions, writeVersions } from './tables/versions.ts';

/** All facts of the plan with that address; null when there is none. */
export async function readDossier(tx: Transaction, slug: string): Promise<PlanDossier | null> {
  const { number: revision, madeAt: revisedAt } = await readRevision(tx);
  const head = await readPlan(tx, slug);
  if (head === null) return null;
  const [planId, jurisdictionId] = [head.plan.id, head.jurisdiction.slug];
  return {
    ...{ revision, revisedAt, ...head },
    versions: await readVersions(tx, planId),
    ...(await readOutline(tx, planId)),
    commitments: await readCommitments(tx, planId),
    milestones: await readMilestones(tx, planId),
    participations: await readParticipations(tx, planId),
    responsibilityChanges: await readResponsibilityChanges(tx, planId),
    organizations: await readOrganizations(tx, jurisdictionId),
    successions: await readSuccessions(tx, jurisdictionId),
    reports: await readReports(tx, planId),
    ...(await readBlockages(tx, planId)),
    ...(await readDeclarations(tx, planId)),
    ...(await readFlags(tx, planId)),
    ...(await readEdits(tx, planId)),
    ...(await readIrm(tx, planId)),
    assessments: await readAssessments(tx, planId),
    ...(await readEvidenceReviews(tx, planId)),
    ...(await readLinkOutages(tx)),
    ...(await readIndependentAssessments(tx, planId)),
    forum: await readForum(tx, planId),
    events: await readEvents(tx, planId),
    cocreation: await readCocreation(tx, planId),
    publishedFigures: await readPublishedFigures(tx, planId),
    sources: await readSources(tx, jurisdictionId),
  };
}

/** Writes every record of a new plan; what a record refers to is written before it. */
export async function writeDossier(tx: Transaction, dossier: PlanDossier): Promise<void> {
  const jurisdictionId = dossier.jurisdiction.slug;
  await writeJurisdiction(tx, dossier.jurisdiction);
  await writeSources(tx, jurisdictionId, dossier.sources);
  await writeOrganizations(tx, jurisdictionId, dossier.organizations);
  await writeSuccessions(tx, jurisdictionId, dossier.successions);
  await writePlanRecords(tx, dossier);
}

/** The records of a plan alone; what the plans of its jurisdiction share is there already. */
export async function writePlanRecords(tx: Transaction, dossier: PlanDossier, origin?: PlanOrigin): Promise<void> {
  const { plan, jurisdiction, methodologyNotes = [] } = dossier;
  const [planId, jurisdictionId] = [plan.id, jurisdiction.slug];
  await writePlan(tx, jurisdictionId, plan, methodologyNotes, origin);
  await writeVersions(tx, planId, jurisdictionId, dossier.versions);
  await writeOutline(tx, dossier);
  await writeCommitments(tx, planId, dossier.commitments);
  await writeParticipations(tx, planId, jurisdictionId, dossier.participations);
  await writeResponsibilityChanges(tx, planId, jurisdictionId, dossier.responsibilityChanges);
  await writeMilestones(tx, planId, dossier.milestones);
  await writeEvents(tx, planId, jurisdictionId, dossier.events);
  await writeReports(tx, planId, jurisdictionId, dossier.reports);
  await writeEvidence(tx, dossier);
  await writeIrm(tx, dossier);
  await writeAssessments(tx, planId, dossier.assessments);
  await writeForum(tx, planId, jurisdictionId, dossier.forum);
  await writeCocreation(tx, planId, jurisdictionId, dossier.cocreation);
  await writePublishedFigures(tx, planId, dossier.publishedFigures);
}
