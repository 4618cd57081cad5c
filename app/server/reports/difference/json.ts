import type { DifferenceReport, DifferenceSide } from '#contracts/difference-report.ts';
import { type OpenTable, tableRecords } from '../table.ts';

const endOf = ({ day, revision, version }: DifferenceSide) => ({ day, revision, version: version.id });

/** The report as data: every table, codes as stored and words in both languages. The same facts give the same bytes. */
export function differenceJson(report: DifferenceReport, tables: readonly OpenTable[]): string {
  const { plan, scope, from, to, revision, revisedAt } = report;
  return JSON.stringify({
    report: 'difference/1',
    plan: { slug: plan.slug, number: plan.number, title: plan.title },
    scope: {
      institution: scope.institution?.id ?? null,
      theme: scope.theme?.id ?? null,
      commitments: scope.commitments.map(({ code }) => code),
    },
    ...{ from: endOf(from), to: endOf(to), revision, revisedAt },
    license: plan.license,
    tables: tables.map((table) => ({ id: table.id, columns: table.columns, rows: tableRecords(table) })),
  });
}
