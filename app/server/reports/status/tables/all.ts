/** The tables of a status report: what its spreadsheet, its CSV files and its JSON hold, the same in every language. */
import type { StatusReport } from '#contracts/status-report.ts';
import type { PlanDossier } from '#domain/records.ts';
import { assessmentsTable, repliesTable } from '../../open-data/assessments.ts';
import { milestonesTable } from '../../open-data/milestones.ts';
import { recommendationsTable } from '../../open-data/recommendations.ts';
import { reportsTable } from '../../open-data/reports.ts';
import { verdictsTable } from '../../open-data/verdicts.ts';
import { voicesTable } from '../../open-data/voices.ts';
import type { OpenTable } from '../../table.ts';
import { allCommitments } from '../compose/words.ts';
import { commitmentsTable } from './commitments.ts';
import { differencesTable } from './differences.ts';
import { evidenceTable } from './evidence.ts';
import { figuresTable } from './figures.ts';
import { flagsTable } from './flags.ts';
import { irmReportsTable } from './irm-reports.ts';
import { gapsTable, ogpTable } from './ogp.ts';
import { requirementsTable } from './requirements.ts';

const judgementRows = ({ judgements: { discrepancies, oneStep, incomparable } }: StatusReport) => [
  ...discrepancies,
  ...oneStep,
  ...incomparable,
];

/** @param dossier the plan with the commitments in the report alone */
export function reportTables(report: StatusReport, dossier: PlanDossier): OpenTable[] {
  const commitments = allCommitments(report);
  return [
    figuresTable(report),
    commitmentsTable(commitments),
    milestonesTable([dossier], report.asOf),
    reportsTable([dossier], report.asOf),
    differencesTable(report),
    voicesTable(report.plan.slug, judgementRows(report), report.disputed),
    flagsTable(report),
    requirementsTable(report),
    evidenceTable(report),
    verdictsTable([dossier], report.asOf),
    assessmentsTable([dossier], report.asOf),
    repliesTable([dossier], report.asOf),
    irmReportsTable(report),
    recommendationsTable([dossier], report.asOf),
    ogpTable(report, commitments),
    gapsTable(report, commitments),
  ];
}
