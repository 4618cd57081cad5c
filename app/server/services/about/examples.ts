/** Every formula of the site, worked on the plan as it stands on a day. */
import type { CompleteOf, IrmTally, MethodExamples } from '#contracts/method-views.ts';
import { compareDates, type IsoDate } from '#domain/dates.ts';
import {
  countsByMark,
  countsByState,
  coverage,
  differing,
  discrepancies,
  milestonesComplete,
  overdueCount,
  type Figure,
} from '#domain/figures.ts';
import { irmReportsOn, irmValueCounts } from '#domain/irm/assessments.ts';
import { scaleOf } from '#domain/irm/scales.ts';
import { evidenceCoverage, lastUpdate, meanPercent } from '#domain/progress.ts';
import type { PlanDossier, ReportedState } from '#domain/records.ts';
import { repositoryClock } from '#domain/repository-clock.ts';
import { coverageByPeriod } from '#domain/series/coverage-by-period.ts';
import { commitmentStates, milestonesByBody, milestonesByTheme, type GroupCounts } from '#domain/series/groups.ts';
import { plannedAgainstReported } from '#domain/series/planned-reported.ts';
import { milestoneTimeline } from '#domain/series/timeline.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import { labelsOf } from '../plan-labels.ts';

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
  };
}

const mapped = <A, B>({ value, explanation }: Figure<A>, change: (value: A) => B): Figure<B> => ({
  value: change(value),
  explanation,
});

const completeOf = ({ counts, n, N }: GroupCounts): CompleteOf => ({ complete: counts.complete, n, N });

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

/** From the first start to the last end in force, and how many original dates are known and were others. */
function span(dossier: PlanDossier, standings: Standings, asOf: IsoDate): MethodExamples['milestone-timeline/1'] {
  const { value, explanation } = milestoneTimeline(dossier, standings, asOf);
  const bars = value.commitments.flatMap((group) => group.bars);
  const from = bars.flatMap(({ startsOn }) => startsOn ?? []).sort(compareDates)[0];
  const to = bars
    .flatMap(({ endsOn }) => endsOn ?? [])
    .sort(compareDates)
    .at(-1);
  const known = bars.filter(({ standing }) => standing.baseline !== null).length;
  const moved = bars.filter(({ original }) => original !== null).length;
  return { value: from && to ? { from, to, known, moved } : null, explanation };
}

/** The first commitment on which the sources differ, which shows best why they stand side by side; else the first. */
function oneCommitment(
  dossier: PlanDossier,
  standings: Standings,
  asOf: IsoDate,
): MethodExamples['commitment-states/1'] {
  const differs = standings.find(({ disagreement }) => disagreement.discrepancy)?.milestone.commitment;
  return mapped(commitmentStates(dossier, standings, asOf), (rows) => {
    const row = rows.find(({ commitment }) => commitment.id === differs) ?? rows[0];
    const commitment = row && labelsOf(dossier).commitment(row.commitment.id);
    if (!row || !commitment) return null;
    const { AGENCY_SELF, COUNTERPART, CORE_GROUP } = row.sources;
    const sources = {
      AGENCY_SELF: completeOf(AGENCY_SELF),
      COUNTERPART: completeOf(COUNTERPART),
      CORE_GROUP: completeOf(CORE_GROUP),
    };
    return { commitment, sources };
  });
}

/** The variable of the latest report with most values here. */
function irmTally(dossier: PlanDossier, asOf: IsoDate): MethodExamples['irm-values/1'] {
  const report = irmReportsOn(dossier, asOf).at(-1);
  if (!report) return null;
  const tallies = report.variables.map((variable) => ({
    variable,
    figure: irmValueCounts(dossier, report, variable, asOf),
  }));
  const best = tallies.reduce<(typeof tallies)[number] | undefined>(
    (most, tally) => (most && most.figure.explanation.n >= tally.figure.explanation.n ? most : tally),
    undefined,
  );
  if (!best) return null;
  const scale = scaleOf(best.variable, report.methodology);
  const order = [...(scale?.ordered ?? []).toReversed(), ...(scale?.offScale ?? [])];
  return mapped(best.figure, (counts): IrmTally => {
    const values = order.flatMap((value) => (counts[value] ? [{ value, count: counts[value] }] : []));
    return { report, variable: best.variable, values };
  });
}
