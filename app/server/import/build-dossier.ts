/** Puts the records of all files of a plan together. */
import type { CommitmentsFile } from '#contracts/plan-files/commitments.ts';
import type { PlanDossier } from '#domain/records.ts';
import { mapCocreation, mapPublishedFigures } from './map-cocreation.ts';
import { mapCommitments, mapMilestones, mapParticipations, mapResponsibilityChanges } from './map-commitments.ts';
import {
  mapEvents,
  mapForum,
  mapJurisdiction,
  mapOrganizations,
  mapPeriods,
  mapPlan,
  mapRequirementFacts,
  mapSuccessions,
  mapVersions,
} from './map-plan.ts';
import { mapIrmReports, mapReports } from './map-reports.ts';
import type { PlanFiles } from './read-files.ts';

/** The data revision that the facts are to carry; files alone have none. */
export interface RevisionStamp {
  readonly revision: number;
  readonly revisedAt: string;
}

export function buildDossier(files: PlanFiles, stamp: RevisionStamp): PlanDossier {
  const { plan, organizations, milestones, reports, irm, published } = files;
  const commitments = inOrder(files.commitments);
  return {
    ...stamp,
    jurisdiction: mapJurisdiction(plan),
    plan: mapPlan(plan),
    versions: mapVersions(plan),
    themes: plan.themes.toSorted((a, b) => a.order - b.order),
    pillars: plan.pillars.toSorted((a, b) => a.order - b.order),
    commitments: mapCommitments(commitments, plan),
    milestones: mapMilestones(milestones, plan, commitments),
    participations: mapParticipations(commitments),
    responsibilityChanges: mapResponsibilityChanges(commitments),
    organizations: mapOrganizations(organizations),
    successions: mapSuccessions(organizations),
    periods: mapPeriods(plan),
    reports: mapReports(reports),
    irmReports: mapIrmReports(irm),
    assessments: irm.assessments.map(({ replaces: _, ...value }) => value),
    irmFindings: irm.findings,
    planFindings: irm.planFindings,
    unplacedValues: irm.unplacedValues,
    recommendations: irm.recommendations,
    forum: mapForum(plan),
    events: mapEvents(plan),
    cocreation: mapCocreation(plan),
    publishedFigures: Object.values(published).map(mapPublishedFigures),
    sources: plan.sources,
    methodologyNotes: plan.methodologyNotes,
    requirementFacts: mapRequirementFacts(plan),
  };
}

/** By number, whatever the order of the file. */
function inOrder(file: CommitmentsFile): CommitmentsFile {
  return { ...file, commitments: file.commitments.toSorted((a, b) => a.number - b.number) };
}
