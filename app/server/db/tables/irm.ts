/** What the IRM published, apart from the values by commitment: reports, findings, recommendations. */
import type { IrmReport, PlanDossier, PlanFinding } from '#domain/records.ts';
import type { Variable } from '#domain/values.ts';
import type { Transaction } from '../client.ts';
import {
  BY_POSITION,
  dateColumns,
  dateOf,
  dateOrNull,
  fromJson,
  idOf,
  idOrNull,
  json,
  jsonOrNull,
  keyOf,
  keyOrNull,
  keysOf,
  selectDates,
  textOf,
} from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { readRecommendations } from './recommendations.ts';

export const REPORT = {
  id: true,
  type: true,
  title: true,
  methodology: true,
  planVersionId: true,
  status: true,
  publicCommentYear: true,
  url: true,
  variables: true,
  sources: true,
  ...selectDates('coversFrom', 'coversTo', 'publishedOn'),
} satisfies Prisma.IrmReportSelect;
const PLAN_FINDING = { reportId: true, variable: true, value: true, outOf: true, citation: true } as const;
const UNPLACED = { reportId: true, variable: true, commitments: true, values: true, basis: true } as const;

type Irm = Pick<PlanDossier, 'irmReports' | 'irmFindings' | 'planFindings' | 'unplacedValues' | 'recommendations'>;

export async function readIrm(tx: Transaction, planId: string): Promise<Irm> {
  const query = { where: { planId }, orderBy: BY_POSITION };
  const reports = await tx.irmReport.findMany({ ...query, select: REPORT });
  const findings = await tx.irmFinding.findMany({
    ...{ ...query, select: { reportId: true, commitmentId: true, text: true } },
  });
  const planFindings = await tx.planFinding.findMany({ ...query, select: PLAN_FINDING });
  const unplaced = await tx.unplacedValues.findMany({ ...query, select: UNPLACED });
  return {
    irmReports: reports.map(mapReport),
    irmFindings: findings.map(({ reportId, commitmentId, text }) => ({
      ...{ report: keyOf(reportId), commitment: keyOf(commitmentId), text: textOf(text) },
    })),
    planFindings: planFindings.map(({ reportId, value, ...rest }) => ({
      ...{ ...rest, report: keyOf(reportId), value: fromJson<PlanFinding['value']>(value) },
    })),
    unplacedValues: unplaced.map(({ reportId, variable, commitments, values, basis }) => ({
      ...{ report: keyOrNull(reportId), variable, commitments: keysOf(commitments) },
      ...{ values: fromJson<(string | null)[]>(values), basis: textOf(basis) },
    })),
    recommendations: await readRecommendations(tx, planId),
  };
}

export function mapReport(row: Prisma.IrmReportGetPayload<{ select: typeof REPORT }>): IrmReport {
  const { type, methodology, status, publicCommentYear, url } = row;
  return {
    ...{ type, methodology, status, publicCommentYear, url },
    id: keyOf(row.id),
    title: textOf(row.title),
    planVersion: keyOrNull(row.planVersionId),
    coversFrom: dateOf(row.coversFrom, row.coversFromPrecision),
    coversTo: dateOf(row.coversTo, row.coversToPrecision),
    publishedOn: dateOrNull(row.publishedOn, row.publishedOnPrecision),
    variables: fromJson<Variable[]>(row.variables),
    sources: keysOf(row.sources),
  };
}

export async function writeIrm(tx: Transaction, dossier: PlanDossier): Promise<void> {
  const planId = dossier.plan.id;
  await tx.irmReport.createMany({
    data: dossier.irmReports.map((report, position) => ({ planId, position, ...reportRow(planId, report) })),
  });
  await tx.irmFinding.createMany({
    data: dossier.irmFindings.map(({ report, commitment, text }, position) => ({
      ...{ planId, position, reportId: idOf(planId, report), commitmentId: idOf(planId, commitment), text: json(text) },
    })),
  });
  await tx.planFinding.createMany({
    data: dossier.planFindings.map(({ report, value, ...rest }, position) => ({
      ...{ ...rest, planId, position, reportId: idOf(planId, report), value: jsonOrNull(value) },
    })),
  });
  await tx.unplacedValues.createMany({
    data: dossier.unplacedValues.map(({ report, variable, commitments, values, basis }, position) => ({
      ...{ planId, position, reportId: idOrNull(planId, report), variable },
      ...{ commitments: json(commitments), values: json(values), basis: json(basis) },
    })),
  });
  await tx.recommendation.createMany({
    data: dossier.recommendations.map(({ report, text }, position) => ({
      ...{ planId, position, reportId: idOf(planId, report), text: json(text) },
    })),
  });
}

export function reportRow(planId: string, report: IrmReport) {
  const { type, methodology, status, publicCommentYear, url } = report;
  return {
    ...{ type, methodology, status, publicCommentYear, url },
    id: idOf(planId, report.id),
    title: json(report.title),
    planVersionId: idOrNull(planId, report.planVersion),
    variables: json(report.variables),
    sources: json(report.sources),
    ...dateColumns('coversFrom', report.coversFrom),
    ...dateColumns('coversTo', report.coversTo),
    ...dateColumns('publishedOn', report.publishedOn),
  };
}
