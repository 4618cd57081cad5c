/** Progress reports: one for each round and body, honest percentages, filed by those who may (invariants 2, 3, 9; D6). */
import { lastDay } from '../dates.ts';
import { partsOn, ROLES_OF_SOURCE } from '../participation.ts';
import type { PlanDossier, ProgressReport } from '../records.ts';
import { isComplete } from '../states.ts';
import { finding, type DomainFinding, type FindingLevel } from './finding.ts';

const aboutOf = ({ milestone, source, organization }: ProgressReport): string =>
  [milestone, source, organization].join('\n');

/** At most one standing report for each milestone, period, source and body; corrections supersede, nobody edits. */
export function repeatedReports({ reports }: PlanDossier): DomainFinding[] {
  const corrected = new Set(reports.map(({ supersedes }) => supersedes));
  const seen = new Map<string, string>();
  return reports
    .filter(({ id }) => !corrected.has(id))
    .flatMap((report) => {
      const key = `${aboutOf(report)}\n${report.period}`;
      const earlier = seen.get(key);
      seen.set(key, report.id);
      return earlier === undefined ? [] : [finding('REPORT_REPEATED', report.id, earlier)];
    });
}

/** A correction is about the same milestone, from the same source, and not older than what it corrects. */
export function wrongCorrections({ reports }: PlanDossier): DomainFinding[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return reports.flatMap((report) => {
    const old = byId.get(report.supersedes ?? '');
    if (!old) return [];
    const fits = old.milestone === report.milestone && old.source === report.source && old.id !== report.id;
    if (fits && old.publishedOn <= report.publishedOn) return [];
    return [finding('CORRECTS_ANOTHER_MATTER', report.id, old.id)];
  });
}

/** Percentages come from agencies, run from 0 to 100, and 100 needs "complete" and evidence; imports are flagged. */
export function wrongPercentages({ reports }: PlanDossier, level: FindingLevel): DomainFinding[] {
  return reports.flatMap(({ id, percent, source, state, evidence }) => {
    if (percent === null) return [];
    const full = percent === 100;
    return [
      ...(percent < 0 || percent > 100 ? [finding('PERCENT_OUT_OF_RANGE', id, String(percent))] : []),
      ...(source === 'AGENCY_SELF' ? [] : [finding('PERCENT_NOT_FROM_AGENCY', id, String(percent))]),
      ...(full && !isComplete(state) ? [finding('FULL_PERCENT_NOT_COMPLETE', id, state.value, level)] : []),
      ...(full && evidence.length === 0 ? [finding('FULL_PERCENT_WITHOUT_EVIDENCE', id, '', level)] : []),
    ];
  });
}

/** A report of "no progress" does not raise the percentage that the same body gave before. */
export function increasesWithoutProgress({ reports }: PlanDossier): DomainFinding[] {
  const byAbout = new Map<string, ProgressReport[]>();
  for (const report of reports) byAbout.set(aboutOf(report), [...(byAbout.get(aboutOf(report)) ?? []), report]);
  return [...byAbout.values()].flatMap((own) => {
    const ordered = own.toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
    return ordered.flatMap(({ id, percent, noProgress }, index) => {
      const before = ordered.slice(0, index).findLast((earlier) => earlier.percent !== null)?.percent ?? null;
      const raised = noProgress && percent !== null && before !== null && percent > before;
      return raised ? [finding('NO_PROGRESS_WITH_INCREASE', id, `${before} → ${percent}`)] : [];
    });
  });
}

/** Agencies report what they lead, counterparts what they accompany, the core group as the forum. */
export function reportsWithoutRole(dossier: PlanDossier): DomainFinding[] {
  const commitments = new Map(dossier.milestones.map(({ id, commitment }) => [id, commitment]));
  return dossier.reports
    .filter((report) => !mayReport(dossier, report, commitments.get(report.milestone) ?? ''))
    .map(({ id, organization }) => finding('FILED_WITHOUT_ROLE', id, organization));
}

function mayReport(dossier: PlanDossier, report: ProgressReport, commitment: string): boolean {
  const { source, organization, reportedOn } = report;
  if (source === 'CORE_GROUP') return dossier.forum === null || dossier.forum.organization === organization;
  const holders = partsOn(dossier, commitment, ROLES_OF_SOURCE[source], lastDay(reportedOn));
  return holders.some((part) => part.organization === organization);
}

/** Milestones of a plan are reported in that plan's own vocabulary; the two are never mixed. */
export function foreignStates({ plan, reports }: PlanDossier): DomainFinding[] {
  return reports
    .filter(({ state }) => state.vocabulary !== plan.stateVocabulary)
    .map(({ id, state }) => finding('STATE_OF_ANOTHER_VOCABULARY', id, state.vocabulary));
}
