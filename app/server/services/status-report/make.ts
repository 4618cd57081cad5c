/** Makes the one view that every form of a status report is rendered from. Pure: the same facts give the same report. */
import type { ReportCommitment, ReportEvidence, ReportScope, StatusReport } from '#contracts/status-report.ts';
import { isKnownBy, type IsoDate } from '#domain/dates.ts';
import { differences } from '#domain/discrepancies.ts';
import { coverage, markCounts, milestonesComplete } from '#domain/figures.ts';
import { dayIn } from '#domain/instants.ts';
import { irmReportsOn } from '#domain/irm/assessments.ts';
import { recommendationsOn } from '#domain/recommendations/standing.ts';
import { requirementChecks } from '#domain/requirements/checks.ts';
import { countVerdicts, verdictsById } from '#domain/reviewing/verdicts.ts';
import type { Commitment, PlanDossier } from '#domain/records.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import { REPORT_SOURCES, type ReportSource } from '#domain/values.ts';
import { periodOf } from '../commitment-story.ts';
import { assessmentStories } from '../commitment/assessments.ts';
import { storyFigures } from '../commitment/figures.ts';
import { irmOf } from '../commitment/irm.ts';
import { differenceStories, milestoneStories } from '../commitment/milestones.ts';
import { peopleOf } from '../commitment/people.ts';
import { rowsOf } from '../discrepancy-list.ts';
import { flagViews } from '../flag-views.ts';
import { disputedRows, judgedStory, judgementList } from '../judgement-rows.ts';
import { bodyLabel, labelsOf } from '../plan-labels.ts';
import { overviewOf, type PlanOverview } from '../plan-overview.ts';
import { declaredIndex, evidenceIndex } from './evidence.ts';
import { processFacts } from './process.ts';
import { onlyCommitments } from './scope.ts';

/**
 * @param commitments ids of those in scope; figures and charts are of these alone, requirements of the whole plan
 * @param asOf cut-off: what was published later is not in the report at all
 */
export function statusReport(
  plan: PlanDossier,
  commitments: readonly string[],
  scope: ReportScope,
  asOf: IsoDate,
): StatusReport {
  const dossier = onlyCommitments(plan, commitments);
  const overview = overviewOf(dossier, asOf);
  const { standings } = overview.matrix;
  const found = differences(dossier, standings);
  const labels = labelsOf(dossier);
  const flags = flagViews(dossier, asOf, standings);
  const judged = { dossier, standings, asOf, labels, flags };
  const irmReports = irmReportsOn(dossier, asOf);
  const { checks } = requirementChecks(plan, asOf);
  const evidence = evidenceIndex(dossier, standings, asOf);
  const bodies = Object.fromEntries(dossier.organizations.map((body) => [body.id, bodyLabel(body)]));
  return {
    plan: planOf(dossier, overview),
    scope,
    asOf,
    ...{ revision: dossier.revision, revisedAt: dossier.revisedAt, timezone: dossier.jurisdiction.timezone },
    revisedOn: dayIn(dossier.revisedAt, dossier.jurisdiction.timezone),
    counts: overview.counts,
    figures: figuresOf(overview, standings, asOf),
    results: overview.results,
    groups: groupsOf(dossier, standings, evidence, bodies, asOf),
    discrepancies: rowsOf(found, true, dossier, labels, asOf, flags),
    oneStep: rowsOf(found, false, dossier, labels, asOf, flags),
    judgements: judgementList(judged, () => true),
    disputed: disputedRows(judged, () => true),
    requirements: checks,
    processFacts: processFacts(plan, asOf),
    irmReports,
    recommendations: recommendationsOn(dossier, asOf),
    flags,
    evidence,
    declaredEvidence: declaredIndex(plan, checks, evidence.length),
    verdictCounts: countVerdicts(evidence.map(({ verdicts }) => verdicts)),
    bodies,
    sources: Object.fromEntries(
      dossier.sources.filter(({ date }) => date === null || isKnownBy(date, asOf)).map((source) => [source.id, source]),
    ),
  };
}

function planOf({ plan, jurisdiction }: PlanDossier, overview: PlanOverview): StatusReport['plan'] {
  const { version, original, wording, laterWording } = overview;
  return {
    slug: plan.slug,
    number: plan.number,
    title: plan.title,
    shortTitle: plan.shortTitle,
    place: jurisdiction.name,
    license: plan.license.dataset,
    ...{ version, original, wording: laterWording ? wording : null },
  };
}

/** The headline figures of a plan at a glance, by source where they differ by source. */
export function figuresOf(
  { byMark, overdueByMark, overdue, evidence, differing, discrepancies, clock }: PlanOverview,
  standings: readonly MilestoneStanding[],
  asOf: IsoDate,
): StatusReport['figures'] {
  return {
    complete: eachSource((source) => milestonesComplete(standings, source, asOf)),
    coverage: eachSource((source) => coverage(standings, source, asOf)),
    ...{ byMark, overdueByMark, overdue, evidence, differing, discrepancies, clock },
  };
}

function groupsOf(
  dossier: PlanDossier,
  standings: readonly MilestoneStanding[],
  evidence: readonly ReportEvidence[],
  bodies: ReportCommitment['bodies'],
  asOf: IsoDate,
): StatusReport['groups'] {
  const byCommitment = Map.groupBy(standings, ({ milestone }) => milestone.commitment);
  const told = dossier.commitments.map((commitment): ReportCommitment => {
    const own = evidence.filter(({ citations }) => citations.some((one) => one.commitment.code === commitment.code));
    return {
      ...commitmentOf(dossier, commitment, byCommitment.get(commitment.id) ?? [], bodies, asOf),
      evidencePieces: own.length,
      verdictCounts: countVerdicts(own.map(({ verdicts }) => verdicts)),
    };
  });
  return dossier.themes
    .toSorted((a, b) => a.order - b.order)
    .map((theme) => ({ theme, commitments: told.filter(({ commitment }) => commitment.theme === theme.id) }))
    .filter(({ commitments }) => commitments.length > 0);
}

function commitmentOf(
  dossier: PlanDossier,
  commitment: Commitment,
  standings: readonly MilestoneStanding[],
  bodies: ReportCommitment['bodies'],
  asOf: IsoDate,
): Omit<ReportCommitment, 'evidencePieces' | 'verdictCounts'> {
  return {
    asOf,
    commitment,
    theme: dossier.themes.find(({ id }) => id === commitment.theme) ?? null,
    pillars: dossier.pillars.filter(({ id }) => commitment.pillars.includes(id)),
    period: periodOf(dossier, commitment, asOf),
    figures: storyFigures(standings, asOf),
    people: peopleOf(dossier, commitment, standings, asOf),
    milestones: milestoneStories(dossier, standings, asOf),
    differences: differenceStories(dossier, standings),
    ...judgedStory(dossier, commitment, standings, asOf),
    irm: irmOf(dossier, commitment, asOf),
    verdicts: verdictsById(dossier, commitment.id, asOf),
    assessments: assessmentStories(dossier, commitment, asOf),
    bodies,
    marks: eachSource((source) => markCounts(standings, source)),
  };
}

const eachSource = <T>(make: (source: ReportSource) => T): Record<ReportSource, T> =>
  Object.fromEntries(REPORT_SOURCES.map((source) => [source, make(source)])) as Record<ReportSource, T>;
