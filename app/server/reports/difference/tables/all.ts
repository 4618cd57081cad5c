/** The tables of a difference report: what its spreadsheet, its CSV files and its JSON hold, the same in every language. */
import type { DifferenceReport } from '#contracts/difference-report.ts';
import type { DifferenceTableId } from '#contracts/status-query.ts';
import type { OpenTable } from '../../table.ts';
import { changesTable } from './changes.ts';
import { countsTable, figuresTable, matrixTable } from './counts.ts';
import { lateTable, newsTable } from './happenings.ts';
import { milestonesTable } from './milestones.ts';
import { reportsTable } from './reports.ts';

export function differenceTables(report: DifferenceReport): (OpenTable & { readonly id: DifferenceTableId })[] {
  return [
    countsTable(report),
    figuresTable(report),
    matrixTable(report),
    changesTable(report),
    milestonesTable(report),
    reportsTable(report),
    newsTable(report),
    lateTable(report),
  ];
}
