/** Commitments in the columns of the Partnership's own dataset, as far as they can be filled (domain, "Public data"). */
import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import { policyTags } from '#server/reports/status/ogp/columns.ts';
import { ogpTable } from '#server/reports/status/tables/ogp.ts';
import { csvLine, type OpenTable } from '#server/reports/table.ts';
import { statusReport } from '../status-report/make.ts';

type Tags = ReturnType<typeof policyTags>;

/** A plan's rows. */
function rowsOf(plan: PlanDossier, tags: Tags, asOf: IsoDate): OpenTable {
  const whole = { institution: null, theme: null, commitments: [], ofCommitments: plan.commitments.length };
  const ids = plan.commitments.map(({ id }) => id);
  const report = statusReport(plan, ids, whole, asOf);
  return ogpTable(
    report,
    report.groups.flatMap(({ commitments }) => commitments),
    tags,
  );
}

export function* ogpCsv(plans: readonly PlanDossier[], asOf: IsoDate): Iterable<string> {
  const tags = policyTags(plans.flatMap(({ commitments }) => commitments));
  for (const [at, plan] of plans.entries()) {
    const { columns, rows } = rowsOf(plan, tags, asOf);
    if (at === 0) yield csvLine(columns.map(({ id }) => id));
    yield rows.map(csvLine).join('');
  }
}
