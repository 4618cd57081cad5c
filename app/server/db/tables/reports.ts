/** Progress reports. Rows are only ever added. */
import type { PartnerFulfilled, ProgressReport, ReportedState, ReportStep } from '#domain/records.ts';
import type { ParticipantSector } from '#domain/values.ts';
import type { Transaction } from '../client.ts';
import {
  BY_POSITION,
  dateColumns,
  dateOf,
  fromJson,
  idOf,
  idOrNull,
  json,
  jsonOrNull,
  keyOf,
  keyOrNull,
  keysOf,
  parentsFirst,
  selectDates,
  textOf,
  textOrNull,
  textsOf,
} from '../columns.ts';
import { publicSteps } from '#domain/filing/workflow.ts';
import type { Prisma } from '../generated/client.ts';
import { EVIDENCE, mapEvidence } from './evidence.ts';

const STEPS = {
  select: { action: true, at: true, office: true, note: true },
  orderBy: BY_POSITION,
} as const satisfies Prisma.Filing$stepsArgs;
const REPORT = {
  id: true,
  milestoneId: true,
  periodId: true,
  source: true,
  organizationId: true,
  publishedOn: true,
  vocabulary: true,
  state: true,
  percent: true,
  noProgress: true,
  narrative: true,
  challenges: true,
  nextSteps: true,
  before: true,
  after: true,
  perceivedChange: true,
  partnerFulfilled: true,
  activities: true,
  activitiesSummary: true,
  participants: true,
  sectors: true,
  sectorsOther: true,
  initiatives: true,
  communicationCoCreated: true,
  dataNotes: true,
  sourceRows: true,
  supersedesId: true,
  sources: true,
  late: true,
  filing: { select: { steps: STEPS } },
  evidence: { select: { evidence: { select: EVIDENCE } }, orderBy: BY_POSITION },
  ...selectDates('reportedOn'),
} satisfies Prisma.ProgressReportSelect;

type Row = Prisma.ProgressReportGetPayload<{ select: typeof REPORT }>;

/** In the order of publication. */
export async function readReports(tx: Transaction, planId: string): Promise<ProgressReport[]> {
  const rows = await tx.progressReport.findMany({ where: { period: { planId } }, select: REPORT });
  const reports = rows.map(mapReport);
  // Sorted here: databases differ in how they order text.
  return reports.sort((a, b) => compare(a.publishedOn, b.publishedOn) || compare(a.id, b.id));
}

function mapReport(row: Row): ProgressReport {
  const { source, publishedOn, percent, noProgress, perceivedChange, activities, participants, sourceRows } = row;
  return {
    ...{ source, publishedOn, percent, noProgress, perceivedChange, activities, participants, sourceRows },
    id: keyOf(row.id),
    milestone: keyOf(row.milestoneId),
    period: keyOf(row.periodId),
    organization: keyOf(row.organizationId),
    reportedOn: dateOf(row.reportedOn, row.reportedOnPrecision),
    state: { vocabulary: row.vocabulary, value: row.state } as ReportedState,
    narrative: textOrNull(row.narrative),
    challenges: textOrNull(row.challenges),
    nextSteps: textOrNull(row.nextSteps),
    before: textOrNull(row.before),
    after: textOrNull(row.after),
    partnerFulfilled: fromJson<PartnerFulfilled[]>(row.partnerFulfilled),
    activitiesSummary: textOrNull(row.activitiesSummary),
    sectors: fromJson<ParticipantSector[]>(row.sectors),
    sectorsOther: textOrNull(row.sectorsOther),
    initiatives: fromJson<ProgressReport['initiatives']>(row.initiatives),
    communicationStrategyCoCreated: yesOrNo(row.communicationCoCreated),
    evidence: row.evidence.map(({ evidence }) => mapEvidence(evidence)),
    dataNotes: textsOf(row.dataNotes),
    supersedes: keyOrNull(row.supersedesId),
    sources: keysOf(row.sources),
    ...(row.late === null ? {} : { late: row.late }),
    ...(row.filing === null ? {} : { steps: publicSteps(row.filing.steps.map(mapStep)) }),
  };
}

function mapStep({ action, at, office, note }: NonNullable<Row['filing']>['steps'][number]): ReportStep {
  return { action: action as ReportStep['action'], at: at.toISOString(), office: textOf(office), note };
}

function yesOrNo(value: boolean | null): 'YES' | 'NO' | null {
  if (value === null) return null;
  return value ? 'YES' : 'NO';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export async function writeReports(
  tx: Transaction,
  planId: string,
  jurisdictionId: string,
  reports: readonly ProgressReport[],
): Promise<void> {
  const rows = reports.map((report) => reportRow(planId, jurisdictionId, report));
  const corrected = ({ supersedesId }: { supersedesId?: string | null }) => supersedesId ?? null;
  await tx.progressReport.createMany({ data: parentsFirst(rows, ({ id }) => id, corrected) });
}

/** A report as a row. */
export function reportRow(
  planId: string,
  jurisdictionId: string,
  report: ProgressReport,
): Prisma.ProgressReportCreateManyInput {
  const { source, publishedOn, percent, noProgress, perceivedChange, activities, participants, sourceRows } = report;
  const together = report.communicationStrategyCoCreated;
  return {
    ...{ source, publishedOn, percent, noProgress, perceivedChange, activities, participants, sourceRows },
    id: idOf(planId, report.id),
    milestoneId: idOf(planId, report.milestone),
    periodId: idOf(planId, report.period),
    organizationId: idOf(jurisdictionId, report.organization),
    ...dateColumns('reportedOn', report.reportedOn),
    vocabulary: report.state.vocabulary,
    state: report.state.value,
    narrative: jsonOrNull(report.narrative),
    challenges: jsonOrNull(report.challenges),
    nextSteps: jsonOrNull(report.nextSteps),
    before: jsonOrNull(report.before),
    after: jsonOrNull(report.after),
    partnerFulfilled: json(report.partnerFulfilled),
    activitiesSummary: jsonOrNull(report.activitiesSummary),
    sectors: json(report.sectors),
    sectorsOther: jsonOrNull(report.sectorsOther),
    initiatives: json(report.initiatives),
    communicationCoCreated: together === null ? null : together === 'YES',
    dataNotes: json(report.dataNotes),
    supersedesId: idOrNull(planId, report.supersedes),
    sources: json(report.sources),
    late: report.late ?? null,
  };
}
