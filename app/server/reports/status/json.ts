import { createHash } from 'node:crypto';
import type { StatusReport } from '#contracts/status-report.ts';
import { type OpenTable, tableRecords } from '../table.ts';

/** The report as data: every table, codes as stored and words in both languages. The same facts give the same bytes. */
export function reportJson(report: StatusReport, tables: readonly OpenTable[]): string {
  const { plan, scope, asOf, revision, revisedAt } = report;
  return JSON.stringify({
    report: 'status/1',
    plan: { slug: plan.slug, number: plan.number, title: plan.title, version: plan.version.id },
    scope: {
      institution: scope.institution?.id ?? null,
      theme: scope.theme?.id ?? null,
      commitments: scope.commitments.map(({ code }) => code),
    },
    asOf,
    revision,
    revisedAt,
    license: plan.license,
    tables: tables.map((table) => ({ id: table.id, columns: table.columns, rows: tableRecords(table) })),
  });
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
