/** Brings a plan that is here to what a file says of it. Only records that differ are written; nothing is deleted. */
import type { PlanDossier } from '#domain/records.ts';
import type { ComparedPlan } from '../../services/ports-packages.ts';
import type { Transaction } from '../client.ts';
import { idOrNull, json, jsonOrNull } from '../columns.ts';
import { writeCocreationAnew, writeForumAnew, writePublishedAnew } from './merged-parts.ts';
import { addReports, copyValues, writeIrmRecords } from './merged-records.ts';
import { writeMergedCommitments, writeMergedMilestones } from './merged-promises.ts';
import { type Place, touchedIn } from './merged-touched.ts';
import { tellChanges, type Trace } from './merged-trail.ts';
import { writeOrganizations, writeSuccessions } from './organizations.ts';
import { writeMergedEvents, writeMergedOutline } from './merged-outline.ts';
import { writeJurisdiction } from './plan.ts';
import { writeSources } from './sources.ts';

export async function writeMerged(tx: Transaction, plan: ComparedPlan, trace: Trace): Promise<void> {
  const { merged } = plan;
  const touched = touchedIn(plan);
  const place = { planId: merged.plan.id, jurisdictionId: merged.jurisdiction.slug };
  if (touched.has('jurisdiction')) await writeJurisdiction(tx, merged.jurisdiction);
  if (touched.has('sources')) await writeSources(tx, place.jurisdictionId, merged.sources);
  if (touched.has('organizations')) await writeOrganizations(tx, place.jurisdictionId, merged.organizations);
  if (touched.has('successions')) await writeSuccessions(tx, place.jurisdictionId, merged.successions);
  if (touched.has('plan') || touched.has('methodologyNotes')) await writePlanFacts(tx, place, merged);
  await writeMergedOutline(tx, place, merged, touched);
  await writeMergedCommitments(tx, place, merged, touched);
  await writeMergedMilestones(tx, place, merged, touched);
  await writeMergedEvents(tx, place, merged, touched);
  await addReports(tx, place, merged, touched);
  await writeIrmRecords(tx, place, merged, touched);
  await copyValues(tx, place, plan, trace);
  if (touched.has('forum')) await writeForumAnew(tx, place, merged.forum);
  if (touched.has('cocreation')) await writeCocreationAnew(tx, place, merged.cocreation);
  if (touched.has('publishedFigures')) await writePublishedAnew(tx, place.planId, merged.publishedFigures);
  await tellChanges(tx, plan, trace);
}

async function writePlanFacts(
  tx: Transaction,
  { planId, jurisdictionId }: Place,
  { plan, methodologyNotes = [] }: PlanDossier,
): Promise<void> {
  const { status, ruleSet, ogpActionPlanId, ogpIdConfirmed, pointOfContact } = plan;
  await tx.plan.update({
    where: { id: planId },
    data: {
      ...{ status, ruleSet, ogpActionPlanId, ogpIdConfirmed, methodologyNotes: json(methodologyNotes) },
      ...{ title: json(plan.title), shortTitle: json(plan.shortTitle), ogpNote: jsonOrNull(plan.ogpNote) },
      contactOrganizationId: idOrNull(jurisdictionId, pointOfContact?.organization ?? null),
      contactOffice: jsonOrNull(pointOfContact?.office),
      ...{ planTextLicense: json(plan.license.planText), datasetLicense: json(plan.license.dataset) },
    },
  });
}
