/** Every formula of the site, worked on the plan as it stands on a day. */
import type { MethodExamples } from '#contracts/method-views.ts';
import type { IsoDate } from '#domain/dates.ts';
import {
  countsByMark,
  countsByState,
  coverage,
  differing,
  discrepancies,
  milestonesComplete,
  overdueCount,
} from '#domain/figures.ts';
import { judgementDiscrepancies, judgementGaps } from '#domain/judgements/gaps.ts';
import { evidenceCoverage, lastUpdate, meanPercent } from '#domain/progress.ts';
import type { PlanDossier, ReportedState } from '#domain/records.ts';
import { repositoryClock } from '#domain/repository-clock.ts';
import { coverageByPeriod } from '#domain/series/coverage-by-period.ts';
import { milestonesByBody, milestonesByTheme } from '#domain/series/groups.ts';
import { plannedAgainstReported } from '#domain/series/planned-reported.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import { labelsOf } from '../plan-labels.ts';
import { coderAgreement, completeOf, irmTally, mapped, oneCommitment, oneReading, span } from './example-figures.ts';

type Standings = readonly MilestoneStanding[];

/** The examples, but for the comparison with published figures, which has a cut-off of its own. */
export function examplesOf(
  dossier: PlanDossier,
  standings: Standings,
  asOf: IsoDate,
): Omit<MethodExamples, 'published-comparison/1'> {
  const source = 'AGENCY_SELF';
  return {
    'milestones-by-mark/1': countsByMark(standings, source, asOf),
    'milestones-by-state/1': byState(dossier, standings, asOf),
    'milestones-complete/1': milestonesComplete(standings, source, asOf),
    'coverage/1': coverage(standings, source, asOf),
    'overdue/1': overdueCount(standings, asOf),
    'differing/1': differing(standings, asOf),
    'discrepancies/1': discrepant(dossier, standings, asOf),
    'mean-percent/1': meanPercent(standings, asOf),
    'repository-clock/1': repositoryClock(dossier, standings, asOf).plan,
    'evidence-coverage/1': evidenceCoverage(standings, asOf),
    'last-update/1': lastWord(standings, asOf),
    'milestones-by-body/1': byBody(dossier, standings, asOf),
    'milestones-by-theme/1': mapped(milestonesByTheme(dossier, standings, asOf), (rows) =>
      rows.map((row) => ({ title: row.theme.title, ...completeOf(row) })),
    ),
    'planned-vs-reported/1': mapped(plannedAgainstReported(dossier, standings, asOf), ({ comparison }) => comparison),
    'milestone-timeline/1': span(dossier, standings, asOf),
    'coverage-by-period/1': mapped(coverageByPeriod(dossier, asOf), (rounds) =>
      rounds.map(({ period, status, reported, total }) => ({ label: period.label, status, reported, total })),
    ),
    'commitment-states/1': oneCommitment(dossier, standings, asOf),
    'irm-values/1': irmTally(dossier, asOf),
    'cohen-kappa/1': coderAgreement(dossier, asOf),
    'judgement-gap/1': judgementDiscrepancies(judgementGaps(dossier, standings, asOf), asOf),
    'completion-gap/1': oneReading(dossier, standings, asOf),
  };
}

function byState(dossier: PlanDossier, standings: Standings, asOf: IsoDate): MethodExamples['milestones-by-state/1'] {
  const vocabulary = dossier.plan.stateVocabulary;
  return mapped(countsByState(standings, 'AGENCY_SELF', asOf), (counts) =>
    Object.entries(counts)
      .map(([value, count]) => ({ state: { vocabulary, value } as ReportedState, count }))
      .sort((a, b) => b.count - a.count),
  );
}

function discrepant(dossier: PlanDossier, standings: Standings, asOf: IsoDate): MethodExamples['discrepancies/1'] {
  const labels = labelsOf(dossier);
  const { explanation } = discrepancies(standings, asOf);
  const value = standings
    .filter(({ disagreement }) => disagreement.discrepancy)
    .flatMap(({ milestone }) => {
      const commitment = labels.commitment(milestone.commitment);
      return commitment ? [{ commitment, milestone: milestone.number }] : [];
    });
  return { value, explanation };
}

function lastWord(standings: Standings, asOf: IsoDate): MethodExamples['last-update/1'] {
  return mapped(lastUpdate(standings, asOf), (report) => {
    if (!report) return null;
    const on = report.publishedOn;
    const reports = standings.flatMap(({ history }) => history.filter(({ publishedOn }) => publishedOn === on));
    const sources = REPORT_SOURCES.filter((source) => reports.some((filed) => filed.source === source));
    return { on, reports: reports.length, sources };
  });
}

function byBody(dossier: PlanDossier, standings: Standings, asOf: IsoDate): MethodExamples['milestones-by-body/1'] {
  const labels = labelsOf(dossier);
  return mapped(milestonesByBody(dossier, standings, asOf), ({ rows, rowSum, milestones }) => ({
    rows: rows.flatMap((row) => {
      const body = labels.body(row.organization.id);
      return body ? [{ body, ...completeOf(row) }] : [];
    }),
    rowSum,
    milestones,
  }));
}
