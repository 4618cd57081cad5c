/**
 * What must hold of the facts of a plan (docs/rules.md). The remaining invariants hold elsewhere: computed codes are
 * not stored (6), figures carry their explanation (7), people and their rights belong to services (4, 9, 10, 11).
 */
import { wrongAssessments } from './invariants/assessments.ts';
import type { DomainFinding, FindingLevel } from './invariants/finding.ts';
import { datesOutOfOrder, repeatedMilestones } from './invariants/plan.ts';
import { unknownReferences } from './invariants/references.ts';
import {
  foreignStates,
  increasesWithoutProgress,
  repeatedReports,
  reportsWithoutRole,
  wrongCorrections,
  wrongPercentages,
} from './invariants/reports.ts';
import type { PlanDossier } from './records.ts';

/**
 * Every fault of a plan's facts; none when all invariants hold. Reports taken over from an earlier system (`legacy`) may
 * give 100 % without "complete" or evidence: that is flagged, not refused (invariant 3).
 */
export function dossierFindings(dossier: PlanDossier, { legacy = false } = {}): DomainFinding[] {
  const level: FindingLevel = legacy ? 'FLAG' : 'ERROR';
  return [
    ...repeatedMilestones(dossier),
    ...datesOutOfOrder(dossier),
    ...repeatedReports(dossier),
    ...wrongCorrections(dossier),
    ...wrongPercentages(dossier, level),
    ...increasesWithoutProgress(dossier),
    ...reportsWithoutRole(dossier),
    ...foreignStates(dossier),
    ...wrongAssessments(dossier),
    ...unknownReferences(dossier),
  ];
}
