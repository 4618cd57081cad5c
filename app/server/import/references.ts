/** Checks a set of files against each other: every id resolves, nothing is said twice, dates are in order. */
import { checksOf, knownIds, type Known } from './checks.ts';
import type { Finding } from './finding.ts';
import { FILE_NAMES, type PlanFiles } from './read-files.ts';
import { checkCommitments, checkMilestones } from './references-commitments.ts';
import { checkIrm, checkPublished } from './references-irm.ts';
import { checkCocreation, checkForum, checkOrganizations, checkPlan } from './references-plan.ts';
import { checkReports } from './references-reports.ts';

/** Every fault that one file alone cannot show. */
export function referenceFindings(files: PlanFiles): Finding[] {
  const findings: Finding[] = [];
  const known = knownIn(files);
  const { plan, organizations, commitments, milestones, reports, irm, published } = files;
  checkPlan(plan, known, checksOf(FILE_NAMES.plan, findings));
  checkForum(plan, known, checksOf(FILE_NAMES.plan, findings));
  checkCocreation(plan, known, checksOf(FILE_NAMES.plan, findings));
  checkOrganizations(organizations, known, checksOf(FILE_NAMES.organizations, findings));
  checkCommitments(commitments, plan, known, checksOf(FILE_NAMES.commitments, findings));
  checkMilestones(milestones, known, checksOf(FILE_NAMES.milestones, findings));
  checkReports(reports, known, checksOf(FILE_NAMES.reports, findings));
  checkIrm(irm, known, checksOf(FILE_NAMES.irm, findings));
  for (const [name, file] of Object.entries(published)) checkPublished(file, known, checksOf(name, findings));
  return [...samePlan(files), ...findings];
}

/** All files must be of the plan that `plan.json` describes. */
function samePlan(files: PlanFiles): Finding[] {
  const { plan, commitments, milestones, reports, irm, published } = files;
  const claims: (readonly [string, { plan: string }])[] = [
    [FILE_NAMES.commitments, commitments],
    [FILE_NAMES.milestones, milestones],
    [FILE_NAMES.reports, reports],
    [FILE_NAMES.irm, irm],
    ...Object.entries(published),
  ];
  const findings: Finding[] = [];
  for (const [name, file] of claims) {
    const details = { found: file.plan, expected: plan.id };
    if (file.plan !== plan.id) checksOf(name, findings).fail(['plan'], 'PLAN_MISMATCH', details);
  }
  return findings;
}

function knownIn({ plan, organizations, commitments, milestones, reports, irm }: PlanFiles): Known {
  return {
    versions: knownIds('plan.json: versions', plan.versions),
    themes: knownIds('plan.json: themes', plan.themes),
    pillars: knownIds('plan.json: pillars', plan.pillars),
    periods: knownIds('plan.json: reportingPeriods', plan.reportingPeriods),
    events: knownIds('plan.json: events', plan.events),
    sources: knownIds('plan.json: sources', plan.sources),
    organizations: knownIds(FILE_NAMES.organizations, organizations.organizations),
    commitments: knownIds(FILE_NAMES.commitments, commitments.commitments),
    milestones: knownIds(FILE_NAMES.milestones, milestones.milestones),
    reports: knownIds(FILE_NAMES.reports, reports.reports),
    irmReports: knownIds('irm.json: reports', irm.reports),
  };
}
